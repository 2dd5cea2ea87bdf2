import { describe, expect, test } from 'vitest';
import { checkCensure } from '../../../src/domain/board/check-censure.ts';
import type { BoardKind, CensureEntry } from '../../../src/domain/board/entry.ts';

const UNCIVIL: BoardKind = {
  id: 'buwenming',
  title: '不文明行为',
  subjects: ['地段', '商户'],
  deciders: ['村民代表会议', '居民代表会议'],
  clause: '三·4',
  maxMonths: 3,
  strikes: null,
  strikeConsequence: null,
  strikeClause: null,
};
const FRAUD: BoardKind = {
  ...UNCIVIL,
  id: 'pianbu',
  title: '骗补',
  subjects: ['户', '项目'],
  deciders: ['乡镇', '区'],
};
const TRADE: BoardKind = {
  ...UNCIVIL,
  id: 'fangyi',
  title: '商铺防疫',
  subjects: ['商户'],
  deciders: ['主管部门'],
  strikes: 3,
  strikeConsequence: '停业整顿',
  strikeClause: '一',
};

const LAWFUL: CensureEntry = {
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
  decidedBy: '行业主管部门',
  times: 1,
};

type Case = readonly [name: string, change: Partial<CensureEntry>];
type Refused = readonly [name: string, change: Partial<CensureEntry>, code: string];

const REFUSED: readonly Refused[] = [
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
  ['a person', { subjectKind: '个人', subject: '某人' }, 'kind-subject'],
  ['a full name', { subject: '张三' }, 'named-person'],
  [
    'a masked name',
    { kind: FRAUD, decidedBy: '乡镇人民政府', subjectKind: '户', subject: '张*国' },
    'named-person',
  ],
  ['a name in the fact', { deed: '张建国同志乱倒垃圾。' }, 'named-person'],
  ['a house number', { place: '3组12号' }, 'house-number'],
  ['a flat', { deed: '2栋301室门口堆放杂物。' }, 'house-number'],
  ['loss of benefits', { consequence: '取消分红资格' }, 'unlawful-consequence'],
  ['water cut off', { consequence: '停水三天' }, 'unlawful-consequence'],
  [
    'closing at the second time',
    { ...TRADE_ENTRY, times: 2, consequence: '停业整顿' },
    'unlawful-consequence',
  ],
  ['a counted kind with no count', { ...TRADE_ENTRY, times: null }, 'times-missing'],
  ['the wrong body', { decidedBy: '村委会主任' }, 'kind-decider'],
];

const PASSES: readonly Case[] = [
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
  [
    'a household of a recovered subsidy, unnamed',
    {
      kind: FRAUD,
      decidedBy: '乡镇人民政府',
      subjectKind: '户',
      subject: '某户',
      consequence: '追缴全部奖补',
    },
  ],
  [
    'a case number',
    { kind: FRAUD, decidedBy: '区农业农村局', subjectKind: '户', subject: 'A-2022-03' },
  ],
  ['a first time in the trade', TRADE_ENTRY],
  ['the third time in the trade', { ...TRADE_ENTRY, times: 3, consequence: '停业整顿' }],
  ['no consequence', { consequence: null }],
];

describe('a hint to mend', () => {
  test.each(REFUSED)('is refused: %s', (_, change, code) => {
    const faults = checkCensure({ ...LAWFUL, ...change });
    expect(faults.map((fault) => fault.code)).toContain(code);
    for (const { message, fix } of faults) {
      expect(message).toMatch(/。$/);
      expect(fix).toMatch(/。$/);
    }
  });

  test.each(PASSES)('passes: %s', (_, change) => {
    expect(checkCensure({ ...LAWFUL, ...change })).toEqual([]);
  });
});
