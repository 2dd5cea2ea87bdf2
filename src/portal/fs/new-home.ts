import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE, type PortalConfig } from '../../intake/config.ts';
import { settingsText } from '../../intake/settings-text.ts';
import { ownersOf } from '../../intake/start/owners.ts';
import type { Places } from '../../intake/start/places.ts';
import { disclosureTable } from '../../intake/tables/disclosure.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import { lawsTable } from '../../intake/tables/laws.ts';
import { townsTable } from '../../intake/tables/towns.ts';
import { villageContactsTable } from '../../intake/tables/village-contacts.ts';
import { villagesTable } from '../../intake/tables/villages.ts';
import { writeTable } from '../../intake/write-table.ts';

/** What the project brings for a home: its guide and what git leaves out. */
const START = 'start';

/** The national tables, as the project keeps them: the same in every county. */
export function nationalTables(): Map<string, string> {
  const paths = knownTables([]).flatMap(({ national, path }) => (national ? [path] : []));
  return new Map(paths.map((path) => [path, readFileSync(join('data', path), 'utf8')]));
}

/** Catalogues of other places to begin with, each with the document it comes from. */
const CATALOGUES = join('ready', 'catalogues');
/** The catalogue that the project keeps itself. */
export const OWN_CATALOGUE = '通用';

/** The names of all catalogues that a home may begin with. */
export function catalogueNames(): string[] {
  return [OWN_CATALOGUE, ...readdirSync(CATALOGUES).sort()];
}

/** The tables of a catalogue in place of the national ones; its document stands below the laws. */
function catalogueTables(name: string): Map<string, string> {
  const national = nationalTables();
  if (name === OWN_CATALOGUE) return national;
  const read = ({ path }: { readonly path: string }): string =>
    readFileSync(join(CATALOGUES, name, path), 'utf8');
  const [, ...documents] = read(lawsTable).split('\n');
  const laws = `${national.get(lawsTable.path)?.trimEnd()}\n${documents.join('\n')}`;
  return national.set(disclosureTable.path, read(disclosureTable)).set(lawsTable.path, laws);
}

/** Files of the data folder of a new home. */
export function startingData(
  config: PortalConfig,
  places: Places,
  catalogue: string = OWN_CATALOGUE,
): Map<string, string> {
  return new Map([
    [CONFIG_FILE, settingsText(config)],
    ...catalogueTables(catalogue),
    [townsTable.path, writeTable(townsTable, places.towns)],
    [villagesTable.path, writeTable(villagesTable, places.villages)],
    [
      villageContactsTable.path,
      writeTable(
        villageContactsTable,
        places.villages.map(({ id }) => ({ village: id ?? '' })),
      ),
    ],
  ]);
}

/** Whether a new home may be made there: nothing is, or an empty folder. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Writes a home whole or not at all. `words` fill what its guide leaves open, such as 〔名称〕. */
export function writeHome(
  folder: string,
  data: ReadonlyMap<string, string>,
  places: Places,
  words: Readonly<Record<string, string>>,
): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(START, part, { recursive: true });
  cpSync(join('deploy', 'ci'), join(part, 'ci'), { recursive: true });
  const owners = join(part, 'ci', 'CODEOWNERS');
  writeFileSync(owners, ownersOf(readFileSync(owners, 'utf8'), places));
  cpSync(join('public', 'favicon.svg'), join(part, 'public', 'favicon.svg'));
  for (const [path, text] of data) {
    mkdirSync(dirname(join(part, 'data', path)), { recursive: true });
    writeFileSync(join(part, 'data', path), text);
  }
  for (const name of readdirSync(part, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue;
    const file = join(part, name);
    const text = readFileSync(file, 'utf8').replace(/〔(.+?)〕/g, (all, key) => words[key] ?? all);
    writeFileSync(file, text);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}
