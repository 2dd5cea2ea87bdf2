import type { Stop } from '../domain/disclosure/quiet.ts';
import type { BoardSize, Town, Village, VillageContact } from '../domain/village.ts';
import type { Row } from '../intake/define-table.ts';
import { divisionsTable } from '../intake/tables/divisions.ts';
import { townsTable } from '../intake/tables/towns.ts';
import { villageContactsTable } from '../intake/tables/village-contacts.ts';
import { villagesTable } from '../intake/tables/villages.ts';
import { checkIds } from './facts/read-knowledge.ts';
import type { DataReading, RowPlace } from './reading.ts';

const REGION = '本地（portal.json 里的 region.code）';
const NO_TOWN = { divisionCode: null };
const NO_CONTACT: VillageContact = {
  phone: null,
  post: null,
  noticeBoardPlace: null,
  noticeBoard: null,
  since: null,
  stop: null,
  sample: false,
};

/**
 * Reads towns, villages and whom to call, and opens the lists that later tables refer to. The rows are
 * given back too, for what can only be checked when the facts are known.
 */
export function readPlaces(
  reading: DataReading,
  region: string,
): { towns: Town[]; villages: Village[]; rows: readonly Row<typeof villagesTable>[] } {
  const [townsBefore, villagesBefore] = [new Map<string, string>(), new Map<string, string>()];
  const towns = reading.table(townsTable).flatMap(({ file, sample, rows }) => {
    for (const { line, divisionCode: code } of rows) {
      const of = { start: region, of: REGION, isTown: true, before: townsBefore };
      checkCode(reading, { file, line, code, ...of });
    }
    return rows.map((row) => ({ ...row, sample }));
  });
  const townById = new Map(towns.map((town) => [town.id, town]));
  const rows = reading.table(villagesTable).flatMap(({ file, sample, rows }) => {
    for (const { line, town, divisionCode: code } of rows) {
      const start = startOf(townById.get(town) ?? NO_TOWN, region);
      const of = { start, of: '所在乡镇', isTown: false, before: villagesBefore };
      checkCode(reading, { file, line, code, ...of });
    }
    return rows.map((row) => ({ ...row, sample }));
  });
  const contacts = readContacts(reading);
  const villages: Village[] = [];
  for (const { line: _, town: townId, formerNames, ...row } of rows) {
    const town = townById.get(townId);
    if (!town) continue;
    villages.push({
      ...row,
      town,
      formerNames: formerNames ?? [],
      contact: contacts.get(row.id) ?? NO_CONTACT,
    });
  }
  return { towns: towns.map(({ line: _, ...town }) => town), villages, rows };
}

/** A row with a code, and what the code must begin with. */
interface Coded extends RowPlace {
  readonly code: string | null;
  /** Six figures of a county, nine of a town, and what bears them. */
  readonly start: string;
  readonly of: string;
  /** The last three figures tell a village; of a town they are noughts. */
  readonly isTown: boolean;
  /** Where each code of the same register came first. */
  readonly before: Map<string, string>;
}

/** The code of a place is its alone, begins with that of what it lies in, and has the length of what it is. */
function checkCode(reading: DataReading, coded: Coded): void {
  const { file, line, code, start, of, isTown, before } = coded;
  if (code === null) return;
  const fault = (message: string): void =>
    reading.rowFault('place', coded)('区划代码', 'code', message, '请对照国家统计用区划代码改正。');
  if (!code.startsWith(start)) {
    fault(`区划代码的前 ${start.length} 位和${of}的 ${start} 对不上。`);
  } else if (code.endsWith('000') !== isTown) {
    fault(
      isTown
        ? '乡镇的区划代码后 3 位是 000，这是村（社区）的代码。'
        : '村（社区）的区划代码后 3 位不是 000，这是乡镇的代码。',
    );
  }
  const first = before.get(code);
  if (first !== undefined) fault(`${first}已经用了这个区划代码，一个代码只是一个地方的。`);
  else before.set(code, `${file} 第 ${line} 行`);
}

/** The list of all places of the country's register that lie in the region is held to the same. */
export function checkDivisions(reading: DataReading, towns: readonly Town[], region: string): void {
  const codeOf = new Map(towns.map((town) => [town.id, startOf(town, region)]));
  // Its codes are held apart by the table.
  const before = new Map<string, string>();
  for (const { file, rows } of reading.tablesRead.get(divisionsTable) ?? []) {
    for (const { line, code, town } of rows as readonly Row<typeof divisionsTable>[]) {
      const start = codeOf.get(town) ?? region;
      checkCode(reading, { file, line, code, start, of: '所在乡镇', isTown: false, before });
    }
  }
}

/** What the codes of a town's places begin with; a town whose own code is wrong says nothing of them. */
function startOf({ divisionCode }: Pick<Town, 'divisionCode'>, region: string): string {
  return divisionCode?.startsWith(region) ? divisionCode.slice(0, 9) : region;
}

/** Numbers of people and households rest on facts that are there. */
export function checkPlaceFacts(
  reading: DataReading,
  rows: readonly Row<typeof villagesTable>[],
): void {
  for (const key of ['householdsFrom', 'peopleFrom'] as const) {
    const { header } = villagesTable.columns[key];
    checkIds(reading, villagesTable, header, rows, (row) => [row[key]], 'facts');
  }
}

/** A real contact outranks a sample one. */
function readContacts(reading: DataReading): Map<string, VillageContact> {
  const contacts = new Map<string, VillageContact>();
  const files = [...reading.table(villageContactsTable)].sort(
    (a, b) => Number(b.sample) - Number(a.sample),
  );
  for (const { file, rows, sample } of files) {
    for (const row of rows) {
      const { village, phone, post, noticeBoardPlace, since } = row;
      const stop = stopOf(reading, file, row);
      const noticeBoard = boardOf(reading, file, row);
      contacts.set(village, { phone, post, noticeBoardPlace, noticeBoard, since, stop, sample });
    }
  }
  return contacts;
}

type ContactRow = Row<typeof villageContactsTable>;

/** A board has two sides. */
function boardOf(reading: DataReading, file: string, row: ContactRow): BoardSize | null {
  const { boardWidth: width, boardHeight: height, line } = row;
  if (width !== null && height !== null) return { width, height };
  if (width === null && height === null) return null;
  const { columns } = villageContactsTable;
  const [missing, other] =
    width === null
      ? [columns.boardWidth, columns.boardHeight]
      : [columns.boardHeight, columns.boardWidth];
  const fault = reading.rowFault('village-contacts', { file, line });
  const message = `写了「${other.header}」，没有写「${missing.header}」，算不出公示栏贴得下几张。`;
  fault(missing.header, 'board', message, '请量一量补上，或者两格都留空。');
  return null;
}

/** That a village stopped is said with its day and its reason, of one that had begun. */
function stopOf(reading: DataReading, file: string, row: ContactRow): Stop | null {
  const { stopKind: kind, stopOn: on, stopWhy: why, since, line } = row;
  if (kind === null && on === null && why === null) return null;
  const { columns } = villageContactsTable;
  const fault = (key: keyof typeof columns, message: string, fix: string): null => {
    reading.rowFault('village-contacts', { file, line })(columns[key].header, 'stop', message, fix);
    return null;
  };
  if (kind === null || on === null || why === null) {
    const keys = (['stopKind', 'stopOn', 'stopWhy'] as const).filter((key) => row[key] === null);
    return fault(
      keys[0] ?? 'stopKind',
      `停公开要写全是哪一种、哪天起、为什么，这里没有写${keys.map((key) => `「${columns[key].header}」`).join('')}。`,
      '请补上；照常公开的村，三格都留空。',
    );
  }
  if (since !== null && since < on) return { kind, on, why };
  return fault(
    'stopOn',
    since === null
      ? '写了哪天起停，却没有写从哪天起公开。'
      : `停公开日 ${on} 不在公开起始日 ${since} 以后。`,
    '请对照着改正两个日子。',
  );
}
