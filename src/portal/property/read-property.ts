import { monthOf } from '../../domain/day.ts';
import { formatFen } from '../../domain/money.ts';
import { repairGap } from '../../domain/property/property.ts';
import {
  propertyRepairsTable,
  propertyReviewsTable,
  propertyTermsTable,
} from '../../intake/tables/property.ts';
import type { DataReading, Filed } from '../reading.ts';

export type PropertyTerm = Filed<typeof propertyTermsTable>;
export type PropertyReview = Filed<typeof propertyReviewsTable>;
export type PropertyRepair = Filed<typeof propertyRepairsTable>;

/** Contracts of property services, their monthly marks, and repairs that three sides paid for. */
export interface Property {
  readonly terms: readonly PropertyTerm[];
  readonly reviews: readonly PropertyReview[];
  readonly repairs: readonly PropertyRepair[];
}

/** Needs the lists `villages`, `programmes` and `decisions`. */
export function readProperty(reading: DataReading): Property {
  const terms = reading.rows(propertyTermsTable);
  const reviews = reading.rows(propertyReviewsTable);
  const repairs = reading.rows(propertyRepairsTable);
  for (const term of terms) checkTerm(reading, term);
  for (const review of reviews) checkReview(reading, review);
  for (const repair of repairs) checkRepair(reading, repair);
  return { terms, reviews, repairs };
}

function checkTerm(reading: DataReading, term: PropertyTerm): void {
  const fault = reading.rowFault('property', term);
  if (term.to < term.from) fault('结束', 'order', '结束比开始早。', '请核对合同的两个日期。');
  if (term.outcome === 'ended' && term.reason === null)
    fault('理由', 'reason', '不续签的没有写理由。', '请写一句为什么不续签。');
}

function checkReview(reading: DataReading, review: PropertyReview): void {
  const { month, decidedOn, aidDue, aidPaid } = review;
  const fault = reading.rowFault('property', review);
  if (monthOf(decidedOn) < month)
    fault('评定日期', 'early', '这个月还没有到，就评定了。', '请核对月份和评定日期。');
  if (aidDue !== null && aidPaid !== null && aidPaid > aidDue)
    fault('补助实给（元）', 'aid', '实给的补助比应给的还多。', '请核对两个数。');
}

function checkRepair(reading: DataReading, repair: PropertyRepair): void {
  const gap = repairGap(repair);
  if (gap === 0) return;
  const { residents, company, collective, total } = repair;
  const sum = residents + company + collective;
  const message = `住户、物业、社区相加是 ${formatFen(sum)} 元，总数写 ${formatFen(total)} 元，差 ${formatFen(Math.abs(gap))} 元。`;
  const fault = reading.rowFault('property', repair);
  fault('总数（元）', 'sum', message, '三方相加要等于总数，请核对。');
}
