import { expect, it } from 'vitest';
import { printedReceiptCode, readReceiptCode } from '../../../src/domain/receipts/code.ts';
import { receiptText } from '../../../src/domain/receipts/line.ts';
import { openReceipt, RECEIPT_TEXT_BYTES, receiptKeys } from '../../../src/domain/receipts/seal.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import {
  demoReceipt,
  demoRow,
  receiptRows,
  receiptSalt,
} from '../../../src/views/receipts/demo.ts';
import { receiptLine } from '../../../src/views/receipts/receipt-line.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const demo = demoReceipt(portal);
if (!demo) throw new Error('the sample has a paid payout');

it('says of every sample payout its sums, stages and checks, in words that can be sealed', () => {
  for (const payout of portal.payouts) {
    const programme = portal.programmes.find(({ id }) => id === payout.programme);
    if (!programme) throw new Error(payout.programme);
    const line = receiptLine(portal, programme, payout);
    expect(line.sample).toBe(true);
    expect(line.household).toBe(payout.household);
    expect(line.stages.map(([label]) => label)).toEqual(programme.stages.map(({ label }) => label));
    expect(line.checks).toHaveLength(payout.checks.length);
    const outcomes = line.checks.map(([outcome]) =>
      ['breach', 'cannot-tell', 'pass'].indexOf(outcome),
    );
    expect(outcomes).toEqual([...outcomes].sort());
    const sealed = JSON.parse(receiptText(line, RECEIPT_TEXT_BYTES));
    expect(sealed.amounts).toEqual(line.amounts);
    for (const check of line.checks) {
      if (check[0] !== 'pass') expect(sealed.checks).toContainEqual([...check]);
    }
  }
});

it('tells nothing of any other household', () => {
  const { portal: named } = assemble(readDataFolder('data'), '2022-12-15', { keepNames: true });
  if (!named) throw new Error('the bundled data has problems');
  for (const payout of named.payouts) {
    const programme = named.programmes.find(({ id }) => id === payout.programme);
    if (!programme) throw new Error(payout.programme);
    const text = JSON.stringify(receiptLine(named, programme, payout));
    const others = named.payouts.filter(
      (one) =>
        one.village === payout.village &&
        one.programme === payout.programme &&
        one.household !== payout.household,
    );
    for (const { household } of others) expect(text).not.toContain(household);
  }
});

it('has one demo code, well formed, which opens the same bytes each time', async () => {
  expect(readReceiptCode(printedReceiptCode(demo.code))).toEqual({ code: demo.code });
  const row = await demoRow(portal, demo);
  expect(await demoRow(portal, demo)).toEqual(row);
  const keys = await receiptKeys(demo.code, receiptSalt(portal));
  const text = (await openReceipt(keys, row.sealed)) ?? '';
  expect(JSON.parse(text)).toEqual(receiptLine(portal, demo.programme, demo.payout));
});

it('has no demo where there are no sample ledgers', async () => {
  const live = { ...portal, payouts: portal.payouts.map((one) => ({ ...one, sample: false })) };
  expect(demoReceipt(live)).toBeNull();
  expect(await receiptRows(live)).toEqual(portal.receipts);
});
