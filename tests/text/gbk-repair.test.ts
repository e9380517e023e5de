import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edits.ts';
import { decodePair, encodeCharacter } from '../../src/text/gbk.ts';
import { repairShiftedRuns } from '../../src/text/gbk-repair.ts';
import { isHan } from '../../src/text/han.ts';
import { readings } from '../normalize/context.ts';

const repair = (text: string) => applyEdits(text, repairShiftedRuns(text, readings));

const bytesOf = (text: string): number[] =>
  [...text].flatMap((character) => encodeCharacter(character) ?? []);

/** Decodes as the mirror did: a lead byte without a fitting trail becomes "?" and swallows what follows. */
function decode(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else {
      text += decodePair(byte, bytes[at + 1] ?? 0) ?? '?';
      at += 1;
    }
  }
  return text;
}

/**
 * What a glosser does that walks bytes: it takes the trail of one character and the lead of the next
 * for a character, and puts its reading behind them. Null where those two bytes are no Han character.
 */
function damage(text: string, index: number): string | null {
  const bytes = bytesOf(text);
  const seen = decodePair(bytes[index * 2 + 1] ?? 0, bytes[index * 2 + 2] ?? 0);
  const reading = seen !== null && isHan(seen) ? readings(seen)[0] : undefined;
  if (reading === undefined || bytes[index * 2 + 2] === undefined) return null;
  const cut = index * 2 + 3;
  return decode([...bytes.slice(0, cut), ...bytesOf(`(${reading})`), ...bytes.slice(cut)]);
}

const pairs = (leads: readonly [number, number], trails: readonly [number, number]): string[] => {
  const found: string[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      const character = decodePair(lead, trail);
      if (character !== null && isHan(character)) found.push(character);
    }
  }
  return found;
};
const GB2312 = pairs([0xb0, 0xf7], [0xa1, 0xfe]);
/** Traditional characters whose second byte is ASCII, which is what ends a shift. */
const ASCII_TRAIL = pairs([0x81, 0xfe], [0x40, 0x7e]);

const word = (characters: readonly string[], length: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: length });
/** GB2312 text, a character with an ASCII trail byte, and text again; damaged at some place before that. */
const damaged = fc
  .tuple(word(GB2312, 8), word(ASCII_TRAIL, 1), word(GB2312, 4), fc.nat())
  .map(([before, end, after, place]) => ({ original: before + end + after, index: place % before.length }))
  .map(({ original, index }) => ({ original, index, broken: damage(original, index) }))
  .filter((sample): sample is typeof sample & { broken: string } => sample.broken !== null);

describe('repairShiftedRuns', () => {
  it('restores the run of the report that showed this damage', () => {
    expect(damage('忠誠擔當的司法鐵軍', 3)).toBe('忠誠擔當?shù)乃痉ㄨF軍');
    expect(repair('擔(dān)當(dāng)?shù)乃痉ㄨF軍。')).toBe('擔(dān)當(dāng)的司法鐵軍。');
  });

  it.each([
    ['a run whose end is not there', '擔當?shù)乃痉ㄨ軍。'],
    ['a gloss that no lost byte explains', '擔當?xyz)乃痉ㄨF軍'],
    ['a run with a character that GBK lacks', '擔當?shù)乃𬭎痉ㄨF軍'],
    ['a shifted Chinese mark', '制度?!斗ㄖ握V要》'],
    ['a shifted word with its own gloss', '如下?，F(xiàn)將情況'],
    ['a run longer than a reader could check', `擔當?shù)${'乃痉ㄨ'.repeat(9)}F軍`],
  ])('leaves %s as it is', (_, text) => expect(repairShiftedRuns(text, readings)).toEqual([]));

  it('leaves a run that two lost bytes would explain', () => {
    const anyReading = () => ['shù'];
    expect(repairShiftedRuns('當?shù)乃痉ㄨF軍', anyReading)).toEqual([]);
  });

  it('gives back the original wherever it repairs, and repairs a good part of what it is shown', () => {
    let shown = 0;
    let repaired = 0;
    fc.assert(
      fc.property(damaged, ({ original, broken }) => {
        shown += 1;
        const result = repair(broken);
        if (result === broken) return;
        repaired += 1;
        expect(result).toBe(original);
      }),
      { numRuns: 500 },
    );
    expect(repaired / shown).toBeGreaterThan(0.25);
  });

  it('gives back the original with glosses of its own around the damage', () => {
    fc.assert(
      fc.property(damaged, ({ original, index, broken }) => {
        const glossed = `${broken.slice(0, index + 1)}(dāng)${broken.slice(index + 1)}`;
        const result = repair(glossed);
        const expected = `${original.slice(0, index + 1)}(dāng)${original.slice(index + 1)}`;
        expect([glossed, expected]).toContain(result);
      }),
    );
  });

  it('never changes a text that was not damaged', () => {
    const character = fc.constantFrom(...GB2312, ...ASCII_TRAIL);
    const gloss = fc.constantFrom('數', '當', '的', '區').map((han) => `${han}(${readings(han)[0] ?? ''})`);
    const bracket = fc.constantFrom(
      '(黨組)',
      '(LNG)',
      '(2021-2025年)',
      '(對嗎?yes)',
      '?',
      '，',
      '1,200',
      'F',
    );
    const sound = fc.array(fc.oneof(character, gloss, bracket), { maxLength: 30 });
    fc.assert(
      fc.property(sound, (pieces) => {
        expect(repairShiftedRuns(pieces.join(''), readings)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
