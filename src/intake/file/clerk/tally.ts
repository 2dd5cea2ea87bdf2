import { cellTextOf } from '../../merge/row-text.ts';
import { cellText } from '../file-cell.ts';
import { headOf } from '../match-heads.ts';
import { plainText } from './number-rows.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * Fills in what is left after each change where the sheet does not say: what was left on file, and every
 * change since, in the order of the days. What the sheet says is left as it is, to be judged.
 */
export function workOutBalances(sheet: SheetAtHand, waiting: Set<string>): void {
  const { draft, table, headLine, problems } = sheet;
  const { tally } = table;
  if (!tally) return;
  const index = draft.places.get(tally.balance);
  const isBlank = (at: number): boolean =>
    index === undefined || cellText(draft.rows[at] ?? { line: 0, cells: [] }, index) === '';
  const isWhole = [tally.who, tally.change].every((key) => has(sheet, key));
  const isAllBlank = draft.rows.every((_, at) => isBlank(at));
  if (!isWhole && isAllBlank) {
    // What is left cannot be known; what is missing is told, and this needs not be.
    draft.places.delete(tally.balance);
    waiting.add(tally.balance);
  }
  if (!isWhole || !draft.rows.some((_, at) => isBlank(at))) return;
  const left = balancesOf(sheet);
  const header = table.columns[tally.balance]?.header ?? tally.balance;
  const text = (at: number): string => String(left[at] ?? '');
  if (index === undefined) draft.add(tally.balance, header, (_, at) => text(at));
  else
    draft.rows.forEach((_, at) => {
      if (isBlank(at)) draft.set(at, index, { text: text(at) });
    });
  const message = `没有写「${header}」的行，按上次的结余加这次的增减算出来填上。`;
  problems.add({
    row: headLine,
    column: header,
    severity: 'fixed',
    code: 'tally/worked-out',
    message,
  });
}

function has({ draft }: SheetAtHand, key: string): boolean {
  return draft.places.has(key) || draft.likely.has(key);
}

interface Change {
  readonly at: number | null;
  readonly day: string;
  readonly change: number;
}

/** What is left after each row of the sheet; a change that is no number is refused and not counted. */
function balancesOf(sheet: SheetAtHand): number[] {
  const { draft, table, clerk } = sheet;
  const { tally } = table;
  if (!tally) return [];
  const keys = [tally.who, tally.day, tally.words];
  const own = draft.rows.map((_, at) => keys.map((key) => plainText(sheet, key, at)));
  const inSheet = new Set(own.map((one) => one.join('\n')));
  const changes = new Map<string, Change[]>();
  const put = (who: string, change: Change): void => {
    changes.set(who, [...(changes.get(who) ?? []), change]);
  };
  for (const row of clerk.onFile) {
    const [who = '', day = '', words = ''] = keys.map((key) => cellTextOf(table, row, key));
    if (inSheet.has([who, day, words].join('\n'))) continue;
    put(who, { at: null, day, change: Number(cellTextOf(table, row, tally.change)) });
  }
  own.forEach(([who = '', day = ''], at) => {
    const text = plainText(sheet, tally.change, at);
    put(who, { at, day, change: /^-?\d+$/.test(text) ? Number(text) : 0 });
  });
  const left: number[] = [];
  for (const all of changes.values()) {
    let sum = 0;
    for (const { at, change } of all.sort((a, b) => a.day.localeCompare(b.day, 'en'))) {
      sum += change;
      if (at !== null) left[at] = sum;
    }
  }
  return left;
}

const NAMES = /^(?:户主|户主姓名|姓名|家庭户主|农户|农户姓名|户名)$/;

/**
 * Whether a running number may stand for who each row is of: each number goes with one name, and each name
 * with one number. A sheet of events that numbers its rows does not.
 */
export function numbersHouseholds({ draft }: SheetAtHand, index: number): boolean {
  const names = draft.heads.findIndex((head) => NAMES.test(headOf(head).stem));
  if (names === -1) return false;
  const pairs = draft.rows.map((row) => [cellText(row, index), cellText(row, names)] as const);
  const distinct = (at: 0 | 1): number => new Set(pairs.map((pair) => pair[at])).size;
  const both = new Set(pairs.map((pair) => pair.join('\n'))).size;
  return pairs.length > 0 && distinct(0) === both && distinct(1) === both;
}
