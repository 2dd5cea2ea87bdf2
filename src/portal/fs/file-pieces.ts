import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes held at once. */
const PIECE = 1 << 16;
const LINE_FEED = 10;

/**
 * Text of a file in pieces, so that it is never held whole. A piece ends with a line wherever one ends in
 * it: put together again from two pieces, rows would be read more slowly.
 */
export function* filePieces(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(PIECE);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Bytes at the beginning of the buffer that wait for the end of their line. */
  let waiting = 0;
  try {
    for (;;) {
      const length = readSync(handle, buffer, { offset: waiting });
      if (length === 0) break;
      const filled = waiting + length;
      const end = buffer.lastIndexOf(LINE_FEED, filled - 1) + 1 || filled;
      yield decoder.decode(buffer.subarray(0, end), { stream: true });
      buffer.copy(buffer, 0, end, filled);
      waiting = filled - end;
    }
    yield decoder.decode(buffer.subarray(0, waiting));
  } finally {
    closeSync(handle);
  }
}
