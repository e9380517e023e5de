/** Strings of lists that run over several pages, in Simplified Chinese. */
export const paging = {
  label: '分页',
  where: (number: number, last: number, from: number, to: number, all: number) =>
    `第${number}页，共${last}页（第${from}—${to}条，共${all}条）`,
  first: '首页',
  previous: '上一页',
  next: '下一页',
  last: '末页',
  titled: (title: string, number: number) => (number === 1 ? title : `${title}（第${number}页）`),
  partOf: '本页只列这些报告；其余报告在其他页上。',
  allReports: (all: number) => `全部${all}份报告`,
};
