import { compareText } from '../../domain/problem.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Amendment } from '../../portal/record/amendment.ts';
import { oncePerPortal } from '../once.ts';

/** Where the amendments of a page stand on it. */
export const AMENDED = 'amended';

/** What was put right after it was public, the latest first; rows of one day as they were written. */
export function amendmentRows({ amendments }: Pick<Portal, 'amendments'>): readonly Amendment[] {
  return [...amendments].sort((a, b) => compareText(b.date, a.date));
}

const byFile = oncePerPortal((portal) => Map.groupBy(amendmentRows(portal), fileOf));

/** What was put right in one file of the data folder (`sample/` before those of the sample). */
export function amendmentsOfFile(portal: Portal, file: string): readonly Amendment[] {
  return byFile(portal).get(file) ?? [];
}

function fileOf({ inFile, sample }: Amendment): string {
  return sample && !inFile.startsWith('sample/') ? `sample/${inFile}` : inFile;
}

/** The page that shows an amended row, and the village it is of; null for registers of the whole portal. */
export function amendedPage(amendment: Amendment): {
  readonly village: string | null;
  readonly href: string;
} {
  const [table, first = '', second = ''] = amendment.inFile.replace(/^sample\//, '').split(/[/.]/);
  if (table === 'payouts') {
    return { village: second, href: `/programmes/${first}/${second}/#${AMENDED}` };
  }
  if (table === 'accounts') {
    return { village: first, href: `/accounts/${first}/${amendment.row.slice(0, 7)}/#${AMENDED}` };
  }
  return { village: null, href: '/data/amendments/#rows' };
}
