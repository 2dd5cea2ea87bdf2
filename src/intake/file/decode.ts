import { FileFault } from './file-fault.ts';

export type Encoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

/** One way in which the bytes make text. */
export interface Decoding {
  readonly encoding: Encoding;
  readonly text: string;
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
];

/**
 * Every decoding without a fault, most trusted first: by byte order mark, else UTF-16 that shows as
 * such, strict UTF-8, strict GB18030. A short GBK file can pass as UTF-8, and Big5 as GB18030, so the
 * caller chooses by the heads it knows. Throws a `FileFault` when there is none.
 */
export function decodings(bytes: Uint8Array): Decoding[] {
  const mark = MARKS.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  const tries: readonly Encoding[] = mark ? [mark.encoding] : [...utf16(bytes), 'UTF-8', 'GB18030'];
  const found: Decoding[] = [];
  for (const encoding of tries) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) found.push({ encoding, text });
  }
  if (found.length > 0) return found;
  throw new FileFault(
    'file/undecodable',
    '文字打不开（乱码），文件可能传坏了或没有传完。',
    '请用 Excel 或 WPS 重新打开原表，另存为「CSV UTF-8（逗号分隔）」再交。',
    mark ? 0 : firstBadLine(bytes),
  );
}

/** Text of the bytes, without its byte order mark; null when they do not fit the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every other byte of digits, commas and line ends is zero. */
function utf16(bytes: Uint8Array): Encoding[] {
  if (bytes.length % 2 !== 0) return [];
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 32 && odd > 8 * even) return ['UTF-16LE'];
  if (even > end / 32 && even > 8 * odd) return ['UTF-16BE'];
  return [];
}

/** Line on which the bytes stop being UTF-8: nearer to the fault than no line at all. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 0;
}
