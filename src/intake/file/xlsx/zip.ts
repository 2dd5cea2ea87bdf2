import { Inflate } from 'fflate';
import { FileFault } from '../file-fault.ts';

/** One packed file inside a ZIP, by its central directory. */
interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

/** Unpacked bytes that one part, and all read parts together, may have: ten times any honest table. */
const MAX_PART = 120 * 1024 * 1024;
const MAX_ALL = 200 * 1024 * 1024;
const MAX_ENTRIES = 5000;
/** Packed bytes fed at once; each can grow about a thousandfold before the size is looked at. */
const FEED = 16 * 1024;

/**
 * The parts of a ZIP file, unpacked one by one when asked for. Sizes are checked twice, as declared
 * and while unpacking, so that a small file cannot fill the memory; each part must have the checksum
 * that the file states, so that a damaged file is refused rather than half read.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, Entry>();
  #left = MAX_ALL;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (const entry of readDirectory(bytes)) {
      // Some programs part folders as Windows does.
      const name = entry.name.replaceAll('\\', '/').toLowerCase();
      if (this.#entries.has(name)) throw broken();
      this.#entries.set(name, entry);
    }
  }

  names(): Iterable<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Unpacked bytes of a part; null when there is none. */
  part(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.encrypted) {
      throw new FileFault(
        'file/encrypted',
        '文件加了密码，打不开。',
        '请去掉打开密码，另存后再交。',
      );
    }
    if (entry.size > MAX_PART || entry.size > this.#left) throw tooLarge();
    this.#left -= entry.size;
    const unpacked = unpack(this.#bytes, entry);
    if (crc32(unpacked) !== entry.crc) throw broken();
    return unpacked;
  }
}

/** Whether everything in a ZIP file unpacks, within the same bounds: for a program that has none itself. */
export function unpacksInBounds(bytes: Uint8Array): boolean {
  try {
    const zip = new Zip(bytes);
    for (const name of zip.names()) zip.part(name);
    return true;
  } catch {
    return false;
  }
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = directoryPlace(view, end);
  if (count > MAX_ENTRIES) throw tooLarge();
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const wide = wideSizes(view, at + 46 + nameLength, extraLength);
    const size = wide(view.getUint32(at + 24, true));
    const packed = wide(view.getUint32(at + 20, true));
    const offset = wide(view.getUint32(at + 42, true));
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed,
      size,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (flags & 1) === 1,
      offset,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Stands, in ZIP64, for a size that is written elsewhere; streaming programs write it of small files. */
const ELSEWHERE = 0xffffffff;

/** Where the directory begins and how many it lists; by the ZIP64 record where the plain one is full. */
function directoryPlace(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== ELSEWHERE) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, start };
  const record = small(view, locator + 8);
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) throw broken();
  return { count: small(view, record + 32), start: small(view, record + 48) };
}

/** Takes the sizes of one entry in order: each from its ZIP64 field where the plain one points there. */
function wideSizes(view: DataView, start: number, length: number): (plain: number) => number {
  // A damaged length may point behind the end of the file.
  const end = Math.min(start + length, view.byteLength);
  let next = -1;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) next = at + 4;
  }
  return (plain) => {
    if (plain !== ELSEWHERE || next === -1) return plain;
    if (next + 8 > end) throw broken();
    next += 8;
    return small(view, next - 8);
  };
}

/** A number of eight bytes; one that no honest table needs is refused. */
function small(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw broken();
  const value = view.getBigUint64(at, true);
  if (value > BigInt(view.byteLength) + BigInt(MAX_ALL)) throw tooLarge();
  return Number(value);
}

/** Offset of the record that ends a ZIP file; a comment of up to 64 KB may follow it. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw broken();
}

function unpack(bytes: Uint8Array, { offset, packed, size, method }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken();
  const data = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (packed !== size) throw broken();
    return data;
  }
  if (method !== 8) throw broken();
  return inflate(data, size);
}

function inflate(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooLarge();
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += FEED) {
      stream.push(data.subarray(at, at + FEED), at + FEED >= data.length);
    }
  } catch (fault) {
    throw fault instanceof FileFault ? fault : broken();
  }
  if (length !== size) throw broken();
  return out;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A workbook that is damaged or cut short. */
export function broken(): FileFault {
  return new FileFault(
    'file/broken',
    '这个 Excel 文件坏了，或没有传完，打不开。',
    '请用 Excel 或 WPS 打开原表，重新另存为「Excel 工作簿（.xlsx）」再交。',
  );
}

function tooLarge(): FileFault {
  return new FileFault(
    'file/unpacks-too-large',
    '这个 Excel 文件展开后大得不正常，不敢打开。',
    '请新建一张表，只复制有数据的部分过去，另存后再交。',
  );
}
