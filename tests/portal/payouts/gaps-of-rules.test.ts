import { expect, it, test } from 'vitest';
import { worstOutcome } from '../../../src/domain/check.ts';
import { standingOf } from '../../../src/domain/payouts/standing.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import type { CheckedPayout } from '../../../src/portal/payouts/read-payouts.ts';

const files = readDataFolder('data');

/** What is changed in the first row of a bundled ledger, by the headers of its columns. */
const CHANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'songping-fangwu/songping': { '房屋面积（平方米）': '100.5', '兑付金额（元）': '50000.00' },
  'meili-tingyuan/songping': { 验收日期: '2023-01-05', 兑付日期: '2023-01-12' },
  'cesuo-gaizao/daoxiang': {
    验收日期: '2023-01-06',
    乡镇复核日期: '2023-01-08',
    公示编号: '',
    公示开始: '2023-01-09',
    公示结束: '2023-01-16',
    区级抽查日期: '2023-01-20',
    兑付日期: '2023-02-01',
  },
  'cesuo-gaizao/hetang': {
    旧厕已拆除: '否',
    '兑付金额（元）': '',
    兑付日期: '',
    '省级（元）': '',
    '区级（元）': '',
  },
};

const pathOf = (ledger: string): string => `sample/payouts/${ledger}.csv`;
const lines = (ledger: string): string[] => (files.get(pathOf(ledger)) ?? '').split('\n');

const changed = Object.entries(CHANGES).map(([ledger, change]) => {
  const [head = '', first = '', ...others] = lines(ledger);
  const cells = first.split(',').map((cell, at) => change[head.split(',')[at] ?? ''] ?? cell);
  return [pathOf(ledger), [head, cells.join(','), ...others].join('\n')] as const;
});
const { portal, problems } = assemble(new Map([...files, ...changed]), '2023-03-01');

/** The payout of the first row of a ledger, as it stands with its changes. */
function payoutIn(ledger: string): CheckedPayout {
  expect(
    Object.keys(CHANGES[ledger] ?? {}).filter((key) => !lines(ledger)[0]?.includes(key)),
  ).toEqual([]);
  const number = lines(ledger)[1]?.split(',')[0];
  const found = portal?.payouts.find(({ id, numberOnFile }) => (numberOnFile ?? id) === number);
  if (!found) throw new Error(problems.map(({ message }) => message).join('\n'));
  return found;
}

test.each([
  [
    'a house of 100.5 ㎡ that was given 50,000',
    'songping-fangwu/songping',
    /按下一档是 5 万元，按上一档是 6 万元/,
  ],
  ['a courtyard that was accepted on 2023-01-05', 'meili-tingyuan/songping', /规定的是建设的时间/],
  ['a latrine that was accepted on 2023-01-06', 'cesuo-gaizao/daoxiang', /哪一级验收/],
])('%s: cannot be told, and is told why', (_, ledger, why) => {
  const { checks } = payoutIn(ledger);
  expect(checks.filter(({ outcome }) => outcome === 'breach')).toEqual([]);
  expect(worstOutcome(checks)).toBe('cannot-tell');
  expect(checks.map(({ because }) => because).join('；')).toMatch(why);
});

it('owes nothing to a household that keeps its old latrine, and does not have it wait', () => {
  const payout = payoutIn('cesuo-gaizao/hetang');
  const programme = portal?.programmes.find(({ id }) => id === 'cesuo-gaizao');
  expect(payout.due.amount).toBe(0);
  expect(programme && standingOf(programme, payout)).toBe('under-way');
  expect(payout.checks.filter(({ outcome }) => outcome === 'breach')).toEqual([]);
});

it('gives made-up places the rules of the real ones that they were made after', () => {
  const rulesOf = (path: string): object => {
    const { measures, formula, conditions } = JSON.parse(files.get(path) ?? '');
    return { measures, formula, conditions };
  };
  expect(rulesOf('sample/programmes/songping-fangwu.json')).toEqual(
    rulesOf('programmes/shangenqian-fangwu.json'),
  );
});
