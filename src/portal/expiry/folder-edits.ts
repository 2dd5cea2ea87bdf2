import type { Day } from '../../domain/day.ts';
import { parseCsv, writeCsv } from '../../intake/csv.ts';
import { normalHeader } from '../../intake/define-table.ts';
import { expiredTable } from '../../intake/tables/expired.ts';
import { writeTable } from '../../intake/write-table.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataFiles } from '../reading.ts';

/** What taking the names out of a data folder comes to. */
export interface Expiry {
  /** Files to write: path → new text. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files to delete: what hung beside notices that named people. */
  readonly removed: readonly string[];
  /** One line a change, in plain Chinese. */
  readonly lines: readonly string[];
}

/** The files of a folder while they are being changed, each taken apart once. */
export class FolderEdits {
  readonly #files: DataFiles;
  readonly #tables = new Map<string, { head: string[]; rows: Map<number, string[]> }>();
  readonly #replaced = new Map<string, string>();
  readonly #removed: string[] = [];
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, { count: number; unit: string }>();
  readonly #records: { notice: Notice; expiredOn: Day }[] = [];

  constructor(files: DataFiles) {
    this.#files = files;
  }

  /** Changes one cell of the row that begins on a line; a column the file lacks is left. */
  set(
    path: string,
    line: number,
    headers: readonly string[],
    change: (cell: string) => string,
  ): void {
    const { head, rows } = this.#table(path);
    const names = headers.map(normalHeader);
    const index = head.findIndex((header) => names.includes(normalHeader(header)));
    const row = rows.get(line);
    if (row && index !== -1) row[index] = change(row[index] ?? '');
  }

  replace(path: string, text: string): void {
    this.#replaced.set(path, text);
  }

  remove(path: string): void {
    this.#removed.push(path);
    this.#lines.push(`${path}：删除（随名单到期的附件，请在线下留存）`);
  }

  record(notice: Notice, expiredOn: Day): void {
    this.#records.push({ notice, expiredOn });
  }

  say(line: string): void {
    this.#lines.push(line);
  }

  count(line: string, unit: string): void {
    this.#counts.set(line, { count: (this.#counts.get(line)?.count ?? 0) + 1, unit });
  }

  /** Adds the notices that lost their names to the record, real and sample each to their own. */
  writeRecord(today: Day): void {
    for (const prefix of ['', 'sample/']) {
      const own = this.#records.filter(({ notice }) => notice.sample === (prefix !== ''));
      if (own.length === 0) continue;
      const path = prefix + expiredTable.path;
      const before = this.#files.get(path);
      const fresh = writeTable(
        expiredTable,
        own.map(({ notice }) => ({
          notice: notice.id,
          expiredOn: today,
        })),
      );
      const rows = fresh.slice(fresh.indexOf('\n') + 1);
      this.replace(path, before === undefined ? fresh : before.replace(/\n*$/, '\n') + rows);
      this.say(`${path}：登记 ${own.length} 次公示`);
    }
  }

  result(): Expiry {
    const changed = new Map<string, string>();
    for (const [path, { head, rows }] of this.#tables) {
      const text = writeCsv(head, rows.values());
      if (text !== this.#canonical(path)) changed.set(path, text);
    }
    for (const [path, text] of this.#replaced) changed.set(path, text);
    const counted = [...this.#counts].map(([line, { count, unit }]) => `${line} ${count} ${unit}`);
    return { changed, removed: this.#removed, lines: [...counted, ...this.#lines].sort() };
  }

  #table(path: string): { head: string[]; rows: Map<number, string[]> } {
    const known = this.#tables.get(path);
    if (known) return known;
    const [head, ...rows] = parseCsv(this.#files.get(path) ?? '');
    const table = {
      head: [...(head?.cells ?? [])],
      rows: new Map(rows.map(({ line, cells }) => [line, [...cells]])),
    };
    this.#tables.set(path, table);
    return table;
  }

  /** The file as it would be written unchanged: another way of quoting is no change. */
  #canonical(path: string): string {
    const [head, ...rows] = parseCsv(this.#files.get(path) ?? '');
    return writeCsv(
      head?.cells ?? [],
      rows.map(({ cells }) => cells),
    );
  }
}
