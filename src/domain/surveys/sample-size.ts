import type { Check } from '../check.ts';

/**
 * Whether enough questionnaires came in (考评办法三(三)3: 不少于 50). Whether that is meant for each place
 * or for the district is not printed; so it is told only where both readings agree. `valid` holds the
 * valid questionnaires of each place; `limit.value` is in hundredths.
 */
export function sampleSizeCheck(
  limit: { readonly value: number | null; readonly rule: string | null } | null,
  valid: readonly number[],
): Check {
  const floor = limit?.value == null ? null : limit.value / 100;
  const total = valid.reduce((sum, count) => sum + count, 0);
  const enough = valid.filter((count) => floor !== null && count >= floor).length;
  const expected =
    floor === null ? '要多少份，没有写明' : `不少于 ${floor} 份（每村还是全区，没有写明）`;
  const found = `${valid.length} 个村（社区），一共 ${total} 份，够 ${floor ?? '…'} 份的 ${enough} 个`;
  const judged = (outcome: Check['outcome'], why: string): Check => ({
    rule: 'survey-sample',
    clause: limit?.rule ?? '',
    outcome,
    expected,
    found,
    because: `${expected}；${found}，${why}。`,
  });
  if (floor === null || valid.length === 0) return judged('cannot-tell', '还看不出');
  if (enough === valid.length) return judged('pass', '两种读法都够');
  if (total < floor) return judged('breach', '两种读法都不够');
  return judged('cannot-tell', '算全区够，算每村不够');
}
