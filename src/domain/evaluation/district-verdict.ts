import type { Check } from '../check.ts';
import type { Village } from '../village.ts';
import type { Grade, Limit, Score } from './method.ts';

/** A place that is evaluated, with the grade it was last declared; null while it has none. */
export interface GradedPlace {
  readonly kind: Village['kind'];
  readonly grade: string | null;
}

/**
 * What keeps a district from going on to more pilots (陈茹讲话二): fewer than five places that are 示范 or
 * 先进, or a score of the system below 60. The source says only when it may not; so two passes mean no
 * more than that neither stands in the way. Whether 村 takes in communities is not said: when that
 * decides it, nothing can be told. `systemScore` is hundredths of a point.
 */
export function districtVerdict(
  grades: readonly Grade[],
  limits: { readonly places: Limit | null; readonly system: Limit | null },
  places: readonly GradedPlace[],
  systemScore: Score | null,
): readonly [places: Check, system: Check] {
  return [placesCheck(grades, limits.places, places), systemCheck(limits.system, systemScore)];
}

function placesCheck(
  grades: readonly Grade[],
  limit: Limit | null,
  places: readonly GradedPlace[],
): Check {
  const names = grades.filter(({ counts }) => counts).map(({ name }) => name);
  const good = places.filter(({ grade }) => grade !== null && names.includes(grade));
  const villages = good.filter(({ kind }) => kind === 'village').length;
  const open = places.filter(({ grade }) => grade === null).length;
  const needed = limit?.value == null ? null : limit.value / 100;
  const expected =
    needed === null ? '要几个，没有写明' : `${names.join('、')}合计不少于 ${needed} 个`;
  const found = `已定类 ${places.length - open} 个，其中${names.join('、')} ${good.length} 个（村 ${villages} 个），还有 ${open} 个没定`;
  const result = (outcome: Check['outcome'], why: string): Check => ({
    rule: 'graded-places',
    clause: limit?.rule ?? '',
    outcome,
    expected,
    found,
    because: `${expected}；${found}，${why}。`,
  });
  if (needed === null) return result('cannot-tell', '没有线可以比');
  if (places.length === 0) return result('cannot-tell', '还没有考评的村（社区）');
  if (villages >= needed) return result('pass', '够了');
  if (good.length + open < needed) return result('breach', '就算没定的都算上也不够');
  if (good.length >= needed)
    return result('cannot-tell', '算上社区够，只算村不够；「村」含不含社区，没有写明');
  return result('cannot-tell', '没定完，还看不出');
}

function systemCheck(limit: Limit | null, score: Score | null): Check {
  const line = limit?.value ?? null;
  const expected = line === null ? '要多少分，没有写明' : `推进体系得分不低于 ${line / 100} 分`;
  const found = score === null ? '还没有得分' : `得 ${score / 100} 分`;
  const outcome =
    line === null || score === null ? 'cannot-tell' : score >= line ? 'pass' : 'breach';
  const why = { pass: '够了', breach: '低了', 'cannot-tell': '还看不出' }[outcome];
  return {
    rule: 'system-score',
    clause: limit?.rule ?? '',
    outcome,
    expected,
    found,
    because: `${expected}；${found}，${why}。`,
  };
}
