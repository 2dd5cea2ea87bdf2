import { daysBetween } from '../../domain/day.ts';
import { daysOf, type Holidays, holidaysOf } from '../../domain/holidays.ts';

import { holidaysTable } from '../../intake/tables/holidays.ts';
import type { DataReading } from '../reading.ts';

/** A holiday of more days than this has a wrong date. */
const LONGEST = 31;

/** Reads which days are off and which are worked; a day may stand in one period only. */
export function readHolidays(reading: DataReading): Holidays {
  const rows = reading.table(holidaysTable).flatMap((file) => file.rows);
  const lines = new Map<string, number>();
  for (const row of rows) {
    const fault = reading.rowFault('holidays', { file: holidaysTable.path, line: row.line });
    if (row.to < row.from) {
      fault('结束', 'order', '结束的日子早于开始的日子。', '请核对这两个日期。');
    } else if (daysBetween(row.from, row.to) > LONGEST) {
      fault('结束', 'length', '一段安排超过一个月。', '请核对年份和月份有没有写错。');
    } else if (!belongs(row)) {
      fault('年份', 'year', '日期不在这一年里。', '请核对年份；只有元旦假可以从上年 12 月放起。');
    } else {
      const taken = daysOf(row).find((day) => lines.has(day));
      if (taken !== undefined) {
        const words = `${taken} 在第 ${lines.get(taken)} 行已经安排过。`;
        fault('开始', 'twice', words, '一天只能写在一行里，请删除多写的。');
      }
      for (const day of daysOf(row)) lines.set(day, row.line);
    }
  }
  return holidaysOf(rows);
}

/** A period lies in its year; that of New Year may begin in the December before. */
function belongs({ year, from, to }: { year: number; from: string; to: string }): boolean {
  const first = from.slice(0, 4) === String(year) || from.startsWith(`${year - 1}-12`);
  return first && to.slice(0, 4) === String(year);
}
