/**
 * What a reader typed, as terms. Words parted by space must all occur; “ ”, 「 」, " " or ' ' hold a phrase
 * together; a leading minus excludes; * beside a number lets it stand inside a longer one (*285).
 */
import { fold, isIndexed } from './search-fold.ts';
import { applyScript, NO_SCRIPT, type ScriptMap } from './search-script.ts';

export interface Term {
  /** As it is shown: in simplified script, without quotes. */
  readonly label: string;
  readonly folded: string;
  /** Whether a digit may stand right before or behind the hit. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Query {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
}

const QUOTES: Record<string, string> = {
  '“': '”',
  '”': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '＂': '＂',
  '‘': '’',
};
const MINUS = /^[-－−–]$/u;
const BLANK = /^[\s\u3000]$/u;

interface Token {
  readonly text: string;
  readonly excluded: boolean;
}

function tokens(input: string): Token[] {
  const found: Token[] = [];
  const characters = [...input];
  let text = '';
  let excluded = false;
  const close = (): void => {
    if (text !== '') found.push({ text, excluded });
    text = '';
    excluded = false;
  };
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const closing = text === '' ? QUOTES[character] : undefined;
    const end = closing === undefined ? -1 : characters.indexOf(closing, at + 1);
    if (end > at) {
      text = characters.slice(at + 1, end).join('');
      close();
      at = end;
    } else if (BLANK.test(character)) close();
    else if (text === '' && !excluded && MINUS.test(character)) excluded = true;
    else text += character;
  }
  close();
  return found;
}

function toTerm(text: string): Term | null {
  const { text: folded } = fold(text);
  if (![...folded].some(isIndexed)) return null;
  const label = text.trim().replace(/^[*＊]+|[*＊]+$/gu, '');
  return { label, folded, openStart: /^\s*[*＊]/u.test(text), openEnd: /[*＊]\s*$/u.test(text) };
}

const sameTerm = (a: Term, b: Term): boolean =>
  a.folded === b.folded && a.openStart === b.openStart && a.openEnd === b.openEnd;

/** Parses a query. Terms without a letter or digit are left out, and so are repetitions. */
export function parseQuery(input: string, script: ScriptMap = NO_SCRIPT): Query {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  for (const token of tokens(applyScript(input.normalize('NFC'), script))) {
    const term = toTerm(token.text);
    const list = token.excluded ? excluded : terms;
    if (term && !list.some((known) => sameTerm(known, term))) list.push(term);
  }
  return { terms, excluded };
}

/** The query that finds the same, in simplified script, for links. */
export function formatQuery({ terms, excluded }: Query): string {
  const write = ({ label, openStart, openEnd }: Term): string => {
    const text = `${openStart ? '*' : ''}${label}${openEnd ? '*' : ''}`;
    return /[\s\u3000]/u.test(text) ? `“${text}”` : text;
  };
  return [...terms.map(write), ...excluded.map((term) => `-${write(term)}`)].join(' ');
}
