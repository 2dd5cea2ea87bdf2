import type { Town, Village, VillageContact } from '../domain/village.ts';
import { townsTable } from '../intake/tables/towns.ts';
import { villageContactsTable } from '../intake/tables/village-contacts.ts';
import { villagesTable } from '../intake/tables/villages.ts';
import type { DataReading } from './reading.ts';

const NO_CONTACT: VillageContact = {
  phone: null,
  post: null,
  noticeBoardPlace: null,
  since: null,
  sample: false,
};

/** Reads towns, villages and whom to call, and opens the lists that later tables refer to. */
export function readPlaces(reading: DataReading): { towns: Town[]; villages: Village[] } {
  const towns = reading.table(townsTable).flatMap(({ rows }) => rows);
  const townById = new Map(towns.map((town) => [town.id, town]));
  const rows = reading.table(villagesTable).flatMap((file) => file.rows);
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
  return { towns: towns.map(({ line: _, ...town }) => town), villages };
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
