import type { Problem } from '../domain/problem.ts';
import type { Table } from '../intake/define-table.ts';
import type { AnyRow } from '../intake/merge/row-text.ts';
import { noticesTable } from '../intake/tables/notices.ts';
import type { SheetRead } from '../portal/handing-in/bring-in.ts';
import type { Home } from '../portal/handing-in/home.ts';

/** A sheet that was handed in for a village. */
interface Handed {
  readonly table: Table;
  readonly village: string;
  readonly villageName: string;
  readonly name: string;
}

/**
 * What the name of a file, or the lines above its head, say against what it is taken for: another village,
 * or of a book another month than its rows. A notice may name whom it likes.
 */
export function saidAbove(home: Home, handed: Handed, reading: SheetRead): Problem[] {
  const { table, name } = handed;
  if (table === noticesTable) return [];
  const said = [...reading.above.map((text) => ['标题', text] as const), ['文件名', name] as const];
  return said.flatMap(([where, text]) => {
    const other = otherVillage(home, handed, text);
    const month = table.book ? otherMonth(table, reading, text) : null;
    const problem = {
      file: name,
      row: where === '标题' ? 1 : 0,
      column: '',
      severity: 'error',
    } as const;
    return [
      ...(other === null
        ? []
        : [
            {
              ...{ ...problem, code: 'row/other-village' as const },
              message: `${where}写的是${other}，现在交的是${handed.villageName}。`,
              fix: `是${other}的，按「不交了」，重新交，选${other}；${where}写错了的，改好再交。`,
            },
          ]),
      ...(month === null
        ? []
        : [
            {
              ...{ ...problem, code: 'row/other-month' as const },
              message: `${where}写的是 ${month} 月，表里没有 ${month} 月的行。`,
              fix: `看看是不是拿错了月份的表；${where}写错了的，改好再交。`,
            },
          ]),
    ];
  });
}

/** The name of another village that a text has, where it has not that of its own. */
function otherVillage({ names }: Home, { village }: Handed, text: string): string | null {
  const found = [...(names.villages ?? [])].filter(([name]) => name !== '' && text.includes(name));
  if (found.length === 0 || found.some(([, id]) => id === village)) return null;
  return found.sort(([a], [b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** A month by its number, alone: no day, no range, no other month beside it. */
const MONTH = /(?<![\d\-—–~至到、])(1[0-2]|0?[1-9])月份?(?!\d|[-—–~至到、])/g;

/** The month that a text says, where it says one and no row is of it. */
function otherMonth({ filing }: Table, { rows }: SheetRead, text: string): string | null {
  const said = [...text.matchAll(MONTH)].map(([, digits = '']) => Number(digits));
  const [month] = said;
  const key = filing?.year;
  if (month === undefined || said.length > 1 || key === undefined || rows.length === 0) return null;
  const days = (rows as readonly AnyRow[]).map((row) => String(row[key] ?? ''));
  return days.some((day) => Number(day.slice(5, 7)) === month) ? null : String(month);
}
