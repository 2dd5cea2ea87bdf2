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

/** Rows of one kind in a list that shows both, with the word before their number. */
interface Part<Row> {
  readonly word: '' | '真的 ' | '示例 ';
  readonly rows: readonly Row[];
}

/** The rows of a list as they are counted: all together where they are of one kind, else each kind. */
export function partsOf<Row extends RealOrSample>(rows: readonly Row[]): readonly Part<Row>[] {
  const counted = countedRows(rows);
  if (counted.length === rows.length) return [{ word: '', rows }];
  return [
    { word: '真的 ', rows: counted },
    { word: '示例 ', rows: rows.filter((row) => row.sample) },
  ];
}

/** How many there are: `5 个项目`, or of both kinds `真的 5 个项目，示例 20 个项目`. */
export function countWords(rows: readonly RealOrSample[], unit: string): string {
  return partsOf(rows)
    .map((part) => `${part.word}${part.rows.length} ${unit}`)
    .join('，');
}
