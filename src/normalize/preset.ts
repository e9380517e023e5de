/** THE ORDERED LIST. Read aloud, it is what the project does to an official text. */
import type { PluggableList } from 'unified';
import applyErrata from './apply-errata.ts';
import checkLeftovers from './check-leftovers.ts';
import checkNumbering from './check-numbering.ts';
import checkNumbers from './check-numbers.ts';
import type { NormalizeContext } from './context.ts';
import convertScript from './convert-script.ts';
import joinWrapped from './join-wrapped.ts';
import liftTitle from './lift-title.ts';
import markSignature from './mark-signature.ts';
import parseRaw from './parse-raw.ts';
import partRunOn from './part-run-on.ts';
import repairShiftedRuns from './repair-shifted-runs.ts';
import splitClosing from './split-closing.ts';
import splitHeadings from './split-headings.ts';
import splitItems from './split-items.ts';
import stripAnnexes from './strip-annexes.ts';
import stripFurniture from './strip-furniture.ts';
import stripGlosses from './strip-glosses.ts';
import tidySpaces from './tidy-spaces.ts';
import widenPunctuation from './widen-punctuation.ts';

/** All that is done to a text, in order. */
export function preset(context: NormalizeContext): PluggableList {
  return [
    // From characters to lines
    parseRaw,
    // What machines did to the characters is undone, oldest damage last
    [repairShiftedRuns, context],
    tidySpaces,
    stripGlosses,
    [convertScript, context],
    widenPunctuation,
    // Lines become what the document meant by a line
    joinWrapped,
    [partRunOn, context],
    [applyErrata, context],
    // What the page printed around the document leaves
    [stripFurniture, context],
    [liftTitle, context],
    [stripAnnexes, context],
    // What the document is made of becomes visible
    markSignature,
    splitHeadings,
    splitItems,
    [splitClosing, context],
    // What should never happen is looked for
    checkNumbers,
    checkNumbering,
    checkLeftovers,
  ];
}
