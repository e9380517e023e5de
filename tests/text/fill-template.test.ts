import { expect, test } from 'vitest';
import { fillTemplate } from '../../src/text/fill-template.ts';

test('places are filled, as often as they stand', () => {
  expect(fillTemplate('“{query}”：{reports}份，{query}', { query: '$&', reports: 0 })).toBe('“$&”：0份，$&');
});

test('a place without a value stays', () => {
  expect(fillTemplate('{label} {at:place|places}', {})).toBe('{label} {at:place|places}');
});

test('a word follows its number', () => {
  const template = '{count} {count:report has|reports have} it';
  expect(fillTemplate(template, { count: 1 })).toBe('1 report has it');
  expect(fillTemplate(template, { count: '1' })).toBe('1 report has it');
  expect(fillTemplate(template, { count: 0 })).toBe('0 reports have it');
  expect(fillTemplate(template, { count: '1,001' })).toBe('1,001 reports have it');
});
