import type { Numbered } from '../../define-table.ts';
import { cellTextOf } from '../../merge/row-text.ts';
import { cellText } from '../file-cell.ts';
import { isRunning } from '../report-heads.ts';
import { tidyCell } from '../tidy/tidy-cell.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * Gives numbers to rows of a sheet that has none: the ones on file where the rows are there already, else
 * the clerk's running number, or the next that is free.
 */
export function numberRows(sheet: SheetAtHand): void {
  const { draft, table, clerk, headLine, problems } = sheet;
  const { numbered } = table;
  const lacking = Object.entries(numbered?.forms ?? {}).filter(([key]) => !draft.places.has(key));
  if (!numbered || lacking.length === 0 || !clerk.village) return;
  const known = rowsOnFile(sheet, numbered);
  const numbers = draft.rows.map((_, at) => known.next(sameOf(sheet, numbered, at)));
  const village = clerk.village.id;
  const [lead] = Object.entries(numbered.forms);
  for (const [key, form] of lacking) {
    const onFile = clerk.onFile.map((row) => cellTextOf(table, row, key));
    const taken = new Set([...onFile, ...(clerk.onRecord ?? [])]);
    const running = runningNumbers(sheet);
    let last = 0;
    const given = new Map<string, string>();
    const fill = (at: number): string => {
      const shared = numbered.isShared ? given.get(sameOf(sheet, numbered, at)) : undefined;
      if (shared !== undefined) return shared;
      const old = numbers[at];
      if (old) return cellTextOf(table, old, key);
      const numberAs = (n: number): string =>
        form
          .replace('<village>', village)
          .replace('<year>', yearOf(sheet, at))
          .replace('<n>', String(n).padStart(3, '0'));
      const wanted = running[at];
      if (wanted && !taken.has(numberAs(wanted))) return numberAs(wanted);
      do last += 1;
      while (taken.has(numberAs(last)));
      return numberAs(last);
    };
    const header = table.columns[key]?.header ?? key;
    draft.add(key, header, (_, at) => {
      const number = fill(at);
      taken.add(number);
      given.set(sameOf(sheet, numbered, at), number);
      return number;
    });
    const message = `表里没有「${header}」，已替您编好${key === lead?.[0] ? '，以后同一行还用这个号' : ''}。`;
    problems.add({
      row: headLine,
      column: header,
      severity: 'fixed',
      code: 'row/numbered',
      message,
    });
  }
}

/** Rows on file by what tells them apart, each given out once. */
function rowsOnFile({ table, clerk }: SheetAtHand, { same }: Numbered) {
  const known = new Map<string, (typeof clerk.onFile)[number][]>();
  for (const row of clerk.onFile) {
    const name = same.map((key) => cellTextOf(table, row, key)).join('\n');
    known.set(name, [...(known.get(name) ?? []), row]);
  }
  return { next: (name: string) => known.get(name)?.shift() };
}

function sameOf(sheet: SheetAtHand, { same }: Numbered, at: number): string {
  return same.map((key) => plainText(sheet, key, at)).join('\n');
}

/** Text of a cell in the table's own form, nothing said; '' where the sheet lacks the column. */
export function plainText({ draft, table }: SheetAtHand, key: string, at: number): string {
  const index = draft.places.get(key) ?? draft.likely.get(key);
  const column = table.columns[key];
  const cell = index === undefined ? undefined : draft.rows[at]?.cells[index];
  if (!column || !cell) return '';
  const counted = { own: null, given: null };
  return tidyCell(
    cell,
    column,
    { counted, maskNames: true, list: undefined, names: undefined },
    () => {},
  );
}

function yearOf(sheet: SheetAtHand, at: number): string {
  const { filing, period } = sheet.table;
  const year = plainText(sheet, filing?.year ?? period?.from ?? '', at).slice(0, 4);
  // Without a day a row is refused for that, and not for its number as well.
  return year === '' ? '0000' : year;
}

/** The clerk's own running numbers; null where a row has none. */
function runningNumbers({ draft }: SheetAtHand): readonly (number | null)[] {
  const index = draft.heads.findIndex(isRunning);
  const numbers = draft.rows.map((row) => {
    const text = index === -1 ? '' : cellText(row, index).normalize('NFKC');
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
  });
  return new Set(numbers).size === numbers.length ? numbers : numbers.map(() => null);
}
