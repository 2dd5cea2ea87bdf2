import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CARE_EXPENSE,
  CARE_INCOME,
  type ElderCareEntry,
  type ElderCareItem,
  elderCareAccount,
  elderCareFaults,
} from '../../../src/domain/elder-care/accounts.ts';

/** An account whose balances follow; `[item, fen]`, from an opening of 1,000 元. */
function account(...movements: (readonly [ElderCareItem, number])[]): ElderCareEntry[] {
  let balance = 1_000_00;
  const opening: ElderCareEntry = {
    date: '2022-10-01',
    item: 'opening',
    income: null,
    expense: null,
    balance,
    line: 2,
  };
  return [
    opening,
    ...movements.map(([item, amount], at): ElderCareEntry => {
      const comesIn = Object.hasOwn(CARE_INCOME, item);
      balance += comesIn ? amount : -amount;
      return {
        date: `2022-10-0${at + 2}`,
        item,
        income: comesIn ? amount : null,
        expense: comesIn ? null : amount,
        balance,
        line: at + 3,
      };
    }),
  ];
}

const right = account(
  ['charity', 500_00],
  ['food', 120_50],
  ['government', 9_000_00],
  ['power', 33],
);

function changed(line: number, part: Partial<ElderCareEntry>): ElderCareEntry[] {
  return right.map((entry) => (entry.line === line ? { ...entry, ...part } : entry));
}

describe('elderCareFaults', () => {
  it('finds nothing in an account that adds up', () => {
    expect(elderCareFaults(right)).toEqual([]);
    expect(elderCareFaults([])).toEqual([]);
  });

  it.each<[string, ElderCareEntry[], object]>([
    [
      'a balance one fen off',
      changed(4, { balance: 1_379_51 }),
      { line: 4, kind: 'balance', wrong: 'declared' },
    ],
    [
      'an income that later lines speak against',
      changed(3, { income: 501_00 }),
      { line: 3, kind: 'balance', wrong: 'change' },
    ],
    ['the last balance', changed(6, { balance: 0 }), { line: 6, kind: 'balance', wrong: 'either' }],
    [
      'a source as money out',
      changed(3, { income: null, expense: 1 }),
      { line: 3, kind: 'direction' },
    ],
    ['money in and out at once', changed(4, { income: 1 }), { line: 4, kind: 'direction' }],
    ['a line without an amount', changed(4, { expense: null }), { line: 4, kind: 'direction' }],
    [
      'a day before the one above',
      changed(4, { date: '2022-10-01' }),
      { line: 4, kind: 'date-order' },
    ],
    ['a second opening', changed(4, { item: 'opening' }), { line: 4, kind: 'second-opening' }],
    ['no opening', right.slice(1), { line: 3, kind: 'no-opening' }],
  ])('names the one wrong line: %s', (_, entries, fault) => {
    const found = elderCareFaults(entries);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(fault);
  });

  it('names one line whichever amount is mistyped', () => {
    const item = fc.constantFrom<ElderCareItem>(
      'government',
      'charity',
      'residents',
      'food',
      'help',
    );
    const movements = fc.array(fc.tuple(item, fc.integer({ min: 1, max: 1_000_000 })), {
      minLength: 3,
      maxLength: 7,
    });
    fc.assert(
      fc.property(movements, fc.nat(), fc.integer({ min: 1, max: 99 }), (given, pick, slip) => {
        const entries = account(...given);
        expect(elderCareFaults(entries)).toEqual([]);
        const at = 1 + (pick % (entries.length - 1));
        const wrong = entries.map((entry, index) =>
          index === at
            ? entry.income === null
              ? { ...entry, expense: (entry.expense ?? 0) + slip }
              : { ...entry, income: entry.income + slip }
            : entry,
        );
        expect(elderCareFaults(wrong).map(({ line }) => line)).toEqual([entries[at]?.line]);
      }),
    );
  });
});

it('adds up a year by source and by use, exactly', () => {
  const year = elderCareAccount(right);
  expect(year).toMatchObject({
    opening: 1_000_00,
    income: 9_500_00,
    expense: 120_83,
    closing: 10_379_17,
    bySource: { government: 9_000_00, charity: 500_00, residents: 0 },
    byUse: [
      { item: 'food', spent: 120_50 },
      { item: 'power', spent: 33 },
    ],
  });
  expect(year?.closing).toBe(right.at(-1)?.balance);
  expect(elderCareAccount([])).toBeNull();
  expect(Object.keys(CARE_INCOME)).toHaveLength(3);
  expect(Object.keys(CARE_EXPENSE).length).toBeGreaterThan(3);
});
