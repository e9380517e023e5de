/** One cell of CSV after RFC 4180. */

/** What a spreadsheet takes for the beginning of a formula; a number may well begin with its sign. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text as a cell: quoted where it must be. One that a spreadsheet would run as a formula gets the apostrophe that
 * spreadsheets take for “this is text”.
 */
export function writeCsvCell(text: string): string {
  const isFormula = FORMULA.test(text) && Number.isNaN(Number(text));
  const plain = isFormula ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
