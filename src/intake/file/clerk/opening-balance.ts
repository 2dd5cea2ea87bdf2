import { CLOSING, OPENING } from '../../../domain/accounts/month.ts';
import { formatFen } from '../../../domain/money.ts';
import type { Row } from '../../define-table.ts';
import type { AnyRow } from '../../merge/row-text.ts';
import type { accountsTable } from '../../tables/accounts.ts';
import type { ReadRow } from '../forgiving-reader.ts';
import type { ProblemList } from '../problem-list.ts';

type Entry = Row<typeof accountsTable>;

/**
 * Every month's sheet opens with what the month before left. Held against what is on file to the last
 * fen; a balance that agrees is known already and is left out, any other is told. Gives back the line
 * that is left out, null when none is.
 */
export function settleOpening(
  onFile: readonly AnyRow[],
  rows: readonly ReadRow<typeof accountsTable>[],
  problems: ProblemList,
): number | null {
  const first = rows.find(({ row }) => row?.account === OPENING)?.row;
  const entries = onFile as readonly Entry[];
  if (!first || first.balance === null) return null;
  const start = entries.find(({ account }) => account === OPENING);
  const month = firstMonth(rows) ?? first.date.slice(0, 7);
  const before = entries.filter(
    ({ date }) => date.slice(0, 7) < month && date.slice(0, 4) === month.slice(0, 4),
  );
  if (before.length === 0 || start?.balance == null || start.date === first.date) return null;
  const closing = before.reduce(
    (sum, { account, income, expense }) =>
      account === OPENING || account === CLOSING ? sum : sum + (income ?? 0) - (expense ?? 0),
    start.balance,
  );
  if (closing === first.balance) {
    const message = `期初余额和上月底的 ${formatFen(closing)} 元一样，核对过了，不再收一遍。`;
    problems.add({ row: first.line, severity: 'fixed', code: 'row/opening-agrees', message });
    return first.line;
  }
  const apart = formatFen(Math.abs(first.balance - closing));
  problems.add({
    row: first.line,
    column: '余额（元）',
    code: 'row/opening-differs',
    message: `上月底账上是 ${formatFen(closing)} 元，这里期初写 ${formatFen(first.balance)} 元，差 ${apart} 元。`,
    fix: '请核对上个月的收支和这个期初。',
  });
  return null;
}

function firstMonth(rows: readonly ReadRow<typeof accountsTable>[]): string | null {
  const days = rows.flatMap(({ row }) => (row && row.account !== OPENING ? [row.date] : []));
  return days.sort()[0]?.slice(0, 7) ?? null;
}
