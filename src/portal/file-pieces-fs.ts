import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once. */
const PIECE = 1 << 16;

/** Text of a file in pieces, so that it is never held whole. */
export function* filePieces(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(PIECE);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  try {
    for (;;) {
      const length = readSync(handle, buffer);
      if (length === 0) break;
      yield decoder.decode(buffer.subarray(0, length), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(handle);
  }
}
