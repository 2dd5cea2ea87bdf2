import { createHash } from 'node:crypto';
import type { Figures } from '../domain/desk/figures.ts';
import type { Pairs, Submission } from '../domain/desk/submission.ts';
import { type Problem, sortProblems } from '../domain/problem.ts';
import type { Table } from '../intake/define-table.ts';
import { asksForYes } from '../intake/file/changes.ts';
import type { AnyRow } from '../intake/merge/row-text.ts';
import { tableNamed } from '../intake/tables/known-tables.ts';
import { writeTable } from '../intake/write-table.ts';
import {
  type BroughtIn,
  bringIn,
  readSheets,
  type SheetRead,
} from '../portal/handing-in/bring-in.ts';
import { linkLists } from '../portal/handing-in/link-lists.ts';
import { type Change, type Content, contentDigest } from './change.ts';
import type { OpenedHome } from './open-home.ts';
import { saidAbove } from './said-above.ts';

/** What a submission comes to in its home as that is now, whatever it is. */
export interface Effect {
  readonly submission: Submission;
  /** The home that it is worked out for. */
  readonly opened: OpenedHome;
  readonly villageName: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Files of the data folder as it would leave them. */
  readonly texts: Change;
  readonly problems: readonly Problem[];
  /** How much stands against handing it on: faults, questions, figures nobody has looked at. */
  readonly faults: number;
  readonly figures: Figures;
  /** What the rows say, whatever numbers they get on file. */
  readonly digest: string;
  /** The sheet, where it is one. */
  readonly sheet: SheetLook | null;
}

/** How a sheet was read. */
export interface SheetLook {
  readonly table: Table;
  readonly bytes: Uint8Array;
  readonly reading: SheetRead;
  readonly brought: BroughtIn;
}

/** What a sheet comes to. */
export type Look = Effect & { readonly sheet: SheetLook };

/**
 * Reads a sheet and works out what it does to its home, with the files that hang beside it. Null when its
 * table is no more.
 */
export function lookAt(
  opened: OpenedHome,
  submission: Submission,
  attached: ReadonlyMap<string, Uint8Array> = new Map(),
): Look | null {
  const { home } = opened;
  const table = tableNamed(submission.table, home.programmes);
  if (!table) return null;
  const { village, name, sheet, dropPrivate, agreed, reason } = submission;
  const bytes = new Uint8Array(Buffer.from(sheet, 'base64'));
  const answers = {
    heads: mapOf(submission.heads),
    words: mapOf(submission.words),
    fills: mapOf(submission.fills),
  };
  const handed = { bytes, name, table, village, answers, dropPrivate, options: {} };
  const read = readSheets(home, table, village, [handed]);
  const alone = bringIn(home, read, { reason, agreed, removeGone: false });
  const lists = linkLists(new Map([...home.files, ...alone.texts]), village, home.programmes);
  const brought =
    alone.texts.size === 0 ? alone : { ...alone, texts: new Map([...alone.texts, ...lists]) };
  const hung = [...attached].filter(([path]) => !home.files.has(path));
  const texts = new Map<string, Content>([...brought.texts, ...hung]);
  const [reading] = read.readings as [SheetRead];
  const ownName = villageName(home, village);
  const problems = sortProblems([
    ...brought.problems,
    ...saidAbove(home, { table, village, villageName: ownName, name }, reading),
    ...opened.freshProblems(texts),
    ...takenNames(opened, attached),
  ]);
  const waiting = brought.waits ? problems.filter(asksForYes).length : 0;
  return {
    ...{ submission, opened },
    ...{ villageName: ownName, title: table.title, texts },
    sheet: { table, bytes, reading, brought },
    problems,
    faults: problems.filter(({ severity }) => severity === 'error').length + waiting,
    figures: {
      rows: linesOnPaper(table, reading).length,
      totals: Object.fromEntries(reading.totals.map(({ column, fen }) => [column, fen])),
    },
    digest: digestOf(table, reading, submission),
  };
}

/** Files that would hang where another one of the same name does. */
function takenNames(opened: OpenedHome, attached: ReadonlyMap<string, Uint8Array>): Problem[] {
  return [...attached]
    .filter(([path, bytes]) => {
      return opened.home.files.has(path) && opened.digestOf(path) !== contentDigest(bytes);
    })
    .map(([file]) => ({
      ...{ file, row: 0, column: '附件', code: 'attachment/name', severity: 'error' },
      message: '这个村已经有一个同名的附件，内容不一样。',
      fix: '请拿掉，改了文件名再放。',
    }));
}

/** Lines that the paper counts: in a book, those of a balance are none. */
function linesOnPaper({ book }: Table, { rows }: SheetRead): SheetRead['rows'] {
  if (!book) return rows;
  const { income, expense } = book;
  return (rows as readonly AnyRow[]).filter((row) => row[income] !== null || row[expense] !== null);
}

export function villageName({ portal }: OpenedHome['home'], village: string): string {
  return portal?.villages.find(({ id }) => id === village)?.name ?? village;
}

function mapOf(pairs: Pairs): ReadonlyMap<string, string> {
  return new Map(pairs);
}

function digestOf(
  table: Table,
  { rows }: SheetRead,
  { village, reason, attached }: Submission,
): string {
  const numbers = Object.keys(table.numbered?.forms ?? {}).map((key) => [key, null] as const);
  const told = rows.map((row) => ({ ...row, ...Object.fromEntries(numbers) }));
  const files = attached.map(({ name, digest }) => `${digest} ${name}`);
  return createHash('sha256')
    .update([table.id, village, reason ?? '', ...files, writeTable(table, told)].join('\n'))
    .digest('hex');
}
