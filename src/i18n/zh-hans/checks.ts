/** Strings of the checks in Simplified Chinese. Neutral: what is printed, what its own figures give. */
import type { CheckKind, CheckVerdict } from '../../schemas/checks.ts';

const kinds: Record<CheckKind, string> = {
  rate: '比率',
  sum: '总数与分项',
  outcomes: '收案与结果',
  list: '列举与件数',
};

const verdicts: Record<CheckVerdict, string> = {
  agrees: '与原文一致',
  rounded: '原文为取整后的数',
  truncated: '原文为截去尾数',
  coarse: '印得较粗',
  'not-reproducible': '不能由所列件数四舍五入得出',
  'outcome-missing': '有结果未载明',
  differs: '与所列数字算得的不同',
};

const meanings: Record<CheckVerdict, string> = {
  agrees: '按原文所印的位数四舍五入，或者相加、点数，结果与原文相同。',
  rounded: '原文的数是取整的结果，如两数并不相等而印作100%，或以“万”为单位印出的总数。',
  truncated: '原文舍去了尾数，没有四舍五入。',
  coarse: '按所印的位数四舍五入会成为100%，原文的位数不足以表示余下的部分。',
  'not-reproducible': '以同句的件数为分母，没有一个整数四舍五入后得到原文的比率。原文可能另有分母。',
  'outcome-missing': '所列结果的件数之和少于收案数，其余的原文未说明。',
  differs: '由同句数字算得的与原文不同。原文可能另有口径。',
};

export const checks = {
  title: '验算',
  lead: '报告里的比率、总数、结果和列举，凡能由同一句中的其他数字重算的，都在这里重算一遍，与原文并列。',
  what: '数字取自本站的数字清单，式子逐项写出，可以自己复核。只有同一句话、相同时段和范围内的数字才放在一起算；“余”“近”“约”等概数和计划数不算。',
  whatNot:
    '这不是纠错，也不评价报告。差异可能来自四舍五入、另一口径或原文没有写出的分母。原文一律照印，不作改动。',
  wholeTitle: '只印分母、没有分子的比率',
  whole:
    '有的比率只印出了分母。这时逐一试算整数分子：若一件所占的比例大于所印的末位，就能看出有没有一个整数件数与之相符。分母太大、或比率为100%时，什么分子都说得通，不作验算。',
  verdictsTitle: '结果的含义',
  count: (checks: number, reports: number) => `${reports}份报告，${checks}处验算。`,
  none: '这份报告没有可以由同句数字重算的数。',
  columns: { quote: '原句', stated: '原文', formula: '验算', verdict: '结果' },
  kinds,
  verdicts,
  meanings,
  /** The rate agrees with a whole number of cases that is not printed. */
  agreesInWholeCases: '有整数件数与之相符',
  outcomesMissing: (missing: string) => `有${missing}未载明结果`,
  supposing: (denominator: string) => `若以${denominator}为分母（原文未印分子）：`,
  ratio: (above: string, below: string, result: string) => `${above} ÷ ${below} = ${result}`,
  sum: (parts: readonly string[], result: string) => `${parts.join(' + ')} = ${result}`,
  /** Titles and quotations stand side by side without a mark (GB/T 15834). */
  named: (items: readonly string[], result: string) =>
    `${items.join(items.every((item) => /^[《“]/u.test(item)) ? '' : '、')}，列名${result}`,
  percent: (value: number) => `${value}%`,
  roundsTo: (rounded: string) => `四舍五入为${rounded}`,
  roundsAndCuts: (cases: string, rounded: string, cut: string) =>
    `分子为${cases}时，四舍五入为${rounded}，截去尾数为${cut}`,
  mark: '验算',
  markLabel: (figure: string) => `验算：${figure}`,
  ofReport: '本报告的验算',
  all: '全部验算及其说明',
  download: '下载 checks.json',
  fromFigures: '验算：由同句数字重算的比率、总数和列举',
};
