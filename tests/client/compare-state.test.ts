import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveTo, readState, ROLES, VIEWS, writeState } from '../../src/client/compare-state.ts';

const plain = { reports: [], role: null, view: 'all', dimFormulaic: false };

describe('readState', () => {
  test.each([
    ['', plain, []],
    ['?reports=b,a', { ...plain, reports: ['b', 'a'] }, []],
    ['?reports=a,,a,b', { ...plain, reports: ['a', 'b'] }, []],
    [
      '?role=plans&show=figures,no-formulaic',
      { ...plain, role: 'plans', view: 'figures', dimFormulaic: true },
      [],
    ],
    ['?role=title', plain, ['title']],
    ['?show=figures,gold', { ...plain, view: 'figures' }, ['gold']],
    ['?show=own,figures', { ...plain, view: 'figures' }, ['own']],
    ['?role=plans,problems', { ...plain, role: 'plans' }, ['problems']],
    ['?show=%3Cb%3E', plain, ['<b>']],
  ])('%s', (search, state, unknown) => expect(readState(search)).toEqual({ state, unknown }));
  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        expect(VIEWS).toContain(readState(`?${search}`).state.view);
      }),
    );
  });
});

describe('writeState', () => {
  const state = fc.record({
    reports: fc.uniqueArray(fc.constantFrom('a-2020', 'b-2021', 'c-2022')),
    role: fc.constantFrom(null, ...ROLES),
    view: fc.constantFrom(...VIEWS),
    dimFormulaic: fc.boolean(),
  });
  test('is read as it was written', () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(readState(writeState(given, []))).toEqual({ state: given, unknown: [] });
      }),
    );
  });
  test('leaves out what the page shows by itself', () => {
    expect(writeState({ ...plain, reports: ['a', 'b'], view: 'all', role: null }, ['a', 'b'])).toBe('');
    expect(writeState({ ...plain, reports: ['b', 'a'], view: 'all', role: null }, ['a', 'b'])).toBe(
      '?reports=b,a',
    );
  });
});

test.each([
  ['a', 'c', ['b', 'c', 'a']],
  ['c', 'a', ['c', 'a', 'b']],
  ['b', 'b', ['a', 'b', 'c']],
  ['x', 'a', ['a', 'b', 'c']],
  ['a', 'x', ['a', 'b', 'c']],
])('moving %s to %s', (item, target, expected) =>
  expect(moveTo(['a', 'b', 'c'], item, target)).toEqual(expected),
);
