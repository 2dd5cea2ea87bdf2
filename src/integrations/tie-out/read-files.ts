import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFen } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { parseCsv } from '../../intake/csv.ts';
import { moneyWords, standingLabels } from '../../views/programmes/words.ts';
import type { Entry } from './figures.ts';

/** A file of the site; a missing one shows nothing, which ties out to nothing. */
export function siteText(folder: string, file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Rows of a downloaded CSV by header. */
export function csvRows(folder: string, file: string): Readonly<Record<string, string>>[] {
  const [head, ...rows] = parseCsv(siteText(folder, file));
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((header, at) => [header, cells[at] ?? ''])),
  );
}

/** Objects of a downloaded JSON. */
export function jsonRows(folder: string, file: string): Readonly<Record<string, unknown>>[] {
  return JSON.parse(siteText(folder, file) || '[]');
}

/** A cell of money in fen; an empty cell is nothing. Anything else is not a number and ties out to none. */
export function cellFen(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const reading = parseFen(text);
  return reading.ok ? reading.fen : Number.NaN;
}

/** A JSON number of 元 in fen. */
export function jsonFen(value: unknown): number {
  return Math.round(Number(value ?? 0) * 100);
}

/** A village's (or programme's) lines from its CSV, with the village each belongs to. */
export function csvEntries(
  folder: string,
  file: string,
  programme: Programme,
): (Entry & { readonly village: string })[] {
  const standings = new Map(
    Object.entries(standingLabels(programme)).map(([key, label]) => [label, key]),
  );
  const { due } = moneyWords(programme);
  return csvRows(folder, file).map((row) => ({
    village: row['村（社区）'] ?? '',
    standing: standings.get(row.现在到哪 ?? '') ?? '',
    paid: cellFen(row['兑付金额（元）']),
    due: cellFen(row[`${due}（元）`]),
    recovered: cellFen(row['追缴金额（元）']),
  }));
}

/** The same from its JSON. */
export function jsonEntries(
  folder: string,
  file: string,
  programme: Programme,
): (Entry & { readonly village: string })[] {
  const labels = new Map(
    Object.entries(standingLabels(programme)).map(([key, label]) => [label, key]),
  );
  return jsonRows(folder, file).map((row) => ({
    village: String(row.village ?? ''),
    standing: labels.get(String(row.standing)) ?? '',
    paid: jsonFen(row.paid),
    due: jsonFen(row.due),
    recovered: jsonFen(row.recovered),
  }));
}
