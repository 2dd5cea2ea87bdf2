import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFen } from '../../src/domain/money.ts';
import { parseCsv } from '../../src/intake/csv.ts';
import { builtPages, SITE } from '../support/site.ts';

const pages = new Map(builtPages().map((page) => [page.path, page.root]));

type Record = Readonly<{ [key: string]: string }>;

/** Rows of a downloaded CSV by header. */
function csv(table: string): Record[] {
  const [head, ...rows] = parseCsv(readFileSync(join(SITE, `data/${table}.csv`), 'utf8'));
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((header, index) => [header, cells[index] ?? ''])),
  );
}

function json(table: string): { [key: string]: unknown }[] {
  return JSON.parse(readFileSync(join(SITE, `data/${table}.json`), 'utf8'));
}

function fen(text: string): number {
  if (text === '') return 0;
  const reading = parseFen(text);
  if (!reading.ok) throw new Error(`not money: ${text}`);
  return reading.fen;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

function totals(path: string): number[] {
  const root = pages.get(path);
  return (root?.querySelectorAll('[data-total]') ?? []).map((cell) =>
    Number(cell.getAttribute('data-total')),
  );
}

describe.each(['meili-tingyuan', 'cesuo-gaizao'])('payouts of %s', (programme) => {
  const rows = csv(`payouts-${programme}`);
  const paid = sum(rows.map((row) => fen(row['兑付金额（元）'] ?? '')));

  it('come to the same in the page, the CSV and the JSON', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(paid).toBeGreaterThan(0);
    expect(totals(`/subsidies/${programme}/`)).toEqual([paid]);
    const inJson = json(`payouts-${programme}`).map((row) =>
      Math.round(Number(row.paid ?? 0) * 100),
    );
    expect(sum(inJson)).toBe(paid);
  });

  it('come to the same village by village', () => {
    for (const village of new Set(rows.map((row) => row['村（社区）'] ?? ''))) {
      const own = rows.filter((row) => row['村（社区）'] === village);
      const root = pages.get(`/subsidies/${programme}/${village}/`);
      const shown = sum(
        (root?.querySelectorAll('tbody tr[data-payout] [data-th="已兑付"][data-amount]') ?? []).map(
          (cell) => Number(cell.getAttribute('data-amount')),
        ),
      );
      expect([village, shown]).toEqual([
        village,
        sum(own.map((row) => fen(row['兑付金额（元）'] ?? ''))),
      ]);
    }
  });
});

describe('accounts', () => {
  const rows = csv('finance');

  it('come to the same in the page, the chart, the CSV and the JSON, month by month', () => {
    let months = 0;
    for (const [path, root] of pages) {
      const match = /^\/finance\/([a-z-]+)\/(\d{4}-\d{2})\/$/.exec(path);
      if (!match) continue;
      const [, village = '', month = ''] = match;
      const own = rows.filter(
        (row) => row['村（社区）'] === village && row['日期']?.startsWith(month),
      );
      const income = sum(own.map((row) => fen(row['收入（元）'] ?? '')));
      const expense = sum(own.map((row) => fen(row['支出（元）'] ?? '')));
      const ofMonth = json('finance').filter(
        (row) => row.village === village && String(row.date).startsWith(month),
      );
      expect(sum(ofMonth.map((row) => Math.round(Number(row.income ?? 0) * 100)))).toBe(income);
      expect(totals(path).slice(1)).toEqual([income, expense, income, expense]);
      const drawn = root
        .querySelectorAll('svg [data-amount]')
        .map((mark) => Number(mark.getAttribute('data-amount')));
      expect(drawn).toContain(income);
      expect(drawn).toContain(expense);
      months += 1;
    }
    expect(months).toBeGreaterThan(40);
  });
});

it('marks sample rows in every ledger that is offered', () => {
  for (const table of [
    'notices',
    'finance',
    'boards',
    'evaluations',
    'points',
    'payouts-meili-tingyuan',
  ]) {
    const rows = csv(table);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row['示例数据']))).toEqual(new Set(['是']));
  }
});

it('lets no downloaded cell run as a formula', () => {
  for (const table of ['notices', 'finance', 'facts', 'rules', 'payouts-cesuo-gaizao']) {
    for (const row of csv(table)) {
      for (const cell of Object.values(row)) {
        expect(cell).not.toMatch(/^(?:[=@\t]|[+-](?!\d+(?:\.\d+)?$))/);
      }
    }
  }
});
