/** Strings of the instruments page in Simplified Chinese. */
import type { InstrumentKind, InstrumentLevel } from '../../schemas/instruments.ts';

const kinds: Record<InstrumentKind, string> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'party-regulation': '党内法规',
  'local-regulation': '地方性法规',
  rule: '规章',
  'normative-document': '制度性文件',
  plan: '规划、方案',
  list: '清单、目录',
  agreement: '协议',
  bill: '草案',
  book: '读物',
  'creative-work': '文艺作品',
  certificate: '证件',
  form: '文书',
  report: '报告',
  course: '课程',
  other: '其他',
};

const levels: Record<InstrumentLevel, string> = {
  central: '中央',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
  joint: '几地联合',
  unstated: '未载明',
};

export const instruments = {
  title: '书名号里的名称',
  lead: '报告引用、制定或提到的每一个《》名称：是什么、哪一级制定、哪些报告提到、原句怎样写。',
  caution:
    '种类与层级按名称和上下文判断，判断不了的由人逐条判定。“制度性文件”包括办法、规定、意见、通知等；是否经认定为行政规范性文件，报告多未写明。',
  unconfirmedNote: (names: number) =>
    `其中${names}个名称标有“据通常了解，待核”：名称和报告都没有写明它的种类或制定者，本站依通常了解填写，引用前请核对。`,
  counts: (names: number, mentions: number) => `共${names}个名称，出现${mentions}次。`,
  families: '同类文件',
  familiesNote: '不同地方同一类的文件，连同提到它的原句。',
  byKind: '按种类',
  kinds,
  levels,
  own: '本地',
  columns: { name: '名称', level: '层级', reports: '提到的报告' },
  shared: '不止一份报告提到',
  sharedNone: '没有名称为两份以上报告共有。',
  notes: '写法待核',
  notesLead: '名称一律照原文。只有横线、括号、引号、空格不同的写法算同一名称；差别更大的并列于此，不合并。',
  variants: '同一名称的不同写法：',
  near: '名称相近，未合并：',
  nested: (name: string) => `套在《${name}》之中`,
  reviewed: '人工判定',
  unconfirmed: '据通常了解，待核',
  quoted: (name: string) => `《${name}》`,
  place: (label: string, at: number) => (at === 0 ? label : `${label}（另一处）`),
  download: '下载（CSV）',
  toWords: '用语',
  methodLink: '办法',
};
