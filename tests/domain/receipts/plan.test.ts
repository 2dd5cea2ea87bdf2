import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawReceiptCode } from '../../../src/domain/receipts/code.ts';
import {
  planReceipts,
  type ReceiptPlan,
  type ReceiptWork,
} from '../../../src/domain/receipts/plan.ts';
import { openReceipt, receiptKeys } from '../../../src/domain/receipts/seal.ts';

const SALT = 'a'.repeat(24);
const line = (paid: string, asOf = '2022-12-15'): string => JSON.stringify({ asOf, paid });

function plan(work: Partial<ReceiptWork>): Promise<ReceiptPlan> {
  return planReceipts({
    lines: new Map(),
    codes: new Map(),
    replace: new Set(),
    rows: [],
    salt: SALT,
    drawCode: () => drawReceiptCode(randomBytes),
    drawIv: () => new Uint8Array(randomBytes(12)),
    ...work,
  });
}

async function openedBy(code: string, { rows }: ReceiptPlan): Promise<string | undefined> {
  const keys = await receiptKeys(code, SALT);
  const row = rows.find(({ locator }) => locator === keys.locator);
  const text = row && (await openReceipt(keys, row.sealed));
  return text && (JSON.parse(text) as { paid: string }).paid;
}

const first = await plan({
  lines: new Map([
    ['p1', line('1')],
    ['p2', line('2')],
  ]),
});
const codes = new Map(first.receipts.map(({ payout, code }) => [payout, code]));
const codeOf = (id: string, of: ReceiptPlan = first): string =>
  of.receipts.find(({ payout }) => payout === id)?.code ?? '';
const fates = ({ receipts }: ReceiptPlan): unknown[] =>
  receipts.map(({ payout, fate }) => [payout, fate]);

it('draws a code for each payout, which opens its line and no other', async () => {
  expect(fates(first)).toEqual([
    ['p1', 'new'],
    ['p2', 'new'],
  ]);
  expect(codeOf('p1')).not.toBe(codeOf('p2'));
  expect(await openedBy(codeOf('p1'), first)).toBe('1');
  expect(await openedBy(codeOf('p2'), first)).toBe('2');
});

it('orders the table by locator, so that no row tells whose it is by its place', () => {
  const locators = first.rows.map(({ locator }) => locator);
  expect(locators).toEqual([...locators].sort());
});

it('leaves everything as it is when nothing has changed, whatever the day', async () => {
  const again = await plan({
    lines: new Map([
      ['p1', line('1', '2023-02-01')],
      ['p2', line('2', '2023-02-01')],
    ]),
    codes,
    rows: first.rows,
  });
  expect(again.rows).toEqual(first.rows);
  expect(fates(again)).toEqual([
    ['p1', 'kept'],
    ['p2', 'kept'],
  ]);
});

it('keeps a code, seals a corrected line again under it with a new iv, and draws only for the new', async () => {
  const next = await plan({
    lines: new Map([
      ['p1', line('1')],
      ['p2', line('2.50')],
      ['p3', line('3')],
    ]),
    codes,
    rows: first.rows,
  });
  expect(fates(next)).toEqual([
    ['p1', 'kept'],
    ['p2', 'resealed'],
    ['p3', 'new'],
  ]);
  expect(codeOf('p2', next)).toBe(codeOf('p2'));
  expect(await openedBy(codeOf('p2'), next)).toBe('2.50');
  expect(await openedBy(codeOf('p3', next), next)).toBe('3');
  expect(next.rows).toHaveLength(3);
  const { locator } = await receiptKeys(codeOf('p2'), SALT);
  const sealedIn = ({ rows }: ReceiptPlan) => rows.find((row) => row.locator === locator)?.sealed;
  expect(sealedIn(next)?.slice(0, 24)).not.toBe(sealedIn(first)?.slice(0, 24));
});

it('replaces a code that others know: the old one opens nothing more', async () => {
  const lines = new Map([
    ['p1', line('1')],
    ['p2', line('2')],
  ]);
  const next = await plan({ lines, codes, replace: new Set(['p1']), rows: first.rows });
  expect(fates(next)).toEqual([
    ['p1', 'replaced'],
    ['p2', 'kept'],
  ]);
  expect(await openedBy(codeOf('p1'), next)).toBeUndefined();
  expect(await openedBy(codeOf('p1', next), next)).toBe('1');
  expect(next.rows).toHaveLength(2);
  expect(next.unknown).toEqual([]);
});

it('takes out the row of a payout that left the ledger', async () => {
  const next = await plan({ lines: new Map([['p2', line('2')]]), codes, rows: first.rows });
  expect(next.gone).toEqual(['p1']);
  expect(next.rows).toHaveLength(1);
  expect(next.unknown).toEqual([]);
});

it('names the rows that no code on the list opens', async () => {
  const next = await plan({
    lines: new Map([['p2', line('2')]]),
    codes: new Map([['p2', codeOf('p2')]]),
    rows: first.rows,
  });
  const { locator } = await receiptKeys(codeOf('p1'), SALT);
  expect(next.unknown.map((row) => row.locator)).toEqual([locator]);
});

it('seals a row again that was lost from the table', async () => {
  const next = await plan({ lines: new Map([['p1', line('1')]]), codes, rows: [] });
  expect(fates(next)).toEqual([['p1', 'resealed']]);
  expect(await openedBy(codeOf('p1'), next)).toBe('1');
});
