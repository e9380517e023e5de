/** Reads: every line. Changes: byte-shifted runs whose restoration is proven (src/text/gbk-repair.ts). */
import type { Root } from 'mdast';
import { repairShiftedRuns as findRepairs } from '../text/gbk-repair.ts';
import type { NormalizeContext } from './context.ts';
import { editLine, linesOf, lineText } from './line.ts';

export default function repairShiftedRuns({ readings }: NormalizeContext) {
  return (tree: Root): void => {
    for (const line of linesOf(tree)) {
      editLine(line, findRepairs(lineText(line), readings), 'repair-shifted-runs');
    }
  };
}
