import { type BottomLine, cannotTell, judge, type Verdict } from './bottom-line.ts';

/** Some of those who were asked, take part or benefit: a group, a meeting, those who gave labour. */
export interface Heads {
  readonly who: string;
  readonly count: number | null;
  readonly unit: 'household' | 'person';
  /** Numbers of the households counted, where they are listed. */
  readonly households: readonly string[];
  /** Said to hold nobody whom another line counts, too. */
  readonly apart: boolean;
  /** False for 余, 约 and the like. */
  readonly exact: boolean;
  /** Why the count is no answer: it holds only some of them, or is of another time than the total. */
  readonly unsure: string | null;
}

export const HEAD_UNITS = { household: '户', person: '人' } as const;

/**
 * Holds a count of heads to a bottom line. Whoever may have been counted twice, left out or counted in
 * another unit makes it `cannot-tell`, with the reason.
 *
 * @param total all who could be asked, take part or benefit; null when nobody wrote it down
 * @param unit unit the line asks for; null when people and households both do
 */
export function headVerdict(
  line: BottomLine,
  heads: readonly Heads[],
  total: number | null,
  unit: Heads['unit'] | null = null,
): Verdict {
  const [first] = heads;
  if (!first) return cannotTell(line, '多少没有写', null, total);
  const words = (value: number): string => `${value} ${HEAD_UNITS[first.unit]}`;
  const fault = unitFault(heads, unit ?? first.unit) ?? missing(heads);
  if (fault !== null) return cannotTell(line, fault, null, total);
  const counts = heads.map(({ count }) => count ?? 0);
  const sum = counts.reduce((all, one) => all + one, 0);
  const twice = countedTwice(heads);
  if (twice !== null) return cannotTell(line, twice, null, total);
  if (heads.length > 1 && !heads.every(isApart)) {
    const most = Math.max(...counts);
    return cannotTell(
      line,
      `分 ${heads.length} 批数的，没有说清有没有重复：至少 ${words(most)}，至多 ${words(sum)}`,
      null,
      total,
    );
  }
  const unsure = heads.find((one) => one.unsure !== null)?.unsure;
  if (unsure) return cannotTell(line, unsure, sum, total);
  const rough = heads.find(({ exact }) => !exact);
  if (rough) return cannotTell(line, `「${rough.who}」只有约数，不能算准`, sum, total);
  if (total === null) return cannotTell(line, `没有写${line.whole}一共多少，没有分母`, sum);
  if (sum > total && total > 0) {
    return cannotTell(line, `${words(sum)}比总数 ${words(total)}还多，有重复或者写错`, sum, total);
  }
  return judge(line, sum, total, words);
}

function isApart({ apart, households, count }: Heads): boolean {
  return apart || (households.length > 0 && households.length === count);
}

function unitFault(heads: readonly Heads[], unit: Heads['unit']): string | null {
  const other = heads.find((one) => one.unit !== unit);
  return other ? `「${other.who}」数的不是${HEAD_UNITS[unit]}，不能放在一起算` : null;
}

function missing(heads: readonly Heads[]): string | null {
  const blank = heads.find(({ count }) => count === null);
  if (blank) return `「${blank.who}」多少没有写`;
  const short = heads.find(
    ({ households, count }) => households.length > 0 && households.length !== count,
  );
  return short ? `「${short.who}」写的数和列出的户数不一样` : null;
}

/** A household that is listed twice, in one line or in two. */
function countedTwice(heads: readonly Heads[]): string | null {
  const seen = new Set<string>();
  let twice = 0;
  for (const number of heads.flatMap(({ households }) => households)) {
    if (seen.has(number)) twice += 1;
    seen.add(number);
  }
  return twice === 0 ? null : `有 ${twice} 户算了两次，要去掉重复的再算`;
}
