import { assemble } from '../../src/portal/assemble.ts';
import { loadRules, readDataFolder } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { generateSample } from '../../src/sample/sample.ts';

/** The bundled data with its sample ledgers, or with a sample of so many payouts. */
export function ledgerPortal(size?: {
  readonly villages: number;
  readonly payouts: number;
}): Portal {
  const files = [...readDataFolder('data')];
  const real = files.filter(([path]) => !path.startsWith('sample/'));
  const found = assemble(new Map(size ? real : files), '2022-12-15');
  if (!found.portal) throw new Error(found.problems.map(({ message }) => message).join('\n'));
  if (!size) return found.portal;
  const sample = generateSample({ ...loadRules('data'), seed: 7, today: '2022-12-15', size });
  const grown = [...sample].map(
    ({ path, pieces }) => [`sample/${path}`, [...pieces].join('')] as const,
  );
  const { portal, problems } = assemble(new Map([...real, ...grown]), '2022-12-15');
  if (!portal) throw new Error(problems.map(({ message }) => message).join('\n'));
  return portal;
}
