import type { Sheet, SheetPart, SheetTable } from '../../../src/views/sheets/sheet.ts';
import { plainColumn, wordsCell } from '../../../src/views/sheets/sheet.ts';

/** A sheet with everything on it that a sheet can have. */
export function sheetWith(parts: readonly SheetPart[], own: Partial<Sheet> = {}): Sheet {
  return {
    id: 'trial',
    title: '龙潭村美丽庭院奖补名单公示',
    issuer: '龙潭村村民委员会',
    date: '2022年12月11日',
    period: '公示期2022年12月11日—12月17日，共 7 天',
    objectUntil: '有异议，请在12月17日 24 时前向村务监督委员会提出。',
    phones: '龙潭村 0719-0000001；某区 0719-0000000',
    code: 'SPD5-WBR3-7M4D-0TRW',
    address: 'https://sunboard.example/notices/trial/',
    scanned: 'https://sunboard.example/notices/trial/',
    stamp: null,
    hangs: null,
    parts,
    figures: [],
    posts: ['制表（村报账员）', '审核（村委会主任）', '监督（监委会主任）'],
    sample: false,
    look: 'register',
    ...own,
  };
}

/** A table of so many columns and rows, each cell unlike every other. */
export function tableWith(columns: number, rows: number): SheetTable {
  return {
    kind: 'table',
    heading: '面积核查',
    columns: Array.from({ length: columns }, (_, at) =>
      at === 3
        ? { head: `面积${at}（亩）`, num: true, total: `${rows}.50` }
        : plainColumn(`第${at}栏`),
    ),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, at) =>
        wordsCell(at === 3 ? `${row}.${at}5` : `${row}行${at}列按实测算`),
      ),
    ),
    total: `合计 ${rows} 行`,
  };
}

/** A list of names in four narrow columns. */
export function narrowList(rows: number): SheetTable {
  return {
    kind: 'table',
    heading: null,
    columns: [
      plainColumn('序号', true),
      plainColumn('组'),
      plainColumn('户主'),
      plainColumn('投工', true),
    ],
    rows: Array.from({ length: rows }, (_, at) =>
      [`${at + 1}`, `${(at % 9) + 1}组`, '张*三', `${at % 7}`].map(wordsCell),
    ),
    total: null,
  };
}
