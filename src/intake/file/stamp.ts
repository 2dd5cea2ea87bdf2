import { digestOf, inLetters } from '../../domain/record/digest.ts';
import type { Table } from '../define-table.ts';
import type { FileOptions } from './file-reading.ts';
import type { ProblemList } from './problem-list.ts';

/** First cell of the line that a checked file begins with. */
export const STAMP_WORD = '校验章';
const LINE = new RegExp(`^\\ufeff?${STAMP_WORD},([a-z0-9-]+),([a-z0-9-]*),([a-p]{32}),*$`);

/** What a file says of itself that was checked at `/check/` and saved there. */
export interface Stamp {
  /** Id of the table. */
  readonly table: string;
  /** Id of the village; '' where the table is of no village. */
  readonly village: string;
  /** Whether the content is still the one that was checked. */
  readonly isIntact: boolean;
}

/** A tidied file with a line before it: its table, its village and the digest of all three together. */
export function stamped(table: string, village: string, csv: string): string {
  return `${[STAMP_WORD, table, village, sealOf(table, village, csv)].join(',')}\n${csv}`;
}

/** The stamp of a file; null where it has none. Line ends may have changed on the way, nothing else. */
export function stampOf(bytes: Uint8Array): Stamp | null {
  // Most files have none: their first bytes tell.
  const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 300)).split(/\r?\n/, 1);
  const [, table, village = '', digest] = LINE.exec(first) ?? [];
  if (table === undefined) return null;
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const csv = text.slice(text.indexOf('\n') + 1);
  return { table, village, isIntact: sealOf(table, village, csv) === digest };
}

function sealOf(table: string, village: string, csv: string): string {
  return inLetters(digestOf([table, village, csv]).subarray(0, 16));
}

/** Says of a stamped file that it is the one that was checked, or why it is not. */
export function reportStamp(
  bytes: Uint8Array,
  table: Table,
  { clerk }: Pick<FileOptions, 'clerk'>,
  problems: ProblemList,
): void {
  const stamp = stampOf(bytes);
  if (!stamp) return;
  const again = '请在「在线校验」再查一遍，重新存下；或删掉第一行的校验章，按没查过的交。';
  if (!stamp.isIntact) {
    problems.add({
      row: 1,
      code: 'stamp/broken',
      message: '盖了校验章以后，内容改过了。',
      fix: again,
    });
  } else if (stamp.table !== table.id || (clerk?.village && clerk.village.id !== stamp.village)) {
    const message = '校验章上的表或村，和交的不是一个。';
    problems.add({ row: 1, code: 'stamp/other', message, fix: '请核对交的是哪个村的哪张表。' });
  } else {
    const message = '有「在线校验」的校验章，查过以后没有改动。';
    problems.add({ row: 1, severity: 'fixed', code: 'stamp/intact', message });
  }
}
