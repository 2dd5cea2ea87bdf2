import type { Check } from '../check.ts';
import type { Limit } from './method.ts';

/** Households that took part in the self-assessment, and those that live there. */
export interface Coverage {
  readonly participating: number | null;
  readonly households: number | null;
}

/**
 * Whether enough households took part (考评办法三(二)1): participating ÷ households really living there,
 * compared without rounding. `limit.value` is hundredths of a percent.
 */
export function coverageCheck(limit: Limit | null, counts: Coverage): Check {
  const rule = 'coverage';
  const clause = limit?.rule ?? '';
  const floor = limit?.value ?? null;
  const expected =
    floor === null ? '参与面的要求没有写明' : `参加的户不少于实际住户的 ${percent(floor)}`;
  const found =
    counts.participating === null || counts.households === null
      ? '户数没有都登记'
      : `${counts.participating} 户参加，实际住户 ${counts.households} 户`;
  const result = (outcome: Check['outcome'], why: string): Check => ({
    rule,
    clause,
    outcome,
    expected,
    found,
    because: `${expected}；${found}，${why}。`,
  });
  const { participating, households } = counts;
  if (floor === null) return result('cannot-tell', '没有线可以比');
  if (participating === null || households === null) return result('cannot-tell', '算不出');
  if (households === 0) return result('cannot-tell', '分母是 0，算不出');
  if (participating > households) return result('cannot-tell', '参加的比住的还多，数有错');
  const share = `${percent(Math.floor((participating * 10_000) / households))}`;
  return participating * 10_000 >= floor * households
    ? result('pass', `是 ${share}，达到了`)
    : result('breach', `是 ${share}，没达到；没达到怎么办，没有写明`);
}

/** Hundredths of a percent in words, cut and not rounded up, so that 79.999 % never reads as 80 %. */
function percent(hundredths: number): string {
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${decimals && `.${decimals}`}%`;
}
