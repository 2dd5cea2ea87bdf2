import { describe, expect, test } from 'vitest';
import { checkHonour } from '../../../src/domain/honours/check-honour.ts';
import type { Honour, HonourTitle } from '../../../src/domain/honours/honour.ts';

const STAR: HonourTitle = {
  id: 'longyun-5',
  title: '绿色之星',
  villages: ['longyun'],
  bearers: ['户', '个人'],
  named: true,
  period: 'month',
  reward: '价值50元的清洁大礼包',
};
/** A title of which the source prints the name and no more. */
const BARE: HonourTitle = { ...STAR, villages: [], period: null, reward: null };
const STUDENTS: HonourTitle = { ...BARE, title: '学子榜', named: false };

const LAWFUL: Honour = {
  village: 'longyun',
  period: '2022-11',
  bearer: 'household',
  subject: '张*国',
  deed: '全家每天清扫门前巷道。',
  votes: 46,
  eligible: 58,
  method: '记名投票',
  decidedOn: '2022-12-01',
  noticeFrom: '2022-12-02',
  noticeTo: '2022-12-08',
  publicUntil: '2023-12-01',
  reward: '价值50元的清洁大礼包',
  rewardBasis: null,
};
const UNREWARDED = { reward: null } as const;

type Case = readonly [name: string, change: Partial<Honour>, title?: HonourTitle];

const REFUSED: readonly (readonly [string, string, Partial<Honour>, HonourTitle?])[] = [
  ['another village', 'title-elsewhere', { village: 'longquan' }],
  ['a shop', 'title-bearer', { bearer: 'shop', subject: '街口面馆' }],
  ['a quarter for a monthly title', 'title-period', { period: '2022Q4' }],
  ['more votes than voters', 'votes-over', { votes: 59 }],
  ['votes of nobody knows how many', 'votes-half', { eligible: null }],
  ['voters without votes', 'votes-half', { votes: null }],
  ['a vote without a count', 'how-decided', { votes: null, eligible: null }],
  ['no way at all', 'how-decided', { votes: null, eligible: null, method: null }],
  ['announced before decided', 'order-noticeFrom', { decidedOn: '2022-12-03' }],
  ['a notice that ends first', 'order-noticeTo', { noticeTo: '2022-12-01' }],
  ['names gone before the notice ends', 'order-publicUntil', { publicUntil: '2022-12-07' }],
  ['decided before the period', 'order-decidedOn', { decidedOn: '2022-10-31' }],
  ['a year and a day', 'too-long', { publicUntil: '2023-12-02' }],
  ['no reward where one is laid down', 'reward-missing', { reward: null }],
  ['another reward', 'reward-unsaid', { reward: '现金 500 元' }],
  ['a reward where none is printed', 'reward-unsaid', { reward: '奖状' }, BARE],
  ['a student by name', 'minor-named', { ...UNREWARDED, bearer: 'person' }, STUDENTS],
  ['a minor', 'minor-named', { subject: '小学生张*' }],
  ['an age', 'minor-told', { deed: '12岁就会分垃圾。' }],
  ['a form', 'minor-told', { deed: '三年级，主动捡垃圾。' }],
  ['a minor who did it', 'minor-told', { deed: '一名小学生拾到钱包交还失主。' }],
];

const PASSES: readonly Case[] = [
  ['a vote', {}],
  ['all votes', { votes: 58 }],
  ['no vote', { votes: null, eligible: null, method: '评价小组评议' }],
  ['a year to the day', { publicUntil: '2023-12-01' }],
  ['another reward with its reason', { reward: '奖状', rewardBasis: '居民议事会定的' }],
  ['no reward with its reason', { reward: null, rewardBasis: '这一期没有经费' }],
  ['a bare title, any period', { ...UNREWARDED, period: '2022' }, BARE],
  ['a bare title, any village', { ...UNREWARDED, village: 'longquan' }, BARE],
  ['a student unnamed', { ...UNREWARDED, bearer: 'person', subject: '某人' }, STUDENTS],
  ['a grown-up who helps minors', { deed: '接送留守儿童上下学。' }],
  ['a great age', { deed: '72岁还天天清扫巷道。' }],
];

describe('a title given', () => {
  for (const [name, code, change, title = STAR] of REFUSED) {
    test(`is refused: ${name}`, () => {
      const faults = checkHonour({ ...LAWFUL, ...change }, title);
      expect(faults.map((fault) => fault.code)).toContain(code);
      for (const { message, fix } of faults) expect(`${message}${fix}`).toMatch(/。.+。$/);
    });
  }

  for (const [name, change, title = STAR] of PASSES) {
    test(`passes: ${name}`, () => {
      expect(checkHonour({ ...LAWFUL, ...change }, title)).toEqual([]);
    });
  }
});
