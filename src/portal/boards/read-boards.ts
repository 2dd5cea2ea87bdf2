import { checkCensure } from '../../domain/boards/check-censure.ts';
import type { BoardKind } from '../../domain/boards/entry.ts';
import { isMasked } from '../../domain/mask.ts';
import { findSensitive } from '../../intake/guard/sensitive.ts';
import { UNMASKED } from '../../intake/guard.ts';
import { boardKindsTable } from '../../intake/tables/board-kinds.ts';
import { boardsTable, SUBJECT_KINDS } from '../../intake/tables/boards.ts';
import type { DataReading } from '../reading.ts';
import type { BoardEntry } from './board-entry.ts';

/** Words that speak of somebody without a name. */
const UNNAMED: ReadonlySet<string> = new Set(['某户', '某人', '某住户']);

/** Reads the kinds of censures; entries may then refer to them. */
export function readBoardKinds(reading: DataReading): BoardKind[] {
  return reading.table(boardKindsTable).flatMap(({ rows }) => rows);
}

/** Reads the boards; praise must be masked and consented to, a censure must pass every safeguard. */
export function readBoards(reading: DataReading, kinds: readonly BoardKind[]): BoardEntry[] {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const entries = reading.rows(boardsTable).map((entry) => ({
    ...entry,
    scheme: (entry.kind === null ? undefined : byId.get(entry.kind)) ?? null,
  }));
  for (const entry of entries) {
    if (entry.board === 'censure') checkFair(reading, entry);
    else checkPraise(reading, entry);
  }
  return entries;
}

function checkFair(reading: DataReading, entry: BoardEntry): void {
  const subjectKind = SUBJECT_KINDS[entry.subjectKind];
  for (const { field, code, message, fix } of checkCensure({
    ...entry,
    kind: entry.scheme,
    subjectKind,
  })) {
    reading.rowFault('boards', entry)(boardsTable.columns[field].header, code, message, fix);
  }
}

function checkPraise(reading: DataReading, entry: BoardEntry): void {
  const { subject, consent } = boardsTable.columns;
  const personal = entry.subjectKind === 'household' || entry.subjectKind === 'person';
  if (!personal) return;
  if (!isMasked(entry.subject) && !UNNAMED.has(entry.subject)) {
    reading.fault({ file: entry.file, row: entry.line, column: subject.header, ...UNMASKED });
  }
  for (const field of ['deed', 'place', 'reply'] as const) {
    const found = findSensitive(entry[field] ?? '');
    if (!found) continue;
    const { header } = boardsTable.columns[field];
    reading.fault({ file: entry.file, row: entry.line, column: header, ...found });
  }
  if (entry.consent === true) return;
  const fault = reading.rowFault('boards', entry);
  const fix = '请先问本人；同意的填「是」，不同意的删掉这一条。';
  fault(consent.header, 'consent', '红榜写了户或个人，没有本人同意。', fix);
}
