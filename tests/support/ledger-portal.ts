import { loadRules } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { generateSample } from '../../src/sample/sample.ts';
import { dataFiles, TODAY } from './changed-file.ts';
import { assembled } from './real-portal.ts';

/** The bundled data with a sample of so many payouts instead of its own. */
export function ledgerPortal(size: {
  readonly villages: number;
  readonly payouts: number;
}): Portal {
  const real = [...dataFiles].filter(([path]) => !path.startsWith('sample/'));
  const sample = generateSample({ ...loadRules('data'), seed: 7, today: TODAY, size });
  const grown = [...sample].map(
    ({ path, pieces }) => [`sample/${path}`, [...pieces].join('')] as const,
  );
  return assembled(new Map([...real, ...grown]));
}
