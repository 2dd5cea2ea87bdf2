import { type Fen, scaleFen, sumFen } from '../money.ts';
import { type Contribution, worth } from './funds.ts';

/** A row of a project's funds, as far as it can contradict itself. */
export interface FundRow extends Contribution {
  readonly line: number;
}

export type FundFault =
  | {
      readonly kind: 'value-differs';
      readonly line: number;
      readonly computed: Fen;
      readonly declared: Fen;
    }
  | { readonly kind: 'sum-differs' | 'sum-over'; readonly computed: Fen; readonly declared: Fen };

/**
 * What in a project's funds cannot be right: an amount that is not quantity × price, parts that do not
 * add up to the declared total, and known parts that already exceed it.
 */
export function fundFaults(rows: readonly FundRow[], total: Fen | null): FundFault[] {
  const faults: FundFault[] = rows.flatMap(({ line, amount, quantity, price }) => {
    if (amount === null || quantity === null || price === null) return [];
    const computed = scaleFen(price, quantity, 100);
    return computed === amount ? [] : [{ kind: 'value-differs', line, computed, declared: amount }];
  });
  if (total === null || rows.length === 0 || rows.some(({ exact }) => !exact)) return faults;
  const known = rows.map(worth);
  const computed = sumFen(known.map((one) => one ?? 0));
  const whole = known.every((one) => one !== null);
  if (whole && computed !== total) {
    faults.push({ kind: 'sum-differs', computed, declared: total });
  } else if (!whole && computed > total) {
    faults.push({ kind: 'sum-over', computed, declared: total });
  }
  return faults;
}
