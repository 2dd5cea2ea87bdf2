import { monthOf } from '../../domain/day.ts';
import { formatFen } from '../../domain/money.ts';
import { repairGap } from '../../domain/property/property.ts';
import type { Row } from '../../intake/define-table.ts';
import {
  propertyRepairsTable,
  propertyReviewsTable,
  propertyTermsTable,
} from '../../intake/tables/property.ts';
import { type DataReading, flatten, type Provenance } from '../reading.ts';

type OfVillage = Provenance & { readonly village: string };
export type PropertyTerm = Row<typeof propertyTermsTable> & Provenance;
export type PropertyReview = Row<typeof propertyReviewsTable> & OfVillage;
export type PropertyRepair = Row<typeof propertyRepairsTable> & OfVillage;

/** Contracts of property services, their monthly marks, and repairs that three sides paid for. */
export interface Property {
  readonly terms: readonly PropertyTerm[];
  readonly reviews: readonly PropertyReview[];
  readonly repairs: readonly PropertyRepair[];
}

/** Needs the lists `villages`, `programmes` and `decisions`. */
export function readProperty(reading: DataReading): Property {
  const terms = flatten(reading.table(propertyTermsTable), () => ({}));
  const reviews = flatten(reading.table(propertyReviewsTable), village);
  const repairs = flatten(reading.table(propertyRepairsTable), village);
  for (const term of terms) checkTerm(reading, term);
  for (const review of reviews) checkReview(reading, review);
  for (const repair of repairs) checkRepair(reading, repair);
  return { terms, reviews, repairs };
}

const village = ({ params }: { readonly params: Readonly<Record<string, string>> }) => ({
  village: params.village ?? '',
});

function checkTerm(reading: DataReading, { file, line, from, to, outcome, reason }: PropertyTerm) {
  if (to < from) {
    reading.fault({
      file,
      row: line,
      column: '结束',
      code: 'property/order',
      message: '结束比开始早。',
      fix: '请核对合同的两个日期。',
    });
  }
  if (outcome === 'ended' && reason === null) {
    const message = '不续签的没有写理由。';
    reading.fault({
      file,
      row: line,
      column: '理由',
      code: 'property/reason',
      message,
      fix: '请写一句为什么不续签。',
    });
  }
}

function checkReview(reading: DataReading, review: PropertyReview): void {
  const { file, line, month, decidedOn, aidDue, aidPaid } = review;
  if (monthOf(decidedOn) < month) {
    const message = '这个月还没有到，就评定了。';
    reading.fault({
      file,
      row: line,
      column: '评定日期',
      code: 'property/early',
      message,
      fix: '请核对月份和评定日期。',
    });
  }
  if (aidDue !== null && aidPaid !== null && aidPaid > aidDue) {
    const message = '实给的补助比应给的还多。';
    reading.fault({
      file,
      row: line,
      column: '补助实给（元）',
      code: 'property/aid',
      message,
      fix: '请核对两个数。',
    });
  }
}

function checkRepair(reading: DataReading, repair: PropertyRepair): void {
  const gap = repairGap(repair);
  if (gap === 0) return;
  const { file, line, residents, company, collective, total } = repair;
  const sum = residents + company + collective;
  const message = `住户、物业、社区相加是 ${formatFen(sum)} 元，总数写 ${formatFen(total)} 元，差 ${formatFen(Math.abs(gap))} 元。`;
  reading.fault({
    file,
    row: line,
    column: '总数（元）',
    code: 'property/sum',
    message,
    fix: '三方相加要等于总数，请核对。',
  });
}
