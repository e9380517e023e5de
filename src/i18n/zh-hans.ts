/** Interface strings in Simplified Chinese: the language the others are checked against. */
import type { Level, Role } from '../schemas/vocabulary.ts';
import { changes } from './zh-hans/changes.ts';
import { checks } from './zh-hans/checks.ts';
import { compare } from './zh-hans/compare.ts';
import { figures } from './zh-hans/figures.ts';
import { indicators } from './zh-hans/indicators.ts';
import { method } from './zh-hans/method.ts';
import { methodWords } from './zh-hans/method-words.ts';
import { paging } from './zh-hans/paging.ts';
import { offline } from './zh-hans/offline.ts';
import { report } from './zh-hans/report.ts';
import { search } from './zh-hans/search.ts';
import { instruments } from './zh-hans/instruments.ts';
import { words } from './zh-hans/words.ts';
import { years } from './zh-hans/years.ts';

/** A place with its names in both languages. */
export interface Named {
  readonly name: string;
  readonly nameEn: string;
}
export interface Placed {
  readonly fullName: string;
  readonly nameEn: string;
  readonly province: string;
}

const levels: Record<Level, string> = {
  province: '省级',
  prefecture: '地级市',
  county: '县',
  district: '市辖区',
  township: '乡镇级',
};

const roles: Record<Role, string> = {
  title: '标题',
  preamble: '导语',
  achievements: '举措成效',
  problems: '问题不足',
  plans: '下步安排',
  signature: '落款',
};

export const zhHans = {
  htmlLang: 'zh-Hans',
  siteName: '法治政府建设报告比较',
  siteShort: '法治报告比较',
  siteSentence: '把各地政府每年公布的法治政府建设年度报告整理成可以逐句对照、检索和引用的文本与数据。',
  skip: '跳到正文',
  /** Language of what a page quotes, where it is not that of the page. */
  chinese: undefined as 'zh-Hans' | undefined,
  languages: '语言',
  /** What a reader must know of this language version. */
  versionNote: null as string | null,
  nav: {
    label: '主导航',
    home: '首页',
    compare: '对照',
    indicators: '指标',
    figures: '数字',
    words: '用语',
    search: '检索',
    method: '方法',
    data: '数据',
  },
  searchBox: { label: '检索全部报告', placeholder: '如：出庭应诉率', submit: '检索' },
  footer: {
    corpus: (reports: number, version: string, day: string) =>
      `语料：${reports}份报告，${version}版，数据日期${day}。`,
    changes: '变动记录',
    rights:
      '官方文件本身不受著作权法保护（《著作权法》第五条）；本站的标注与整理以 CC BY 4.0 发布，程序以 MIT 许可发布。',
    caution: '各报告来自不同地方、不同年份、不同层级，并列不等于可比。',
  },
  levels,
  roles,
  issuerKinds: { government: '政府报告', department: '部门报告' },
  scripts: { Hans: '简体', Hant: '繁体（转载页）' },
  notStated: '未载明',
  none: '—',
  yearOf: (year: number) => `${year}年`,
  reportLabel: ({ name, year }: Named & { readonly year: number }) => `${name} ${year}`,
  placeName: ({ name }: Named) => name,
  fullName: ({ fullName }: Placed) => fullName,
  parentName: (parent: string, _place: Placed) => parent,
  marks: {
    colon: '：',
    stop: '。',
    list: '、',
    clause: '；',
    bracket: (text: string | number) => `（${text}）`,
  },
  share: (percent: number) => (percent > 0 && percent < 1 ? '不足1%' : `${Math.round(percent)}%`),
  characters: (count: number) => `${count.toLocaleString('en-US')}字`,
  home: {
    title: '首页',
    reports: '报告',
    reportsNote: '按行政区划代码排列。字数只计汉字、字母和数字。',
    matrix: '主题与报告',
    matrixNote:
      '每格是该报告正文中属于这一主题的文字所占比例，点击进入对照。比例反映篇幅，不反映工作好坏；地方、年份与层级在这些报告里交织在一起，不能把差异归因于其中任何一个。',
    start: '从这里开始',
    startItems: {
      appearance: '各地怎样写负责人出庭应诉',
      enforcement: '并排读“行政执法”一节',
      search: '检索“枫桥经验”',
      instruments: '各报告引用了哪些文件',
      method: '数字可以怎样用、不可以怎样用',
    },
    columns: {
      region: '地区',
      level: '层级',
      year: '年份',
      issuer: '发布机关',
      length: '篇幅',
      disclosed: '有数指标',
      figures: '数字',
    },
    disclosedOf: (count: number, all: number) => `${count} / ${all}`,
  },
  region: {
    title: (name: string) => `${name}的报告`,
    code: '行政区划代码',
    level: '层级',
    parent: '上级',
    population: '常住人口',
    residents: (count: number) => `${count.toLocaleString('en-US')}人`,
    populationNote: (day: string, source: string) => `${day}；${source}`,
    reports: '报告',
  },
  years,
  report,
  source: {
    title: (label: string) => `${label}：来源文本与整理文本`,
    lead: '收到的文本与整理后的文本逐段对照；收到的文本里，删去或改动的字符加删除线。',
    asReceived: '收到的文本',
    normalized: '整理后的文本',
    back: '回到报告',
  },
  changes,
  offline,
  compare,
  indicators,
  figures,
  checks,
  search,
  method,
  methodWords,
  paging,
  words,
  instruments,
  data: {
    title: '数据',
    lead: '本站页面上的一切都来自这些文件。名称与含义保持稳定，每一列都在说明表里。',
    file: '文件',
    meaning: '内容',
    cite: '怎样引用',
    citeText: (site: string, day: string) =>
      `${site}，数据日期${day}。引用具体文字或数字时，请引用原报告并附本站链接。`,
    licence: '许可',
    files: {
      'reports.json': '全部报告的文件信息',
      'reports/<stem>.json': '一份报告：文件信息、全文、文本单元',
      'reports/<stem>.md': '整理后的文本（Markdown）',
      'reports/<stem>.raw.txt': '收到的文本，逐字节相同',
      'reports/<stem>.removed.json': '移出正文的行',
      'reports/<stem>.edits.json': '整理记录：每一处改动',
      'observations.json': '指标观测：每个指标、每份报告一行',
      'observations.csv': '同上，CSV',
      'quantities.json': '数字清单：每一个带单位的数字及其原句',
      'quantities.csv': '同上，CSV',
      'checks.json': '验算：原文所印与由同句数字重算的结果',
      'terms.csv': '用语：每个用语、每份报告一行',
      'instruments.csv': '书名号里的名称：每次出现一行',
      'indicators.json': '指标说明',
      'topics.json': '主题说明与用语',
      'codebook.csv': '说明表：每个文件的每一列',
      'datapackage.json': '数据包说明（Frictionless）',
    } as Record<string, string>,
    perReport: '每份报告的文件',
  },
  cards: {
    site: '语料与比较',
    report: '法治政府建设年度报告',
    topic: '主题对照',
    indicator: (reports: number) => `指标 · ${reports}份报告有数`,
    reportDetail: (place: string, year: number, characters: number) =>
      `${place} · ${year}年 · ${characters.toLocaleString('en-US')}字`,
    foot: (site: string, version: string, day: string) => `${site} · ${version}版，${day}`,
  },
  notFound: { title: '没有这个页面', lead: '网址可能已经改变。可以从首页或检索重新找起。' },
};
export type Messages = typeof zhHans;
