import type { HandedOut } from '../../domain/record/handed-out.ts';
import type { Opening, Version } from '../../domain/record/version.ts';
import { tablesLeftOut } from '../../intake/section-tables.ts';
import type { Portal } from '../portal.ts';
import { type Register, versionOf } from './register.ts';
import type { Stated } from './statements.ts';

/** A version as far as it may be told. */
export interface ToldVersion extends Pick<HandedOut, 'content' | 'open'> {
  /** What it is a version of, as that stands today; null where it stands no more. */
  readonly stated: Stated | null;
}

/**
 * What everybody may read of the versions on record, by code. A sealed row is opened only where the site
 * itself says the very same row today: nothing that has expired, is held back or was put right can be
 * read here and nowhere else. Of what a site does not show, nothing is told but that it was there.
 */
export function toldVersions(
  register: Register,
  statements: readonly Stated[],
  { sections }: Portal['config'],
): Map<string, ToldVersion> {
  const leftOut = tablesLeftOut(sections);
  const told = new Map(
    statements
      .filter(({ table }) => table === null || !leftOut.has(table))
      .map((statement) => [statement.subject, statement]),
  );
  return new Map(
    register.entries.map(({ subject, code, state }): [string, ToldVersion] => {
      const stated = told.get(subject) ?? null;
      const version = versionOf(register, code);
      if (!version || !(stated || state === 'withdrawn'))
        return [code, { content: null, open: [], stated }];
      const { content } = version;
      const open = version.open.map((rows, table) => openedRows(version, table, rows, stated));
      return [code, { content, open, stated }];
    }),
  );
}

function openedRows(
  { content }: Version,
  table: number,
  rows: readonly (Opening | null)[],
  statement: Stated | null,
): (Opening | null)[] {
  const title = content.tables[table]?.title;
  const told = statement?.tables.filter((one) => one.title === title && !one.lessShown) ?? [];
  const said = new Set(told.flatMap((one) => one.rows.map((cells) => cells.join(BETWEEN))));
  return rows.map((opening) =>
    opening !== null && said.has(opening.slice(1).join(BETWEEN)) ? opening : null,
  );
}

const BETWEEN = '\u001f';
