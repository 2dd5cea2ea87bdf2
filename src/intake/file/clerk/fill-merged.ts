import type { SheetAtHand } from './sheet-at-hand.ts';

/** What a merged cell says of each of its rows; an amount over several rows is of all of them together. */
const FILLED: ReadonlySet<string> = new Set([
  'text',
  'code',
  'choice',
  'boolean',
  'day',
  'month',
  'list',
]);

/** Fills what a merged cell covers below it with what it says. */
export function fillMerged({ draft, table, problems }: SheetAtHand): void {
  for (const [key, index] of draft.places) {
    const column = table.columns[key];
    if (!column || !FILLED.has(column.kind)) continue;
    draft.rows.forEach((row, at) => {
      const above = row.cells[index]?.above;
      if (!above || above.text.trim() === '') return;
      draft.set(at, index, above);
      problems.add({
        row: row.line,
        column: column.header,
        severity: 'fixed',
        code: 'cell/filled-down',
        message: '合并的格子，按它写的填。',
      });
    });
  }
}
