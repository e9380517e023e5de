/**
 * Reads: the raw text. Makes: one paragraph a line that holds anything visible.
 * Reports: nothing; blank lines are accounted for when the ledger is drawn up.
 */
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { startNotes } from './context.ts';
import { isBlank } from '../text/spaces.ts';
import { createLine } from './line.ts';

const LINE = /[^\r\n\u2028\u2029]+/g;

export default function parseRaw(this: Processor): void {
  this.parser = (raw, file): Root => {
    startNotes(file);
    const children = [...raw.matchAll(LINE)]
      .filter((match) => !isBlank(match[0]))
      .map((match) => createLine(match[0], match.index));
    return { type: 'root', children };
  };
}
