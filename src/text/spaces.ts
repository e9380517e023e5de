/** White space that says nothing: at the ends of a line, before a per cent sign, in runs. */
import type { Edit } from './edits.ts';

const BLANK = '[\\s\\u00A0\\u2002\\u2003\\u2009\\u200B\\u3000\\uFEFF]';
const ENDS = new RegExp(`^${BLANK}+|${BLANK}+$`, 'gu');
const BEFORE_PERCENT = new RegExp(`(?<=\\d)${BLANK}+(?=[%％‰])`, 'gu');
const RUN = new RegExp(`(?<=\\S)${BLANK}+(?=\\S)`, 'gu');

/** Edits that trim a line, close 93.6 % up, and leave one plain space where several stood. */
export function tidySpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(ENDS)) {
    edits.push({ start: match.index, end: match.index + match[0].length, after: '' });
  }
  for (const match of text.matchAll(BEFORE_PERCENT)) {
    edits.push({ start: match.index, end: match.index + match[0].length, after: '' });
  }
  for (const match of text.matchAll(RUN)) {
    const already = edits.some((edit) => edit.start === match.index);
    if (match[0] !== ' ' && !already) {
      edits.push({ start: match.index, end: match.index + match[0].length, after: ' ' });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
