import { type Assembly, assemble } from '../../src/portal/assemble.ts';
import type { Portal } from '../../src/portal/portal.ts';
import type { DataFiles } from '../../src/portal/reading.ts';
import { assembleWith, dataFiles, TODAY } from './changed-file.ts';

const REGISTERS = ['portal.json', 'towns.csv', 'villages.csv', 'divisions.csv'];
const KNOWLEDGE = ['sources', 'entities', 'facts', 'corrections', 'timeline', 'indicators'];
const RULES = ['policies', 'rules', 'procedures'];

/** The real portal without its ledgers: registers, facts, rules, policies. Quick to load. */
export function realPortal(): Portal {
  const own = new Set([...REGISTERS, ...[...KNOWLEDGE, ...RULES].map((id) => `${id}.csv`)]);
  const files = [...dataFiles].filter(([path]) => own.has(path) || path.startsWith('programmes/'));
  return assembled(new Map(files));
}

/** The bundled portal with its sample ledgers, as the site shows it. */
export function wholePortal(): Portal {
  return portalOf(assembleWith());
}

/** The bundled portal with its censure board switched off. */
export function withoutCensureBoard(): Portal {
  const files = dataFiles;
  const config = JSON.parse(files.get('portal.json') ?? '{}');
  config.sections.censureBoard = false;
  return assembled(new Map([...files, ['portal.json', JSON.stringify(config)]]));
}

/** The portal of files; throws what is wrong with them where it is something. */
export function assembled(files: DataFiles): Portal {
  return portalOf(assemble(files, TODAY));
}

function portalOf({ portal, problems }: Assembly): Portal {
  if (!portal)
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return portal;
}
