import type { Check } from '../check.ts';
import { type Fen, formatYuan } from '../money.ts';
import { compareText } from '../problem.ts';
import type { Programme } from '../programme/programme.ts';
import { PAID_STAGE, type Payout } from './payout.ts';

/** An entry of the censure board that names a payout. */
export interface FraudEntry {
  readonly payout: string;
}

/**
 * Checks that need the whole ledger of a programme: one payment a household, the pool, and fraud
 * that must stand on the board and the other way round. Keyed by payout id. The order of the rows
 * changes nothing: payments count against the pool by day, then id.
 */
export function checkLedger(
  programme: Programme,
  payouts: readonly Payout[],
  fraud: readonly FraudEntry[],
): Map<string, Check[]> {
  const found = new Map<string, Check[]>();
  const add = (payout: Payout, check: Check): void => {
    const checks = found.get(payout.id);
    if (checks) checks.push(check);
    else found.set(payout.id, [check]);
  };
  checkOnce(programme, payouts, add);
  checkPool(programme, payouts, add);
  checkFraud(programme, payouts, fraud, add);
  return found;
}

type Add = (payout: Payout, check: Check) => void;

/** One payment a household; where the programme pays again and again, one on the same day. */
function checkOnce(programme: Programme, payouts: readonly Payout[], add: Add): void {
  const paid = payouts.filter((payout) => payout.paid !== null);
  const period = (payout: Payout) =>
    programme.recurring ? ` ${payout.stages[PAID_STAGE] ?? ''}` : '';
  const expected = programme.recurring ? '一户同一天只付一次' : '一户只奖补一次';
  const byHousehold = groupBy(
    paid,
    (payout) => `${payout.village} ${payout.household}${period(payout)}`,
  );
  for (const same of byHousehold.values()) {
    if (same.length < 2) continue;
    for (const payout of same) {
      add(payout, {
        rule: 'once',
        clause: '',
        outcome: 'breach',
        expected,
        found: `付了 ${same.length} 次`,
        because: `户号 ${payout.household} 在这个项目里${programme.recurring ? '同一天' : ''}付了 ${same.length} 次，请核对是不是重复。`,
      });
    }
  }
  hintSameName(paid, expected, add);
}

/** Two household numbers under one masked name may be one household or two: only a hint. */
function hintSameName(paid: readonly Payout[], expected: string, add: Add): void {
  const byName = groupBy(paid, (payout) => `${payout.village} ${payout.group} ${payout.name}`);
  for (const same of byName.values()) {
    const households = new Set(same.map((payout) => payout.household));
    if (households.size < 2) continue;
    for (const payout of same) {
      add(payout, {
        rule: 'same-name',
        clause: '',
        outcome: 'cannot-tell',
        expected,
        found: `${households.size} 个户号`,
        because: '同组有打了星号后一样的名字，户号不同，可能是两个人，请核对。',
      });
    }
  }
}

function checkPool(programme: Programme, payouts: readonly Payout[], add: Add): void {
  const { pool } = programme;
  if (!pool) return;
  let used = 0;
  for (const payout of inOrderOfPayment(payouts)) {
    used += payout.paid ?? 0;
    if (used <= pool.amount) continue;
    add(payout, {
      rule: 'pool',
      clause: pool.clause ?? '',
      outcome: 'breach',
      expected: `合计不超过 ${formatYuan(pool.amount)}`,
      found: formatYuan(used),
      because: `付到这一户，合计 ${formatYuan(used)}，超过资金总额 ${formatYuan(used - pool.amount)}。`,
    });
  }
}

function checkFraud(
  programme: Programme,
  payouts: readonly Payout[],
  fraud: readonly FraudEntry[],
  add: Add,
): void {
  const onBoard = new Set(fraud.map((entry) => entry.payout));
  for (const payout of payouts) {
    const recovered = (payout.recovered ?? 0) > 0;
    if (!recovered && !onBoard.has(payout.id)) continue;
    const both = recovered && onBoard.has(payout.id);
    add(payout, {
      rule: 'fraud',
      clause: programme.fraudClause ?? '',
      outcome: both ? 'pass' : 'breach',
      expected: '骗补的，既追缴又上榜',
      found: both ? '追缴了，也上了榜' : recovered ? '追缴了，没上榜' : '上了榜，没追缴',
      because: both
        ? '钱已经追回，也上了榜。'
        : recovered
          ? '钱追回来了，榜上却没有，缺待整改提示。'
          : '榜上有，却没有追缴的记录。',
    });
  }
}

/** Money paid, by day and then id, so that the pool is counted the same whatever the order of rows. */
export function inOrderOfPayment(payouts: readonly Payout[]): Payout[] {
  return payouts
    .filter((payout) => payout.paid !== null)
    .sort(
      (a, b) =>
        compareText(a.stages[PAID_STAGE] ?? '', b.stages[PAID_STAGE] ?? '') ||
        compareText(a.id, b.id),
    );
}

/** Sum of what was paid. Never lowered by another payout. */
export function poolUsed(payouts: readonly Payout[]): Fen {
  return payouts.reduce((sum, payout) => sum + (payout.paid ?? 0), 0);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
