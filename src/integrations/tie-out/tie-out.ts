import type { Portal } from '../../portal/portal.ts';
import { accountsDifferences } from './accounts.ts';
import { carrierDifferences } from './carriers.ts';
import { holdingDifferences } from './holdings.ts';
import { payoutDifferences } from './payouts.ts';
import { pointDifferences } from './points.ts';
import { projectDifferences } from './projects.ts';

/**
 * Reads the totals of a built site back from its pages, the tables behind its charts, its CSV and its
 * JSON, and holds them against the ledgers. One plain line for each that does not agree; none when all
 * tie out. The work grows with the size of the site and no more.
 */
export function tieOut(folder: string, portal: Portal): string[] {
  return [
    ...payoutDifferences(folder, portal),
    ...accountsDifferences(folder, portal),
    ...holdingDifferences(folder, portal),
    ...pointDifferences(folder, portal),
    ...projectDifferences(folder, portal),
    ...carrierDifferences(folder, portal),
  ];
}
