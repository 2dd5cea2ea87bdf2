import type { Opening, Version } from '../../domain/record/version.ts';
import { tablesLeftOut } from '../../intake/section-tables.ts';
import type { Portal } from '../portal.ts';
import { parseVersion, type Register, versionText } from './register.ts';
import type { Stated } from './statements.ts';

/**
 * The versions that everybody may read, by code. A sealed row is opened only where the site itself says
 * the very same row today: nothing that has expired, is held back or was put right can be read here and
 * nowhere else. Of what a site does not show, nothing is handed out.
 */
export function toldVersions(
  { entries, versions }: Register,
  statements: readonly Stated[],
  { sections }: Portal['config'],
): Map<string, string> {
  const leftOut = tablesLeftOut(sections);
  const told = new Map(
    statements
      .filter(({ table }) => table === null || !leftOut.has(table))
      .map((statement) => [statement.subject, statement]),
  );
  const withdrawn = new Map(
    entries
      .filter(({ state }) => state === 'withdrawn')
      .map((entry) => [entry.subject, entry.code]),
  );
  const found = new Map<string, string>();
  for (const { subject, code } of entries) {
    const statement = told.get(subject);
    const version = parseVersion(versions.get(code)?.text ?? '');
    if (!version || (!statement && withdrawn.get(subject) !== code)) continue;
    const open = version.open.map((rows, table) => openedRows(version, table, rows, statement));
    found.set(code, `${versionText({ ...version, code, open })}\n`);
  }
  return found;
}

function openedRows(
  { content }: Version,
  table: number,
  rows: readonly (Opening | null)[],
  statement: Stated | undefined,
): (Opening | null)[] {
  const title = content.tables[table]?.title;
  const told = statement?.tables.filter((one) => one.title === title && !one.lessShown) ?? [];
  const said = new Set(told.flatMap((one) => one.rows.map((cells) => cells.join(BETWEEN))));
  return rows.map((opening) =>
    opening !== null && said.has(opening.slice(1).join(BETWEEN)) ? opening : null,
  );
}

const BETWEEN = '\u001f';
