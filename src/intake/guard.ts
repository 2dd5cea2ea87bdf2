import { withoutMaskedNames } from '../domain/expiry.ts';
import { isMasked } from '../domain/mask.ts';
import type { FaultWords } from '../domain/problem.ts';
import type { CellReport, Column } from './column.ts';
import { idCheckCharacter, isCreditCode } from './guard/checksums.ts';
import type { Finding } from './guard/finding.ts';
import { fold } from './guard/fold.ts';
import { HarmlessCells } from './guard/harmless-cells.ts';
import { findNamesInText } from './guard/names-in-text.ts';
import { isIdText } from './guard/numbers.ts';
import { type Allowed, findAllPrivate } from './guard/scan.ts';
import { findSensitive, findSensitiveBeside } from './guard/sensitive.ts';

/** The first private thing in a text, or null; errors before warnings. */
export function findPrivate(text: string, allowed?: Allowed): Finding | null {
  const found = findAllPrivate(text, { allowed });
  return found.find(({ severity }) => severity === 'error') ?? found[0] ?? null;
}

/** Cells of these kinds hold words; the other kinds are typed and too narrow for anything private. */
const GUARDED_KINDS = new Set(['text', 'list', 'code']);
/** An amount of 11 digits would be ten thousand million 元: rather a telephone number in the wrong column. */
const MOBILE_IN_MONEY = 11;

/** What the guard knows of the row a cell stands in. */
export interface CellContext {
  /** The row speaks of one household or person. */
  readonly personal?: boolean;
  /** The rows name nobody: they have no day after which a name could go. */
  readonly nobody?: boolean;
  /** Values that may be public in this file. */
  readonly allowed?: Allowed | undefined;
}

const NO_CONTEXT: CellContext = {};
const harmless = new HarmlessCells();

/** Holds one cell to the rule of its column's privacy class, and reports what breaks it. */
export function guardCell(
  column: Pick<Column, 'kind' | 'privacy'>,
  cell: string,
  report: CellReport,
  context: CellContext = NO_CONTEXT,
): void {
  const { kind, privacy } = column;
  if (privacy === 'to-publish') return;
  if (kind === 'money' ? cell.length < MOBILE_IN_MONEY : !GUARDED_KINDS.has(kind)) return;
  if (privacy === 'resident-name') {
    if (!isMasked(cell)) refuseName(cell, report, context);
    return;
  }
  if (privacy === 'credit-code' && isOwnCreditCode(cell)) return;
  // Codes are one row's alone; words are shared by many.
  const about = kind === 'code' ? null : { ...context, privacy };
  if (about && harmless.has(cell, about)) return;
  const refused =
    guardNumbers(column, cell, report, context) ||
    (privacy === 'free' && guardWords(cell, report, context));
  if (about && !refused) harmless.add(cell, about);
}

/** Reports what of a cell could be a number of somebody; whether anything was. */
function guardNumbers(
  column: Pick<Column, 'kind' | 'privacy'>,
  cell: string,
  report: CellReport,
  context: CellContext,
): boolean {
  let refused = false;
  for (const { code, severity, message, fix } of findAllPrivate(told(column, cell), context)) {
    if (column.privacy === 'public-phone' && OFFICE_LINE.has(code)) continue;
    report({ severity, code, message, fix });
    refused = true;
  }
  return refused;
}

const OFFICE_LINE = new Set(['guard/landline', 'guard/number']);

/** A cell with what its column says of it: a number of a paper says so by standing there. */
function told({ kind, privacy }: Pick<Column, 'kind' | 'privacy'>, cell: string): string {
  return privacy === 'paper' || kind === 'code' ? `编号 ${cell}` : cell;
}

/** A number in a name's place is the worse fault of the two. */
function refuseName(cell: string, report: CellReport, context: CellContext): void {
  const [worst] = findAllPrivate(cell, context);
  if (worst)
    report({ severity: worst.severity, code: worst.code, message: worst.message, fix: worst.fix });
  else report(UNMASKED);
}

/** Reports what of free words says more of somebody than it may; whether anything does. */
function guardWords(cell: string, report: CellReport, { personal, nobody }: CellContext): boolean {
  if (nobody && withoutMaskedNames(cell) !== cell) {
    report(UNDATED);
    return true;
  }
  const sensitive = personal ? findSensitive(cell) : findSensitiveBeside(cell);
  const found = sensitive ? [sensitive] : findNamesInText(cell);
  for (const { code, severity, message, fix } of found) report({ severity, code, message, fix });
  return found.length > 0;
}

const LONGEST_SPLIT = 4;
/** Whether cells that stand side by side make up one identity number, right or mistyped. */
export function isSplitNumber(cells: readonly string[]): boolean {
  return cells.some((_, from) => {
    let joined = '';
    for (const cell of cells.slice(from, from + LONGEST_SPLIT)) {
      if (!/^\d{2,16}[Xx]?$/.test(cell)) return false;
      joined += cell;
      if (joined.length > cell.length && isIdText(joined)) return true;
    }
    return false;
  });
}

/** In its own column a credit code passes, unless the same digits are a true identity number. */
function isOwnCreditCode(cell: string): boolean {
  const code = fold(cell).toUpperCase();
  return isCreditCode(code) && !(/^\d{17}[\dX]$/.test(code) && idCheckCharacter(code) === code[17]);
}

/** Of a name where nothing says until when it is needed. */
export const UNDATED: FaultWords = {
  code: 'guard/undated-name',
  message: '这张表的行没有到期的日子，写了姓名（打了星号也一样）就一直留在网上。',
  fix: '请改成「某户」「某人」，或写职务。',
};

/** Of a resident's name that shows in full. */
export const UNMASKED: FaultWords = {
  code: 'guard/name',
  message: '姓名没有打星号。',
  fix: '请改成「张*三」这样；两个字的写「张*」，复姓写「欧阳**」。',
};
