import {
  contractStanding,
  HOLDING_KINDS,
  type HoldingKind,
  overrun,
  WHOLE_GAIN,
} from '../../domain/accounts/holdings.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import { type Fen, formatFen, sumFen } from '../../domain/money.ts';
import { scaledToText } from '../../intake/column.ts';
import type { Contract, Holding, VillageMonth, Works } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { monthsOf } from './month.ts';
import { yearHref, yearsOf } from './year.ts';

const TERMS = { coming: '还没开始', running: '正在租', ending: '快到期', ended: '已到期' } as const;

export interface HoldingLineView {
  readonly row: Holding;
  readonly quantity: string;
  /** Notice that announced it. */
  readonly href: string | null;
  /** Who is on the other side, what for, and the most that may be asked of each. */
  readonly words: string;
}

/** All holdings of one kind, newest day only, with their sum. */
export interface HoldingsOfKind {
  readonly kind: HoldingKind;
  readonly title: string;
  readonly asOf: string;
  readonly lines: readonly HoldingLineView[];
  /** Sum of the lines; a distribution's own total line is not added to its parts. */
  readonly total: Fen;
  readonly settled: Fen;
  /** Columns that hold anything. */
  readonly has: { readonly quantity: boolean; readonly amount: boolean; readonly settled: boolean };
}

export interface AccountsVillageView {
  readonly title: string;
  readonly villageName: string;
  readonly sample: boolean;
  readonly last: VillageMonth | null;
  readonly years: readonly { readonly year: string; readonly href: string }[];
  readonly kinds: readonly HoldingsOfKind[];
  readonly contracts: readonly {
    readonly row: Contract;
    readonly term: string;
    readonly owed: Fen | null;
    readonly quantity: string;
  }[];
  readonly works: readonly { readonly row: Works; readonly over: Fen | null }[];
}

export function accountsVillageHref(village: string): string {
  return `/accounts/${village}/`;
}

/** Villages that have published any money matter, in the order of the register. */
export function accountsVillages(portal: Portal): string[] {
  return portal.villages.map(({ id }) => id).filter((id) => hasAccounts(portal, id));
}

/** Whether a village has a page of its money. */
export function hasAccounts(portal: Portal, village: string): boolean {
  return monthsOf(portal, village).length > 0 || recordsOf(portal).has(village);
}

/** What a village has, lets and builds, as known on the portal's day. */
interface Records {
  readonly holdings: Holding[];
  readonly contracts: Contract[];
  readonly works: Works[];
}

const recordsOf = oncePerPortal((portal): ReadonlyMap<string, Records> => {
  const index = new Map<string, Records>();
  const own = (village: string): Records => {
    const records = index.get(village) ?? { holdings: [], contracts: [], works: [] };
    index.set(village, records);
    return records;
  };
  const { holdings, contracts, works } = portal.holdings;
  for (const row of holdings) own(row.village).holdings.push(row);
  for (const row of contracts) own(row.village).contracts.push(row);
  for (const row of works) own(row.village).works.push(row);
  return index;
});

/** What a village has, owes, is owed, lets, builds and shared out, as known on the portal's day. */
export function accountsVillageView(portal: Portal, village: string): AccountsVillageView {
  const { name } = villageOf(portal, village);
  const {
    holdings = [],
    contracts = [],
    works = [],
  }: Partial<Records> = recordsOf(portal).get(village) ?? {};
  const months = monthsOf(portal, village);
  return {
    title: `${name}集体财务`,
    villageName: name,
    sample: [...holdings, ...contracts, ...works, ...months].some(({ sample }) => sample),
    last: months.at(-1) ?? null,
    years: yearsOf(portal, village).map((year) => ({ year, href: yearHref(village, year) })),
    kinds: (Object.keys(HOLDING_KINDS) as HoldingKind[])
      .filter((kind) => kind !== 'plan')
      .flatMap((kind) => ofKind(holdings, kind)),
    contracts: contracts.map((row) => {
      const { term, owed } = contractStanding(row, portal.asOf);
      return { row, term: TERMS[term], owed, quantity: quantityOf(row) };
    }),
    works: works.map((row) => ({ row, over: overrun(row.bid, row.final) })),
  };
}

function ofKind(holdings: readonly Holding[], kind: HoldingKind): HoldingsOfKind[] {
  const all = holdings.filter((row) => row.kind === kind);
  const asOf = all.reduce((latest, row) => (row.asOf > latest ? row.asOf : latest), '');
  // Things that stand are counted on one day; things that happen are all told.
  const happens = kind === 'levy' || kind === 'land';
  const rows = all.filter((row) => (happens || row.asOf === asOf) && row.item !== WHOLE_GAIN);
  if (rows.length === 0) return [];
  return [
    {
      kind,
      title: HOLDING_KINDS[kind],
      asOf,
      lines: rows.map((row) => ({
        row,
        quantity: quantityOf(row),
        href: row.notice === null ? null : noticeHref(row.notice),
        words: wordsOf(row),
      })),
      total: sumFen(rows.map(({ amount }) => amount ?? 0)),
      settled: sumFen(rows.map(({ settled }) => settled ?? 0)),
      has: {
        quantity: rows.some(({ quantity }) => quantity !== null),
        amount: rows.some(({ amount }) => amount !== null),
        settled: rows.some(({ settled }) => settled !== null),
      },
    },
  ];
}

function wordsOf({ kind, party, note, cap, spec, keeper }: Holding): string {
  const most = kind === 'levy' && `每人上限：${cap === null ? '未载' : `${formatFen(cap)} 元`}`;
  const other = party === EXPIRED_NAME ? '对方姓名已撤下' : party;
  return [spec, other, keeper && `使用保管：${keeper}`, note, most].filter(Boolean).join('；');
}

function quantityOf(row: {
  readonly quantity: number | null;
  readonly unit: string | null;
}): string {
  return row.quantity === null ? '' : `${scaledToText(row.quantity, 2)} ${row.unit ?? ''}`.trim();
}
