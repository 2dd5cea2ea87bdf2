import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkConditions } from '../../../src/domain/estates/conditions.ts';
import { isReached, lateDispatches, stepAhead } from '../../../src/domain/latrines/count.ts';
import { paidAgrees } from '../../../src/domain/latrines/reconcile.ts';

const SIX = ['党组织', '自治组织', '出资', '拆违', '公约', '缴费'];

describe('conditions before an estate is renewed', () => {
  test.each([
    ['all met', SIX, [], 'pass'],
    ['one not met', SIX.slice(1), SIX.slice(0, 1), 'breach'],
    ['one not looked at', SIX.slice(1), [], 'cannot-tell'],
    ['one not met and one not looked at', SIX.slice(2), SIX.slice(0, 1), 'breach'],
    ['nothing noted', [], [], 'cannot-tell'],
  ] as const)('%s', (_, met, unmet, outcome) => {
    expect(checkConditions(SIX, met, unmet).outcome).toBe(outcome);
  });

  it('passes nothing where a programme asks for nothing', () => {
    expect(checkConditions([], [], []).outcome).toBe('cannot-tell');
  });
});

const count = {
  asOf: '2022-09-15',
  households: 300,
  sanitary: 288,
  planned: 20,
  built: 16,
  accepted: 14,
  reviewed: 10,
  paid: 6,
};

describe('latrines', () => {
  test.each([
    ['exactly 96 %', 300, 288, true],
    ['one below', 300, 287, false],
    ['nobody', 0, 0, null],
  ] as const)('%s', (_, households, sanitary, reached) => {
    expect(isReached({ households, sanitary }, 96)).toBe(reached);
  });

  it('finds the step that is ahead of the one before it', () => {
    expect(stepAhead(count)).toBeNull();
    expect(stepAhead({ ...count, paid: 11 })).toBe('paid');
    expect(stepAhead({ ...count, built: 21, paid: 30 })).toBe('built');
  });

  it('never finds one among counts that only fall', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }), (numbers) => {
        const [planned = 0, built = 0, accepted = 0, reviewed = 0, paid = 0] = [...numbers].sort(
          (a, b) => b - a,
        );
        return stepAhead({ ...count, planned, built, accepted, reviewed, paid }) === null;
      }),
    );
  });

  it('takes half a month for fifteen or sixteen days', () => {
    expect(lateDispatches(['2022-08-15', '2022-08-31', '2022-09-15'], 15)).toEqual([]);
    expect(lateDispatches(['2022-08-15', '2022-09-01'], 15)).toEqual([
      { day: '2022-09-01', late: 1 },
    ]);
  });

  test.each([
    [6, 6, 'pass'],
    [6, 5, 'breach'],
    [6, null, 'cannot-tell'],
  ] as const)('says %i paid against a ledger of %s', (said, ledger, outcome) => {
    expect(paidAgrees(said, ledger, 'R-XX-01').outcome).toBe(outcome);
  });
});
