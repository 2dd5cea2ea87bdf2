import { readScan } from '../record/scan.ts';

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
  const sheet = board.find(({ scanned }) => scanned === read);
  if (sheet) return { kind: 'hangs', sheet };
  const home = board.some(({ scanned }) => hostOf(scanned) === hostOf(read));
  const scan = home ? readScan(read.split('#')[1] ?? '') : null;
  return scan ? { kind: 'other', code: scan.code } : { kind: 'foreign' };
}

function hostOf(address: string): string {
  return /^https?:\/\/[^/]+/.exec(address)?.[0] ?? '';
}
