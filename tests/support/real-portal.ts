import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import type { DataFiles } from '../../src/portal/reading.ts';

const REGISTERS = ['portal.json', 'towns.csv', 'villages.csv', 'divisions.csv'];
const KNOWLEDGE = ['sources', 'entities', 'facts', 'corrections', 'timeline', 'indicators'];
const RULES = ['policies', 'rules', 'procedures'];

/** The real portal without its ledgers: registers, facts, rules, policies. Quick to load. */
export function realPortal(): Portal {
  const own = new Set([...REGISTERS, ...[...KNOWLEDGE, ...RULES].map((id) => `${id}.csv`)]);
  const files = [...readDataFolder('data')].filter(
    ([path]) => own.has(path) || path.startsWith('programmes/'),
  );
  return assembled(new Map(files));
}

/** The bundled portal with its sample ledgers, as the site shows it. */
export function wholePortal(): Portal {
  return assembled(readDataFolder('data'));
}

/** The bundled portal with its censure board switched off. */
export function withoutCensureBoard(): Portal {
  const files = readDataFolder('data');
  const config = JSON.parse(files.get('portal.json') ?? '{}');
  config.sections.censureBoard = false;
  return assembled(new Map([...files, ['portal.json', JSON.stringify(config)]]));
}

function assembled(files: DataFiles): Portal {
  const { portal, problems } = assemble(files, '2022-12-15');
  if (!portal)
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return portal;
}
