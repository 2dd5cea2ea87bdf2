import { OUTCOME_LABELS } from '../../domain/check.ts';
import { endedWords } from '../../domain/ended.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
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
import { ledgerHref, ledgerOf } from './ledger-pages.ts';
import { ledgerTitle } from './ledger-view.ts';
import { type PayoutLine, type PayoutListView, payoutList } from './payout-line.ts';
import { endingOf } from './programme-name.ts';
import { type MoneyWords, moneyWords, unitOf } from './words.ts';

/** Every ledger of a village whole, however many pages of the site it takes. */
export function ledgerSheets(portal: Portal, village: Village): Sheet[] {
  return portal.programmes.flatMap((programme) => {
    const sheet = ledgerSheet(portal, programme, village);
    return sheet ? [sheet] : [];
  });
}

function ledgerSheet(portal: Portal, programme: Programme, village: Village): Sheet | null {
  const ledger = ledgerOf(portal, programme.id, village.id);
  if (!ledger) return null;
  const list = payoutList(portal, programme, ledger.payouts);
  const unit = unitOf(programme);
  const words = moneyWords(programme);
  const ended = endedWords(endingOf(portal, programme), portal.asOf);
  const doubts = [
    list.breaches > 0 ? `${list.breaches} ${unit}和规则不相符` : '',
    list.cannotTell > 0 ? `${list.cannotTell} ${unit}看不出` : '',
  ].filter(Boolean);
  return standingSheet(portal, village, {
    id: `payouts-${programme.id}`,
    title: ledgerTitle(portal, programme, village),
    path: ledgerHref(programme.id, village.id),
    sample: ledger.payouts.some(({ sample }) => sample),
    posts: MONEY_POSTS,
    parts: [
      {
        kind: 'text',
        heading: null,
        lines: [
          ...(ended === null ? [] : [ended]),
          `申报 ${list.lines.length} ${unit}，${doubts.length > 0 ? doubts.join('，') : '核对没有不相符的'}。每${unit}怎么算，写在自己那一行里；算错的、不该有的，可以打电话反映。`,
        ],
      },
      ...payoutParts(list, words, unit),
    ],
  });
}

/** Payouts line by line; what is said of single lines stands above them, where it costs no column. */
export function payoutParts(list: PayoutListView, words: MoneyWords, unit: string): SheetPart[] {
  const remarks = list.lines.flatMap((line) => {
    const remark = remarkOf(line);
    return remark === '' ? [] : [`${nameOf(line)}：${remark}`];
  });
  return [
    ...(remarks.length === 0
      ? []
      : [{ kind: 'list' as const, heading: '核对和说明', lines: remarks }]),
    payoutTable(list, words, unit),
  ];
}

function payoutTable(list: PayoutListView, words: MoneyWords, unit: string): SheetTable {
  return {
    kind: 'table',
    heading: `每${unit}怎么算`,
    columns: [
      plainColumn('组、户主、户号'),
      plainColumn('怎么算'),
      moneyColumn(`${words.due}（元）`, list.due),
      moneyColumn(`${words.paid}（元）`, list.paid),
      plainColumn('到哪一步'),
    ],
    rows: list.lines.map((line) => [
      wordsCell(nameOf(line)),
      wordsCell(line.working),
      moneyCell(line.due),
      moneyCell(line.paid),
      wordsCell(line.stage),
    ]),
    total: `合计 ${list.lines.length} ${unit}`,
  };
}

function nameOf({ who, household }: PayoutLine): string {
  return `${who} ${household}`;
}

function remarkOf({ outcome, issues, note, recovery }: PayoutLine): string {
  return [
    ...(recovery === null ? [] : [recovery]),
    ...(outcome === 'pass' ? [] : [OUTCOME_LABELS[outcome]]),
    ...issues.map(({ words }) => words),
    ...(note === null ? [] : [`村里说明：${note}`]),
  ].join('；');
}
