import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities, parseQuantity } from '../../src/text/quantities.ts';
import { lexicon } from './quantity-lexicon-fixture.ts';

/** `raw=value[~max]measure[ approx][ name]` of every quantity found. */
function printed(text: string): string[] {
  return findQuantities(text, lexicon).map((found) => {
    const max = found.valueMax === null ? '' : `~${found.valueMax}`;
    const approx = found.approx === 'none' ? '' : ` ${found.approx}`;
    return `${found.valueRaw}=${found.value}${max}${found.measure}${approx}${found.isName ? ' name' : ''}`;
  });
}

describe('findQuantities on clauses of the five reports', () => {
  it.each<[string, string[]]>([
    // Counts, with the case words as one measure
    ['办理各类法律事务2463件，涉及金额达1636.94亿元。', ['2463件=2463件', '1636.94亿元=163694000000元']],
    ['全市71个乡镇（街道）全年共办理执法案件5641宗。', ['71个=71个', '5641宗=5641件']],
    ['设立政务服务大厅“惠帮办”专窗60个', ['60个=60个']],
    ['1200多宗事项“一窗办理”，1087宗事项全市通办', ['1200多宗=1200件 over', '1087宗=1087件']],
    ['市司法局等14个市直部门，涉及证明事项133项', ['14个=14个', '133项=133项']],
    ['解答来电来访法律咨询10889人次', ['10889人次=10889人次']],
    ['开展各类综合性应急演练2295场次，参演人员437260人', ['2295场次=2295场次', '437260人=437260人']],
    ['53个市直部门1146项政务服务事项', ['53个=53个', '1146项=1146项']],
    ['7支专职应急救援队伍627人，14支', ['7支=7支', '627人=627人', '14支=14支']],
    ['编辑抗疫短信12期，发放《指南》400本', ['12期=12期', '400本=400册']],
    ['37部生态环境法律法规涉及的162条罚则', ['37部=37部', '162条=162条']],
    ['调解成功6756件，调解成功率99.8%', ['6756件=6756件', '99.8%=99.8%']],
    ['建立完善24小时值班值守', ['24小时=24小时']],
    // Separators, decimals, percentages, scales
    ['共查出违规涉案资金5,310.43万元', ['5,310.43万元=53104300元']],
    [
      '促进增收节支43,041.92万元，促进资金拨付到位66,250.8万元',
      ['43,041.92万元=430419200元', '66,250.8万元=662508000元'],
    ],
    ['挽回（避免）损失4,620.39万元', ['4,620.39万元=46203900元']],
    ['解答群众法律咨询2.7万人次', ['2.7万人次=27000人次']],
    ['平均跑动次数压缩为0.25次', ['0.25次=0.25次']],
    ['出庭应诉率达93.6%，直接纠错率为19.48%', ['93.6%=93.6%', '19.48%=19.48%']],
    ['出庭应诉率达93.6 %', ['93.6 %=93.6%']],
    ['增长14．2％', ['14．2％=14.2%']],
    // Chinese numerals
    ['基本职能出台八项举措', ['八项=8项']],
    ['对照市上《法治政府建设评估指标》的八大类108项', ['八大类=8类', '108项=108项']],
    ['“八大类108项”', ['八大类=8类', '108项=108项']],
    ['《城口县应对疫情支持中小企业共渡难关的二十五条政策措施》', ['二十五条=25条']],
    ['并发出城口第一份《行政执法监督意见书》', ['一份=1份']],
    ['建成法治文化主题公园一个，夯实全县阵地', ['一个=1个']],
    ['每月开展一次专项行政执法监督检查，每次检查6—8个行政执法单位', ['一次=1次', '6—8个=6~8个']],
    ['推动市县镇三级执法主体全面网上办案', ['三级=3级']],
    ['组织市、县两级公证部门', ['两级=2级']],
    ['“通武廊”三地普法骨干', ['三地=3地']],
    ['连续三年蝉联全省第一', ['三年=3年']],
    ['推动三个协调小组更好履行职责', ['三个=3个']],
    ['确立3大任务，提出3大目标', ['3大=3个', '3大=3个']],
    // Approximation
    ['招募近500名行政执法社会监督员', ['500名=500人 under']],
    ['涉及金额近百万元', ['百万元=1000000元 under']],
    ['协助追讨薪金近300万元', ['300万元=3000000元 under']],
    ['开展理论学习30余次', ['30余次=30次 over']],
    ['开展培训达1000余人次', ['1000余人次=1000人次 over']],
    [
      '累计为20多个村街、2000多户、13500余平米',
      ['20多个=20个 over', '2000多户=2000户 over', '13500余平米=13500平方米 over'],
    ],
    ['80%以上的政务服务事项', ['80%=80% over']],
    ['投资约600亿元', ['600亿元=60000000000元 about']],
    ['十余名专家', ['十余名=10人 over']],
    ['上百家企业', ['百家=100家 over']],
    ['控制在5‰以内', ['5‰=0.5% under']],
    ['节约5万吨标准煤', ['5万吨标准煤=50000吨标准煤']],
    // Ranges and shared units
    ['增长10%至15%', ['10%至15%=10~15%']],
    ['安排20—30万元', ['20—30万元=200000~300000元']],
    ['两三个月', ['两三个月=2~3个月 about']],
    ['分别上升2.8和0.6个百分点', ['2.8=2.8个百分点', '0.6个百分点=0.6个百分点']],
    ['办结和答复率均100%', ['100%=100%']],
    ['三分之一以上', ['三分之一=33.333333333333336% over']],
    ['百分之九十五点五', ['百分之九十五点五=95.5%']],
    // Names
    ['“12348+人民调解”矛盾化解机制', ['12348=12348 name']],
    ['“12348”公共法律服务热线', ['12348=12348 name']],
    ['创新1153工作模式', ['1153工作模式=1153 name']],
    ['构建了“1+41+17”的应急预案体系', ['1+41+17=1 name']],
    ['“1+N”公益法律服务活动', ['1+N=1 name']],
    ['“七五”普法工作获评全国先进', ['七五=7 name']],
    ['行政执法“三项制度”', ['三项=3项 name']],
    ['制定“四张清单”', ['四张=4张 name']],
    ['存在的“五类突出问题”', ['五类=5类 name']],
    ['实施数字政府改革建设三年行动计划', ['三年=3年 name']],
    ['《惠州市“数字政府”改革建设三年行动计划（2021—2023年）》', ['三年=3年 name']],
    ['PM2.5平均浓度26微克/立方米', ['PM2.5=2.5 name', '26微克/立方米=26微克/立方米']],
    ['建成5G基站8.99万个', ['5G=5 name', '8.99万个=89900个']],
    // Left out: dates, ordinals, sessions, list marks, idioms
    ['2022年2月5日', []],
    ['截至11月底，今年9月', []],
    ['惠府〔2022〕3号', []],
    ['二〇二六年一月二十七日', []],
    ['1.深入学习贯彻党的二十大精神。', []],
    ['一是坚持党的领导。二是加强监督。（三）推进改革', []],
    ['第八届区政府法律顾问', []],
    ['委员会第五次、第六次会议', []],
    ['《习近平谈治国理政》第四卷', []],
    ['十九届三中、四中、五中全会', []],
    ['市三届人大一次会议', []],
    ['从倒数第四名跃升至全省第三名', []],
    ['居全国前10位', []],
    ['政务服务平台二期已全面上线', []],
    ['“一网通办”“一网统管”', []],
    ['党政一把手，“一把手”', []],
    ['加强“两法”衔接，落实“三统一”“三会一课”', []],
    ['“一对一”指导，“四减一造两提”，“万人助万企”', []],
    ['取得一定成效，一系列、一些、进一步、统一', []],
    ['全面依法治国是一个系统工程', []],
    ['定制了一份法治“定心丸”', []],
    ['推动解决一批人民群众身边的问题', []],
    ['周六延时服务，每季度听取汇报', []],
    ['由3.27缩小至2.93', []],
    ['数十家企业', []],
    ['按照市三次党代会和十二届市委八次全会部署', []],
    ['保持两位数增长', []],
    ['消除河流劣五类水质，黄河二三级支流', []],
    ['工业总产值（90年不变价）', []],
    ['力争在一、二年有更大的好转', []],
  ])('%s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it('gives the span of the printed number, qualifiers before and after outside', () => {
    const text = '同时，招募近500名监督员';
    const [found] = findQuantities(text, lexicon);
    expect(text.slice(found?.start, found?.end)).toBe('500名');
    expect(found).toMatchObject({ measure: '人', measureRaw: '名', approx: 'under', isName: false });
  });
});

describe('findQuantities on any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '近',
      '余',
      '多',
      '万',
      '亿',
      '元',
      '个',
      '件',
      '人次',
      '%',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '第',
      '一',
      '两',
      '十',
    ],
    ...[
      '百',
      '千',
      '—',
      '至',
      '和',
      '、',
      '+',
      '.',
      ',',
      '年',
      '月',
      '日',
      '3',
      '12',
      '2021',
      'PM',
      '以上',
      '每',
      '分之',
      ' ',
      '\n',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it('keeps spans in order, apart, and equal to their raw text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let reached = 0;
        for (const found of findQuantities(text, lexicon)) {
          expect(found.start).toBeGreaterThanOrEqual(reached);
          expect(found.end).toBeGreaterThan(found.start);
          expect(text.slice(found.start, found.end)).toBe(found.valueRaw);
          expect(Number.isFinite(found.value)).toBe(true);
          reached = found.end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads each printed quantity to the same value again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { valueRaw, value, valueMax, measure, measureRaw, isName } of findQuantities(
          text,
          lexicon,
        )) {
          if (isName || !valueRaw.endsWith(measureRaw)) continue;
          expect(parseQuantity(valueRaw, lexicon), valueRaw).toEqual({ value, valueMax, measure });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads no number from digits without end', () => {
    expect(findQuantities(`${'1'.repeat(400)}件，${'一'.repeat(400)}件`, lexicon)).toEqual([]);
  });

  it('finds a number with or without thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
        const [plain] = findQuantities(`罚款${value}元`, lexicon);
        const [separated] = findQuantities(`罚款${value.toLocaleString('en-US')}元`, lexicon);
        expect([plain?.value, separated?.value]).toEqual([value, value]);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const text = '办理各类法律事务2463件，近500名，“三项制度”，《二十五条政策措施》，PM2.5，十余名。';
    const time = (copies: number): number => {
      const long = text.repeat(copies);
      const start = performance.now();
      findQuantities(long, lexicon);
      return performance.now() - start;
    };
    time(200);
    expect(time(4000)).toBeLessThan(40 * Math.max(time(400), 2));
  });
});
