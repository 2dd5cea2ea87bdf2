import { EXPIRED_NAME } from '../../domain/mask.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { receiptText } from '../../domain/receipts/line.ts';
import type { Fate, ReceiptPlan } from '../../domain/receipts/plan.ts';
import { RECEIPT_TEXT_BYTES } from '../../domain/receipts/seal.ts';
import type { Village } from '../../domain/village.ts';
import type { CodeListRow } from '../../intake/receipts/code-list.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { inReadingOrder } from '../programmes/reading-order.ts';
import { receiptLine } from './receipt-line.ts';
import type { Slip } from './slips.ts';

/** One ledger whose households are to have codes, and the file its receipts lie in. */
export interface LedgerToSeal {
  readonly programme: Programme;
  readonly village: Village;
  readonly sample: boolean;
  /** Path below the data folder. */
  readonly path: string;
  readonly payouts: readonly CheckedPayout[];
}

/** The ledgers of a programme, in one village or in all, real and sample apart. */
export function ledgersToSeal(
  portal: Portal,
  programme: Programme,
  village: string | null,
): LedgerToSeal[] {
  const groups = new Map<string, CheckedPayout[]>();
  for (const payout of portal.payouts) {
    if (payout.programme !== programme.id) continue;
    if (village !== null && payout.village !== village) continue;
    const path = `${payout.sample ? 'sample/' : ''}receipts/${programme.id}/${payout.village}.csv`;
    const group = groups.get(path);
    if (group) group.push(payout);
    else groups.set(path, [payout]);
  }
  return [...groups].flatMap(([path, payouts]) => {
    const [first] = payouts;
    if (!first) return [];
    const own = villageOf(portal, first.village);
    return [{ programme, village: own, sample: first.sample, path, payouts: byGroup(payouts) }];
  });
}

/** What a code was given for: the number in the ledger, also where the site shows another. */
function numberOf({ numberOnFile, id }: CheckedPayout): string {
  return numberOnFile ?? id;
}

/** The order in which slips are handed out: group by group, household by household. */
function byGroup(payouts: readonly CheckedPayout[]): CheckedPayout[] {
  const key = ({ group }: CheckedPayout): string => (group ?? '').padStart(10, '0');
  return inReadingOrder(payouts).sort(
    (a, b) =>
      compare(key(a), key(b)) ||
      compare(a.household, b.household) ||
      compare(numberOf(a), numberOf(b)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What each payout of a ledger is to open: payout id → text to seal. */
export function linesToSeal(
  portal: Portal,
  { programme, payouts }: LedgerToSeal,
): Map<string, string> {
  return new Map(
    payouts.map((payout) => [
      numberOf(payout),
      receiptText(receiptLine(portal, programme, payout), RECEIPT_TEXT_BYTES),
    ]),
  );
}

export const FATE_WORDS: Readonly<Record<Fate | 'gone', string>> = {
  new: '新发',
  kept: '沿用',
  resealed: '沿用，内容已更新',
  replaced: '换了新码',
  gone: '不在台账里了，码已作废',
};

/**
 * The list after a ledger was worked on: its rows brought up to date, every other row as it was. A number
 * once printed stays that household's; a name whose time has passed in the data stays on the list.
 */
export function nextCodeList(
  list: readonly CodeListRow[],
  ledger: LedgerToSeal,
  plan: ReceiptPlan,
): CodeListRow[] {
  const before = new Map(list.map((row) => [row.payout, row]));
  const payouts = new Map(ledger.payouts.map((payout) => [numberOf(payout), payout]));
  const gone = new Set(plan.gone);
  let last = Math.max(0, ...list.map(({ number }) => number));
  const after = new Map<string, CodeListRow>();
  for (const { payout: id, code, fate } of plan.receipts) {
    const payout = payouts.get(id);
    if (!payout) continue;
    const known = before.get(id);
    if (!known) last += 1;
    after.set(id, {
      number: known?.number ?? last,
      villageName: ledger.village.name,
      programmeName: ledger.programme.title,
      group: payout.group,
      household: payout.householdOnFile ?? payout.household,
      name: payout.name === EXPIRED_NAME ? (known?.name ?? payout.name) : payout.name,
      code,
      replace: null,
      fate: FATE_WORDS[fate],
      payout: id,
      programme: ledger.programme.id,
      village: ledger.village.id,
    });
  }
  const kept = list.map(
    (row) =>
      after.get(row.payout) ??
      (gone.has(row.payout) ? { ...row, replace: null, fate: FATE_WORDS.gone } : row),
  );
  return [...kept, ...[...after.values()].filter(({ payout }) => !before.has(payout))];
}

/** Slips to print of a ledger: those that nobody holds yet, or all of them again. */
export function slipsOf(
  portal: Portal,
  ledger: LedgerToSeal,
  plan: ReceiptPlan,
  list: readonly CodeListRow[],
  all: boolean,
): Slip[] {
  const amounts = new Map(
    ledger.payouts.map((payout) => [
      numberOf(payout),
      receiptLine(portal, ledger.programme, payout).amounts,
    ]),
  );
  const numbers = new Map(list.map(({ payout, number }) => [payout, number]));
  const { contact, name } = ledger.village;
  const isSample = contact.phone === null ? portal.config.sample : contact.sample;
  const phone = contact.phone ?? portal.config.contact.phone;
  return plan.receipts
    .filter(({ fate }) => all || fate === 'new' || fate === 'replaced')
    .map(({ payout, code }) => ({
      number: numbers.get(payout) ?? 0,
      village: name,
      title: ledger.programme.title,
      code,
      amounts: amounts.get(payout) ?? [],
      asOf: portal.asOf,
      phone: isSample ? `${phone}（示例）` : phone,
      sample: ledger.sample,
    }));
}
