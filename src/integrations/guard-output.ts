import type { Problem } from '../domain/problem.ts';
import { knownTables } from '../intake/tables/known-tables.ts';
import { scanFolder } from '../portal/fs/scan.ts';
import type { Portal } from '../portal/portal.ts';

/**
 * The last look before a site is swapped in: everything a reader could fetch, page by page, the search
 * index, downloads, feeds and pictures. The sources were guarded already; this finds what they let by.
 */
export function guardOutput(folder: string, portal: Portal): Promise<Problem[]> {
  const allowed = new Set([...portal.publicValues, ...largeFacts(portal), ...examples(portal)]);
  return scanFolder(folder, {
    prefix: '',
    allowedIn: () => allowed,
    published: true,
  });
}

/** Made-up numbers with which templates and dictionary show how an office's telephone is filled in. */
function examples({ programmes, config }: Portal): string[] {
  return knownTables(programmes, config.sections)
    .flatMap(({ columns }) => Object.values(columns))
    .filter(({ privacy }) => privacy === 'public-phone' || privacy === 'to-publish')
    .map(({ example }) => example);
}

/** Figures of the fact base with as many digits as a telephone number: 150 亿元 is 15000000000. */
function largeFacts({ knowledge }: Portal): string[] {
  return knowledge.facts.flatMap(({ value }) =>
    value !== null && value >= LARGE ? [String(value / 100)] : [],
  );
}

/** Eleven digits before the point, in hundredths. */
const LARGE = 1_000_000_000_000;
