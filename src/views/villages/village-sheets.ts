import { formatMonth, monthOf } from '../../domain/day.ts';
import { type Fen, sumFen } from '../../domain/money.ts';
import { envelopeOf } from '../../domain/payouts/envelope.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { monthFigures } from '../accounts/accounts-sheets.ts';
import { monthsOf } from '../accounts/month.ts';
import { villageHref } from '../places.ts';
import { ledgerOf } from '../programmes/ledger-pages.ts';
import type { SheetFigure } from '../sheets/figures.ts';
import { moneyCell, plainColumn, type Sheet, type SheetPart, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { type VillageView, villageView } from './village-page.ts';

/** Lines of one part: a poster is read in passing. */
const MOST = 5;

/** A village's month as a poster: five sums, what ends when, what is late, whom to call. */
export function overviewSheets(portal: Portal, village: Village): Sheet[] {
  const view = villageView(portal, village);
  const figures = sumsOf(portal, village);
  if (figures.length === 0 && view.running.length === 0) return [];
  return [
    standingSheet(portal, village, {
      id: 'overview',
      title: `${village.name}这个月（${formatMonth(monthOf(portal.asOf))}）`,
      path: villageHref(village.id),
      sample: view.sample,
      look: 'poster',
      figures,
      parts: [
        ...sumsPart(figures),
        ...runningPart(view),
        ...latePart(view),
        whomPart(portal, village),
      ],
    }),
  ];
}

/** The newest month of the collective's money, and what the programmes have paid here so far. */
function sumsOf(portal: Portal, village: Village): SheetFigure[] {
  const last = monthsOf(portal, village.id).at(-1);
  const paid = paidHere(portal, village);
  return [
    ...(last
      ? monthFigures(last).map((figure) => ({
          ...figure,
          label: `集体${formatMonth(last.month)}${figure.label}`,
        }))
      : []),
    ...(paid === null ? [] : [{ label: '奖补到今天一共已兑付', fen: paid }]),
  ];
}

function paidHere(portal: Portal, village: Village): Fen | null {
  const paid = portal.programmes.flatMap((programme) => {
    const ledger = ledgerOf(portal, programme.id, village.id);
    return ledger && programme.payer === 'public'
      ? [envelopeOf(programme, ledger.payouts).paid]
      : [];
  });
  return paid.length === 0 ? null : sumFen(paid);
}

function sumsPart(figures: readonly SheetFigure[]): SheetPart[] {
  const rows = figures.flatMap((figure) =>
    'fen' in figure ? [[wordsCell(figure.label), moneyCell(figure.fen)]] : [],
  );
  if (rows.length === 0) return [];
  const columns = [plainColumn('几笔大数'), plainColumn('元', true)];
  return [{ kind: 'table', heading: '钱', columns, rows, total: null }];
}

function runningPart({ running }: VillageView): SheetPart[] {
  if (running.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: '正在公示，还能提意见',
      columns: ['什么事', '到哪天', '还有几天'].map((head) => plainColumn(head)),
      rows: running
        .slice(0, MOST)
        .map((line) => [line.title, line.until, line.statusWords].map(wordsCell)),
      total: null,
    },
    ...moreThan(running, '件，贴在旁边'),
  ];
}

function latePart({ overdue }: VillageView): SheetPart[] {
  if (overdue.length === 0) return [];
  return [
    {
      kind: 'list',
      heading: '该公开还没公开的',
      lines: overdue
        .slice(0, MOST)
        .map(({ title, due, days }) => `${title}：${due}，晚了 ${days} 天。`),
    },
    ...moreThan(overdue, '件，见「按时公开情况」'),
  ];
}

function moreThan({ length }: readonly unknown[], words: string): SheetPart[] {
  if (length <= MOST) return [];
  return [{ kind: 'text', heading: null, lines: [`还有 ${length - MOST} ${words}。`] }];
}

function whomPart({ config }: Portal, { name, contact }: Village): SheetPart {
  const sample = contact.sample ? '（示例）' : '';
  const own = contact.phone ?? '还没有公布';
  return {
    kind: 'list',
    heading: '有不明白的、不同意的，打电话',
    lines: [
      `${name}${contact.post ?? '村务监督委员会'}：${own}${sample}`,
      `${config.contact.post}：${config.contact.phone}${config.sample ? '（示例）' : ''}`,
    ],
  };
}
