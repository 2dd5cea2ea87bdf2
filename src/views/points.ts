import { formatDay } from '../domain/day.ts';
import type { Portal } from '../portal/assemble.ts';
import { villageOf } from './places.ts';

export function hasPoints(portal: Portal, village: string): boolean {
  return (
    portal.points.some((row) => row.village === village) ||
    portal.pointRules.some((row) => row.village === village)
  );
}

/** A village's points: rules, and standings that name the top and never the bottom. */
export interface PointsView {
  readonly village: string;
  readonly name: string;
  readonly rules: readonly {
    readonly item: string;
    readonly direction: string;
    readonly points: string;
  }[];
  readonly top: readonly { readonly household: string; readonly closing: number }[];
  readonly households: number;
  readonly ledger: readonly {
    readonly date: string;
    readonly household: string;
    readonly reason: string;
    readonly change: string;
    readonly closing: number;
    readonly exchanged: string;
  }[];
  readonly updated: string | null;
  readonly sample: boolean;
}

const DIRECTIONS = { add: '加分', deduct: '扣分', start: '底分' } as const;
const TOP = 10;
const LEDGER_ROWS = 20;

export function pointsView(portal: Portal, village: string): PointsView {
  const rows = portal.points.filter((row) => row.village === village);
  const rules = portal.pointRules.filter((row) => row.village === village);
  const closings = new Map<string, number>();
  for (const row of rows) closings.set(row.household, row.closing);
  const latest = [...rows].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return {
    village,
    name: villageOf(portal, village).name,
    rules: rules.map((rule) => ({
      item: rule.item,
      direction: DIRECTIONS[rule.direction],
      points: rule.points === null ? '原文未载' : `${rule.points} 分`,
    })),
    top: [...closings]
      .map(([household, closing]) => ({ household, closing }))
      .sort((a, b) => b.closing - a.closing || (a.household < b.household ? -1 : 1))
      .slice(0, Math.min(TOP, Math.floor(closings.size / 2))),
    households: closings.size,
    ledger: latest.slice(0, LEDGER_ROWS).map((row) => ({
      date: row.date,
      household: row.household,
      reason: row.reason,
      change: row.change > 0 ? `+${row.change}` : String(row.change),
      closing: row.closing,
      exchanged: row.exchanged ?? '',
    })),
    updated: latest[0] ? formatDay(latest[0].date) : null,
    sample: rows.some((row) => row.sample) || rules.some((rule) => rule.sample),
  };
}

export function villagesWithPoints(
  portal: Portal,
): { readonly id: string; readonly name: string }[] {
  return portal.villages
    .filter(({ id }) => hasPoints(portal, id))
    .map(({ id, name }) => ({ id, name }));
}
