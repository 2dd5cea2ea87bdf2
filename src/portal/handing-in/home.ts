import type { Day } from '../../domain/day.ts';
import { NO_HOLIDAYS } from '../../domain/holidays.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import type { Table } from '../../intake/define-table.ts';
import { type Answers, type ClerkContext, hintsOf } from '../../intake/file/clerk/context.ts';
import type { FileOptions, FileReading } from '../../intake/file/file-reading.ts';
import { readFile } from '../../intake/file/read-file.ts';
import type { KnownNames } from '../../intake/file/tidy/words.ts';
import type { Lists } from '../../intake/lists.ts';
import { answersFor } from '../../intake/merge/answers.ts';
import type { AnyRow } from '../../intake/merge/row-text.ts';
import { readTable } from '../../intake/read-table.ts';
import { mappingsTable } from '../../intake/tables/mappings.ts';
import type { Portal } from '../portal.ts';
import type { DataFiles } from '../reading.ts';

/** A data folder that sheets are handed in to, and what it knows. */
export interface Home {
  readonly files: DataFiles;
  readonly portal: Portal | null;
  readonly lists: Lists;
  readonly names: KnownNames;
  readonly programmes: readonly Programme[];
  readonly today: Day;
}

/** One sheet handed in: its bytes, and what was said of it. */
export interface HandedIn {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly table: Table;
  /** Id of the village; null for a table of the whole place. */
  readonly village: string | null;
  readonly answers: Answers;
  readonly dropPrivate: boolean;
  readonly options: Pick<FileOptions, 'maskNames' | 'unit' | 'sheet'>;
}

/**
 * Reads a sheet handed in with all that its home knows.
 *
 * @param onFile rows of its table and village that are there before it
 */
export function readHandedIn(
  home: Home,
  sheet: HandedIn,
  onFile: readonly AnyRow[] = rowsOnFile(home.files, sheet.table, sheet.village),
): FileReading<Table> {
  // A notice may correct another of the same file, and a payout be of a notice handed in beside it.
  const { notices: _notices, payouts: _payouts, ...settled } = home.lists;
  return readFile(sheet.bytes, sheet.name, sheet.table, settled, {
    ...sheet.options,
    today: home.today,
    names: home.names,
    programmes: home.programmes,
    clerk: clerkContext(home, sheet, onFile),
  });
}

function clerkContext(
  home: Home,
  { table, village, answers, dropPrivate }: HandedIn,
  onFile: readonly AnyRow[],
): ClerkContext {
  const found = home.portal?.villages.find(({ id }) => id === village);
  return {
    village: found ? { id: found.id, officialName: found.officialName ?? bodyOf(found) } : null,
    answers: answersFor(home.files.get(mappingsTable.path), village, table, answers),
    dropPrivate,
    onFile,
    onRecord: new Set(home.portal?.register.entries.map(({ subject }) => subject)),
    hints: hintsOf(home.portal?.accountTitles ?? [], home.portal?.meetings),
    holidays: home.portal?.holidays ?? NO_HOLIDAYS,
  };
}

/** The body of a place whose full name the roster does not say. */
function bodyOf({ name, kind }: Village): string {
  return kind === 'village' ? `${name}村民委员会` : `${name}居民委员会`;
}

/** Rows of a table that a village has on file, in the order of its files. */
export function rowsOnFile(files: DataFiles, table: Table, village: string | null): AnyRow[] {
  const own = table.path.replace('<village>', village ?? '');
  const form = new RegExp(`^${own.replaceAll('.', '\\.').replace(/<\w+>/g, '[^/]+')}$`);
  return [...files]
    .filter(([path]) => form.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => readTable(table, path, text).rows);
}
