import { CLOSING } from '../../../domain/accounts/month.ts';
import type { Column } from '../../column.ts';
import type { ToldBy } from '../../define-table.ts';
import { findNamesInText } from '../../guard/names-in-text.ts';
import { findPrivate } from '../../guard.ts';
import { nearest } from '../edit-distance.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/** Adds columns that the sheet lacks and whose words another column tells: the account of a voucher. */
export function tellColumns(
  sheet: SheetAtHand,
  opens: ReadonlySet<number>,
  waiting: ReadonlySet<string>,
): void {
  const { draft, table } = sheet;
  for (const [key, told] of Object.entries(table.told ?? {})) {
    const column = table.columns[key];
    if (!column || waiting.has(key) || draft.places.has(key)) continue;
    if (!draft.places.has(told.by)) continue;
    const { read } = told;
    if (read) {
      const said = draft.rows.map((_, at) => read(draft.text(at, told.by)) ?? '');
      if (said.some((word) => word !== ''))
        draft.add(key, column.header, (_, at) => said[at] ?? '');
      continue;
    }
    const opening = table.opening?.column === key ? table.opening.word : null;
    draft.add(key, column.header, (_, at) => {
      if (opening !== null && opens.has(at)) return opening;
      const text = draft.text(at, told.by);
      if (opening !== null && CLOSING_WORD.test(text)) return CLOSING;
      return text === '' ? '' : wordFor(sheet, key, column, told, text, at);
    });
  }
}

/** What a row is called that tells the balance at the end of a month. */
export const CLOSING_WORD = /^(?:期末|月末|本月|月底)(?:余额|结余|结存)$/;

/** What a column says by the words of another; '' while it has to be asked. */
function wordFor(
  sheet: SheetAtHand,
  key: string,
  column: Column,
  { words }: ToldBy,
  text: string,
  at: number,
): string {
  const line = sheet.draft.rows[at]?.line ?? 0;
  const said = sheet.clerk.answers.words.get(text);
  if (said !== undefined) return said;
  if (!words) return askWord(sheet, column, text, at);
  const found = Object.keys(words).find((one) => words[one]?.some((word) => text.includes(word)));
  if (found === undefined) return askWord(sheet, column, text, at);
  const label = column.choices?.[found] ?? found;
  const told = `没有「${column.header}」一列，按${sheet.table.columns[sheet.table.told?.[key]?.by ?? '']?.header}定为「${label}」。`;
  sheet.problems.add({
    row: line,
    column: column.header,
    severity: 'warning',
    code: 'word/told',
    message: told,
    fix: '不对请在表里加上这一列。',
  });
  return label;
}

/** Words that stand for one of a list: taken as was said, else asked. */
export function mapWords(sheet: SheetAtHand): void {
  const { draft, table, clerk, lists, options } = sheet;
  for (const [key, index] of draft.places) {
    const column = table.columns[key];
    const list = column?.refersTo ? lists[column.refersTo] : undefined;
    if (!column?.refersTo || !list || !(column.refersTo in clerk.hints)) continue;
    const names = options.names?.[column.refersTo];
    draft.rows.forEach((row, at) => {
      const text = draft.text(at, key);
      if (text === '' || list.has(text) || names?.has(text)) return;
      const said = clerk.answers.words.get(text);
      if (said === undefined) {
        askWord(sheet, column, text, at);
        return;
      }
      draft.set(at, index, { text: said });
      const message = `照说定的归到「${said}」。`;
      sheet.problems.add({
        row: row.line,
        column: column.header,
        severity: 'fixed',
        code: 'word/mapped',
        message,
      });
    });
  }
}

/** Asks what a text stands for; one that may be private is left to the guard. */
function askWord(sheet: SheetAtHand, column: Column, text: string, at: number): '' {
  const { draft, clerk, questions, problems } = sheet;
  if (text.length > 60 || findPrivate(text) || findNamesInText(text).length > 0) return '';
  const hints = clerk.hints[column.refersTo ?? ''] ?? [];
  const choices = [...hints.map(({ value }) => value), ...Object.values(column.choices ?? {})];
  const guess = guessOf(sheet, column, text, at);
  questions.word({ kind: 'words', from: text, guess, choices });
  const message =
    guess === null ? `看不出归到哪一个${column.header}。` : `像是「${guess}」，还没有说定。`;
  const line = draft.rows[at]?.line ?? 0;
  problems.add({
    row: line,
    column: column.header,
    code: 'word/ask',
    message,
    fix: '请说定；说过一次就记住了。',
  });
  return '';
}

/** What is left of the name of an account without what all of them end with: 管理费支出 → 管理. */
function bareName(value: string): string {
  const bare = value.replace(/费?(?:收入|支出|款项)$/, '');
  return bare.length < 2 || bare === '其他' ? value : bare;
}

function guessOf(
  { draft, clerk }: SheetAtHand,
  column: Column,
  text: string,
  at: number,
): string | null {
  const hints = (clerk.hints[column.refersTo ?? ''] ?? []).filter(
    ({ when }) => when === null || draft.text(at, when) !== '',
  );
  const found = hints
    .flatMap(({ value, words }) => [...words, bareName(value)].map((word) => ({ value, word })))
    .filter(({ word }) => word !== '' && text.includes(word))
    .sort((a, b) => b.word.length - a.word.length)[0];
  if (found) return found.value;
  const values = hints.map(({ value }) => value);
  return nearest(text, values) ?? values.find((value) => value.startsWith('其他')) ?? null;
}
