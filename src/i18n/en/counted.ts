/** “1 report”, “2 reports”; `many` where it is not `one` with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** “12%”, “3 documents”, “5.4 × 10,000 yuan”; `unit` as localMeasure gives it. */
export const withUnit = (number: string, unit: string): string =>
  unit === '%' ? `${number}%` : `${number} ${/^\d/.test(unit) ? '× ' : ''}${unit}`;
