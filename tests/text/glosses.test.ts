import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';
import { findGlosses } from '../../src/text/glosses.ts';
import { lexicons, readings } from '../normalize/context.ts';

const strip = (text: string) => applyEdits(text, findGlosses(text));

describe('findGlosses', () => {
  it.each([
    ['香洲區(qū)司法局', '香洲區司法局'],
    ['領(lǐng)導(dǎo)', '領導'],
    ['執(zhí)法標(biāo)準(zhǔn)', '執法標準'],
    ['區(qu)(qu)(qu)委', '區委'],
    ['的(de)', '的'],
    ['女(nǚ)兒(ér)', '女兒'],
    ['莊(zhuāng)', '莊'],
    ['歐(ōu)', '歐'],
    ['㗲(xǐ)', '㗲'],
    ['𬭎(hóng)', '𬭎'],
  ])('%s becomes %s', (before, after) => expect(strip(before)).toBe(after));

  it('gives one edit for each bracket pair', () => {
    expect(findGlosses('區(qu)(qu)')).toEqual([
      { start: 1, end: 5, after: '' },
      { start: 5, end: 9, after: '' },
    ]);
  });

  const REAL = ['(黨組)', '(党组)', '(2021-2025年)', '(一)', '(LNG)', '(APP)', '(街道)', '(换)', '(市、区)'];
  const MEASURES = ['(km)', '(kg)', '(app)', '(wifi)', '(ppp)', '(x)', '()', '(a1)', '(Qū)'];
  it.each([...REAL, ...MEASURES])('leaves %s behind a Han character', (bracket) => {
    expect(findGlosses(`管道${bracket}建設`)).toEqual([]);
  });

  it.each(['(qū)', 'a(de)', '1(de)', '，(de)', '建設 (shè)', '建設（shè）', '建設(shè', '建設shè)'])(
    'leaves %s, which stands behind no Han character or is no pair',
    (text) => expect(findGlosses(text)).toEqual([]),
  );

  it('takes every reading of common characters', () => {
    const missed = [...'區執準領導習學責與規現內專會嚴實貫結動統機務優標擔應訴兒女黃緣歐恩而嗯']
      .flatMap((character) => readings(character).map((reading) => `${character}(${reading})`))
      .filter((text) => strip(text).length !== 1);
    expect(missed).toEqual([]);
  });

  it('never touches a text whose brackets hold Han, digits or capitals', () => {
    const han = fc.string({ unit: fc.constantFrom(...'黨組街道區年法治'), minLength: 1, maxLength: 4 });
    const inside = fc.oneof(han, fc.constantFrom('2021-2025年', '2023', 'LNG', 'B超', '1+N', 'a区'));
    const piece = fc.oneof(
      han,
      inside.map((words) => `(${words})`),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(findGlosses(pieces.join(''))).toEqual([]);
      }),
    );
  });

  it('takes out glosses wherever they stand and nothing else', () => {
    const word = fc.tuple(fc.constantFrom(...'區執準領導習'), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const gloss = (character: string) => `(${readings(character)[0] ?? ''})`;
        const glossed = words.map(([character, times]) => character + gloss(character).repeat(times));
        expect(strip(glossed.join('，'))).toBe(words.map(([character]) => character).join('，'));
      }),
    );
  });

  it('leaves the project’s own furniture examples alone', () => {
    const examples = lexicons.boilerplate.furniture.flatMap((rule) => rule.examples);
    expect(examples.flatMap(findGlosses)).toEqual([]);
  });
});
