import type { Town, Village } from '../domain/village.ts';
import { villagesTable } from '../intake/tables/villages.ts';
import { writeTable } from '../intake/write-table.ts';

/** Villages that do not exist, named so that nobody looks for them; towns take turns. */
export function madeUpVillages(towns: readonly Town[], from: number, count: number): Village[] {
  return Array.from({ length: Math.max(0, count) }).flatMap((_, index) => {
    const number = String(from + index).padStart(3, '0');
    const town = towns[index % towns.length];
    if (!town) return [];
    const village: Village = {
      id: `shili-${number}`,
      name: `示例${number}村`,
      officialName: `示例${number}村村民委员会`,
      formerNames: [],
      town,
      kind: 'village',
      collective: null,
      divisionCode: null,
      pilotBatch: null,
      households: null,
      people: null,
      householdsFrom: null,
      peopleFrom: null,
      within: null,
      note: '示例村，用来试大数据量，没有这个村',
      contact: { phone: null, post: null, noticeBoardPlace: null, since: null, sample: true },
    };
    return [village];
  });
}

/** The register of made-up villages, to lie beside their ledgers. */
export function villageRegister(villages: readonly Village[]): string {
  return writeTable(
    villagesTable,
    villages.map(({ town, contact: _, ...village }) => ({ ...village, town: town.id })),
  );
}
