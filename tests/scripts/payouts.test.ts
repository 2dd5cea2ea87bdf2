import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fenToText, parseFen } from '../../src/domain/money.ts';
import type { ProgrammeCount } from '../../src/portal/payouts/count-payouts.ts';
import type { LedgerTotals } from '../../src/views/programmes/totals.ts';
import { runCommand } from '../support/command.ts';

const run = (...args: string[]) => runCommand('payouts', args);

interface Printed {
  readonly programme: string;
  readonly id: string;
  readonly expected: string | null;
  readonly paid: string | null;
  readonly checks: readonly { readonly rule: string; readonly outcome: string }[];
}

function fen(text: string | null): number {
  const reading = parseFen(text ?? '0');
  if (!reading.ok) throw new Error(`not money: ${text}`);
  return reading.fen;
}

describe('the bundled ledgers', () => {
  let payouts: Printed[];
  let totals: LedgerTotals[];
  beforeAll(async () => {
    payouts = JSON.parse((await run('--json')).stdout);
    totals = JSON.parse((await run('--json', '--totals')).stdout);
  });

  it('come as one record a payout, with what the contract names and nothing private', () => {
    expect(payouts.length).toBeGreaterThan(500);
    for (const payout of payouts) {
      expect(Object.keys(payout)).toEqual(['programme', 'id', 'expected', 'paid', 'checks']);
      for (const check of payout.checks) {
        expect(Object.keys(check)).toEqual(['rule', 'clause', 'outcome', 'because']);
        expect(check.outcome).toMatch(/^(pass|breach|cannot-tell)$/);
      }
    }
  });

  it('have totals that are those of the payouts, by programme and by village', () => {
    for (const whole of totals.filter(({ village }) => village === null)) {
      const own = payouts.filter(({ programme }) => programme === whole.programme);
      expect(whole.applied).toBe(own.length);
      expect(fen(whole.paid)).toBe(own.reduce((sum, { paid }) => sum + fen(paid), 0));
      const parts = totals.filter(
        ({ programme, village }) => programme === whole.programme && village !== null,
      );
      for (const key of ['paid', 'waiting', 'recovered'] as const) {
        expect(parts.reduce((sum, part) => sum + fen(part[key]), 0)).toBe(fen(whole[key]));
      }
      expect(whole.checks.map(({ rule }) => rule)).toContain('once');
      for (const check of whole.checks) {
        expect(Object.keys(check)).toEqual(['rule', 'clause', 'outcome', 'because']);
      }
      if (whole.pool !== null) {
        const { pool, paid, recovered, waiting, remaining } = whole;
        expect(fen(remaining)).toBe(fen(pool) - fen(paid) + fen(recovered) - fen(waiting));
      }
    }
  });

  it('exit with 0 although rules were broken, and say which in plain words', async () => {
    const { status, stdout } = await run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\[不相符\] meili-tingyuan-songping-003 R-TY-\d+：/m);
    expect(stdout).toMatch(/^\[资金\] meili-tingyuan：申报 290；总额 10000000\.00 元；/m);
    expect(stdout).toMatch(/（其中 1 笔算不出）/);
    expect(stdout).toMatch(
      /共 \d+ 笔，已兑付 [\d,.]+ 元，农户已交 [\d,.]+ 元；\d+ 笔不相符，\d+ 笔看不出，\d+ 笔相符。/,
    );
  });

  it('come out the same when they are only counted, without a word', async () => {
    const counts: readonly ProgrammeCount[] = JSON.parse((await run('--count', '--json')).stdout);
    const worst = (checks: Printed['checks']): string =>
      ['breach', 'cannot-tell', 'pass'].find((one) =>
        checks.some(({ outcome }) => outcome === one),
      ) ?? 'pass';
    expect(counts.map(({ programme }) => programme)).toEqual([
      ...new Set(payouts.map(({ programme }) => programme)),
    ]);
    for (const { programme, outcomes, envelope } of counts) {
      const own = payouts.filter((payout) => payout.programme === programme);
      for (const outcome of ['pass', 'breach', 'cannot-tell'] as const) {
        const those = own.filter(({ checks }) => worst(checks) === outcome);
        expect([programme, outcome, outcomes[outcome]]).toEqual([programme, outcome, those.length]);
      }
      const whole = totals.find((one) => one.programme === programme && one.village === null);
      expect(fenToText(envelope.paid)).toBe(whole?.paid);
      expect(fenToText(envelope.waiting)).toBe(whole?.waiting);
      expect(envelope.refused).toEqual(whole?.refused);
    }
    expect((await run('--count')).stdout).toMatch(/^\[计数\] meili-tingyuan：共 290 笔，/m);
  });

  it('do not count what households pay in as handed out', async () => {
    const [, handedOut, paidIn] =
      /已兑付 ([\d,.]+) 元，农户已交 ([\d,.]+) 元/.exec((await run()).stdout) ?? [];
    const amount = (text = ''): number => fen(text.replaceAll(',', ''));
    expect(amount(paidIn)).toBeGreaterThan(0);
    expect(amount(handedOut) + amount(paidIn)).toBe(
      payouts.reduce((sum, { paid }) => sum + fen(paid), 0),
    );
  });
});

describe('a folder with a fault', () => {
  let room = '';
  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'sunboard-'));
    cpSync('data', room, { recursive: true });
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  it('exits with 1 for it when payouts are only counted, too', async () => {
    const { status, stdout } = await run('--data', room, '--count');
    expect(status).toBe(0);
    expect(stdout).toContain('[计数]');
    const path = join(room, 'sample/payouts/cesuo-gaizao/hetang.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}${text.split('\n')[1]}\n`);
    const again = await run('--data', room, '--count');
    writeFileSync(path, text);
    expect(again.status).toBe(1);
    expect(again.stdout).toMatch(/hetang\.csv 第\d+行 编号列：.*重复/);
  });

  it('exits with 1 when an entry of the board names a payout that no ledger has', async () => {
    const path = join(room, 'sample/boards/2022.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('meili-tingyuan-zhuyuan-005', 'meili-tingyuan-zhuyuan-999'));
    const { status, stdout } = await run('--data', room, '--json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/boards\/2022\.csv 第\d+行 对应的奖补列：/);
  });
});

it.each([
  ['an unknown option', ['--jason']],
  ['a folder that is not there', ['--data', 'no-such-folder']],
])('%s exits with 2 and the help', async (_what, args) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('用法：npm run payouts');
});

it('explains itself', async () => {
  const { status, stdout } = await run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--totals');
});
