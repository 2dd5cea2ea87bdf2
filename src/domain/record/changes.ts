import { differences } from './differences.ts';
import type { HandedOut } from './handed-out.ts';
import { type Cells, type Content, cellsOf } from './version.ts';

/** What differs between two versions of one thing, in words. */
export function changesBetween(before: HandedOut, now: HandedOut): string[] {
  if (!before.content || !now.content) return [];
  const left = [...now.content.tables.entries()];
  return before.content.tables.flatMap(({ title, columns, rows }, index) => {
    const at = left.findIndex(
      ([, other]) => other.title === title && other.columns.join() === columns.join(),
    );
    const place = left[at]?.[0];
    if (place === undefined) return [`「${title}」这张表换过`];
    left.splice(at, 1);
    const theirs = now.content?.tables[place]?.rows ?? [];
    const told = rows.map((_, row) =>
      cellsOf({ ...before, content: contentOf(before) }, index, row),
    );
    const then = theirs.map((_, row) => cellsOf({ ...now, content: contentOf(now) }, place, row));
    const closed = rows.filter((row, one) => told[one] === null && !theirs.includes(row)).length;
    return [
      ...changedRows(columns, told, then),
      ...(closed > 0 ? [`另有 ${closed} 行点到人，改过或已去掉，原来写的不再给看`] : []),
    ];
  });
}

function contentOf({ content }: HandedOut): Content {
  if (content === null) throw new Error('nothing of this version is told');
  return content;
}

/** Rows in which one list differs from what it was, in words. Rows that are sealed are passed over. */
export function changedRows(
  columns: Cells,
  before: readonly (Cells | null)[],
  now: readonly (Cells | null)[],
): string[] {
  const shown = now.map((cells) => cells ?? []);
  const found = differences(before, shown, [0]);
  const added = found.filter((one) => one.kind === 'added' && now[one.now]).length;
  const words = found.flatMap((one): string[] => {
    if (one.kind === 'added') return [];
    const row = `第 ${one.before + 1} 行`;
    if (one.kind === 'gone') return [`${row}没有了`];
    if (one.kind === 'moved') return [`${row}挪了位置`];
    const was = before[one.before]?.[one.column] || '空';
    const is = shown[one.now]?.[one.column] || '空';
    return [`${row}「${columns[one.column]}」：${was} → ${is}`];
  });
  return added > 0 ? [...words, `添了 ${added} 行`] : words;
}
