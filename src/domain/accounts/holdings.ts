import { addDays, type Day } from '../day.ts';
import { EXPIRED_NAME } from '../mask.ts';
import { type Fen, sumFen } from '../money.ts';

/** What a village owns, owes, is owed, shares out, asks of households, and plans. */
export const HOLDING_KINDS = {
  plan: '财务计划',
  asset: '资产',
  resource: '资源',
  claim: '债权',
  debt: '债务',
  distribution: '收益分配',
  levy: '筹资筹劳',
  land: '征地补偿',
} as const;
export type HoldingKind = keyof typeof HOLDING_KINDS;

/** Item of the distribution that all others of the day add up to. */
export const WHOLE_GAIN = '收益总额';
/** Item of the assets that the ledger's balance of the same day must equal. */
export const CASH = '现金及银行存款';

export interface HoldingLine {
  readonly kind: HoldingKind;
  readonly item: string;
  readonly asOf: Day;
  readonly amount: Fen | null;
  readonly settled: Fen | null;
  readonly party: string | null;
  readonly partyKind: 'office' | 'person' | null;
  readonly line: number;
}

export type HoldingFault =
  | { readonly line: number; readonly kind: 'amount-missing' | 'settled-over' | 'person-unmasked' }
  | {
      readonly line: number;
      readonly kind: 'gain-differs' | 'cash-differs';
      readonly computed: Fen;
      readonly declared: Fen;
    };

/**
 * Every line that cannot be right: the parts of a distribution must add up to its 收益总额, and cash on
 * a month's last day must be the ledger's closing balance (`closings`, by that day), both to the fen.
 */
export function holdingFaults(
  lines: readonly HoldingLine[],
  closings: ReadonlyMap<Day, Fen>,
): HoldingFault[] {
  return [...lines.flatMap((line) => lineFaults(line, closings)), ...gainFaults(lines)].sort(
    (a, b) => a.line - b.line,
  );
}

function lineFaults(holding: HoldingLine, closings: ReadonlyMap<Day, Fen>): HoldingFault[] {
  const { line, kind, amount, settled, asOf, item } = holding;
  const faults: HoldingFault[] = [];
  if (amount === null && kind !== 'resource' && kind !== 'levy') {
    faults.push({ line, kind: 'amount-missing' });
  }
  if (settled !== null && settled > (amount ?? 0)) faults.push({ line, kind: 'settled-over' });
  if (isBare(holding)) faults.push({ line, kind: 'person-unmasked' });
  const computed = closings.get(asOf);
  if (kind === 'asset' && item === CASH && computed !== undefined && amount !== computed) {
    faults.push({ line, kind: 'cash-differs', computed, declared: amount ?? 0 });
  }
  return faults;
}

/** A person's name that shows more than a village may show. */
export function isBare(line: Pick<HoldingLine, 'party' | 'partyKind'>): boolean {
  const { party, partyKind } = line;
  if (partyKind !== 'person' || party === null || party === EXPIRED_NAME) return false;
  return !/[*＊]/.test(party);
}

function gainFaults(lines: readonly HoldingLine[]): HoldingFault[] {
  const shared = lines.filter(({ kind }) => kind === 'distribution');
  return shared
    .filter(({ item }) => item === WHOLE_GAIN)
    .flatMap(({ line, asOf, amount }) => {
      const parts = shared.filter((other) => other.asOf === asOf && other.item !== WHOLE_GAIN);
      const computed = sumFen(parts.map((part) => part.amount ?? 0));
      const declared = amount ?? 0;
      return computed === declared ? [] : [{ line, kind: 'gain-differs', computed, declared }];
    });
}

/** A contract soon to end is told so long before, in days. */
export const SOON = 90;

export interface ContractTerm {
  readonly from: Day;
  readonly to: Day;
  /** Rent that has fallen due so far, and what of it was paid; null where it is not told. */
  readonly due: Fen | null;
  readonly paid: Fen | null;
}

/**
 * Where a contract stands on a day: its term, and what is still owed (never below nothing; null where
 * it is not told what was due, or what was paid).
 */
export function contractStanding(
  { from, to, due, paid }: ContractTerm,
  today: Day,
): { readonly term: 'coming' | 'running' | 'ending' | 'ended'; readonly owed: Fen | null } {
  const owed = due === null || paid === null ? null : Math.max(0, due - paid);
  if (today > to) return { term: 'ended', owed };
  if (today < from) return { term: 'coming', owed };
  return { term: addDays(today, SOON) >= to ? 'ending' : 'running', owed };
}

/** What of a works' final account goes beyond the price it was given for; null while not settled. */
export function overrun(bid: Fen | null, final: Fen | null): Fen | null {
  return bid === null || final === null ? null : Math.max(0, final - bid);
}
