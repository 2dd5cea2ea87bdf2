import { formatFen, sumFen } from '../../domain/money.ts';
import { figuresOf } from './figures.ts';
import type { Sheet, SheetTable } from './sheet.ts';

/** A head that says in which group of the village a row is. */
const GROUP_HEAD = /^(?:组|小组|村民小组|网格|组别)(?:、|$)/;
/** The group at the start of a cell that says more. */
const GROUP = /^\S*?(?:组|网格)(?=\s|$)/;

/** A sheet for each group of the village where its rows tell them apart; else the sheet as it is. */
export function byGroup(sheet: Sheet): Sheet[] {
  const groups = new Set(
    sheet.parts.flatMap((part) => (part.kind === 'table' ? [...groupsOf(part).keys()] : [])),
  );
  if (groups.size < 2) return [sheet];
  return [...groups].sort(byNumber).map((group) => {
    const parts = sheet.parts.map((part) => (part.kind === 'table' ? tableOf(part, group) : part));
    const [id, title] = [`${sheet.id}-${group}`, `${sheet.title}（${group}）`];
    return { ...sheet, id, title, parts, figures: figuresOf(parts) };
  });
}

function tableOf(table: SheetTable, group: string): SheetTable {
  const groups = groupsOf(table);
  if (groups.size === 0) return table;
  const rows = groups.get(group) ?? [];
  const columns = table.columns.map((column, at) => {
    const fens = rows.map((row) => row[at]?.fen ?? null).filter((fen) => fen !== null);
    // A figure that is no money was added up elsewhere, for the whole village.
    return { ...column, total: column.total && fens.length > 0 ? formatFen(sumFen(fens)) : null };
  });
  return { ...table, columns, rows, total: table.total && `${group}合计 ${rows.length} 行` };
}

/** Rows by group; none where the table does not say. Rows without a group stand under 未分组. */
function groupsOf({ columns, rows }: SheetTable): Map<string, SheetTable['rows']> {
  const at = columns.findIndex(({ head }) => GROUP_HEAD.test(head));
  if (at === -1) return new Map();
  const alone = GROUP_HEAD.exec(columns[at]?.head ?? '')?.[0] === columns[at]?.head;
  return Map.groupBy(rows, (row) => {
    const text = row[at]?.text ?? '';
    const group = alone ? text.trim() : GROUP.exec(text)?.[0];
    return group || '未分组';
  });
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
