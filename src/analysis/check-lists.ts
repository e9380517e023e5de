/** Lists whose items are counted: 市场监管、生态环境保护…8个领域; 《…》《…》《…》3部地方性法规. */
import type { CheckWords } from '../schemas/check-words.ts';
import type { CheckOperand } from '../schemas/checks.ts';
import type { Quantity } from '../schemas/facts.ts';
import {
  after,
  anyWord,
  clauseBefore,
  formulaOf,
  type CheckDraft,
  type FigureSentence,
} from './check-sentences.ts';

interface NamedList {
  readonly items: readonly string[];
  /** Items when 和 also parts them: 教育和科技、卫生 may be two or three. */
  readonly most: number;
  /** 等 says that more could be named. */
  readonly isOpen: boolean;
}

type Lists = CheckWords['lists'];

/** Characters inside quotations, titles and brackets are blanked, so that their commas part nothing. */
const blank = (text: string): string =>
  text.replace(/“[^”]*”|《[^》]*》|（[^）]*）/gu, (inside) => '〇'.repeat(inside.length));

/** Adjoining 《…》 or “…” at the end of a text, with 、和及与 or nothing between them. */
function quotedItems(text: string): string[] {
  const run = /(?:(?:《[^》]*》|“[^”]*”)[、和及与以]*)+$/u.exec(text)?.[0] ?? '';
  const marks = run.match(/《[^》]*》|“[^”]*”/gu) ?? [];
  const isTitle = marks.at(-1)?.startsWith('《') === true;
  return marks.filter((mark) => mark.startsWith('《') === isTitle);
}

/**
 * The lists that may end a clause, read backwards, the shortest first: each begins where a word opens it, and
 * the last with the clause. 组织领导 opens with such a word and is an item all the same.
 */
function spokenLists(clause: string, lists: Lists): Pick<NamedList, 'items' | 'most'>[] {
  const openers = new RegExp(`^.*(?:${anyWord(lists.openers)})`, 'u');
  const plain = blank(clause);
  const found: Pick<NamedList, 'items' | 'most'>[] = [];
  const items: string[] = [];
  let most = 0;
  for (let end = clause.length; end >= 0;) {
    const mark = plain.lastIndexOf('、', end - 1);
    const item = clause.slice(mark + 1, end);
    if (item === '' || /\d/u.test(item)) return found;
    most += blank(item).split(/[和及与]/u).length;
    const opened = item.replace(openers, '').replace(mark < 0 ? /^[在对将由向从以按]/u : '', '');
    if (opened !== '' && (mark < 0 || opened !== item)) found.push({ items: [opened, ...items], most });
    if (mark < 0) return found;
    items.unshift(item);
    end = mark;
  }
  return found;
}

/** The clause before a number, from the number before it; for a name (“四大水系”), before its quotation. */
function leadingWords(sentence: FigureSentence, figure: Quantity): string | null {
  const clause = clauseBefore(sentence, figure);
  const from = figure.start - clause.length;
  const previous = sentence.figures.findLast((other) => !other.isName && other.end <= figure.start);
  const own = clause.slice(Math.max(0, (previous?.end ?? from) - from));
  if (!figure.isName) return own;
  return own.endsWith('“') ? own.slice(0, -1) : null;
}

/** The lists that may be meant by the words before a number; none where it follows no list. */
function listsBefore(sentence: FigureSentence, figure: Quantity, lists: Lists): NamedList[] {
  const words = leadingWords(sentence, figure);
  if (words === null) return [];
  const cut = words.replace(new RegExp(`(?:${anyWord(lists.closers)})+$`, 'u'), '');
  const closing = words.slice(cut.length);
  const isOpen = lists.openEnded.some((word) => closing.includes(word));
  const last = /[^、]*$/u.exec(cut)?.[0] ?? '';
  // 公共法律服务等基本职能出台八项: the list has ended before the words that end here.
  if (new RegExp(`(?:${anyWord(lists.openers)})$|${anyWord(lists.openEnded)}`, 'u').test(last)) return [];
  const quoted = quotedItems(cut);
  if (quoted.length > 0) return [{ items: quoted, most: quoted.length, isOpen }];
  return spokenLists(cut, lists).map((list) => ({ ...list, isOpen }));
}

/**
 * The number with what it counts, where that is what is named: 8个领域, 3部地方性法规; else null. In a name
 * (“四大水系”) the quotation itself says what is counted.
 */
function countedWords(
  sentence: FigureSentence,
  figure: Quantity,
  { items, most }: NamedList,
  lists: Lists,
): string | null {
  const words = figure.valueRaw + after(sentence, figure);
  const number = '^[\\d一二两三四五六七八九十]+';
  const match = (rest: string): string | null => new RegExp(number + rest, 'u').exec(words)?.[0] ?? null;
  if (items[0]?.startsWith('《') === true) {
    const isList = items.length > 1 || figure.value === 1;
    return isList ? match(`[部件项个]?(?:${anyWord(lists.titleNouns)})`) : null;
  }
  if (most < 2) return null;
  if (figure.isName) return match('[^”，；。]{0,8}(?=”)');
  if (!lists.measures.includes(figure.measure)) return null;
  return match(`[^，；：。、“（\\d的]{0,9}?(?:${anyWord(lists.nouns)})`);
}

const itemOf = (item: string): CheckOperand => ({
  role: 'item',
  label: null,
  value: 1,
  valueRaw: item,
  figure: null,
});

const agrees = ({ value }: Quantity, { items, most }: NamedList): boolean =>
  value >= items.length && value <= most;

/**
 * Checks of the lists in a sentence. A list that ends in 等 may name fewer than it counts, and a number in a
 * name may count something else: there only an equal count is told.
 */
export function checkLists(sentence: FigureSentence, words: CheckWords): CheckDraft[] {
  const { lists } = words;
  return sentence.figures.flatMap((figure): CheckDraft[] => {
    if (figure.approx !== 'none' || figure.valueMax !== null || figure.measure === '%') return [];
    const named = listsBefore(sentence, figure, lists).filter(
      (list) => countedWords(sentence, figure, list, lists) !== null,
    );
    const list = named.find((one) => agrees(figure, one)) ?? named[0];
    if (list === undefined) return [];
    const isEqual = agrees(figure, list);
    const least = list.items.length;
    const mayDiffer = !figure.isName && least > 1 && (!list.isOpen || figure.value < least);
    if (!isEqual && !mayDiffer) return [];
    return [
      {
        kind: 'list',
        stated: figure.value,
        recomputed: isEqual ? figure.value : least,
        measure: figure.measure,
        verdict: isEqual ? 'agrees' : 'differs',
        formula: {
          ...formulaOf('count', figure, list.items.map(itemOf)),
          label: null,
          statedRaw: countedWords(sentence, figure, list, lists) ?? figure.valueRaw,
        },
      },
    ];
  });
}
