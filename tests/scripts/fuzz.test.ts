/** Any bytes under any name: the reader answers with a text or a plain refusal, and loses no character of a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../scripts/add/decode.ts';
import { extractHtml } from '../../scripts/add/extract-html.ts';
import { ContentError } from '../../scripts/read-content.ts';
import { applyLedger } from '../../src/text/ledger.ts';
import { run } from '../normalize/context.ts';
import * as dress from './redress.ts';

/** `npm run bench -- fuzz` makes many more. */
const RUNS = 1000 * Number(process.env['FUZZ_SCALE'] ?? 1);
const words = fc.array(
  fc.constantFrom(...'法治政府建设行政执法年度报告。，；（）12 3\n', '2023年', '一、', '苏州市'),
  { minLength: 40, maxLength: 200 },
);

describe('decodeText', () => {
  it('answers any bytes with a text or a plain refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(typeof decodeText(bytes, 'x.txt').text).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
          expect((error as Error).message).toMatch(/^x\.txt: Unexpected .*, (?:expected|.* fit alike)/u);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['UTF-8', dress.toUtf8],
    ['UTF-8 with BOM', dress.withBom],
    ['UTF-16', dress.toUtf16],
    ['GBK', dress.toGbk],
    ['Big5', (text: string) => dress.toBig5(dress.inBig5(dress.traditional(text)))],
  ])('gives back every character of %s', (name, encode) => {
    fc.assert(
      fc.property(words, (parts) => {
        const words = parts.join('');
        const text = name === 'Big5' ? dress.inBig5(dress.traditional(words)) : words;
        expect(decodeText(encode(text), 'x.txt').text).toBe(text);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('a text of any bytes', () => {
  it('comes out accounted for, whatever was decoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 200 }), (bytes) => {
        let text: string;
        try {
          text = decodeText(bytes, 'x.txt').text;
        } catch {
          return;
        }
        const { record, text: normalized } = run(text);
        expect(applyLedger(text, record.ledger)).toBe(normalized);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe('extractHtml', () => {
  const piece = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<table><tr><td>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<a onclick=x>',
    ],
    ...[
      '&nbsp;',
      '&#0;',
      '法治政府建设',
      '2023年',
      '<',
      '>',
      '"',
      "='",
      '<svg/onload=1>',
      '<style>',
      '</style>',
    ],
  );

  it('never throws anything but a refusal, and lets no tag through', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          expect(extractHtml(dress.toUtf8(`<body>法治${pieces.join('')}`), 'x.html').text).not.toMatch(
            /<script|onclick=/i,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(ContentError);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
