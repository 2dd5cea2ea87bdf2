import type { BoardKind, CensureEntry } from '../../src/domain/boards/entry.ts';

const UNCIVIL: BoardKind = {
  id: 'buwenming',
  title: '不文明行为',
  subjects: ['地段', '商户'],
  deciders: ['村民代表会议', '居民代表会议', '村民委员会', '业主大会'],
  decidersPrinted: null,
  clause: '三·4',
  maxMonths: 3,
  strikes: null,
  strikeConsequence: null,
  strikeClause: null,
  until: null,
  after: null,
};
const FRAUD: BoardKind = {
  ...UNCIVIL,
  id: 'pianbu',
  title: '骗补',
  subjects: ['户', '项目'],
  deciders: ['乡人民政府', '镇人民政府', '街道办事处', '区××局'],
};
const TRADE: BoardKind = {
  ...UNCIVIL,
  id: 'fangyi',
  title: '商铺防疫',
  subjects: ['商户'],
  deciders: ['区××局'],
  strikes: 3,
  strikeConsequence: '停业整顿',
  strikeClause: '一',
  until: '2023-01-07',
};

/** An entry that passes every safeguard; the cases change one thing of it. */
export const LAWFUL: CensureEntry = {
  kind: UNCIVIL,
  subjectKind: '地段',
  subject: '公交站旁空地',
  deed: '空地有乱倒的生活垃圾。',
  place: '3组',
  rule: '村规民约第五条',
  ruleAdopted: '2021-03-20',
  seenOn: '2022-11-19',
  checkedBy: ['网格长', '村务监督委员会主任'],
  toldOn: '2022-11-21',
  reply: '未作说明',
  mendBy: '2022-12-15',
  decidedBy: '村民代表会议',
  decidedOn: '2022-11-26',
  noticeFrom: '2022-11-30',
  noticeTo: '2022-12-30',
  times: null,
  consequence: '限 15 天内清走',
  objection: '村务监督委员会',
};
const TRADE_ENTRY: Partial<CensureEntry> = {
  kind: TRADE,
  subjectKind: '商户',
  subject: '巷口杂货铺',
  decidedBy: '区市场监督管理局',
  times: 1,
};

const FRAUD_ENTRY: Partial<CensureEntry> = {
  kind: FRAUD,
  subjectKind: '户',
  subject: '某户',
  consequence: '追缴全部奖补',
};

export type Case = readonly [name: string, change: Partial<CensureEntry>];
export type Refused = readonly [name: string, change: Partial<CensureEntry>, code: string];

const REFUSED_WORDS: Refused[] = [];

/** Entries that may not be published, and why. */
export const REFUSED: readonly Refused[] = [
  ['illness', { deed: '这家有人患病，没有打扫。' }, 'forbidden-health'],
  ['an illness told in the reply', { reply: '说是住院没有空。' }, 'forbidden-health'],
  ['disability', { deed: '残疾人门前堆了柴。' }, 'forbidden-disability'],
  ['a minor', { deed: '小孩在墙上乱画。' }, 'forbidden-minor'],
  ['an age', { deed: '一个 12岁 的人乱画。' }, 'forbidden-minor'],
  ['marriage', { deed: '离婚后门前没人管。' }, 'forbidden-marriage'],
  ['birth', { deed: '超生户门前堆柴。' }, 'forbidden-marriage'],
  ['a bride price', { deed: '收高价彩礼。' }, 'forbidden-marriage'],
  ['poverty', { deed: '低保户门前堆柴。' }, 'forbidden-poverty'],
  ['debt', { deed: '欠款不还。' }, 'forbidden-poverty'],
  ['petitioning', { deed: '多次上访。' }, 'forbidden-petition'],
  ['police matters', { deed: '被派出所叫去问话。' }, 'forbidden-police'],
  ['crime', { deed: '判刑回来后乱倒垃圾。' }, 'forbidden-police'],
  ['religion', { deed: '在家信教聚会。' }, 'forbidden-religion'],
  ['insult', { deed: '懒汉一个，门前脏乱。' }, 'forbidden-insult'],
  ['dishonesty label', { consequence: '列入失信名单' }, 'forbidden-label'],
  ['blacklist label', { deed: '列入黑名单的空地。' }, 'forbidden-label'],
  ['fine', { consequence: '罚款 200 元' }, 'forbidden-label'],
  ['no rule', { rule: null }, 'missing-rule'],
  ['a village rule with no day', { ruleAdopted: null }, 'rule-undated'],
  ['a village rule adopted afterwards', { ruleAdopted: '2022-12-01' }, 'rule-later'],
  ['no kind', { kind: null }, 'missing-kind'],
  ['no place', { place: null }, 'missing-place'],
  ['no day of the fact', { seenOn: null }, 'missing-seenOn'],
  ['no prior notice', { toldOn: null }, 'missing-toldOn'],
  ['no reply', { reply: null }, 'missing-reply'],
  ['no deadline', { mendBy: null }, 'missing-mendBy'],
  ['no way to object', { objection: null }, 'missing-objection'],
  ['one checker', { checkedBy: ['网格长'] }, 'two-checkers'],
  ['two checkers of one post', { checkedBy: ['网格长', '网格长'] }, 'two-checkers'],
  ['told after the decision', { toldOn: '2022-11-27' }, 'order-decidedOn'],
  ['published before the decision', { noticeFrom: '2022-11-25' }, 'order-noticeFrom'],
  ['five months', { noticeTo: '2023-04-29' }, 'too-long'],
  ['three months and a day', { noticeFrom: '2022-12-01', noticeTo: '2023-03-01' }, 'too-long'],
  [
    'three months and a day of a kind whose table allows longer',
    {
      kind: { ...UNCIVIL, maxMonths: 12 },
      noticeFrom: '2022-12-01',
      noticeTo: '2023-03-01',
    },
    'too-long',
  ],
  ['a person', { subjectKind: '个人', subject: '某人' }, 'kind-subject'],
  ['a full name', { subject: '张三' }, 'named-person'],
  [
    'a masked name',
    { ...FRAUD_ENTRY, decidedBy: '谭山镇人民政府', subject: '张*国' },
    'named-person',
  ],
  ['a name in the fact', { deed: '张建国同志乱倒垃圾。' }, 'named-person'],
  ['a house number', { place: '3组12号' }, 'house-number'],
  ['a flat', { deed: '2栋301室门口堆放杂物。' }, 'house-number'],
  [
    'a kind that had ended before it was decided',
    { ...TRADE_ENTRY, decidedOn: '2023-01-08', noticeFrom: '2023-01-10', noticeTo: '2023-02-10' },
    'kind-ended',
  ],
  ['loss of benefits', { consequence: '取消分红资格' }, 'unlawful-consequence'],
  ['water cut off', { consequence: '停水三天' }, 'unlawful-consequence'],
  [
    'closing at the second time',
    { ...TRADE_ENTRY, times: 2, consequence: '停业整顿' },
    'unlawful-consequence',
  ],
  ['a counted kind with no count', { ...TRADE_ENTRY, times: null }, 'times-missing'],
  ...(
    [
      ['a post, not a body', '村委会主任'],
      ['the head of a body', '村民委员会主任'],
      ['a firm in a word that holds 区', '小区物业服务公司'],
      ['a bureau of an estate', '小区物业管理局'],
      ['a single volunteer', '社区网格员'],
      ['the township', '柳陂镇人民政府'],
    ] as const
  ).map(([name, decidedBy]): Refused => [name, { decidedBy }, 'kind-decider']),
  ...(
    [
      ['a village committee on a subsidy', '龙韵村村民委员会'],
      ['a department of a firm on a subsidy', '郧阳区公司'],
      ['a district by a word only', '区'],
      ['an estate by a word only', '小区自管委员会'],
      ['a bureau of a community', '社区服务局'],
    ] as const
  ).map(([name, decidedBy]): Refused => [name, { ...FRAUD_ENTRY, decidedBy }, 'kind-decider']),
];

/** Wording of many kinds that betrays a forbidden subject, by the end of the code. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  health: [
    '有 病 不收拾。',
    '家里有糖尿病人，垃圾没人倒。',
    '刚做手术回来，门前没扫。',
    '怀孕后没有清扫。',
    '店主核酸阳性。',
    '精神异常，在路口堆物。',
    '说是中风以后没人管。',
  ],
  disability: ['瘸子门前堆柴。', '盲人家门口堵了。'],
  minor: [
    '中学生乱扔垃圾。',
    '学生放学时乱扔纸屑。',
    '向未成年人卖烟。',
    '十二岁的人乱画。',
    '谁家的小朋友踩了花坛。',
    '少年乱涂墙面。',
  ],
  marriage: ['未婚同居的住处门前脏。', '再婚以后门前没人管。', '生孩子后门前没人扫。'],
  family: ['夫妻吵架把东西扔到路上。', '不赡养老人。', '婆媳不和，门前没人扫。'],
  poverty: ['脱贫户门前堆柴。', '太穷修不起围墙。', '拖欠卫生费。', '特困人员门前堆柴。'],
  petition: ['到区里信访以后没有清理。', '检举别人，自家不扫。'],
  police: [
    '已经报警处理。',
    '民警来过两次。',
    '在路边打架，摔坏花盆。',
    '偷东西时碰坏护栏。',
    '涉嫌诈骗。',
    '公安机关已处理。',
  ],
  religion: ['家里念经，香灰倒在路上。', '搞迷信，纸灰乱倒。', '传教的宣传单贴满电杆。'],
  insult: ['素质差，乱倒垃圾。', '这家人邋遢。', '垃圾 人 一个。', '好吃懒做，门前不扫。'],
  label: ['列入黑 名 单。', '罚款后仍不改。'],
};
for (const [subject, deeds] of Object.entries(TELLING)) {
  REFUSED_WORDS.push(
    ...deeds.map((deed): Refused => [`${subject}: ${deed}`, { deed }, `forbidden-${subject}`]),
  );
}
REFUSED_WORDS.push(
  ['a landmark in a reply', { reply: '说在派出所门口见过。' }, 'forbidden-police'],
  ['the public in a reply', { reply: '说影响学生上学不归他管。' }, 'forbidden-minor'],
  ['illness as the consequence', { consequence: '等病好了再改' }, 'forbidden-health'],
  ['a law of the police', { rule: '治安处罚的规定' }, 'forbidden-police'],
);

/** Entries that may be published. */
export const PASSES: readonly Case[] = [
  ['rubbish on open ground', {}],
  [
    'a shop on the pavement',
    { subjectKind: '商户', subject: '巷口杂货铺', deed: '货物摆到人行道上。' },
  ],
  ['a lane', { subject: '5组巷道', deed: '巷道停了报废车，消防通道变窄。' }],
  ['a pond', { subject: '3组水塘边', deed: '水塘边堆有建筑垃圾。' }],
  ['a statement by the one concerned', { reply: '已经知道，答应限期清走。' }],
  ['another document', { rule: '门前环境卫生办法第三条', ruleAdopted: null }],
  ['a residents assembly', { decidedBy: '居民代表会议' }],
  ['three months to the day', { noticeFrom: '2022-12-01', noticeTo: '2023-02-28' }],
  ['a month end without its day', { noticeTo: '2023-02-28' }],
  ['a leap day', { noticeFrom: '2023-11-30', noticeTo: '2024-02-29' }],
  ['a household of a recovered subsidy, unnamed', { ...FRAUD_ENTRY, decidedBy: '谭山镇人民政府' }],
  [
    'a case number',
    { kind: FRAUD, decidedBy: '区农业农村局', subjectKind: '户', subject: 'A-2022-03' },
  ],
  ['a first time in the trade', TRADE_ENTRY],
  ['the third time in the trade', { ...TRADE_ENTRY, times: 3, consequence: '停业整顿' }],
  ['no consequence', { consequence: null }],
  ...(
    [
      ['a village committee', '龙韵村村民委员会'],
      ['owners of an estate', '步行街巷小区业主大会'],
      ['villagers of a place', '龙韵村村民代表会议'],
    ] as const
  ).map(([name, decidedBy]): Case => [name, { decidedBy }]),
  ...(
    [
      ['a township', '谭山镇人民政府'],
      ['a rural township', '叶大乡人民政府'],
      ['a street office', '城关街道办事处'],
      ['a bureau of the district', '郧阳区乡村振兴局'],
    ] as const
  ).map(([name, decidedBy]): Case => [name, { ...FRAUD_ENTRY, decidedBy }]),
];

/** Lawful wording that holds the letters of a forbidden word. */
const LOOK_ALIKES: readonly string[] = [
  '树枝有病虫害，没有修剪。',
  '病死猪扔在沟边。',
  '把枯死的病树堆在路口。',
  '松材线虫病疫木没有清运。',
  '墙面开裂这样的质量通病没有处理。',
  '水泵有毛病，污水外溢。',
  '病险水库坝脚堆物。',
  '杂物堵住院门外的水沟。',
  '物流产业园外堆了包装箱。',
  '山中风景亭里有垃圾。',
  '旧衣服药瓶扔在渠里。',
  '货物占了盲道。',
  '残疾人坡道上停了车。',
  '堵住残疾人停车位。',
  '在卫生室传染病防治宣传栏前堆物。',
  '未成年人保护宣传栏被广告盖住。',
  '店里没有贴不向未成年人售烟的标志。',
  '货物摆到路上，影响学生上下学。',
  '堆土挡住老人和孩子出行。',
  '儿童游乐设施旁堆了砖头。',
  '多少年没有清过的水沟。',
  '幼儿园门口摆摊占道。',
  '学生公寓门口占道摆摊。',
  '计划生育宣传栏倒了没人修。',
  '花生育苗棚的薄膜扔在田边。',
  '没有会同居民小组清理。',
  '夫妻店门前货物占道。',
  '弃养犬只在巷道乱跑。',
  '擅自降低保洁次数，垃圾堆了三天。',
  '高低保护栏之间塞满垃圾。',
  '第五保洁区没有清扫。',
  '偷倒建筑垃圾。',
  '偷排污水。',
  '把派出所门口的消防通道占了。',
  '烟感报警器被货物挡住。',
  '防盗窗伸到路上。',
  '提醒村民警示牌被撞倒。',
  '消毒品外包装乱扔。',
  '不按街道办公安排的时间倒垃圾。',
  '教堂对面空地有乱倒的垃圾。',
  '垃圾分类宣传教育栏被撕。',
  '街道教育站门前堆物。',
  '垃圾丢人行道上。',
  '本来就窄小人行道还摆货。',
  '牲畜生产区污水外流。',
  '信访接待室门前停了报废车。',
  '广告把丢失信号的路灯杆也盖住。',
  '反诈宣传牌被货架挡住。',
  '防病宣传单乱贴。',
  '盲人按摩店门前停车占道。',
  '卖娃娃鱼的污水倒在路上。',
  '矿车出轨撞坏护栏没人修。',
  '楼上访客的车占了消防通道。',
  '目前科技小院门前堆物。',
  '通信教室外墙掉砖。',
];

export const LOOK_ALIKE_CASES: readonly Case[] = LOOK_ALIKES.map((deed) => [deed, { deed }]);
export const WORD_CASES: readonly Refused[] = REFUSED_WORDS;
