/** Strings of the page of changes in Simplified Chinese. */
export const changes = {
  title: '变动记录',
  lead: '语料每一版改了什么，新的在前。发现错字、错数或错归的，改正后都记在这里。',
  date: '日期',
  edition: '版本',
  kind: '类别',
  kinds: { report: '新增报告', text: '改正文字', reading: '改正读数', method: '方法有变' },
  what: '内容',
  corrections: '改正过的原文',
  correctionsLead:
    '除繁简转换、夹注和标点之外，整理文本与收到的文本在字句上不同的地方。每处都可在来源文本中核对。',
  none: '没有改正过字句。',
  before: '收到的文本',
  after: '整理后',
  reason: '理由',
  reasons: { erratum: '勘误', repair: '错码，按字节移位复原，重新编码验证' },
  feed: '订阅变动（RSS）',
};
