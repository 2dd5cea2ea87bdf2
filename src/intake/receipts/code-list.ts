import type { Problem } from '../../domain/problem.ts';
import { readReceiptCode } from '../../domain/receipts/code.ts';
import { code, integer, text, yesNo } from '../column.ts';
import { excelCsv } from '../csv.ts';
import { ALWAYS, defineTable, type Row } from '../define-table.ts';
import { readFile } from '../file/read-file.ts';
import { writeTable } from '../write-table.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * 回执码名单: which slip is whose. It never lies in the data folder, so it is none of the known tables;
 * it is read as forgivingly as a clerk's other files, since Excel has often saved it in between.
 */
export const codeListTable = defineTable({
  id: 'receipt-codes',
  title: '回执码名单',
  path: '回执码名单.csv',
  about: '一行是一张回执条：几号、给谁、什么码。只给经办人看，不放进网站和仓库。',
  publicFrom: ALWAYS,
  columns: {
    number: integer({
      header: '号',
      required: true,
      unique: true,
      min: 1,
      hint: '印在回执条外面的号。',
      example: '17',
    }),
    villageName: text({ header: '村（社区）', hint: '给人看的。', example: '清河村' }),
    programmeName: text({ header: '项目', hint: '给人看的。', example: '庭院整治' }),
    group: text({ header: '组', hint: '第几组。', example: '3组' }),
    household: text({ header: '户号', required: true, hint: '台账里的户号。', example: 'H0031' }),
    name: text({ header: '户主', hint: '台账里的写法。', example: '张*国' }),
    code: text({
      header: '回执码',
      required: true,
      // Drawn at random, some look like somebody's WeChat name to the guard.
      privacy: 'to-publish',
      hint: '不要改。',
      example: '2345-6789-ABCD-EFGH-JKMN',
    }),
    replace: yesNo({ header: '要换新码', hint: '旧码被别人看到了，填「是」。', example: '是' }),
    fate: text({ header: '这次', hint: '这次怎么办的。', example: '新发' }),
    payout: code({
      header: '编号',
      pattern: ID,
      form: '台账里的编号',
      required: true,
      unique: true,
      hint: '台账里的编号，不要改。',
      example: 'tingyuan-qinghe-017',
    }),
    programme: code({
      header: '项目代号',
      pattern: ID,
      form: '项目代号',
      required: true,
      hint: '不要改。',
      example: 'tingyuan',
    }),
    village: code({
      header: '村代号',
      pattern: ID,
      form: '村代号',
      required: true,
      hint: '不要改。',
      example: 'qinghe',
    }),
  },
});

export type CodeListRow = Omit<Row<typeof codeListTable>, 'line'>;

/** Reads a list as it was written or as Excel saved it; a code that is none is a problem that does not show it. */
export function readCodeList(
  bytes: Uint8Array,
  name: string,
): { readonly rows: readonly CodeListRow[]; readonly problems: readonly Problem[] } {
  const reading = readFile(bytes, name, codeListTable);
  const problems = [...reading.problems];
  const rows = reading.rows.flatMap(({ line, ...row }) => {
    const read = readReceiptCode(row.code);
    if ('code' in read) return [{ ...row, code: read.code }];
    problems.push({
      file: name,
      row: line,
      column: codeListTable.columns.code.header,
      code: 'receipt-codes/code',
      severity: 'error',
      message: '这一格不是回执码，少了字符或者改过了。',
      fix: '请从上一次的名单里找回这一行，原样抄过来。',
    });
    return [];
  });
  return { rows, problems };
}

/** The list as a file that Excel and WPS open with its Chinese unspoilt. */
export function writeCodeList(
  rows: readonly CodeListRow[],
  printed: (code: string) => string,
): string {
  const shown = rows.map((row) => ({ ...row, code: printed(row.code) }));
  return excelCsv(writeTable(codeListTable, shown));
}
