/** The notes of readers in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readingsSchema } from '../src/schemas/readings.ts';

const read = (file: string) => readingsSchema.parse(parse(readFileSync(file, 'utf8')));
const notes = globSync('content/readings/*.yml').flatMap((file) =>
  read(file).observations.flatMap(({ indicator, note, noteEn }) =>
    note === null ? [] : [{ place: `${file} ${indicator}`, note, noteEn: noteEn ?? '' }],
  ),
);

/** The numbers of a text in digits, without separators; months are words in English. */
const numbersOf = (text: string): Set<string> =>
  new Set(
    text
      .replaceAll(/(?<=\d),(?=\d{3})/g, '')
      .replaceAll(/\d+月/g, '')
      .match(/\d+(?:\.\d+)?/g),
  );

test('there are notes', () => expect(notes.length).toBeGreaterThan(100));

describe.each(notes)('$place', ({ note, noteEn }) => {
  test('stands in English too, with its numbers', () => {
    expect(noteEn).toMatch(/^[A-Z0-9“].*[.”]$/u);
    const english = numbersOf(noteEn);
    expect([...numbersOf(note)].filter((number) => !english.has(number))).toEqual([]);
  });
});

test('English without a note is refused', () => {
  const observation = { indicator: 'mediators', status: 'not-disclosed', noteEn: 'No number.' };
  const { error } = readingsSchema.safeParse({ observations: [observation] });
  expect(error?.message).toContain('Unexpected noteEn of mediators without a note');
});
