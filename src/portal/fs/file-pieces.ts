import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once. */
const PIECE = 1 << 16;

/** Text of a file in pieces, so that it is never held whole. */
export function* filePieces(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(PIECE);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  try {
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
      yield decoder.decode(buffer.subarray(0, length), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(handle);
  }
}
