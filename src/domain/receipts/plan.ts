import { saysTheSame } from './line.ts';
import { openReceipt, type ReceiptKeys, receiptKeys, sealReceipt } from './seal.ts';

/** A row of the public table. */
export interface ReceiptRow {
  readonly locator: string;
  readonly sealed: string;
}

/** What became of a code: drawn anew, as it was, its line sealed again, or replaced because it got about. */
export type Fate = 'new' | 'kept' | 'resealed' | 'replaced';

export interface PlannedReceipt {
  readonly payout: string;
  readonly code: string;
  readonly fate: Fate;
}

/** Everything needed to bring the receipts of one ledger up to date. */
export interface ReceiptWork {
  /** What each payout of the ledger is to open: payout id → JSON text. */
  readonly lines: ReadonlyMap<string, string>;
  /** Codes handed out for this ledger before: payout id → code. */
  readonly codes: ReadonlyMap<string, string>;
  /** Payouts whose code must stop working because others know it. */
  readonly replace: ReadonlySet<string>;
  /** Rows of the public table as it stands. */
  readonly rows: readonly ReceiptRow[];
  readonly salt: string;
  readonly drawCode: () => string;
  readonly drawIv: () => Uint8Array<ArrayBuffer>;
  /** Told after each code how many are done. */
  readonly report?: (done: number, of: number) => void;
}

export interface ReceiptPlan {
  readonly receipts: readonly PlannedReceipt[];
  /** The table as it must be, ordered by locator. */
  readonly rows: readonly ReceiptRow[];
  /** Payouts that had a code and are no longer in the ledger. */
  readonly gone: readonly string[];
  /** Rows that none of the codes opens: somebody holds a code that is not on the list. */
  readonly unknown: readonly ReceiptRow[];
}

/** Codes worked on at once: the slow digest runs beside the program, on as many threads as Node has. */
const AT_ONCE = 4;

/**
 * Works out the table of a ledger. A code once handed out goes on working: its line is sealed again
 * only when it says something else, and with a new iv.
 */
export async function planReceipts(work: ReceiptWork): Promise<ReceiptPlan> {
  const onFile = new Map(work.rows.map((row) => [row.locator, row]));
  const receipts: PlannedReceipt[] = [];
  const rows: ReceiptRow[] = [];
  const gone = [...work.codes.keys()].filter((id) => !work.lines.has(id));
  const ended = [...gone, ...[...work.replace].filter((id) => work.codes.has(id))];
  for (const id of ended) {
    onFile.delete((await receiptKeys(work.codes.get(id) ?? '', work.salt)).locator);
  }
  const lines = [...work.lines];
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE);
    const done = await Promise.all(some.map(([id, text]) => receiptOf(work, onFile, id, text)));
    for (const { receipt, row } of done) {
      receipts.push(receipt);
      rows.push(row);
      onFile.delete(row.locator);
    }
    work.report?.(Math.min(at + AT_ONCE, lines.length), lines.length);
  }
  rows.sort((a, b) => (a.locator < b.locator ? -1 : 1));
  return { receipts, rows, gone, unknown: [...onFile.values()] };
}

async function receiptOf(
  work: ReceiptWork,
  onFile: ReadonlyMap<string, ReceiptRow>,
  payout: string,
  text: string,
): Promise<{ readonly receipt: PlannedReceipt; readonly row: ReceiptRow }> {
  const given = work.replace.has(payout) ? undefined : work.codes.get(payout);
  const code = given ?? work.drawCode();
  const keys = await receiptKeys(code, work.salt);
  const before = given === undefined ? undefined : onFile.get(keys.locator);
  if (before !== undefined && (await stillSays(keys, before, text))) {
    return { receipt: { payout, code, fate: 'kept' }, row: before };
  }
  const sealed = await sealReceipt(keys, text, work.drawIv());
  const fresh = work.codes.has(payout) ? 'replaced' : 'new';
  return {
    receipt: { payout, code, fate: given === undefined ? fresh : 'resealed' },
    row: { locator: keys.locator, sealed },
  };
}

async function stillSays(keys: ReceiptKeys, row: ReceiptRow, text: string): Promise<boolean> {
  const opened = await openReceipt(keys, row.sealed);
  return opened !== undefined && saysTheSame(opened, text);
}
