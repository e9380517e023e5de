/**
 * What a text says of itself before it has a name: title, year, issuer, signature. The way in asks this to
 * find the region and the year that make the stem.
 */
import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { IssuerKind } from '../schemas/vocabulary.ts';
import { notesOf, type NormalizeContext } from './context.ts';
import { deriveFrontMatter, findYear } from './derive-front-matter.ts';
import { drawLedger } from './draw-ledger.ts';
import type { InferredYear } from './infer-year.ts';
import { linesOf, lineText } from './line.ts';
import { preset } from './preset.ts';

export interface Survey {
  readonly title: string | null;
  readonly year: InferredYear | null;
  readonly issuer: string | null;
  readonly issuerKind: IssuerKind;
  readonly signature: readonly string[];
  readonly page: Readonly<Record<string, string>>;
  /** Headings of the first level. */
  readonly sections: readonly string[];
  /** Kept lines, title and headings included. */
  readonly lines: readonly string[];
}

/** Reads a text without naming it; nothing is reported and nothing is thrown for what it contains. */
export function survey(raw: string, context: Omit<NormalizeContext, 'stem'>): Survey {
  const named: NormalizeContext = { ...context, stem: 'unnamed-2000' };
  const file = new VFile({ value: raw });
  const processor = unified().use(preset(named));
  const tree = processor.runSync(processor.parse(file), file) as Root;
  const notes = notesOf(file);
  const { counts } = drawLedger(raw, linesOf(tree), notes.removed);
  const { issuer, issuerKind } = deriveFrontMatter(tree, file, named, counts);
  const lines = linesOf(tree);
  return {
    title: notes.title ? lineText(notes.title) : null,
    year: findYear(tree, notes, named),
    issuer,
    issuerKind,
    signature: notes.signature.map(lineText),
    page: notes.page,
    sections: lines.filter((line) => line.type === 'heading' && line.depth === 2).map(lineText),
    lines: lines.map(lineText),
  };
}
