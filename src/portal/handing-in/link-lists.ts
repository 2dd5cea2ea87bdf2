import type { Programme } from '../../domain/programmes/programme.ts';
import { readTable } from '../../intake/read-table.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { payoutTableFor } from '../../intake/tables/payouts.ts';
import { writeTable } from '../../intake/write-table.ts';
import type { DataFiles } from '../reading.ts';

/**
 * Lists that a notice of their programme makes public, whichever of the two came first: lines that no
 * notice has listed are of the last notice that lists none yet. Gives the ledgers that change.
 */
export function linkLists(
  files: DataFiles,
  village: string,
  programmes: readonly Programme[],
): Map<string, string> {
  const notices = [...files]
    .filter(([path]) => path.startsWith(`notices/${village}/`))
    .flatMap(([path, text]) => readTable(noticesTable, path, text).rows);
  const linked = new Map<string, string>();
  for (const programme of programmes) {
    const table = payoutTableFor(programme);
    const path = table.path.replace('<village>', village);
    const text = files.get(path);
    const own = notices.filter((one) => one.programme === programme.id);
    if (text === undefined || own.length === 0) continue;
    const { rows } = readTable(table, path, text);
    const listed = new Set(rows.map(({ notice }) => notice));
    const free = own.filter(({ id }) => !listed.has(id)).sort(byFirstDay);
    const notice = free.at(-1);
    if (!notice || !listed.has(null)) continue;
    const { id, noticeFrom, noticeTo } = notice;
    const after = rows.map((row) =>
      row.notice === null ? { ...row, notice: id, noticeFrom, noticeTo } : row,
    );
    linked.set(path, writeTable(table, after));
  }
  return linked;
}

function byFirstDay(
  a: { readonly noticeFrom: string },
  b: { readonly noticeFrom: string },
): number {
  return a.noticeFrom < b.noticeFrom ? -1 : 1;
}
