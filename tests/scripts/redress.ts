/** The founding reports in other dress: encodings, pages, documents, marks, line ends. */
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { Document, Packer, Paragraph } from 'docx';
import { encodeCharacter } from '../../src/text/gbk.ts';
import { splitSentences } from '../../src/text/sentences.ts';

export const STEMS = ['chengkou-2020', 'huizhou-2021', 'langfang-2023', 'nanyang-2022', 'xiangzhou-2022'];

/** The lines of a committed report, title first. */
export function linesOfReport(stem: string): string[] {
  const body = readFileSync(`content/reports/${stem}.md`, 'utf8').split('\n---\n').slice(1).join('\n---\n');
  return body
    .split('\n')
    .filter((line) => line.trim() !== '' && line !== '***')
    .map((line) => line.replace(/^#+ /, '').replace(/\\(.)/g, '$1'));
}

const latin = (text: string, add: (code: number) => readonly number[]): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => add(character.codePointAt(0) ?? 0)));

/** GBK bytes; a character GBK lacks would be a mistake of the test. */
export function toGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => encodeCharacter(character) ?? [0x3f]));
}

export const toUtf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);

export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const withBom = (text: string): Uint8Array => new Uint8Array([0xef, 0xbb, 0xbf, ...toUtf8(text)]);
export const ascii = (text: string): Uint8Array => latin(text, (code) => [code & 0x7f]);

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A page as a government's site prints it, with what stands around the text. */
export function toPage(lines: readonly string[], charset = 'utf-8'): string {
  const paragraphs = lines
    .map((line) => `<p style="text-indent:2em">${'\u3000'.repeat(2)}${escape(line)}</p>`)
    .join('\n');
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>门户网站</title>
<script>document.write('一、假的标题')</script><style>.a{color:red}</style></head>
<body onload="alert(1)"><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul></div>
<div class="crumbs">您当前的位置：<a>首页</a> > <a>政务公开</a> > <a>年度报告</a></div>
<div class="info"><span>发布时间：2025-03-04</span> <span>浏览次数：128</span></div>
<div id="zoom" class="TRS_Editor">${paragraphs}</div>
<div class="tools"><a>打印</a> <a>关闭窗口</a></div>
<div class="share" style="display:none">二、看不见的标题</div>
<div class="footer"><p>主办单位：某地人民政府办公室</p><p>网站标识码：4306030001</p></div></body></html>`;
}

/** The text alone, as a browser prints it on paper. */
export function toPrint(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p style="text-indent:2em">${escape(line)}</p>`).join('\n');
  return `<!DOCTYPE html><meta charset="utf-8"><title>-</title><body>${paragraphs}</body>`;
}

/** A Word document by the docx program. */
export function toDocx(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map((text) => new Paragraph({ text }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const toTraditional = {
  t: Converter({ from: 'cn', to: 't' }),
  hk: Converter({ from: 'cn', to: 'hk' }),
  tw: Converter({ from: 'cn', to: 'tw' }),
};
export const traditional = (text: string, kind: 't' | 'hk' | 'tw' = 't'): string => toTraditional[kind](text);

/** 全面 → 全麵: the other character that a program takes where one simplified character stands for two. */
const WRONG = {
  面: '麵',
  制: '製',
  里: '裡',
  后: '後',
  斗: '鬥',
  只: '隻',
  了: '瞭',
  冲: '衝',
  台: '臺',
  松: '鬆',
};
export const overConverted = (text: string): string =>
  Object.entries(WRONG).reduce((all, [right, wrong]) => all.replaceAll(right, wrong), text);

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMERALS = '一二三四五六七八九十';
const byOrdinal =
  (write: (ordinal: number) => string) =>
  (_: string, numeral: string): string =>
    write(NUMERALS.indexOf(numeral) + 1);

/** Other marks for the same levels, by what they look like. */
export const NUMBERINGS: Readonly<Record<string, readonly Marks[]>> = {
  '(一) in half-width brackets': [[/^（([一二三四五六七八九十])）/, '($1)']],
  '1、 in place of 1.': [[/^(\d{1,2})\./, '$1、']],
  '（1） in place of 一是': [[/^([一二三四五六七八九十])是/, byOrdinal((ordinal) => `（${ordinal}）`)]],
  '① in place of 一是': [
    [/^([一二三四五六七八九十])是/, byOrdinal((ordinal) => CIRCLED.charAt(ordinal - 1))],
  ],
  '第一， in place of 一是': [[/^([一二三四五六七八九十])是/, '第$1，']],
};

/** Half-width marks where a rule may widen them again. */
export const halfWidth = (text: string): string =>
  text.replace(/[，：；（）]/gu, (mark) => ',:;()'.charAt('，：；（）'.indexOf(mark)));

/** Lines broken at 34 full-width characters, each paragraph indented. */
export function hardWrap(lines: readonly string[], columns = 68): string {
  return lines.flatMap((line) => wrapLine(`${'\u3000'.repeat(2)}${line}`, columns)).join('\n');
}

function wrapLine(text: string, columns: number): string[] {
  const rows: string[] = [''];
  let used = 0;
  for (const character of text) {
    const width = /[\u2E80-\uFFEF]|[“”‘’—…·]/u.test(character) ? 2 : 1;
    if (used + width > columns) {
      rows.push('');
      used = 0;
    }
    rows[rows.length - 1] += character;
    used += width;
  }
  return rows;
}

type Marks = readonly [RegExp, string | ((match: string, numeral: string) => string)];

/** Other marks for the same levels; sentences and texts stay. */
export function renumber(lines: readonly string[], marks: readonly Marks[]): string[] {
  return lines.map((line) =>
    marks.reduce(
      (text, [from, to]) => (typeof to === 'string' ? text.replace(from, to) : text.replace(from, to)),
      line,
    ),
  );
}

export const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** A page of paper as a picture in a PDF: what a scanner makes. */
export function toScan(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    '<< /Length 30 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream',
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n@\nendstream',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return ascii(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

const BIG5 = new Map<string, readonly number[]>();
for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = new TextDecoder('big5').decode(new Uint8Array([lead, trail]));
    if ([...character].length === 1 && !BIG5.has(character)) BIG5.set(character, [lead, trail]);
  }
}

/** Characters that Big5 can write, and line ends. */
export const inBig5 = (text: string): string =>
  [...text].filter((character) => /\p{ASCII}/u.test(character) || BIG5.has(character)).join('');

/** Big5 bytes of a text that Big5 can write. */
export const toBig5 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => BIG5.get(character) ?? [character.codePointAt(0) ?? 0]));
