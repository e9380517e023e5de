/** Strings of lists that run over several pages, in Simplified Chinese. */
export const paging = {
  label: '分页',
  labelAtEnd: '分页，在列表之后',
  where: (number: number, last: number, from: number, to: number, all: number, unit: string) =>
    `第${number}页，共${last}页；本页为第${from}—${to}${unit}，共${all}${unit}。`,
  units: { reports: '份报告', figures: '个数字', entries: '条' },
  first: '第一页',
  previous: '上一页',
  next: '下一页',
  last: '最后一页',
  cut: (listed: number, all: number, unit: string) =>
    `这里只列出排在最前的${listed}${unit}，其余${all - listed}${unit}见：`,
  cutPlaces: { 'regions/': '各份报告的页面', 'data/': '数据下载', 'search/': '检索' },
  titled: (title: string, number: number) => (number === 1 ? title : `${title}（第${number}页）`),
  allReports: (all: number) => `全部${all}份报告`,
};
