import { expect, test } from 'vitest';
import { readSide, writePair } from '../../src/client/compare-pair-state.ts';

test.each([
  ['?a=nanyang-2022:s1-6-2', { stem: 'nanyang-2022', unit: 's1-6-2' }],
  ['?a=nanyang-2022:p1', { stem: 'nanyang-2022', unit: 'p1' }],
  ['?b=nanyang-2022:s1', null],
  ['?a=', null],
  ['?a=nanyang:s1', { bad: 'nanyang:s1' }],
  ['?a=nanyang-2022', { bad: 'nanyang-2022' }],
  ['?a=<b>', { bad: '<b>' }],
  ['?a=nanyang-2022:s1:s2', { bad: 'nanyang-2022:s1:s2' }],
  ['?a=../x-2022:s1', { bad: '../x-2022:s1' }],
])('%s', (search, expected) => expect(readSide(search, 'a')).toEqual(expected));

test('a written pair is read again', () => {
  const [a, b] = [
    { stem: 'x-y-2020', unit: 's1-p1' },
    { stem: 'z-2021', unit: 'signature' },
  ];
  const query = writePair(a, b);
  expect([readSide(query, 'a'), readSide(query, 'b')]).toEqual([a, b]);
});
