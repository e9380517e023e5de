/** Strings of the method page on words and on names in 《》, in Simplified Chinese. */
export const methodWords = {
  title: '用语的统计',
  toWords: '看各报告的用语',
  segmentation: '分词',
  segmentationLead: (terms: number, phrases: number, keep: number, apart: number) =>
    `用结巴分词（nodejieba）切分，并教给它本站的词：${terms}个政策用语、各主题的${phrases}个主要用语、报告中引号里的提法、${keep}个不可拆开的词；另有${apart}个误连的词拆开。书名号里的名称整个算一个词，数字和日期各自成词，不与前后文字相连。分词只用于特色用词和相近段落；次数一律按原文逐字查找，与分词无关。`,
  keep: (count: number) => `不可拆开的词（${count}个）`,
  apart: (count: number) => `要拆开的误连（${count}个）`,
  apartRow: (word: string, parts: readonly string[], example: string) =>
    `“${word}”拆为${parts.map((part) => `“${part}”`).join('和')}，如：${example}`,
  terms: '政策用语的次数',
  termsLead: (terms: number) =>
    `${terms}个政策用语在整理后的全文（含标题和落款）里逐字查找。用语重叠时只计最长的一个，“放管服效”里的“放管服”不再计一次；没有计入的次数另列，两者之和等于逐字查找所得。每千字次数＝次数÷报告字数×1000，保留两位小数；字数只计汉字、字母和数字，不计标点空白。各报告长短不一，比较疏密用每千字次数；次数多少反映写法和篇幅，不反映工作多少。`,
  termList: (count: number) => `政策用语（${count}个）`,
  key: '特色用词',
  keyLead: (z: number, least: number, prior: number) =>
    `把一份报告（或一个主题的句子）与其余合起来比，对每个词取对数优势比，以全部报告用词的${prior}倍为先验（informative Dirichlet prior，Monroe、Colaresi 和 Quinn 2008），除以标准误得标准分数。列出标准分数${z}以上、至少出现${least}次的词，高者在前。只看两个汉字以上的词，不看书名号里的名称；同时比较许多词，个别词可能只是偶然。报告少时，特色常常来自层级、年份和行文习惯，不能当作工作特点的证据。`,
  level: (examples: readonly string[]) =>
    `报告所在地的地名，以及只表明层级的词，不作特色用词，如：${examples.join('、')}。`,
  wording: '共同的写法',
  wordingLead: (reports: number, length: number) =>
    `标点空格不计，至少${reports}份报告都有的、连续${length}个字以上的相同文字算共同的写法；所占比例＝这些文字的字数÷报告字数。公文有固定的表述，相同只说明来自共同的要求或通例。`,
  instruments: '书名号里的名称',
  toInstruments: '看全部名称',
  instrumentsLead: (names: number, reviewed: number, unconfirmed: number) =>
    `每一个《》都算一个名称，套在里面的〈〉另算。种类和制定者的层级依次按下表的规则判断，先合者为准；规则判断不了的由人依原句判定（${names}个名称中有${reviewed}个）。名称和报告都没有写明、而通常可以知道的，按通常了解填写并标为待核（${unconfirmed}个），不能当作报告的说法引用；其余写“未载明”。报告自己制定、印发的，以及冠有本地名称的，标为“本地”。`,
  rules: '判断种类和层级的规则',
  columns: { result: '判为', where: '看何处', example: '例', counterexample: '反例' },
  where: { name: '名称', before: '名称之前', after: '名称之后' },
  joined:
    '同一名称只在横线、括号、引号、空格上写法不同时合并；少了“建设”二字或年份不同的，并列标明，不合并。',
  families: '不同地方同一类的文件归在一起：',
};
