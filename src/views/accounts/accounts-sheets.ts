import type { AccountsMonth } from '../../domain/accounts/month.ts';
import { formatMonth, formatMonthDay } from '../../domain/day.ts';
import { formatFen } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import type { SheetFigure } from '../sheets/figures.ts';
import {
  moneyCell,
  moneyColumn,
  plainColumn,
  type Sheet,
  type SheetPart,
  type SheetTable,
  wordsCell,
} from '../sheets/sheet.ts';
import { MONEY_POSTS, standingSheet } from '../sheets/village-sheet.ts';
import { accountsYearView, yearHref, yearsOf } from './year.ts';

/** The years of a village; a month is the sheet of the notice that announces it. */
export function accountsSheets(portal: Portal, village: Village): Sheet[] {
  return yearsOf(portal, village.id).map((year) => yearSheet(portal, village, year));
}

/** What a month comes to, in the order of the sum. */
export function monthFigures({
  opening,
  income,
  expense,
  closing,
}: Pick<AccountsMonth, 'opening' | 'income' | 'expense' | 'closing'>): SheetFigure[] {
  return [
    { label: '月初有', fen: opening },
    { label: '收入', fen: income },
    { label: '支出', fen: expense },
    { label: '月底还有', fen: closing },
  ];
}

/** A month of money: the sum that must come out, each account, each slip. */
export function monthParts(month: VillageMonth): SheetPart[] {
  const { opening, income, expense, closing } = month;
  return [
    {
      kind: 'text',
      heading: null,
      lines: [
        `${formatMonth(month.month)}：月初有 ${formatFen(opening)} 元，加收入 ${formatFen(income)} 元，减支出 ${formatFen(expense)} 元，月底还有 ${formatFen(closing)} 元。`,
        ...postsWords(month),
      ],
    },
    slipTable(month),
    accountTable('各科目合计', '科目', month.byAccount, month),
  ];
}

/** Who handled and who approved, where it was the same for every slip: a column would say it each time. */
function postsWords({ entries }: VillageMonth): string[] {
  const [first, ...others] = new Set(entries.map(postsOf));
  return first && others.length === 0 ? [`每一笔经手、审批：${first}。`] : [];
}

function postsOf({ handledBy, approvedBy }: VillageMonth['entries'][number]): string {
  return [handledBy, approvedBy].filter(Boolean).join('、');
}

function slipTable(month: VillageMonth): SheetTable {
  const { entries, income, expense } = month;
  const differ = postsWords(month).length === 0;
  return {
    kind: 'table',
    heading: '每一笔收入和支出',
    columns: [
      plainColumn('日期'),
      plainColumn('凭证号'),
      plainColumn('科目'),
      plainColumn('摘要'),
      moneyColumn('收入（元）', income),
      moneyColumn('支出（元）', expense),
      ...(differ ? [plainColumn('经手、审批')] : []),
    ],
    rows: entries.map((entry) => [
      wordsCell(formatMonthDay(entry.date)),
      wordsCell(entry.voucher),
      wordsCell(entry.account),
      wordsCell(entry.summary),
      moneyCell(entry.income),
      moneyCell(entry.expense),
      ...(differ ? [wordsCell(postsOf(entry))] : []),
    ]),
    total: `合计 ${entries.length} 笔`,
  };
}

function accountTable(
  heading: string,
  head: string,
  rows: VillageMonth['byAccount'],
  { income, expense }: Pick<VillageMonth, 'income' | 'expense'>,
): SheetTable {
  return {
    kind: 'table',
    heading,
    columns: [
      plainColumn(head),
      moneyColumn('收入（元）', income),
      moneyColumn('支出（元）', expense),
    ],
    rows: rows.map((row) => [
      wordsCell(row.account),
      moneyCell(row.income || null),
      moneyCell(row.expense || null),
    ]),
    total: '合计',
  };
}

function yearSheet(portal: Portal, village: Village, year: string): Sheet {
  const view = accountsYearView(portal, village.id, year);
  const { opening, income, expense, closing } = view;
  const months = view.lines.flatMap(({ label, data }) => (data ? [{ label, ...data }] : []));
  const untold =
    view.unpublished.length === 0 ? '' : `${view.unpublished.join('、')}没有公开的账。`;
  return standingSheet(portal, village, {
    id: `accounts-${year}`,
    title: view.title,
    path: yearHref(village.id, year),
    sample: view.sample,
    posts: MONEY_POSTS,
    figures: monthFigures(view),
    parts: [
      {
        kind: 'text',
        heading: null,
        lines: [
          `只加已经公开的月份：开始有 ${formatFen(opening)} 元，收入 ${formatFen(income)} 元，支出 ${formatFen(expense)} 元，最后还有 ${formatFen(closing)} 元。${untold}`,
        ],
      },
      {
        kind: 'table',
        heading: '各月收入、支出和月底余额',
        columns: [
          plainColumn('月份'),
          moneyColumn('收入（元）', income),
          moneyColumn('支出（元）', expense),
          plainColumn('月底还有（元）', true),
        ],
        rows: months.map((month) => [
          wordsCell(month.label),
          moneyCell(month.income),
          moneyCell(month.expense),
          moneyCell(month.closing),
        ]),
        total: '合计',
      },
      accountTable('各项目全年合计', '项目', view.items, view),
    ],
  });
}
