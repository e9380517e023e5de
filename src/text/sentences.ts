/**
 * Sentences after GB/T 15834—2011: a sentence ends with 。！？ A semicolon parts parallel clauses (4.6)
 * and ends a sentence here too, because reports list problems and results that way. Marks inside “” 《》
 * or （） end nothing, but for the 。 of a quotation: where 。” closes, the sentence ends behind it, unless it
 * plainly goes on (。”的要求).
 */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const OPENING = '“‘《〈（〔【「『';
const CLOSING = '”’》〉）〕】」』';
const STOPS = '。！？；\n';
const QUOTES = '”’」』';
const GOING_ON = '的等之地和与及、，；：';

/** Depth of quotation and brackets before each character; unpaired marks of a line count for nothing. */
function depths(text: string): Uint8Array {
  const depth = new Uint8Array(text.length + 1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') open.length = 0;
    const opens = OPENING.indexOf(character);
    const closes = CLOSING.indexOf(character);
    if (opens >= 0) open.push(at);
    if (closes >= 0) {
      const partner = open.findLastIndex((start) => text.charAt(start) === OPENING.charAt(closes));
      const start = open[partner];
      if (start === undefined) continue;
      open.length = partner;
      for (let inside = start + 1; inside <= at; inside += 1) depth[inside] = (depth[inside] ?? 0) + 1;
    }
  }
  return depth;
}

/** Spans of the sentences of a text, in order, without gaps, line breaks excluded. */
export function splitSentences(text: string): TextSpan[] {
  const depth = depths(text);
  const spans: TextSpan[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const stops = STOPS.includes(character) && (depth[at] === 0 || character === '\n');
    const closes = QUOTES.includes(character) && text[at - 1] === '。' && depth[at] === 1;
    const ends = closes && !GOING_ON.includes(text[at + 1] ?? '\n');
    if (!stops && !ends) continue;
    const end = character === '\n' ? at : at + 1;
    if (end > start) spans.push({ start, end });
    start = at + 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
