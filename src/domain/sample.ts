/** Rows of made-up places lie under this folder of the data, in the same layout as the real ones. */
export const SAMPLE_FOLDER = 'sample/';

/** Whether a file of the data folder is of the sample: its folder says so, never a cell. */
export function isSampleFile(path: string): boolean {
  return path.startsWith(SAMPLE_FOLDER);
}
