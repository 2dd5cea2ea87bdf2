import type { Day } from '../../domain/day.ts';
import { type Fen, formatFen } from '../../domain/money.ts';
import type { SheetFigure } from './figures.ts';

/** What is printed across the head of a sheet that may not hang any longer. */
export type SheetStamp = '已结束' | '已更正' | '已撤回';

/** From where a sheet is read: in the hand, and never hung; close by, a step from the wall, across the yard. */
export type SheetLook = 'handout' | 'register' | 'wall' | 'poster';

/** A column of a table on paper. */
export interface SheetColumn {
  readonly head: string;
  /** Figures stand to the right. */
  readonly num: boolean;
  /** What the column comes to; null for a column that is not added up. */
  readonly total: string | null;
}

/** A cell: its words, and its amount where the column is one of money. */
export interface SheetCell {
  readonly text: string;
  readonly fen: Fen | null;
}

export interface SheetTable {
  readonly kind: 'table';
  readonly heading: string | null;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** What the totals are of; null where nothing is added up. */
  readonly total: string | null;
}

/** Lines of running text; a list where each line stands for itself. */
export interface SheetText {
  readonly kind: 'text' | 'list';
  readonly heading: string | null;
  readonly lines: readonly string[];
}

export type SheetPart = SheetText | SheetTable;

/**
 * A sheet for the board as plain data, made from what its page shows. Whoever draws it decides nothing
 * but how it looks.
 */
export interface Sheet {
  /** Name of its file on the site: letters, digits and hyphens, one to a sheet of a village. */
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  /** Day it is signed with, in words. */
  readonly date: string;
  /** Period or state of the data, in a line under the title. */
  readonly period: string;
  /** Until when and with whom to object; null where nobody can. */
  readonly objectUntil: string | null;
  readonly phones: string;
  /** Fingerprint of what is on record; null where nothing was announced. */
  readonly code: string | null;
  /** Address of the page that says the same. */
  readonly address: string;
  /** Address in its drawn code: of what is on record, the page that says whether the sheet still holds. */
  readonly scanned: string;
  readonly stamp: SheetStamp | null;
  /** First and last day on the board; null for what hangs until the next of its kind. */
  readonly hangs: { readonly from: Day; readonly to: Day } | null;
  readonly parts: readonly SheetPart[];
  /** What it comes to; every carrier of the publication says the same. */
  readonly figures: readonly SheetFigure[];
  /** Who signs, by post. */
  readonly posts: readonly string[];
  readonly sample: boolean;
  readonly look: SheetLook;
}

/** A cell of words. */
export function wordsCell(text: string | null | undefined): SheetCell {
  return { text: text ?? '', fen: null };
}

/** A cell of money; empty where there is no amount. */
export function moneyCell(fen: Fen | null | undefined): SheetCell {
  return fen == null ? { text: '', fen: null } : { text: formatFen(fen), fen };
}

/** A column of words or of figures, without a total. */
export function plainColumn(head: string, num = false): SheetColumn {
  return { head, num, total: null };
}

/** A column of money with what it comes to. */
export function moneyColumn(head: string, total: Fen): SheetColumn {
  return { head, num: true, total: formatFen(total) };
}
