import { type KeptFiles, keptFiles } from '../kept-files.ts';
import type { PaperChoice } from './lay-out.ts';

/** How many are kept: a few days of a county. A notice is the same sheet every day that it runs. */
const MOST_KEPT = 3000;
/** The paper on which the site offers its sheets. */
export const CHOICE: PaperChoice = { size: 'A4', large: false };

/** The sheets that builds have drawn. */
export function keptSheets(): KeptFiles {
  return keptFiles('sheets', MOST_KEPT);
}
