/** What every extractor gives back, and the bounds none may pass. */

export type SourceKind = 'txt' | 'html' | 'docx' | 'pdf';

export interface Extraction {
  /** The text as it stands in the file, a line for a line or paragraph. */
  readonly text: string;
  /** How it was read: program, version, encoding; kept in the sidecar. */
  readonly how: string;
  /** What a person should look at, in the reader's language. */
  readonly warnings: readonly string[];
}

/** The longest report seen has 0.03 MB of text; pages, documents and PDFs carry pictures. */
export const LIMITS = {
  bytes: { txt: 5e6, html: 20e6, docx: 30e6, pdf: 40e6 },
  /** Unpacked parts of a .docx, together. */
  unpacked: 150e6,
  /** Characters of the extracted text; the longest report seen has 30,000. */
  characters: 300_000,
  /** Elements within elements of a page. */
  depth: 500,
  milliseconds: 10_000,
  heapMegabytes: 700,
} as const;
