import type { ProblemCode } from '../../domain/problem-codes.ts';
import { FileFault } from './file-fault.ts';

/** What the bytes are, whatever the name says. */
export type FileKind = 'text' | 'zip';

const SAVE_AS = '请用 Excel 或 WPS 打开，「另存为」选「Excel 工作簿（.xlsx）」或「CSV」，再交。';

/** A kind of file that is refused, with what to do instead. */
interface Refused {
  /** First bytes, or a test of the first text. */
  readonly starts?: readonly (readonly number[])[];
  readonly text?: RegExp;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const REFUSED: readonly Refused[] = [
  {
    // BIFF2, BIFF3 and BIFF4: sheets of the years before containers.
    starts: [
      [0x09, 0x00, 0x04, 0x00],
      [0x09, 0x02, 0x06, 0x00],
      [0x09, 0x04, 0x06, 0x00],
    ],
    code: 'file/old-excel',
    message: '这是很旧的 Excel 文件（.xls），读不了。',
    fix: SAVE_AS,
  },
  {
    starts: [ascii('%PDF')],
    code: 'file/not-a-table',
    message: '这是 PDF，不是表格。',
    fix: '请交做这份 PDF 的那张表。',
  },
  {
    starts: [
      [0x89, ...ascii('PNG')],
      [0xff, 0xd8, 0xff],
      ascii('GIF8'),
      ascii('II*\0'),
      ascii('MM\0*'),
    ],
    text: /^(BM[\s\S]{4}\0\0\0\0|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(hei|mif|avif))/,
    code: 'file/not-a-table',
    message: '这是图片，不是表格。',
    fix: '请交原来的表格，不要截图或拍照。',
  },
  {
    starts: [
      ascii('Rar!'),
      [0x37, 0x7a, 0xbc, 0xaf],
      [0x1f, 0x8b],
      ascii('BZh'),
      [0xfd, ...ascii('7zXZ')],
    ],
    code: 'file/archive',
    message: '这是压缩包，不是表格。',
    fix: '请先解压，再交里面的表格。',
  },
  {
    starts: [ascii('{\\rtf')],
    code: 'file/not-a-table',
    message: '这是文字文档，不是表格。',
    fix: '请交 Excel 或 WPS 里的表格。',
  },
  {
    text: /^(mime-version:|content-type:\s*multipart\/|from: <saved by|x-document-type:)/i,
    code: 'file/web-page',
    message: '这其实是单个文件网页（MHTML），只是名字像表格（从某些系统导出的表常这样）。',
    fix: SAVE_AS,
  },
  {
    text: /^<\?xml[\s\S]{0,400}<(\w+:)?workbook/i,
    code: 'file/xml-sheet',
    message: '这是「XML 电子表格 2003」，读不了。',
    fix: SAVE_AS,
  },
  {
    text: /^[^,]{0,3}\s*<(!doctype|html|\?xml|table|meta|head|body|style)/i,
    code: 'file/web-page',
    message: '这其实是网页格式，只是名字像表格（从某些系统导出的表常这样）。',
    fix: SAVE_AS,
  },
  {
    text: /^ID;P/,
    code: 'file/sylk',
    message: '这是 SYLK（.slk）格式的表格，读不了。',
    fix: SAVE_AS,
  },
  {
    text: /^TABLE\r?\n0,1\r?\n/,
    code: 'file/dif',
    message: '这是 DIF 格式的表格，读不了。',
    fix: SAVE_AS,
  },
  {
    text: /^\s*(\{\s*"|\{\s*\}|\[\s*[[{\]])/,
    code: 'file/json',
    message: '这是 JSON 数据，不是表格。',
    fix: '请交原来的表格；只有这一份的，请导出成 CSV 再交。',
  },
];

/** Streams by which an old-style container shows what it is, as named in its directory. */
const CONTAINERS: readonly Refused[] = [
  {
    text: /EncryptedPackage/,
    code: 'file/encrypted',
    message: '文件加了密码，打不开。',
    fix: '请去掉打开密码，另存后再交。',
  },
  {
    text: /WordDocument|PowerPoint Document/,
    code: 'file/not-a-table',
    message: '这是旧版的文字文档或幻灯片，不是表格。',
    fix: '请把表格复制到 Excel 或 WPS 表格里，另存后再交。',
  },
  {
    text: /^/,
    code: 'file/old-excel',
    message: '这是旧版 Excel（.xls）或 WPS（.et）文件，或者加了打开密码，读不了。',
    fix: `有密码的先去掉密码。${SAVE_AS}`,
  },
];

/** Tells a workbook from text; throws a `FileFault` for an empty file and for what is neither. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) {
    throw new FileFault('file/empty', '这个文件是空的。', '请打开原表看看，重新保存再交。');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuse(CONTAINERS, bytes, streamNames(bytes));
  if (isDbf(bytes)) {
    throw new FileFault('file/dbf', '这是 DBF 数据库表（FoxPro 一类），读不了。', SAVE_AS);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9) return 'zip';
  refuse(REFUSED, bytes, firstText(bytes));
  return 'text';
}

function refuse(kinds: readonly Refused[], bytes: Uint8Array, text: string): void {
  const found = kinds.find(
    (kind) => kind.starts?.some((start) => startsWith(bytes, start)) || kind.text?.test(text),
  );
  if (found) throw new FileFault(found.code, found.message, found.fix);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** The first letters, whatever the encoding; enough to see what a program put at the top. */
function firstText(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 1024);
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(start);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(start);
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(start);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(start);
  return new TextDecoder('latin1').decode(start).replace(/^ï»¿/, '');
}

/** Names of an old container's streams are kept in UTF-16. */
function streamNames(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 20));
}

/** A dBase table: its version, a date that can be, and a header as long as its list of fields. */
function isDbf(bytes: Uint8Array): boolean {
  if (bytes.length < 33) return false;
  const versions = [0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5, 0xfb];
  const [version = 0, , month = 0, day = 0] = bytes;
  const header = (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256;
  const isHeader = header >= 33 && header <= bytes.length && header < 10_000;
  return (
    versions.includes(version) &&
    month <= 12 &&
    day <= 31 &&
    isHeader &&
    (bytes[header - 1] === 0x0d || bytes[header - 264] === 0x0d)
  );
}
