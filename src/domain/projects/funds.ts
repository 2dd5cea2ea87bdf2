import { addedUp, type Figure } from '../facts/exactness.ts';
import { type Fen, formatFen, formatLarge, formatYuan, scaleFen, sumFen } from '../money.ts';
import { type BottomLine, cannotTell, judge, type Verdict } from './bottom-line.ts';

export const FUND_FORMS = { money: '出钱', labour: '出工', material: '出料' } as const;

/** What one payer gave: money, or labour and material that a unit price turns into money. */
export interface Contribution {
  readonly who: string;
  readonly byPeople: boolean;
  readonly form: keyof typeof FUND_FORMS;
  /** Money; for labour and material it follows from the two below. */
  readonly amount: Fen | null;
  /** Days, carts, square metres, in hundredths. */
  readonly quantity: number | null;
  /** Fen for one. */
  readonly price: Fen | null;
  /** False for 余, 约 and the like. */
  readonly exact: boolean;
  /** Given every year, and so not to be added to what is given once. */
  readonly yearly: boolean;
}

/** What contributions come to that are given once, no more exactly than the least exact of them. */
export function onceTogether(
  funds: readonly (Pick<Contribution, 'exact' | 'yearly'> & { readonly value: Fen | null })[],
): Figure {
  return addedUp(
    funds.flatMap(({ value, exact, yearly }) =>
      value === null || yearly ? [] : [{ value, exact }],
    ),
  );
}

/** A sum in words: 约 where it is not exact. */
export function sumWords({ value, exact }: Figure): string {
  return exact ? formatFen(value) : `约 ${formatLarge(value)}`;
}

/** What a contribution is worth in fen; null where it cannot be told. */
export function worth({ form, amount, quantity, price }: Contribution): Fen | null {
  if (form === 'money' && amount !== null) return amount;
  return quantity === null || price === null ? null : scaleFen(price, quantity, 100);
}

/** Why a contribution has no worth; null when it has one. */
export function unpriced(one: Contribution): string | null {
  if (worth(one) !== null) return null;
  if (one.form === 'money') return `「${one.who}」出多少没有写`;
  const what = FUND_FORMS[one.form];
  return one.quantity === null
    ? `「${one.who}」${what}多少没有写`
    : `「${one.who}」${what}没有单价，折不成钱`;
}

/**
 * Holds what the people gave, labour and material valued, to the whole investment. Anything unpriced,
 * left out, only printed as 约 or 余, or that does not add up makes it `cannot-tell`.
 *
 * @param total investment as the project declares it; null when it does not
 */
export function fundVerdict(
  line: BottomLine,
  contributions: readonly Contribution[],
  total: Fen | null,
): Verdict {
  if (contributions.length === 0) return cannotTell(line, '没有写谁出了多少', null, total);
  const faults = contributions.flatMap((one) => unpriced(one) ?? []);
  if (faults.length > 0) return cannotTell(line, faults.join('；'), null, total);
  const sum = sumFen(contributions.map((one) => worth(one) ?? 0));
  const people = sumFen(
    contributions.filter(({ byPeople }) => byPeople).map((one) => worth(one) ?? 0),
  );
  if (total !== null && total !== sum) {
    return cannotTell(
      line,
      `各方相加 ${formatYuan(sum)}，总投入写 ${formatYuan(total)}，对不上，可能漏了一方`,
      people,
      total,
    );
  }
  const rough = contributions.filter(({ exact }) => !exact);
  if (rough.length > 0 && sum > 0) {
    const names = rough.map(({ who }) => `「${who}」`).join('');
    return cannotTell(
      line,
      `${names}只有约数，按印出的数算约占 ${Math.round((people * 100) / sum)}%，不能算准`,
      people,
      sum,
    );
  }
  return judge(line, people, sum, formatYuan);
}
