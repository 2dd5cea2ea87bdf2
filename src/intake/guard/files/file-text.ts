import type { ProblemCode } from '../../../domain/problem-codes.ts';
import type { ScanOptions } from '../scan.ts';

/** A piece of text that a reader of a file could come to see, and where in the file it stands. */
export interface FileText {
  /** In words a clerk understands: 正文, 图片信息, 作者. */
  readonly place: string;
  readonly text: string;
  readonly kind: NonNullable<ScanOptions['kind']>;
  /** Line of the file on which the text begins, when lines mean anything. */
  readonly line?: number;
}

/** Something in a file that may not be public, whatever it says: a hidden sheet, a location. */
export interface FileFault {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'fixed';
  readonly message: string;
  readonly fix: string;
}

/** Everything a file says, visible or not. */
export interface FileReading {
  readonly texts: readonly FileText[];
  readonly faults: readonly FileFault[];
  /** Cells that stand one above another, where the file has tables. */
  readonly columns?: readonly (readonly string[])[];
}

/** Parts cells and paragraphs so widely that no number is read across them. */
export const BREAK = '\n\n\n\n';

export const NOTHING: FileReading = { texts: [], faults: [] };

/** Bytes as text: UTF-8 where they are, else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Runs of letters and digits in bytes of any kind, read in the encodings that metadata uses. */
export function printableRuns(bytes: Uint8Array): string {
  const runs: string[] = [];
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) {
    const text = new TextDecoder(encoding).decode(bytes);
    runs.push(...(text.match(/[\p{L}\p{N}\p{P}\p{Zs}\p{Cf}+@]{4,}/gu) ?? []));
  }
  return runs.join(BREAK);
}
