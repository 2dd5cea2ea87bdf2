import { describe, expect, it } from 'vitest';
import { worstOutcome } from '../../../src/domain/check.ts';
import { envelopeOf } from '../../../src/domain/payouts/envelope.ts';
import { type Assembly, assemble } from '../../../src/portal/assemble.ts';
import { countyFiles, LEDGERS } from '../../support/another-county.ts';

const HEAD =
  '编号,户号,户主,公示编号,公示开始,公示结束,承包面积（亩）,申请日期,发放日期,兑付金额（元）';

/** Rows of two batches in turn: the first rightly paid, the second a fen too much. */
function ledger(beginning: string, notice: string): string {
  const terms = [
    `${notice},,,6.35,2022-03-01,2022-03-05,529.40`,
    ',,,5.65,2022-03-01,2022-03-06,471.05',
  ];
  const rows = Array.from(
    { length: 60 },
    (_, at) => `${beginning}-${at},H${at % 50},张*${'甲乙丙'[at % 3]},${terms[at % 2]}`,
  );
  return [HEAD, ...rows, ''].join('\n');
}

function both(ledgers: Readonly<Record<string, string>>): { whole: Assembly; counted: Assembly } {
  const files = new Map([...countyFiles(), ...Object.entries(ledgers)]);
  const assembled = (countOnly: boolean) => assemble(files, '2022-12-15', { countOnly });
  return { whole: assembled(false), counted: assembled(true) };
}

describe('payouts that are only counted', () => {
  it('come to what they come to when each is kept, batch by batch and village by village', () => {
    const { whole, counted } = both({
      'payouts/gengdi-dili/shangfang.csv': ledger('d', ''),
      'payouts/gengdi-dili/shixia.csv': ledger('q', ''),
    });
    expect(whole.problems).toEqual([]);
    expect(counted.counts.length).toBeGreaterThan(1);
    const byRow = counted.counts.filter(
      ({ programme }) => !whole.programmes.find(({ id }) => id === programme)?.boardOnly,
    );
    expect(byRow.length).toBeGreaterThan(1);
    for (const { programme, outcomes, envelope } of byRow) {
      const own = whole.portal?.payouts.filter((payout) => payout.programme === programme) ?? [];
      const rule = whole.programmes.find(({ id }) => id === programme);
      if (!rule) throw new Error(programme);
      const found = { pass: 0, breach: 0, 'cannot-tell': 0 };
      for (const { checks } of own) found[worstOutcome(checks)] += 1;
      expect(outcomes).toEqual(found);
      expect(envelope).toEqual(envelopeOf(rule, own));
    }
  });

  it('are counted person by person also where only groups are published', () => {
    const { whole, counted } = both({});
    const { id } = whole.programmes.find(({ boardOnly }) => boardOnly) ?? {};
    const people = Object.entries(LEDGERS)
      .filter(([path]) => path.startsWith(`payouts/${id}/`))
      .flatMap(([, text]) => text.trim().split('\n').slice(1));
    const { outcomes } = counted.counts.find(({ programme }) => programme === id) ?? {};
    expect(outcomes).toEqual({ pass: people.length, breach: 0, 'cannot-tell': 0 });
    const lines = whole.portal?.payouts.filter(({ programme }) => programme === id) ?? [];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(people.length);
  });

  it('have every fault told, also of rows that are alike', () => {
    const { whole, counted } = both({
      'payouts/gengdi-dili/shangfang.csv': ledger('d', 'nirgends-2022-001'),
      'payouts/gengdi-dili/shixia.csv': ledger('d', ''),
    });
    expect(whole.problems.length).toBeGreaterThanOrEqual(30 + 60);
    expect(counted.problems).toEqual(whole.problems);
    expect(counted.portal).toBeNull();
  });
});
