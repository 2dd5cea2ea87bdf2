import type { Table } from '../define-table.ts';
import { asIs, reportShape, type Shaped, shapeSheet } from './clerk/shape/shape.ts';
import type { Sheet } from './file-cell.ts';
import { FileFault } from './file-fault.ts';
import type { FileOptions } from './file-reading.ts';
import { findHead, type Head } from './find-head.ts';
import type { ProblemList } from './problem-list.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** A workbook opened at the sheet that holds the table. */
export interface OpenedWorkbook {
  readonly sheet: Sheet;
  /** What messages call the sheet. */
  readonly label: string;
  readonly head: Head | null;
  /** Labels of the sheets that can be seen and have content. */
  readonly sheets: readonly string[];
  /** Labels of the sheets that have the same columns, one a month or a group; none where there is but one. */
  readonly alike: readonly string[];
}

/** Our own templates keep the words to choose from on this sheet. */
const TEMPLATE_LISTS = '选项';

/**
 * Opens a workbook at the sheet asked for, or the one that shows most heads of the table. A second
 * sheet that fits as well must be chosen between; hidden ones are named and never read.
 */
export function openWorkbook(
  bytes: Uint8Array,
  table: Table,
  { sheet: wanted, clerk }: Pick<FileOptions, 'sheet' | 'clerk'>,
  problems: ProblemList,
): OpenedWorkbook {
  const all = readXlsx(bytes);
  const label = (sheet: Sheet): string => sheetLabel(sheet.name, all.indexOf(sheet) + 1);
  const filled = all.filter(({ rows, name }) => rows.length > 0 && name !== TEMPLATE_LISTS);
  const visible = filled.filter(({ hidden }) => !hidden);
  const sheets = visible.map(label);
  for (const sheet of filled) if (sheet.hidden) reportHidden(label(sheet), problems);
  if (visible.length === 0) {
    throw new FileFault(
      filled.length > 0 ? 'sheet/all-hidden' : 'file/empty',
      filled.length > 0 ? '有内容的工作表都被隐藏了。' : '这个文件里没有内容。',
      filled.length > 0 ? '请取消隐藏要交的工作表，再交。' : '请打开原表看看，重新保存再交。',
    );
  }
  const found = visible.map((given) => {
    const shaped = clerk ? shapeSheet(given, table, clerk, problems.file) : asIs(given);
    const head = findHead(shaped.sheet.rows, table, clerk !== undefined);
    return { ...shaped, label: label(given), head };
  });
  const chosen =
    wanted === undefined
      ? bestOf(found)
      : found.find((one) => one.sheet.name === wanted || isLabel(one.label, wanted));
  if (!chosen) {
    throw new FileFault(
      'sheet/none-such',
      '没有这个名字的工作表。',
      `请从这些里选：${sheets.slice(0, 8).join('、')}。`,
    );
  }
  const alike = wanted === undefined && clerk ? alikeSheets(chosen, found) : [];
  if (wanted === undefined) reportOthers(chosen, found, alike, problems);
  reportHiddenParts(chosen.sheet, problems);
  reportShape(chosen, problems);
  return { ...chosen, sheets, alike: alike.map((one) => one.label) };
}

type Found = Omit<OpenedWorkbook, 'sheets' | 'alike'> & Shaped;

function bestOf(found: readonly Found[]): Found | undefined {
  return found.reduce((best, one) => (headsOf(one) > headsOf(best) ? one : best));
}

function headsOf({ head }: Found): number {
  return head?.match.places.size ?? 0;
}

/** A sheet that only adds up what the others have. */
const SUMMARY = /汇总|总表|合计|全年|统计/;

/** All sheets with the columns of the chosen one; none where it is alone. */
function alikeSheets(chosen: Found, found: readonly Found[]): readonly Found[] {
  const columns = ({ head }: Found): string => [...(head?.match.places.keys() ?? [])].sort().join();
  const same = found.filter(
    (one) => columns(one) === columns(chosen) && !SUMMARY.test(one.sheet.name),
  );
  return columns(chosen) !== '' && same.includes(chosen) && same.length > 1 ? same : [];
}

function reportOthers(
  chosen: Found,
  found: readonly Found[],
  same: readonly Found[],
  problems: ProblemList,
): void {
  if (same.length > 0) {
    const message = `有 ${same.length} 张工作表列都一样，这里看的是${chosen.label}；交上去时每张都收。`;
    problems.add({
      severity: 'warning',
      code: 'sheet/alike',
      message,
      fix: '有一张不该收的，请删掉它再交。',
    });
  }
  const others = found.filter((one) => one !== chosen && !same.includes(one));
  const alike = others.filter((one) => headsOf(one) > 0 && headsOf(one) * 2 > headsOf(chosen));
  if (alike.length > 0 && same.length === 0) {
    const names = [chosen, ...alike].map(({ label }) => label).join('、');
    problems.add({
      code: 'sheet/several',
      message: `有 ${alike.length + 1} 张工作表都像要交的表：${names}，这里只看了第一张。`,
      fix: '请选定一张，或分成几个文件交。',
    });
  }
  for (const other of others) {
    if (alike.includes(other)) continue;
    problems.add({
      severity: 'warning',
      code: 'sheet/unread',
      message: `${other.label}没有读。`,
      fix: '不是要交的就不用管。',
    });
  }
}

function reportHidden(name: string, problems: ProblemList): void {
  problems.add({
    severity: 'warning',
    code: 'sheet/hidden',
    message: `${name}是隐藏的，没有读。`,
    fix: '里面可能有不该外传的内容，交表前请删除它。',
  });
}

function reportHiddenParts(sheet: Sheet, problems: ProblemList): void {
  const [line] = sheet.hiddenLines.filter((one) => sheet.rows.some((row) => row.line === one));
  if (line !== undefined) {
    problems.add({
      row: line,
      severity: 'warning',
      code: 'sheet/hidden-rows',
      message: '有隐藏或筛掉的行，也一起读了。',
      fix: '请取消筛选看看，不要的行请删除。',
    });
  }
  const column = sheet.hiddenColumns.find((at) =>
    sheet.rows.some((row) => (row.cells[at]?.text ?? '').trim() !== ''),
  );
  if (column !== undefined) {
    problems.add({
      severity: 'warning',
      code: 'sheet/hidden-columns',
      message: `第 ${column + 1} 列是隐藏的，也一起读了。`,
      fix: '请取消隐藏看看，不要的列请删除。',
    });
  }
}

/** Words that name a sheet and nobody: 2022年9月收支, Sheet1, 奖补名单（汇总）. */
const PLAIN_NAME =
  /^(?:sheet|工作表|收入|支出|收支|财务|台账|账|公示|奖补|补助|补贴|名单|花名册|明细|汇总|统计|登记|流水|模板|表|簿|册|[一二三四]季度|[上下]半年|\d{1,4}|[年月日村组社区()（）_ -])+$/i;

/** What a sheet is called in messages: by its place, and by its name where that names nobody. */
function sheetLabel(name: string, at: number): string {
  return PLAIN_NAME.test(name) && !/\d{5}/.test(name)
    ? `第 ${at} 张工作表「${name}」`
    : `第 ${at} 张工作表`;
}

/** Whether somebody chose a sheet by its label, or by its place: 2, 第2张. */
function isLabel(label: string, wanted: string): boolean {
  const at = /^第?\s*(\d{1,3})\s*张?$/.exec(wanted)?.[1];
  return label === wanted || (at !== undefined && label.startsWith(`第 ${at} 张`));
}
