/** Rows of made-up places lie under this folder of the data, in the same layout as the real ones. */
export const SAMPLE_FOLDER = 'sample/';

/** Whether a file of the data folder is of the sample: its folder says so, never a cell. */
export function isSampleFile(path: string): boolean {
  return path.startsWith(SAMPLE_FOLDER);
}

/** A made-up name as people say it, without 示例. */
export function spoken(name: string): string {
  return name.replace(/示例/g, '');
}

/** Anything that is of a real place or of a made-up one. */
interface RealOrSample {
  readonly sample: boolean;
}

/** Whether it is the made-up rows that are added up: only where there are no real ones. */
export function countsSample(rows: readonly RealOrSample[]): boolean {
  return rows.every(({ sample }) => sample);
}

/**
 * The rows that are added up, counted or ranked together: the real ones, or, where there are none, the
 * made-up. A list may show both, each under its own name; one number never comes from both.
 */
export function countedRows<Row extends RealOrSample>(rows: readonly Row[]): readonly Row[] {
  const sample = countsSample(rows);
  return rows.filter((row) => row.sample === sample);
}

/** Said beside a number where rows of both stand on the page: `（不算示例）`; otherwise nothing. */
export function apartWords(rows: readonly RealOrSample[]): string {
  return countedRows(rows).length === rows.length ? '' : '（不算示例）';
}
