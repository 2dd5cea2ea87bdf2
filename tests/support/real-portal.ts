import { assemble, type Portal } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/load-fs.ts';

/** The real portal without its ledgers: registers, facts, rules, policies. Quick to load. */
export function realPortal(): Portal {
  const files = [...readDataFolder('data')].filter(
    ([path]) => path === 'portal.json' || /^[a-z-]+\.csv$/.test(path),
  );
  const { portal, problems } = assemble(new Map(files), '2022-12-15');
  if (!portal)
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return portal;
}
