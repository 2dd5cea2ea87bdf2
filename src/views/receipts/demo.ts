import type { Programme } from '../../domain/programmes/programme.ts';
import { drawReceiptCode } from '../../domain/receipts/code.ts';
import { receiptText } from '../../domain/receipts/line.ts';
import type { ReceiptRow } from '../../domain/receipts/plan.ts';
import { RECEIPT_TEXT_BYTES, receiptKeys, sealReceipt } from '../../domain/receipts/seal.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { receiptBuckets } from './buckets.ts';
import { receiptLine } from './receipt-line.ts';

/** Salt of a portal that has not handed out a code yet: its own code is then the sample's. */
const NO_SALT = 'sunboard';

/** Salt under which this portal's codes are sealed; public, as salts are. */
export function receiptSalt({ config }: Portal): string {
  return config.receipts?.salt ?? NO_SALT;
}

/** A code anybody may try, on a portal with sample ledgers, and what it opens. */
export interface DemoReceipt {
  readonly code: string;
  readonly payout: CheckedPayout;
  readonly programme: Programme;
}

/** The sample payout that is shown behind a code: a paid one, whose notice ended last. */
export const demoReceipt = oncePerPortal((portal): DemoReceipt | null => {
  let payout: CheckedPayout | null = null;
  for (const one of portal.payouts) {
    if (!one.sample || one.paid === null) continue;
    if (payout === null || (one.noticeTo ?? '') > (payout.noticeTo ?? '')) payout = one;
  }
  const programme = portal.programmes.find(({ id }) => id === payout?.programme);
  return payout && programme ? { code: demoCode(), payout, programme } : null;
});

/** Always the same code, no secret: it opens nothing but a sample. */
function demoCode(): string {
  let next = 0;
  return drawReceiptCode((count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 1) {
      bytes[at] = (next * 7 + 3) % 29;
      next += 1;
    }
    return bytes;
  });
}

/** The demo sealed: with an iv drawn from the text, the same sample gives the same bytes. */
export async function demoRow(portal: Portal, demo: DemoReceipt): Promise<ReceiptRow> {
  const text = receiptText(receiptLine(portal, demo.programme, demo.payout), RECEIPT_TEXT_BYTES);
  const keys = await receiptKeys(demo.code, receiptSalt(portal));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const iv = new Uint8Array(digest).slice(0, 12);
  return { locator: keys.locator, sealed: await sealReceipt(keys, text, iv) };
}

/** Whether a code can open anything here; pages lead to it only then. */
export const hasReceipts = oncePerPortal(
  (portal): boolean =>
    portal.receipts.length > 0 || (portal.config.sample && demoReceipt(portal) !== null),
);

/** Every row that a code opens on this portal: the ledgers' own and the demo. */
export async function receiptRows(portal: Portal): Promise<readonly ReceiptRow[]> {
  const demo = demoReceipt(portal);
  return demo ? [...portal.receipts, await demoRow(portal, demo)] : portal.receipts;
}

/** What the files of receipts are made from. */
const receiptParts = oncePerPortal((portal) => {
  const demo = demoReceipt(portal);
  return [
    portal.receipts,
    receiptSalt(portal),
    demo && receiptLine(portal, demo.programme, demo.payout),
  ];
});
const files = new WeakMap<object, ReturnType<typeof receiptBuckets>>();

/** The same rows, spread over the files that are handed out. */
export function receiptFiles(portal: Portal): ReturnType<typeof receiptBuckets> {
  const parts = receiptParts(portal);
  const known = files.get(parts) ?? receiptRows(portal).then(receiptBuckets);
  files.set(parts, known);
  return known;
}
