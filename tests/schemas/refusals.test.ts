/** Names that become part of addresses, and addresses themselves, cannot carry code: the build stops instead. */
import { describe, expect, test } from 'vitest';
import { regionSchema, sourceSchema } from '../../src/schemas/normalising.ts';
import { readingsSchema } from '../../src/schemas/readings.ts';
import { daySchema, levelSchema, slugSchema, stemSchema } from '../../src/schemas/vocabulary.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../etc/passwd',
  '{{constructor}}',
  '=HYPERLINK("//a.example")',
  '\u202Exiangzhou',
  '__proto__',
];

describe('what stands in addresses', () => {
  test.each(HOSTILE)('%s is no slug, stem, level or day', (text) => {
    for (const schema of [slugSchema, stemSchema, levelSchema, daySchema])
      expect(schema.safeParse(text).success).toBe(false);
    expect(stemSchema.safeParse(`${text}-2023`).success).toBe(false);
  });

  test('a region code is digits', () => {
    const region = {
      name: '甲',
      fullName: '甲',
      en: 'A',
      code: '990100',
      level: 'county',
      province: '乙',
      parent: null,
    };
    expect(regionSchema.safeParse(region).success).toBe(true);
    for (const code of HOSTILE) expect(regionSchema.safeParse({ ...region, code }).success).toBe(false);
  });

  test('the address of a source is of the web', () => {
    const source = (url: string) =>
      sourceSchema.safeParse({ origin: { file: 'a.html', sha256: '0'.repeat(64), url } }).success;
    expect(['https://a.example/b?c=d', 'http://a.example/'].map(source)).toEqual([true, true]);
    expect(
      [
        'javascript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
        'file:///etc/passwd',
        '//a.example',
      ].map(source),
    ).toEqual([false, false, false, false]);
  });

  test('a reading names an indicator and a topic by slug', () => {
    for (const text of HOSTILE) {
      expect(
        readingsSchema.safeParse({ observations: [{ indicator: text, status: 'not-disclosed' }] }).success,
      ).toBe(false);
      expect(readingsSchema.safeParse({ topics: [{ quote: '甲乙', topic: text, reason: '' }] }).success).toBe(
        false,
      );
    }
  });
});
