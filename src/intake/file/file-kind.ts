import { FileFault } from './file-fault.ts';

/** What the bytes are, whatever the name says. */
export type FileKind = 'text' | 'zip';

const SAVE_AS = '请用 Excel 或 WPS 打开，「另存为」选「Excel 工作簿（.xlsx）」或「CSV」，再交。';

interface Signature {
  readonly starts: readonly number[];
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Files that are refused by their first bytes, with what to do instead. */
const REFUSED: readonly Signature[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    code: 'file/old-excel',
    message: '这是旧版 Excel（.xls）或 WPS（.et）文件，或者加了打开密码，读不了。',
    fix: `有密码的先去掉密码。${SAVE_AS}`,
  },
  {
    starts: ascii('%PDF'),
    code: 'file/not-a-table',
    message: '这是 PDF，不是表格。',
    fix: '请交做这份 PDF 的那张表。',
  },
  {
    starts: [0x89, ...ascii('PNG')],
    code: 'file/not-a-table',
    message: '这是图片，不是表格。',
    fix: '请交原来的表格，不要截图或拍照。',
  },
  {
    starts: [0xff, 0xd8, 0xff],
    code: 'file/not-a-table',
    message: '这是图片，不是表格。',
    fix: '请交原来的表格，不要截图或拍照。',
  },
  {
    starts: ascii('Rar!'),
    code: 'file/archive',
    message: '这是压缩包，不是表格。',
    fix: '请先解压，再交里面的表格。',
  },
  {
    starts: [0x37, 0x7a, 0xbc, 0xaf],
    code: 'file/archive',
    message: '这是压缩包，不是表格。',
    fix: '请先解压，再交里面的表格。',
  },
  {
    starts: ascii('{\\rtf'),
    code: 'file/not-a-table',
    message: '这是文字文档，不是表格。',
    fix: '请交 Excel 或 WPS 里的表格。',
  },
];

/** Tells a workbook from text; throws a `FileFault` for an empty file and for what is neither. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) {
    throw new FileFault('file/empty', '这个文件是空的。', '请打开原表看看，重新保存再交。');
  }
  if (isEncrypted(bytes)) {
    throw new FileFault('file/encrypted', '文件加了密码，打不开。', '请去掉打开密码，另存后再交。');
  }
  const refused = REFUSED.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (refused) throw new FileFault(refused.code, refused.message, refused.fix);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9) return 'zip';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).toLowerCase();
  if (/^[^,]{0,3}\s*<(!doctype|html|\?xml|table|meta)/.test(start)) {
    throw new FileFault(
      'file/web-page',
      '这其实是网页格式，只是名字像表格（从某些系统导出的表常这样）。',
      SAVE_AS,
    );
  }
  return 'text';
}

/** A workbook with a password is an old-style container that holds a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return false;
  const start = new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 20));
  return start.includes('EncryptedPackage');
}
