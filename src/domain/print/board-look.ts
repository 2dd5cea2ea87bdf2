import { isSameDigest, readScan, type Scanned } from '../record/scan.ts';

/** A sheet that should hang on a board today. */
export interface ShouldHang {
  readonly id: string;
  readonly title: string;
  /** What stands in its drawn code. */
  readonly scanned: string;
}

/** What a drawn code on a board is: a sheet that should hang, one on record that should not, or none of ours. */
export type SeenCode =
  | { readonly kind: 'hangs'; readonly sheet: ShouldHang }
  | { readonly kind: 'other'; readonly code: string }
  | { readonly kind: 'foreign' };

/** Tells what was read on a board; a sheet that bears another digest than the site's is not that sheet. */
export function seenOn(board: readonly ShouldHang[], read: string): SeenCode {
  const own = board.filter(({ scanned }) => hostOf(scanned) === hostOf(read));
  const scan = own.length > 0 ? scanIn(read) : null;
  // A sheet that was drawn when codes carried the whole digest is the same sheet.
  const sheet = own.find(({ scanned }) => scanned === read || isSame(scanIn(scanned), scan));
  if (sheet) return { kind: 'hangs', sheet };
  return scan ? { kind: 'other', code: scan.code } : { kind: 'foreign' };
}

function isSame(one: Scanned | null, other: Scanned | null): boolean {
  const [digest, seen] = [one?.digest, other?.digest];
  return digest != null && seen != null && isSameDigest(digest, seen);
}

function scanIn(address: string): Scanned | null {
  return readScan(address.split('#')[1] ?? '');
}

function hostOf(address: string): string {
  return /^https?:\/\/[^/]+/.exec(address)?.[0] ?? '';
}
