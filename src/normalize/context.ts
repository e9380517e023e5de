/** What one run of the normaliser knows besides the text, and what it learns on the way. */
import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { SectionRole } from '../schemas/lexicons.ts';
import type { Boilerplate, conversionRuleSchema, Source } from '../schemas/normalising.ts';
import type { SourceScript } from '../schemas/vocabulary.ts';
import type { Readings } from '../text/gbk-repair.ts';
import type { Line } from './line.ts';

export interface NormalizeContext {
  readonly stem: string;
  /** sha256 of the raw file, as hexadecimal. */
  readonly sha256: string;
  readonly boilerplate: Boilerplate;
  readonly conversion: readonly z.infer<typeof conversionRuleSchema>[];
  readonly sectionRoles: readonly SectionRole[];
  readonly source: Source;
  /** Short name of the region (惠州市), for titles that this project has to supply. */
  readonly regionName: string;
  readonly readings: Readings;
}

export interface RemovedLine {
  readonly line: Line;
  readonly rule: string;
}

/** Notes that plugins leave for one another on the file. */
export interface Notes {
  removed: RemovedLine[];
  title: Line | null;
  documentNumber: string | null;
  signature: Line[];
  sourceScript: SourceScript;
  /** Metadata the page printed: by label, and what named groups of furniture rules caught. */
  page: Record<string, string>;
}

/** What the plugins have noted of a text; there from startNotes on. */
export function notesOf(file: VFile): Notes {
  return file.data['notes'] as Notes;
}

/** Begins the notes of a text. */
export function startNotes(file: VFile): void {
  const notes: Notes = {
    removed: [],
    title: null,
    documentNumber: null,
    signature: [],
    sourceScript: 'Hans',
    page: {},
  };
  file.data['notes'] = notes;
}
