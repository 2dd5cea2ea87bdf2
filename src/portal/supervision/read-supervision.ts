import { SMALLEST_GROUP } from '../../domain/small-group.ts';
import { namesPerson } from '../../domain/supervision/names-person.ts';
import { hideSmall } from '../../domain/surveys/hide-small.ts';
import {
  conductReportsTable,
  serviceRatingsTable,
  weeklyReportsTable,
} from '../../intake/tables/supervision.ts';
import type { DataReading, Filed } from '../reading.ts';

export type ConductReport = Filed<typeof conductReportsTable>;
export type WeeklyReport = Filed<typeof weeklyReportsTable>;
/** A rating without counts that would tell of fewer than five; those are null. */
export type ServiceRating = Filed<typeof serviceRatingsTable> & {
  /** That counts were left out because they are small. */
  readonly hidden: boolean;
};

/** How units are supervised, what places report each week, and how matters are rated. */
export interface Supervision {
  readonly reports: readonly ConductReport[];
  readonly weekly: readonly WeeklyReport[];
  readonly ratings: readonly ServiceRating[];
}

export function readSupervision(reading: DataReading): Supervision {
  const reports = reading.rows(conductReportsTable);
  for (const report of reports) {
    if (!namesPerson(report.unit)) continue;
    const fault = reading.rowFault('supervision', report);
    const { header } = conductReportsTable.columns.unit;
    const fix = '请改成单位的名称，事写在「什么事」里。';
    fault(header, 'person', '这一格像是人名或职务，通报只写单位。', fix);
  }
  const ratings = reading.rows(serviceRatingsTable);
  for (const rating of ratings) checkRating(reading, rating);
  return {
    reports,
    weekly: reading.rows(weeklyReportsTable),
    ratings: ratings.map(withoutSmallCounts),
  };
}

type Rating = Filed<typeof serviceRatingsTable>;

function checkRating(reading: DataReading, rating: Rating): void {
  const { kind, count, good, score } = rating;
  const { columns } = serviceRatingsTable;
  const report = reading.rowFault('ratings', rating);
  if (good !== null && good > (count ?? 0))
    report(columns.good.header, 'more-good', '说好的比评的还多。', '请核对两个数。');
  if (kind !== 'outside' && score !== null)
    report(columns.score.header, 'score', '只有第三方评价填得分。', '请把得分留空。');
  if (kind === 'outside' && (count !== null || score === null))
    report(columns.score.header, 'no-score', '第三方评价填得分，不填份数。', '请改填得分。');
}

function withoutSmallCounts(rating: Rating): ServiceRating {
  const { count, good } = rating;
  if (count === null) return { ...rating, hidden: false };
  if (count < SMALLEST_GROUP) return { ...rating, count: null, good: null, hidden: true };
  const hidden = good !== null && hideSmall({ good, other: count - good }) === null;
  return { ...rating, good: hidden ? null : good, hidden };
}
