import type { Town, Village, VillageContact } from '../domain/village.ts';
import type { Row } from '../intake/define-table.ts';
import { townsTable } from '../intake/tables/towns.ts';
import { villageContactsTable } from '../intake/tables/village-contacts.ts';
import { villagesTable } from '../intake/tables/villages.ts';
import { checkIds } from './facts/read-knowledge.ts';
import type { DataReading } from './reading.ts';

const NO_CONTACT: VillageContact = {
  phone: null,
  post: null,
  noticeBoardPlace: null,
  since: null,
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
  const towns = reading.table(townsTable).flatMap(({ file, sample, rows }) => {
    for (const row of rows) {
      checkCode(reading, file, row, region, '本地（portal.json 里的 region.code）');
    }
    return rows.map((row) => ({ ...row, sample }));
  });
  const townById = new Map(towns.map((town) => [town.id, town]));
  const rows = reading.table(villagesTable).flatMap(({ file, sample, rows }) => {
    for (const row of rows) {
      const code = townById.get(row.town)?.divisionCode;
      checkCode(reading, file, row, code?.slice(0, 9) ?? region, '所在乡镇');
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

/** The code of a place begins with that of what it lies in: six figures of a county, nine of a town. */
function checkCode(
  reading: DataReading,
  file: string,
  row: { readonly line: number; readonly divisionCode: string | null },
  start: string,
  of: string,
): void {
  if (row.divisionCode === null || row.divisionCode.startsWith(start)) return;
  reading.fault(
    file,
    row.line,
    '区划代码',
    'place/code',
    `区划代码的前 ${start.length} 位和${of}的 ${start} 对不上。`,
    '请对照国家统计用区划代码改正。',
  );
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
  for (const { rows, sample } of files) {
    for (const { village, line: _, ...contact } of rows) {
      contacts.set(village, { ...contact, sample });
    }
  }
  return contacts;
}
