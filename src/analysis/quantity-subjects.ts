/** The subject of a number: the nearest verb and noun of its clause, or of the clause before it. */
import type { QuantityWords } from '../schemas/quantity-words.ts';
import type { FoundQuantity } from '../text/quantities.ts';
import { alternation } from '../text/quantity-lexicon.ts';
import { clauseAround } from './quantity-clauses.ts';

interface Readers {
  /** Verbs, and nouns that contain one (审核人员), told apart by the named group `verb`. */
  readonly verbs: RegExp;
  readonly wholeVerb: RegExp;
  readonly leading: RegExp;
  readonly trailing: RegExp;
  readonly manner: RegExp;
  readonly change: RegExp;
  readonly changed: RegExp;
  readonly stop: RegExp;
  readonly stopInside: RegExp;
  readonly after: RegExp;
  readonly period: RegExp;
}

interface Verb {
  readonly start: number;
  readonly end: number;
}

/** What stands before a number, cleared, and what it was before clearing. */
interface Head {
  readonly raw: string;
  readonly text: string;
}

const compiled = new WeakMap<QuantityWords, Readers>();

/** A longer subject than this is a sentence, not a subject. */
const longestSubject = 40;
const bracketAtEnd = /（[^）]*）$/u;

function readersOf(words: QuantityWords): Readers {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const groups = words.verbs.map((group) => ({
    verbs: alternation(group.words),
    except: alternation(group.notBefore),
  }));
  const nouns = groups
    .filter(({ except }) => except !== '')
    .map(({ verbs, except }) => `(?:${verbs})(?:${except})`);
  const verbs = groups.map((group) => group.verbs).join('|');
  const wide = words.scopes.words.filter((word) => /^[全我本]/u.test(word));
  const before = words.approxBefore.filter((group) => !group.bareScale).flatMap((group) => group.words);
  const made: Readers = {
    verbs: new RegExp(`${nouns.join('|')}|(?<verb>${verbs})`, 'gu'),
    wholeVerb: new RegExp(`^(?:${verbs})+(?:（[^）]*）)?$`, 'u'),
    leading: new RegExp(`^(?:${alternation([...words.leaders.words, ...wide])}|[）的\\s])`, 'u'),
    // 违法行为 ends in a word, not in the linking 为.
    trailing: new RegExp(
      `(?:${alternation([...words.linkers.words, ...before])}|\\s)(?<!${alternation(words.stopsInside.words)})$`,
      'u',
    ),
    manner: new RegExp(`(?:${alternation(words.manners.words)})$`, 'u'),
    change: new RegExp(`^(?:${alternation(words.changes.words)})$`, 'u'),
    changed: new RegExp(`(?:${alternation(words.changes.words)})$`, 'u'),
    stop: new RegExp(`${alternation(words.stops.words)}|[“，、。；：（《]`, 'u'),
    stopInside: new RegExp(`（[^），。]{1,8}）|${alternation(words.stopsInside.words)}`, 'gu'),
    after: new RegExp(`^(?:${alternation(words.approxAfter.flatMap((group) => group.words))})`, 'u'),
    period: new RegExp(
      words.periods.map(({ pattern }) => pattern.replace(/\?<[ymd]>/g, '?:')).join('|'),
      'gu',
    ),
  };
  compiled.set(words, made);
  return made;
}

function strip(text: string, expression: RegExp): string {
  let left = text;
  for (let next = left.replace(expression, ''); next !== left; next = left.replace(expression, ''))
    left = next;
  return left;
}

/** The words before a number, cleared of linking words (共, 达), periods and leading adverbs. */
function headOf(raw: string, readers: Readers): Head {
  const cleared = strip(raw.replace(readers.period, ''), readers.trailing);
  return { raw, text: strip(cleared, readers.leading) };
}

/** The verbs of a text outside brackets, quotations and titles; adjoining ones are one (注销收缴). */
function verbsIn(text: string, readers: Readers): Verb[] {
  const plain = text.replace(/“[^”]*”|《[^》]*》|（[^）]*）/gu, (quoted) => '〇'.repeat(quoted.length));
  const found: Verb[] = [];
  for (const { index, 0: match, groups } of plain.matchAll(readers.verbs)) {
    if (groups?.['verb'] === undefined) continue;
    const last = found.at(-1);
    if (last?.end === index) found[found.length - 1] = { start: last.start, end: index + match.length };
    else found.push({ start: index, end: index + match.length });
  }
  return found;
}

/** From the last verb on that has its object after it; the whole text without one. */
function fromVerb(text: string, readers: Readers): string {
  const end = text.replace(bracketAtEnd, '').length;
  const verb = verbsIn(text, readers).findLast((one) => one.end < end);
  return text.slice(verb?.start ?? 0);
}

/** The noun directly after a number that stands before it: 53个[市直部门]; empty when none follows. */
function nounAfter(raw: string, readers: Readers): string {
  const tail = strip(raw.replace(/^的/u, ''), readers.trailing);
  const title = /^《[^》]*》/u.exec(tail)?.[0];
  if (title !== undefined) return title;
  const stop = blankInside(tail, readers).search(readers.stop);
  if (stop >= 2) return nounOnly(lastAfterDe(tail.slice(0, stop)));
  return nounOnly(stop < 0 || /^.{1,60}的(?=[^的，。]{2,20}$)/u.test(tail) ? lastAfterDe(tail) : '');
}

/** Blanks what belongs to a noun though it looks like its end: 乡镇（街道）, 违法行为. Offsets are kept. */
const blankInside = (text: string, readers: Readers): string =>
  text.replace(readers.stopInside, (inside) => '〇'.repeat(inside.length));

/** 影响营商环境的规范性文件 → 规范性文件. */
const lastAfterDe = (text: string): string => /(?<=的)[^的]{2,20}$/u.exec(text)?.[0] ?? text;

const nounOnly = (text: string): string =>
  text.length > longestSubject || !/^\p{Script=Han}[\p{Script=Han}（]/u.test(text) ? '' : text;

/** The part of a subject that is not its verb, before or after: 收集问题 → 问题, 规范性文件保留 → 规范性文件. */
function objectOf(subject: string, readers: Readers): string {
  const verbs = verbsIn(subject, readers);
  const [first, last] = [verbs[0], verbs.at(-1)];
  const start = first?.start === 0 ? first.end : 0;
  const end =
    last !== undefined && last.end === subject.length && last.start > start ? last.start : subject.length;
  const object = subject.slice(start, end);
  return end < subject.length ? strip(object, readers.manner) : object;
}

/** The subject of the clause that ends just before `at`, in the same sentence; null at its beginning. */
function clauseBefore(text: string, at: number, readers: Readers): string | null {
  if (!'，；：'.includes(text[at - 1] ?? '。')) return null;
  const clause = clauseAround(text, { start: at - 1, end: at - 1 });
  const head = headOf(text.slice(clause.start, at - 1), readers).text;
  return head === '' ? null : nounOnly(fromVerb(head, readers)) || null;
}

/** Joins what stands before and after a number; `lent` is the subject it falls back on. */
function join(head: Head, tail: string, lent: string | null, readers: Readers): string | null {
  const isVerb = readers.wholeVerb.test(head.text);
  if (tail.startsWith('《')) return fromVerb(head.text, readers) + tail;
  if (tail !== '') {
    // 共同推进的15个重点事项: a verb before 的 belongs to other words.
    const last = verbsIn(head.text, readers).at(-1);
    const closes = last?.end === head.text.length && !head.raw.endsWith('的');
    return (closes && last !== undefined ? head.text.slice(last.start) : '') + tail;
  }
  if (head.text === '') return lent;
  if (lent !== null && readers.change.test(head.text)) return strip(lent, readers.changed) + head.text;
  if (isVerb && lent !== null) return head.text + objectOf(lent, readers);
  return fromVerb(head.text, readers).slice(-longestSubject);
}

/** A subject for each quantity, in order; null for names and where no words name one. */
export function describeSubjects(
  text: string,
  found: readonly FoundQuantity[],
  words: QuantityWords,
): (string | null)[] {
  const readers = readersOf(words);
  let last: { subject: string; end: number } | null = null;
  return found.map((quantity, index) => {
    if (quantity.isName) return null;
    const clause = clauseAround(text, quantity);
    const [before, next] = [found[index - 1], found[index + 1]];
    const follows = before !== undefined && !before.isName && before.end > clause.start;
    const ahead = next !== undefined && !next.isName && next.start < clause.end;
    const between = text.slice(follows ? before.end : clause.start, quantity.start);
    // 20多个村街、2000多户: the words between are the noun of the number before.
    const parallel = follows && /[^、][、和及]$/u.test(between);
    const head = headOf(parallel ? '' : between, readers);
    const rest = text.slice(quantity.end, ahead ? next.start : clause.end).replace(readers.after, '');
    const tail = nounAfter(rest, readers);
    const near: string | null =
      last !== null && !/[。！？\n]/u.test(text.slice(last.end, quantity.start)) ? last.subject : null;
    // 有7个因缺乏必要性: a number with its own predicate may mean another subject; none is claimed.
    const owns =
      tail === '' && /^\p{Script=Han}/u.test(rest) && blankInside(rest, readers).search(readers.stop) === 0;
    // 20多个村街、2000多户: households are not counted in villages.
    const other = parallel && before.measure !== quantity.measure;
    const lent = owns || other ? null : (near ?? clauseBefore(text, clause.start, readers));
    let subject = join(head, tail, lent, readers);
    // 制定从轻条款303条、减轻条款71条: a list shares its verb.
    const verb: Verb | undefined =
      follows && between.startsWith('、') && near !== null ? verbsIn(near, readers)[0] : undefined;
    if (subject !== null && verb?.start === 0 && tail === '' && verbsIn(subject, readers).length === 0) {
      subject = (near ?? '').slice(0, verb.end) + subject;
    }
    if (subject !== null) last = { subject, end: quantity.end };
    return subject;
  });
}
