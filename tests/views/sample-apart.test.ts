import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { countedRows, countWords } from '../../src/domain/sample.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { countedPayouts } from '../../src/views/programmes/ledger-pages.ts';
import { programmeMoney } from '../../src/views/programmes/money.ts';
import { programmeView } from '../../src/views/programmes/programme-view.ts';
import { wholePortal } from '../support/real-portal.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is no row of a place's ledgers, or is kept as its file stands. */
const KEPT = new Set([
  'config',
  'knowledge',
  'register',
  'tables',
  'programmes',
  'villages',
  'towns',
]);

const whole = wholePortal();
const place = whole.villages.find(({ sample }) => sample);
const town = whole.towns.find(({ sample }) => !sample);
if (!place || !town) throw new Error('no made-up place, or no real town');
const villages = whole.villages.map((one) =>
  one === place ? { ...one, town, sample: false } : one,
);
const madeUp = new Set(villages.flatMap(({ id, sample }) => (sample ? [id] : [])));
const real = new Set(villages.flatMap(({ id, sample }) => (sample ? [] : [id])));

/** The bundled portal as if one of its made-up places were real, with the rows that `keep` lets stand. */
function portalWith(keep: (row: Row) => boolean): Portal {
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value
        .map((one: unknown) => (isRow(one) && one.village === place?.id ? asReal(one) : one))
        .filter((one) => !isRow(one) || keep(one))
        .map(rewritten);
    }
    if (!isRow(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, rewritten(own)]));
  };
  const entries = Object.entries(whole).map(
    ([key, value]) => [key, KEPT.has(key) ? value : rewritten(value)] as const,
  );
  return { ...(Object.fromEntries(entries) as unknown as Portal), villages };
}

function isRow(value: unknown): value is Row {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function asReal(row: Row): Row {
  return 'sample' in row ? { ...row, sample: false } : row;
}

const mixed = portalWith(() => true);
const realOnly = portalWith((row) => row.sample !== true && !madeUp.has(String(row.village)));
const sampleOnly = portalWith((row) => row.sample !== false && !real.has(String(row.village)));

/** Every number in what a view gives, in figures and in words. */
function numbersIn(value: unknown, found = new Set<string>(), seen = new Set<unknown>()) {
  if (typeof value === 'number') found.add(String(value));
  if (typeof value === 'string') {
    for (const [number] of value.matchAll(/\d[\d,]*(?:\.\d+)?/g))
      found.add(number.replaceAll(',', ''));
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  const parts = value instanceof Map ? [...value] : Object.values(value);
  for (const part of parts) numbersIn(part, found, seen);
  return found;
}

type View = (portal: Portal) => unknown;

/** Numbers of a home with both that it has neither of what is real alone nor of what is made up. */
function addedFromBoth(view: View): string[] {
  const apart = [realOnly, sampleOnly].map((portal) => numbersIn(view(portal)));
  return [...numbersIn(view(mixed))].filter((number) => !apart.some((own) => own.has(number)));
}

const modules: readonly Readonly<Record<string, unknown>>[] = await Promise.all(
  globSync('src/views/**/*.ts').map((file) => import(resolve(file))),
);
/** Every view that takes a portal and nothing else; what needs another thing throws. */
const views = modules
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, View] => {
    const [, view] = entry;
    return typeof view === 'function' && view.length === 1;
  })
  .filter(([, view]) => {
    try {
      const given = view(mixed);
      // What is waited for is bytes, not figures.
      if (given instanceof Promise) given.catch(() => {});
      return !(given instanceof Promise);
    } catch {
      return false;
    }
  });

it('gives no number that adds made-up rows to real ones, on any page of all places', () => {
  expect(views.map(([name]) => name)).toEqual(
    expect.arrayContaining(['checksView', 'latrinesView', 'ledgerTotals', 'homeView', 'kindViews']),
  );
  const found = views.map(([name, view]) => [name, addedFromBoth(view)] as const);
  expect(found.filter(([, numbers]) => numbers.length > 0)).toEqual([]);
});

it('gives the money of every programme apart, the real part as if it stood alone', () => {
  let both = 0;
  for (const programme of mixed.programmes) {
    const money: View = (portal) =>
      programmeMoney(portal, programme, countedPayouts(portal, programme.id));
    expect([programme.id, addedFromBoth(money)]).toEqual([programme.id, []]);
    const kinds = new Set(
      mixed.payouts.flatMap((one) => (one.programme === programme.id ? [one.sample] : [])),
    );
    if (kinds.size < 2) continue;
    both += 1;
    const { envelope } = programmeView(mixed, programme);
    expect(envelope).toEqual(programmeView(realOnly, programme).envelope);
    const { sums } = programmeMoney(mixed, programme, countedPayouts(mixed, programme.id));
    expect(sums.map(({ label }) => label)).toEqual(['合计', '示例各村合计']);
    expect(sums[0]?.totals.paid).toBe(envelope.paid);
  }
  expect(both).toBeGreaterThan(0);
});

it('counts a list that shows both in two numbers', () => {
  const [a, b] = [{ sample: true }, { sample: false }];
  const words = [[a, b, a], [a, a], [b], []].map((rows) => countWords(rows, '件'));
  expect(words).toEqual(['真的 1 件，示例 2 件', '2 件', '1 件', '0 件']);
});

it('adds up made-up rows only where there are no real ones', () => {
  const [a, b] = [{ sample: true }, { sample: false }];
  expect([countedRows([a, b]), countedRows([a]), countedRows([])]).toEqual([[b], [a], []]);
});
