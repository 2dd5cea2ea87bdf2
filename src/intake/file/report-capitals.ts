import { parseFen } from '../../domain/money.ts';
import type { Table } from '../define-table.ts';
import { cellText, type FileRow } from './file-cell.ts';
import type { Placed, ReadRow } from './forgiving-reader.ts';
import type { HeadMatch } from './match-heads.ts';
import type { ProblemList } from './problem-list.ts';
import { reportCapitals } from './tidy/money.ts';

/** Holds columns of amounts in words (金额大写) against the amount before them in the same row. */
export function reportCapitalColumns<T extends Table>(
  match: HeadMatch,
  placed: readonly Placed[],
  data: readonly FileRow[],
  results: readonly ReadRow<T>[],
  problems: ProblemList,
): void {
  const amounts = placed
    .map((place, at) => ({ ...place, at }))
    .filter(({ column, index }) => column.kind === 'money' && index !== -1);
  for (const words of match.unknown) {
    if (!(match.heads[words] ?? '').includes('大写')) continue;
    const before = amounts.filter(({ index }) => index < words).sort((a, b) => b.index - a.index);
    const amount = before[0] ?? amounts[0];
    if (!amount) continue;
    data.forEach((row, at) => {
      const said = cellText(row, words);
      const reading = parseFen(results[at]?.texts[amount.at] ?? '');
      if (said === '' || !reading.ok) return;
      reportCapitals(reading.fen, said, problems.at(row.line, amount.column.header));
    });
  }
}
