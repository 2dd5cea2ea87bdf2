import type { Table } from '../define-table.ts';
import { asIs, reportShape, shapeSheet } from './clerk/shape/shape.ts';
import type { Encoding } from './decode.ts';
import type { Sheet } from './file-cell.ts';
import { FileFault } from './file-fault.ts';
import { fileKind } from './file-kind.ts';
import type { FileOptions } from './file-reading.ts';
import { findHead, type Head } from './find-head.ts';
import { openText } from './open-text.ts';
import { openWorkbook } from './open-workbook.ts';
import type { ProblemList } from './problem-list.ts';
import { DELIMITER_NAMES, type Delimiter } from './split-text.ts';

/** A file opened at the sheet to read, with the head found in it. */
export interface OpenedFile {
  readonly sheet: Sheet;
  /** What messages call the sheet; '' in a text file. */
  readonly label: string;
  /** Null after telling that no head of the table was found. */
  readonly head: Head | null;
  readonly sheets: readonly string[];
  readonly alike: readonly string[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** Bytes of the largest file that is read: far more than 20,000 rows. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Opens a file for a table; tells how it was understood; throws a `FileFault` when it cannot be. */
export function openFile(
  bytes: Uint8Array,
  name: string,
  table: Table,
  options: FileOptions,
  problems: ProblemList,
): OpenedFile {
  refuseTooLarge(bytes);
  const opened =
    fileKind(bytes) === 'zip'
      ? openSheets(bytes, name, table, options, problems)
      : openPlain(bytes, name, table, options, problems);
  if (!opened.head) reportNoHead(table, problems);
  return opened;
}

function openSheets(
  bytes: Uint8Array,
  name: string,
  table: Table,
  options: FileOptions,
  problems: ProblemList,
): OpenedFile {
  const opened = openWorkbook(bytes, table, options, problems);
  if (/\.(csv|txt)$/i.test(name)) {
    const message = '这其实是 Excel 文件，只是改了名字，已按 Excel 文件读。';
    problems.add({ severity: 'fixed', code: 'file/sheet-named-text', message });
  }
  return { ...opened, encoding: null, delimiter: null };
}

function openPlain(
  bytes: Uint8Array,
  name: string,
  table: Table,
  options: FileOptions,
  problems: ProblemList,
): OpenedFile {
  const opened = openText(bytes, [table]);
  const { clerk } = options;
  const shaped = clerk ? shapeSheet(opened.sheet, table, clerk, name) : asIs(opened.sheet);
  if (/\.(xlsx?|et)$/i.test(name)) {
    const message = '名字像 Excel 表，其实是文本，已按文本读。';
    problems.add({ severity: 'fixed', code: 'file/text-named-sheet', message });
  }
  reportHow(opened.encoding, opened.delimiter, problems);
  reportShape(shaped, problems);
  const { sheet } = shaped;
  return {
    ...opened,
    sheet,
    head: findHead(sheet.rows, table, !!clerk),
    label: '',
    sheets: [],
    alike: [],
  };
}

/** Why a file is none that can be read at all, in words; null where it may be one. */
export function unreadable(bytes: Uint8Array): string | null {
  try {
    refuseTooLarge(bytes);
    fileKind(bytes);
    return null;
  } catch (fault) {
    if (fault instanceof FileFault) return fault.message + fault.fix;
    throw fault;
  }
}

export function refuseTooLarge(bytes: Uint8Array): void {
  if (bytes.length <= MAX_BYTES) return;
  throw new FileFault(
    'file/too-large',
    `文件太大（超过 ${MAX_BYTES / 1024 / 1024} MB）。`,
    '请按年份或按村分成几个文件再交。',
  );
}

function reportHow(encoding: Encoding, delimiter: Delimiter, problems: ProblemList): void {
  if (encoding !== 'UTF-8') {
    const words = encoding === 'GB18030' ? 'GBK' : 'Unicode 文本';
    problems.add({
      severity: 'fixed',
      code: 'file/encoding',
      message: `文件是 ${words} 编码，已转换。请看预览里的汉字对不对。`,
    });
  }
  if (delimiter !== ',') {
    const words = DELIMITER_NAMES[delimiter];
    problems.add({
      severity: 'fixed',
      code: 'file/delimiter',
      message: `各列是用${words}分开的，已照此读。`,
    });
  }
}

function reportNoHead(table: Table, problems: ProblemList): void {
  const wanted = Object.values(table.columns)
    .filter(({ required }) => required)
    .map(({ header }) => `「${header}」`);
  problems.add({
    code: 'head/not-found',
    message: `找不到「${table.title}」的表头，一行也没有读。`,
    fix: `请用我们的模板，表头里要有${wanted.slice(0, 6).join('')}这些列。`,
  });
}
