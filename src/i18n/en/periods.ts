/** Periods as this site writes them, in English; what is none of them stays as it is. */
const FIXED: Readonly<Record<string, string>> = {
  累计: 'cumulative',
  截至目前: 'up to the time of writing',
  每年: 'every year',
  每月: 'every month',
};

/** 2023年 is 2023, 2022年以来 since 2022, 截至2022-11-30 up to 2022-11-30, 2020年9月 2020-09. */
export const periodOf = (period: string): string =>
  FIXED[period] ??
  period
    .replace(/^截至(?=\d{4}-)/u, 'up to ')
    .replace(/^(\d{4})年以来$/u, 'since $1')
    .replace(
      /^(\d{4})年(\d{1,2})月$/u,
      (_, year: string, month: string) => `${year}-${month.padStart(2, '0')}`,
    )
    .replace(/^(\d{4})年$/u, '$1');
