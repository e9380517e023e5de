/** What every column of the downloads means; a test holds the lists equal to the schemas. */

/** [column, type, may be empty, meaning] */
export type Column = readonly [string, string, boolean, string];

export const REPORT_COLUMNS: readonly Column[] = [
  ['stem', 'string', false, '报告的唯一名称：<region>-<year>'],
  ['region', 'string', false, '地区标识'],
  ['name', 'string', false, '地区简称，如 惠州市'],
  ['fullName', 'string', false, '地区全称，如 广东省惠州市'],
  ['nameEn', 'string', false, '地区的英文名，如 Huizhou；重名时带上级'],
  ['code', 'string', false, '行政区划代码（GB/T 2260）'],
  ['level', 'province | prefecture | county | district | township', false, '行政层级'],
  ['province', 'string', false, '所属省级单位'],
  ['year', 'integer', false, '报告年度（不是发布年份）'],
  ['title', 'string', false, '标题；代拟的用〔〕标明'],
  ['titleSource', 'transcribed | supplied', false, '标题为原文所有或本站代拟'],
  ['documentNumber', 'string', true, '发文字号'],
  ['issuer', 'string', true, '发布机关；原文未载明时为空'],
  ['issuerKind', 'government | department', false, '本级政府报告或部门报告'],
  ['writtenOn', 'date', true, '成文日期（以落款为准）'],
  ['publishedOn', 'date', true, '发布日期（来源页面所载）'],
  ['cutoff', 'date', true, '数据截止日；为空表示全年或未说明'],
  ['sourceScript', 'Hans | Hant', false, '收到的文本的文字（ISO 15924）'],
  ['characters', 'integer', false, '字数：汉字、字母和数字，不计标点空白'],
  ['edits', 'object', false, '整理中各类改动的处数'],
  ['sha256', 'string', false, '收到的文件的 SHA-256'],
  ['url', 'string', false, '本站页面的路径'],
];

/** The last columns of every file. */
export const EDITION_COLUMNS: readonly Column[] = [
  ['edition', 'string', false, '所取自的语料版本'],
  ['editionDate', 'date', false, '该版本的日期'],
];

export const TEXT_COLUMNS: readonly Column[] = [
  ['text', 'string', false, '整理后的全文：标题、各级标题、段落、落款，以换行相连'],
  ['units', 'array', false, '文本单元，按阅读顺序；字段见 units.* 各行'],
];

export const UNIT_COLUMNS: readonly Column[] = [
  ['id', 'string', false, '稳定标识，如 s1-2'],
  ['parent', 'string', true, '上级单元'],
  ['numberingLevel', '0-4', false, '0 无序号段落，1 一、，2 （一），3 1.，4 一是'],
  ['marker', 'string', true, '序号，原样'],
  ['heading', 'string', true, '标题，不含序号和句末句号'],
  ['role', 'title | preamble | achievements | problems | plans | signature', false, '在报告中的作用'],
  ['start', 'integer', false, '在 text 中的起点（UTF-16）'],
  ['end', 'integer', false, '终点，不含'],
  ['topic', 'string', true, '主题标识，见 topics.json'],
  ['secondaryTopics', 'array', false, '次要主题'],
  ['sentences', 'array', false, '直接属于本单元的句子：start、end、topic'],
];

export const OBSERVATION_COLUMNS: readonly Column[] = [
  ['indicator', 'string', false, '指标标识，见 indicators.json'],
  ['report', 'string', false, '报告的 stem'],
  [
    'status',
    'value | qualitative | related | not-disclosed | not-applicable',
    false,
    '有数、有述无数、相关（另一口径，不可并用）、未提及（不等于零）、不适用',
  ],
  ['value', 'number', true, '数值，单位见 measure'],
  ['measure', 'string', true, '指标的单位'],
  ['sourceMeasure', 'string', true, '原文所用的单位'],
  ['approx', 'none | over | under | about', false, '确数、余（多于）、近（不足）、约'],
  ['period', 'string', true, '数字所指的时段'],
  ['scope', 'string', true, '统计范围；为空表示原文未说明'],
  ['derivation', 'stated | computed', false, '原文直述或本站由原文数字算出'],
  ['evidence', 'array', false, '原句及其在正文中的位置：quote、unit、start、end'],
  ['note', 'string', true, '说明'],
  ['reviewed', 'boolean', false, '是否经人工核对'],
];

export const QUANTITY_COLUMNS: readonly Column[] = [
  ['id', 'string', false, '<stem>:<unit>:<序号>'],
  ['report', 'string', false, '报告的 stem'],
  ['unit', 'string', false, '所在文本单元'],
  ['quote', 'string', false, '原句'],
  ['start', 'integer', false, '数字在 text 中的起点（UTF-16）'],
  ['end', 'integer', false, '终点，不含'],
  ['value', 'number', false, '以 measure 为单位的数值；区间取下限'],
  ['valueMax', 'number', true, '区间的上限'],
  ['valueRaw', 'string', false, '原样，连单位'],
  ['measure', 'string', false, '折合的单位：宗、起折为件，万元折为元；名称中的数字为空'],
  ['approx', 'none | over | under | about', false, '确数、余（多于）、近（不足）、约'],
  ['subject', 'string', true, '数字所说的事项'],
  ['period', 'string', true, '原句写明的时段；为空时按报告年度理解'],
  ['scope', 'string', true, '原句写明的范围；为空表示未说明'],
  ['isPlan', 'boolean', false, '是否为计划'],
  ['isName', 'boolean', false, '是否只是名称中的数字，如 12348、1+41+17'],
];

export const CHECK_COLUMNS: readonly Column[] = [
  ['id', 'string', false, '唯一标识，也是验算页上该行的锚点'],
  ['report', 'string', false, '报告的 stem'],
  ['unit', 'string', false, '所在文本单元'],
  ['kind', 'rate | sum | outcomes | list', false, '比率、总数与分项、收案与结果、列举与件数'],
  ['stated', 'number', true, '原文所印的数'],
  ['recomputed', 'number', true, '由同句数字重算的数；比率保留两位以上小数；未印分子时取最接近的整数件数'],
  ['measure', 'string', false, '两数的单位'],
  [
    'verdict',
    'agrees | rounded | truncated | coarse | not-reproducible | outcome-missing | differs',
    false,
    '一致、原文取整、原文截去尾数、印得较粗、不能由所列件数四舍五入得出、有结果未载明、不同；只说明算术关系，不作评价',
  ],
  [
    'formula',
    'object',
    false,
    '算式：operation、figure（原文数字在 quantities.json 中的 id）、label、statedRaw、operands（role、label、value、valueRaw、figure）',
  ],
  ['evidence', 'array', false, '原句及其在正文中的位置：quote、unit、start、end'],
];

export const REMOVED_COLUMNS: readonly Column[] = [
  ['text', 'string', false, '移出正文的一行，原样'],
  ['rule', 'string', false, '所依规则'],
  ['line', 'integer', false, '在收到的文本中的行号，从1起'],
];

export const TERM_COLUMNS: readonly Column[] = [
  ['term', 'string', false, '用语'],
  ['slug', 'string', false, '用语页的地址：words/<slug>/'],
  ['report', 'string', false, '报告的 stem'],
  ['count', 'integer', false, '次数：重叠处只计最长的用语'],
  ['insideLonger', 'integer', false, '在更长用语之中、因而不计的次数'],
  ['occurrences', 'integer', false, '两者之和：在 text 中逐字查找所得'],
  ['characters', 'integer', false, '报告的字数，同 reports.json'],
  ['perThousand', 'number', false, '每千字次数：count 除以 characters，乘以1000，两位小数'],
];

export const INSTRUMENT_COLUMNS: readonly Column[] = [
  ['key', 'string', false, '统一了横线、括号、引号和空格的名称，用来合并同一名称的不同写法'],
  ['name', 'string', false, '名称，原样，不含外层书名号'],
  ['nestedIn', 'string', true, '套在哪个名称之中；为空表示独立的名称'],
  [
    'kind',
    'law | administrative-regulation | party-regulation | local-regulation | rule | normative-document | plan | list | agreement | bill | book | creative-work | certificate | form | report | course | other',
    false,
    '种类：法律、行政法规、党内法规、地方性法规、规章、制度性文件、规划方案、清单目录、协议、草案、读物、文艺作品、证件、文书、报告、课程、其他',
  ],
  [
    'level',
    'central | provincial | municipal | county | joint | unstated',
    false,
    '制定者的层级；joint 为几地联合，unstated 为报告没有写明',
  ],
  ['own', 'boolean', false, '是否为报告所在地自己的'],
  ['families', 'array', false, '同类文件的组别，以空格相隔'],
  ['flags', 'array', false, '待核之处，以空格相隔'],
  ['reviewed', 'boolean', false, '种类或层级是否由人判定'],
  [
    'basis',
    'text | general-knowledge',
    false,
    '种类和层级的依据：text 为名称和报告的文字，general-knowledge 为报告没有写明、据通常了解填写，引用前应核对',
  ],
  ['report', 'string', false, '报告的 stem'],
  ['unit', 'string', false, '所在文本单元'],
  ['quote', 'string', false, '原句'],
  ['start', 'integer', false, '名称在 text 中的起点（UTF-16），含书名号'],
  ['end', 'integer', false, '终点，不含'],
];
