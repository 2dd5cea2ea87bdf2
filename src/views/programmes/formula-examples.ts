/** A formula explained: what a county writes, and what comes out of it. Page, guide and tests use this list. */
export interface FormulaExample {
  readonly kind: string;
  readonly name: string;
  /** When to use it, in one plain sentence. */
  readonly use: string;
  /** What else to know of its words in the file. */
  readonly writing?: string;
  /** `measures` and `formula` as they stand in a programme file. */
  readonly json: {
    readonly measures: readonly Readonly<Record<string, unknown>>[];
    readonly formula: Readonly<Record<string, unknown>>;
  };
  /** Values of the measures, and the amount in 元; null where the rule gives none. */
  readonly cases: readonly {
    readonly values: Readonly<Record<string, string>>;
    readonly due: string | null;
  }[];
}

const INVESTMENT = { key: 'investment', label: '实际投入', unit: '元' };
const AREA = { key: 'area', label: '房屋面积', unit: '平方米' };

export const FORMULA_EXAMPLES: readonly FormulaExample[] = [
  {
    kind: 'share',
    name: '按比例，可以封顶',
    use: '花了多少钱，按百分之几补，可以封顶。',
    writing: 'cap 是最多补多少，不封顶就不写。',
    json: {
      measures: [INVESTMENT],
      formula: { kind: 'share', of: 'investment', percent: 50, cap: '10000' },
    },
    cases: [
      { values: { investment: '18600' }, due: '9300.00' },
      { values: { investment: '20000' }, due: '10000.00' },
      { values: { investment: '26000' }, due: '10000.00' },
    ],
  },
  {
    kind: 'cost-share',
    name: '分担造价',
    use: '一笔造价由几方分担，写其中一方出百分之几。',
    json: {
      measures: [{ key: 'yard', label: '庭院造价', unit: '元' }],
      formula: { kind: 'cost-share', of: 'yard', percent: 40, payer: '农户' },
    },
    cases: [{ values: { yard: '20000' }, due: '8000.00' }],
  },
  {
    kind: 'flat',
    name: '定额',
    use: '每一座、每一户、每一亩给一个定数。',
    json: {
      measures: [{ key: 'toilets', label: '座数', unit: '座' }],
      formula: { kind: 'flat', per: 'toilets', amount: '2205' },
    },
    cases: [
      { values: { toilets: '1' }, due: '2205.00' },
      { values: { toilets: '3' }, due: '6615.00' },
    ],
  },
  {
    kind: 'tiers',
    name: '分档',
    use: '按大小分几档，每一档一个定额，正好到上限的算这一档。',
    writing: '最后一档的上限写 null。',
    json: {
      measures: [AREA],
      formula: {
        kind: 'tiers',
        of: 'area',
        bands: [
          { upTo: '100', amount: '50000' },
          { upTo: '150', amount: '60000' },
          { upTo: null, amount: '80000' },
        ],
      },
    },
    cases: [
      { values: { area: '100' }, due: '50000.00' },
      { values: { area: '100.5' }, due: '60000.00' },
      { values: { area: '150.01' }, due: '80000.00' },
    ],
  },
  {
    kind: 'rate',
    name: '单价，可以有上下限',
    use: '每个单位多少钱，可以保底、封顶，也可以限最多算几个。',
    writing: 'maxUnits 是最多算几个，min 是保底，max 是封顶，没有就不写。',
    json: {
      measures: [{ key: 'beds', label: '床位', unit: '张' }],
      formula: { kind: 'rate', of: 'beds', amount: '1000', maxUnits: '30', min: '5000' },
    },
    cases: [
      { values: { beds: '3' }, due: '5000.00' },
      { values: { beds: '20' }, due: '20000.00' },
      { values: { beds: '31' }, due: '30000.00' },
    ],
  },
  {
    kind: 'stipend',
    name: '按月、按年发',
    use: '人数（或亩数、平方米）乘月数（或年数）再乘标准。',
    json: {
      measures: [
        { key: 'persons', label: '监督员', unit: '人', wholeOnly: '人数要写整数' },
        { key: 'months', label: '月数', unit: '个月', wholeOnly: '不满一个月怎么算，规则没有写' },
      ],
      formula: { kind: 'stipend', persons: 'persons', periods: 'months', amount: '50' },
    },
    cases: [
      { values: { persons: '2', months: '3' }, due: '300.00' },
      { values: { persons: '2', months: '2.5' }, due: null },
    ],
  },
  {
    kind: 'sum',
    name: '几项相加，可以封顶',
    use: '几种算法各算各的，再加起来。',
    writing: 'parts 里放前面六种，cap 管合计。',
    json: {
      measures: [INVESTMENT, { key: 'beds', label: '床位', unit: '张' }],
      formula: {
        kind: 'sum',
        parts: [
          { kind: 'share', of: 'investment', percent: 30 },
          { kind: 'flat', per: 'beds', amount: '1000' },
        ],
        cap: '40000',
      },
    },
    cases: [
      { values: { investment: '50000', beds: '10' }, due: '25000.00' },
      { values: { investment: '100000', beds: '15' }, due: '40000.00' },
    ],
  },
  {
    kind: 'unstated',
    name: '没有写明',
    use: '规则没写多少钱，就写为什么算不出；网站不猜。',
    json: { measures: [], formula: { kind: 'unstated', why: '奖励多少，规则没有写' } },
    cases: [{ values: {}, due: null }],
  },
];

/** The other parts of a programme file, each with a piece to copy. */
export const LANGUAGE_PARTS: readonly {
  readonly name: string;
  readonly words: string;
  readonly json: Readonly<Record<string, unknown>>;
}[] = [
  {
    name: '分档，再乘月数',
    words:
      '按年龄、按等级每月一个标准的，分档（tiers）里加 times，写再乘什么。等级写成数：一级是 1，二级是 2。',
    json: {
      measures: [
        { key: 'age', label: '年龄', unit: '岁', min: '80', wholeOnly: '年龄写周岁' },
        { key: 'months', label: '月数', unit: '个月', wholeOnly: '不满一个月怎么算，规则没有写' },
      ],
      formula: {
        kind: 'tiers',
        of: 'age',
        times: 'months',
        bands: [
          { upTo: '89', amount: '50' },
          { upTo: null, amount: '100' },
        ],
      },
      example: { age: '92', months: '3' },
    },
  },
  {
    name: '步骤',
    words:
      '按办理的先后写，申报（applied）在最前，兑付（paid）在最后；公示那一步写 "kind": "notice"。台账里每一步一列日期，缺一步、先后反了，都会指出来。by 写谁办。',
    json: {
      stages: [
        { key: 'applied', label: '申报', by: '农户' },
        { key: 'notice', label: '公示', kind: 'notice', by: '村委会' },
        { key: 'accepted', label: '验收' },
        { key: 'paid', label: '兑付' },
      ],
    },
  },
  {
    name: '公示怎么数',
    words:
      'count 不写，就按民法典第二百零一条：贴出当天不算；写 "inclusive" 是头尾都算。workingDays 写 true 按工作日数，用节假日安排表，没有那一年的安排就写“看不出”。',
    json: { notice: { minDays: 5, count: 'first-day-excluded', workingDays: false } },
  },
  {
    name: '时间',
    words: '哪几步的日子要落在这段时间里，头尾两天都算。',
    json: { window: { from: '2022-05-01', to: '2022-12-31', stages: ['applied', 'accepted'] } },
  },
  {
    name: '条件',
    words: '台账里每个条件一列，填是或否；mustBe 写 false 表示必须是“否”。',
    json: { conditions: [{ key: 'inArea', label: '在示范片区内', mustBe: true }] },
  },
  {
    name: '谁签字',
    words: '写要签字的职务；台账「已签字」一列写签了的职务，少一个就指出少了谁。',
    json: { signers: { posts: ['村支部书记', '镇政府负责人'] } },
  },
  {
    name: '资金总额',
    words: '这个项目一共有多少钱。付超了，会指出从哪一笔起超的。',
    json: { pool: { amount: '10000000' } },
  },
  {
    name: '钱从哪里来',
    words:
      '各级各出多少，都写百分比，加起来是 100；定额（flat）的项目也可以都写金额，加起来等于定额。',
    json: {
      sources: [
        { key: 'province', name: '省级', percent: 30 },
        { key: 'district', name: '区级', percent: 70 },
      ],
    },
  },
];
