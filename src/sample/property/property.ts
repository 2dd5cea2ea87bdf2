import { addDays, addMonths, type Day, firstDayOf, type Month, monthOf } from '../../domain/day.ts';
import { meanScore } from '../../domain/property/property.ts';
import type { Village } from '../../domain/village.ts';
import {
  propertyRepairsTable,
  propertyReviewsTable,
  propertyTermsTable,
} from '../../intake/tables/property.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { anyPart } from '../voice.ts';

type Review = RowToWrite<typeof propertyReviewsTable>;
type Repair = RowToWrite<typeof propertyRepairsTable>;

const FIRST_MONTH: Month = '2022-06';
const PASS = 85_00;
const AID = 7_900_00;
const WORKS = ['公共下水管', '楼道灯', '大门道闸', '化粪池', '屋面漏水'] as const;
/** What a month's aid loses for each point under the pass mark. */
const A_POINT = 100_00;

/** Contracts, marks and repairs of the communities that have a property service. */
export function* property(
  random: Random,
  villages: readonly Village[],
  today: Day,
): Generator<SampleFile> {
  const served = villages.filter(({ kind }) => kind === 'community');
  const marked = served.map((village) => ({ village, marks: reviews(random, today) }));
  yield fileOf(
    propertyTermsTable,
    marked.flatMap(({ village, marks }) => terms(village, marks)),
  );
  for (const { village, marks } of marked) {
    yield fileOf(propertyReviewsTable, marks, village.id);
    yield fileOf(propertyRepairsTable, repairs(random, village), village.id);
  }
}

/** Half a year on trial, then a year: gone on with because the marks passed on average. */
function terms({ id }: Village, marks: readonly Review[]): RowToWrite<typeof propertyTermsTable>[] {
  const passed = (meanScore(marks.map(({ score }) => score ?? 0)) ?? 0) >= PASS;
  const common = {
    village: id,
    company: '示例物业服务公司',
    programme: id === 'liuwan' ? 'liuwan-wuye' : null,
    passMark: PASS,
  };
  const trial = {
    ...common,
    from: firstDayOf(FIRST_MONTH),
    to: '2022-11-30',
    outcome: passed ? ('renewed' as const) : ('ended' as const),
    reason: passed ? '半年考评平均过了及格分，续签一年。' : '半年考评平均没有到及格分。',
  };
  return passed ? [trial, { ...common, from: '2022-12-01', to: '2023-11-30' }] : [trial];
}

function reviews(random: Random, today: Day): Review[] {
  const rows: Review[] = [];
  for (let month = FIRST_MONTH; month < monthOf(today); month = addMonths(month, 1)) {
    const score = random.between(160, 196) * 50;
    const short = Math.max(0, Math.ceil((PASS - score) / 100));
    rows.push({
      month,
      decidedOn: addDays(firstDayOf(addMonths(month, 1)), 4),
      patrolDays: random.between(26, 30),
      score,
      aidDue: AID,
      aidPaid: AID - short * A_POINT,
      note: short > 0 ? '没有到及格分，按差的分数扣补助。' : null,
    });
  }
  return rows;
}

function repairs(random: Random, village: Village): Repair[] {
  return WORKS.map((work, index): Repair => {
    const households = random.between(6, 14);
    const residents = households * 50_00;
    const company = random.between(4, 13) * 50_00;
    const collective = random.between(2, 10) * 50_00;
    return {
      id: `${village.id}-2022-x${String(index + 1).padStart(2, '0')}`,
      item: `${anyPart(random, village)}${work}`,
      doneOn: addDays('2022-06-20', index * 34 + random.between(0, 9)),
      total: residents + company + collective,
      households,
      residents,
      company,
      collective,
      acceptedBy: '网格长',
    };
  });
}
