/**
 * Reads: the finished lines. Reports: what no official text contains and the rules should have
 * dealt with: bopomofo, ? or a lone capital between Han, toned Latin outside a Latin word, unpaired brackets.
 */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { linesOf, lineText, report } from './line.ts';

const SIGNS: readonly [string, RegExp, string][] = [
  ['bopomofo', /[\u3100-\u312F\u31A0-\u31BF]/u, 'no phonetic letter in an official text'],
  ['lost-byte', /(?<=\p{Script=Han})\?(?=\p{Script=Han})|[?？](?=[，。；：、])/u, 'a Chinese mark or none'],
  [
    'shifted-run',
    /(?<!\p{Script=Latin})[à-öø-ü](?!\p{Script=Latin})|[\p{Script=Han}。，]_\p{Script=Han}/u,
    'characters that were read one byte late, put right from the source',
  ],
  [
    'lone-capital',
    /(?<=\p{Script=Han})[A-Z](?![级类股型证照座栋区轮档])(?=\p{Script=Han}{2})/u,
    'a word or an abbreviation',
  ],
  ['gloss', /(?<=\p{Script=Han})[（(]?[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u, 'no pinyin behind a character'],
  ['parted-number', /\d \d/u, 'one number, or a mark between two'],
  ['straight-quote', /"/u, '“ or ”, for here an odd number of marks stands on one line'],
  ['replacement', /\uFFFD/u, 'a character that could be decoded'],
];
const PAIRS = ['（）', '《》', '〈〉', '“”', '‘’', '〔〕', '【】', '「」', '()'];

export default function checkLeftovers() {
  return (tree: Root, file: VFile): void => {
    for (const line of linesOf(tree)) {
      const text = lineText(line);
      for (const [rule, pattern, expected] of SIGNS) {
        const match = pattern.exec(text);
        if (!match) continue;
        const around = text.slice(Math.max(0, match.index - 6), match.index + 7);
        report(
          file,
          line,
          rule,
          `Unexpected “${match[0]}” in “${around}”, expected ${expected}: add an erratum`,
        );
      }
    }
    checkPairs(tree, file);
  };
}

function checkPairs(tree: Root, file: VFile): void {
  const lines = linesOf(tree);
  const paired = (text: string, [open = '', close = '']: string) =>
    text.split(open).length === text.split(close).length;
  for (const pair of PAIRS) {
    // Items of one paragraph may share a pair, so the whole text is asked first.
    if (paired(lines.map(lineText).join('\n'), pair)) continue;
    const line = lines.find((candidate) => !paired(lineText(candidate), pair)) ?? null;
    report(file, line, 'unpaired', `Unexpected single mark of ${pair}, expected a pair`);
  }
}
