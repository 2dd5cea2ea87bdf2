import type { Problem } from '../domain/problem.ts';
import { decodings, type Encoding } from '../intake/file/decode.ts';
import { FileFault } from '../intake/file/file-fault.ts';
import { lineAt } from '../intake/line-at.ts';
import { fileFault } from './folder-faults.ts';
import { UNSEEN } from './unseen.ts';

/** Bytes of the largest table that is read whole; one that is longer is no table of a county. */
export const MAX_TABLE = 256 * 1024 * 1024;
/** Bytes of a file that people write: an article, a programme, the configuration. */
const MAX_WRITTEN = 4 * 1024 * 1024;
const WRITTEN = /\.(?:json|mdx|txt|svg)$/;
/** Bytes of a picture or an attachment, which readers must be able to load. */
const MAX_SHOWN = 64 * 1024 * 1024;
/** Brackets inside brackets: far more than any file of ours has. */
const MAX_DEPTH = 60;

/** Text of one file of a data folder; null after a fault was found in it. */
export interface Decoded {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** Why a file is not even opened; null when it is small enough. */
export function sizeFault(path: string, bytes: number): Problem | null {
  const isTable = /\.(?:csv|jsonl)$/.test(path);
  const most = isTable ? MAX_TABLE : WRITTEN.test(path) ? MAX_WRITTEN : MAX_SHOWN;
  if (bytes <= most) return null;
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  return fileFault(path, 0, [
    'file/too-large',
    `文件有 ${megabytes} MB，太大了，最多 ${most / 1024 / 1024} MB。`,
    isTable ? '请按年份或按村分成几个文件；多出来的空行请删掉。' : '请压缩一下，或分成几个文件。',
  ]);
}

/**
 * Text of a file that must be UTF-8, without signs that nobody sees. A file in another encoding, one
 * with control or direction marks, and JSON nested without end are faults of the whole file.
 */
export function decodeFile(path: string, bytes: Uint8Array): Decoded {
  const isJson = path.endsWith('.json');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { text: null, problems: [encodingFault(path, bytes)] };
  }
  const unseen = unseenFault(path, isJson ? withoutEscapes(text) : text);
  if (unseen) return { text: null, problems: [unseen] };
  if (isJson && isTooDeep(text)) {
    const message = `括号套了 ${MAX_DEPTH} 层以上，不像一份配置。`;
    const fault = fileFault(path, 0, ['json/too-deep', message, '请检查括号是不是少了一半。']);
    return { text: null, problems: [fault] };
  }
  return { text, problems: isJson && bytes[0] === 0xef ? [markFault(path)] : [] };
}

function encodingFault(path: string, bytes: Uint8Array): Problem {
  const sheet = path.endsWith('.csv')
    ? '用 Excel 或 WPS 打开，另存为「CSV UTF-8（逗号分隔）」；或'
    : '';
  const save = `请${sheet}在记事本里另存，编码选 UTF-8。`;
  const names: Partial<Record<Encoding, string>> = {
    GB18030: 'GBK',
    'UTF-16LE': 'Unicode 文本',
    'UTF-16BE': 'Unicode 文本',
  };
  let like = '';
  try {
    const [first] = decodings(bytes);
    const name = first ? names[first.encoding] : undefined;
    if (name) like = `，像是 ${name}`;
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
  }
  return fileFault(path, 0, [
    'file/encoding',
    `文件不是 UTF-8 编码${like}，里面的字读不出来。`,
    save,
  ]);
}

function unseenFault(path: string, text: string): Problem | null {
  const at = text.search(UNSEEN);
  if (at === -1) return null;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return fileFault(path, lineAt(text, at), [
    'file/unseen-sign',
    `这一行有看不见的控制符（U+${code}），会让显示的内容和实际的不一样。`,
    '请把这一格删掉重新打一遍；从别处粘来的，先粘到记事本再粘过来。',
  ]);
}

/** JSON with the signs that it spells out as themselves. */
function withoutEscapes(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, unit: string) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  );
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function markFault(path: string): Problem {
  const message = '文件开头有记事本加的标记（BOM），已略过。';
  return fileFault(
    path,
    0,
    ['json/byte-order-mark', message, '不用管；要去掉，另存时编码选「UTF-8」。'],
    'warning',
  );
}
