import { bare } from '../../../domain/bare.ts';
import { type Day, dayOf, isDay, lastDayOf } from '../../../domain/day.ts';
import type { Column } from '../../column.ts';
import type { Titled } from '../../define-table.ts';
import { cellText } from '../file-cell.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * Adds columns that a sheet lacks because it says them once for all its rows: 资产登记簿, 截至2026年9月30日.
 * Gives back those whose day is told nowhere, after saying so.
 */
export function tellFromTitle(sheet: SheetAtHand): string[] {
  const { draft, table, headLine, problems } = sheet;
  return Object.entries(table.titled ?? {}).flatMap(([key, titled]) => {
    const column = table.columns[key];
    if (!column || draft.places.has(key)) return [];
    const word = wordOf(sheet, column, titled);
    if (word !== null) {
      draft.add(key, column.header, () => word);
      const message = `没有「${column.header}」一列，按表上写的，每行填「${word}」。`;
      problems.add({
        row: headLine,
        column: column.header,
        severity: 'fixed',
        code: 'head/titled',
        message,
      });
      return [];
    }
    if (!column.required || titled !== 'day') return [];
    const message = `没有「${column.header}」一列，表上也没有写是哪一天的。`;
    const fix = '请在表头上面加一行，例如「截至2026年9月30日」。';
    problems.add({ row: headLine, column: column.header, code: 'head/no-day', message, fix });
    return [key];
  });
}

function wordOf(
  { around, footers, options }: SheetAtHand,
  column: Column,
  titled: Titled,
): string | null {
  if (titled === 'day') {
    const below = footers.flatMap(({ cells }) => cells.map(({ text }) => text));
    const day = dayTold(around) ?? dayTold(below);
    return day === null || (options.today !== undefined && day > options.today) ? null : day;
  }
  const found = Object.keys(titled).filter((key) => around.some((text) => titled[key]?.test(text)));
  return found.length === 1 ? (column.choices?.[found[0] ?? ''] ?? null) : null;
}

/** The day that texts tell: one they write out, else the last of the month, quarter or year they name. */
function dayTold(texts: readonly string[]): Day | null {
  const plain = texts.map(bare);
  for (const read of [wholeDay, lastOfMonth, lastOfPart]) {
    const days = new Set(plain.flatMap((text) => read(text) ?? []));
    if (days.size > 0) return days.size === 1 ? ([...days][0] ?? null) : null;
  }
  return null;
}

function wholeDay(text: string): Day | null {
  const [, year, month, day] =
    /(?<!\d)(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)/.exec(text) ?? [];
  const found = dayOf(Number(year), Number(month), Number(day));
  return isDay(found) ? found : null;
}

function lastOfMonth(text: string): Day | null {
  const [, year, month] = /(?<!\d)(20\d\d)[年./-](0?[1-9]|1[0-2])月/.exec(text) ?? [];
  return year === undefined ? null : lastDayOf(`${year}-${month?.padStart(2, '0')}`);
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/第?[一1]季度/, '03'],
  [/第?[二2]季度|上半年/, '06'],
  [/第?[三3]季度/, '09'],
  [/(?:)/, '12'],
];

function lastOfPart(text: string): Day | null {
  const year = /(?<!\d)(20\d\d)年/.exec(text)?.[1];
  const month = PARTS.find(([words]) => words.test(text))?.[1];
  return year === undefined ? null : lastDayOf(`${year}-${month}`);
}

/**
 * A head such as 类别 may name a choice of the table and hold something else. With not one word of the
 * choice below it, it is no such column: the one whose list has all its words takes it, else none.
 */
export function releaseChoices({ draft, table, lists }: SheetAtHand): void {
  for (const [key, index] of [...draft.places]) {
    const choices = table.columns[key]?.choices;
    if (!choices) continue;
    const texts = draft.rows.map((row) => cellText(row, index)).filter((text) => text !== '');
    const labels = Object.values(choices);
    const isChoice = texts.some((text) => labels.includes(text));
    if (texts.length === 0 || isChoice) continue;
    const listed = Object.entries(table.columns).find(
      ([other, { refersTo }]) =>
        !draft.places.has(other) &&
        refersTo !== null &&
        texts.every((text) => lists[refersTo]?.has(text)),
    );
    if (!listed && !(key in (table.titled ?? {}))) continue;
    draft.places.delete(key);
    if (listed) draft.take(index, listed[0]);
    else draft.unknown.add(index);
  }
}
