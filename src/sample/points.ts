import { addDays, type Day } from '../domain/day.ts';
import { pointRulesTable, pointsTable } from '../intake/tables/points.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';
import { householdNumber } from './people.ts';
import type { Random } from './random.ts';

/** Rules whose points the source prints are real; the values it does not print stay empty. */
export function pointRules(): string {
  const adds = ['家庭整洁', '志愿服务', '安全巡逻', '植绿护绿', '扶弱帮困', '移风易俗'];
  const deducts = ['破坏公共财物', '毁绿种菜', '私搭乱建', '占道经营', '车辆乱停'];
  const village = 'qinglongquan';
  return writeTable(pointRulesTable, [
    { village, item: '每户底分', direction: 'start', points: 100, source: 'R-QL-05' },
    { village, item: '评上先进', direction: 'add', points: 10, source: 'R-QL-11' },
    ...adds.map((item) => ({ village, item, direction: 'add' as const, source: 'R-QL-06' })),
    ...deducts.map((item) => ({ village, item, direction: 'deduct' as const, source: 'R-QL-07' })),
    { village: 'huangshiping', item: '助老服务', direction: 'add', source: 'R-HP-01' },
  ]);
}

/** A ledger of points that adds up household by household. */
export function points(random: Random, start: number, today: Day): string {
  const rows: RowToWrite<typeof pointsTable>[] = [];
  for (let index = 1; index <= 24; index += 1) {
    const household = householdNumber(index);
    let closing = start;
    if (start > 0)
      rows.push({ household, date: '2022-07-01', reason: '每户底分', change: start, closing });
    let date: Day = '2022-07-10';
    for (let at = random.between(1, 3); at > 0; at -= 1) {
      date = addDays(date, random.between(15, 40));
      if (date > today) break;
      const picked = random.pick([2, 3, 5, 10, -2, -3]);
      const change = start > 0 ? picked : Math.abs(picked);
      if (closing + change < 0) continue;
      closing += change;
      const reason =
        start > 0
          ? change > 0
            ? random.pick(['志愿服务', '植绿护绿', '安全巡逻'])
            : random.pick(['占道经营', '车辆乱停'])
          : '助老服务';
      rows.push({ household, date, reason, change, closing });
    }
    if (closing > start + 8 && date < addDays(today, -10)) {
      rows.push({
        household,
        date: addDays(date, 5),
        reason: '兑换',
        change: -8,
        closing: closing - 8,
        exchanged: '洗衣液一袋',
      });
    }
  }
  return writeTable(pointsTable, rows);
}
