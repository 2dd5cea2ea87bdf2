import { sumFen } from '../../domain/money.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { partsOf } from '../../domain/sample.ts';
import type { Portal } from '../../portal/portal.ts';
import {
  type Ledger,
  ledgerHref,
  ledgersOf,
  programmeHref,
} from '../../views/programmes/ledger-pages.ts';
import { moneyWords } from '../../views/programmes/words.ts';
import {
  difference,
  differences,
  type Entry,
  entriesOf,
  type Figures,
  figuresOf,
} from './figures.ts';
import { csvEntries, jsonEntries, siteText } from './read-files.ts';
import { readPage } from './read-page.ts';

/** Everything about payouts in a built site that does not agree with the ledgers. */
export function payoutDifferences(folder: string, portal: Portal): string[] {
  return portal.programmes.flatMap((programme) => {
    const ledgers = ledgersOf(portal, programme.id);
    if (ledgers.length === 0) return [];
    const figures = new Map(
      ledgers.map((ledger) => [ledger.village, figuresOf(entriesOf(programme, ledger.payouts))]),
    );
    return [
      ...ledgers.flatMap((ledger) => {
        const own = figures.get(ledger.village);
        return own ? ledgerDifferences(folder, programme, ledger, own) : [];
      }),
      ...programmeDifferences(folder, programme, ledgers, figures),
      ...fileDifferences(folder, programme, `data/payouts-${programme.id}`, figures),
    ];
  });
}

function page(folder: string, href: string, programme: Programme) {
  const { paid, due } = moneyWords(programme);
  return readPage(siteText(folder, `${href}index.html`), `${paid}（元）`, `${due}（元）`);
}

/** The pages of one village's ledger, together and each by itself, and its files. */
function ledgerDifferences(
  folder: string,
  programme: Programme,
  ledger: Ledger,
  figures: Figures,
): string[] {
  const { paid } = moneyWords(programme);
  const found: string[] = [];
  const entries: Entry[] = [];
  ledger.pages.forEach((payouts, at) => {
    const href = ledgerHref(programme.id, ledger.village, at + 1);
    const shown = page(folder, href, programme);
    const own = figuresOf(entriesOf(programme, payouts));
    entries.push(...shown.entries);
    found.push(
      ...differences(`${href} 逐行`, figuresOf(shown.entries), own),
      ...differences(`${href} 合计`, { paid: shown.totals[`${paid}（元）`]?.[0] ?? 0 }, own),
      ...differences(`${href} 资金表`, shown.envelope, figures),
    );
  });
  const base = `programmes/${programme.id}/${ledger.village}`;
  return [
    ...found,
    ...differences(`/${base}/ 各页加起来`, figuresOf(entries), figures),
    ...fileDifferences(folder, programme, base, new Map([[ledger.village, figures]])),
  ];
}

/** The page of a programme: the whole money, the villages side by side, and the chart of months. */
function programmeDifferences(
  folder: string,
  programme: Programme,
  ledgers: readonly Ledger[],
  figures: ReadonlyMap<string, Figures>,
): string[] {
  const href = programmeHref(programme.id);
  const shown = page(folder, href, programme);
  // One sum never holds real and made-up payouts together.
  const parts = partsOf(ledgers.flatMap((ledger) => ledger.payouts));
  const payouts = parts[0]?.rows ?? [];
  const whole = figuresOf(entriesOf(programme, payouts));
  const { paid } = moneyWords(programme);
  const dated = sumFen(
    payouts.filter(({ stages }) => stages.paid != null).map((payout) => payout.paid ?? 0),
  );
  const chart = shown.charts.get('paid-by-month') ?? { drawn: [], table: [] };
  // The table behind the chart gives each month's money and then the sum so far.
  const months = chart.table.filter((_, at) => at % 2 === 0);
  const charted = [
    ['图', sumFen(chart.drawn)],
    ['图后面的表', sumFen(months)],
  ] as const;
  return [
    ...differences(`${href} 资金表`, shown.envelope, whole),
    ...parts.flatMap(({ word, rows }, at) =>
      differences(
        `${href} ${word.trim()}各村合计`,
        { paid: shown.totals[`${paid}（元）`]?.[at] ?? 0 },
        figuresOf(entriesOf(programme, rows)),
      ),
    ),
    ...[...figures].flatMap(([village, own]) =>
      differences(
        `${href} 各村表 ${village}`,
        shown.villages.get(village) ?? { paidCount: 0, paid: 0 },
        own,
      ),
    ),
    ...charted.flatMap(([what, sum]) =>
      sum === dated ? [] : [difference(`${href} ${what}`, '各月付的钱', sum, dated, true)],
    ),
    ...fileDifferences(folder, programme, `programmes/${programme.id}`, figures),
  ];
}

/** A CSV and a JSON, village by village; a village that should not be there counts as nothing. */
function fileDifferences(
  folder: string,
  programme: Programme,
  base: string,
  figures: ReadonlyMap<string, Figures>,
): string[] {
  const files = [
    [`${base}.csv`, csvEntries(folder, `${base}.csv`, programme)],
    [`${base}.json`, jsonEntries(folder, `${base}.json`, programme)],
  ] as const;
  return files.flatMap(([file, entries]) => {
    const byVillage = Map.groupBy(entries, ({ village }) => village);
    const villages = new Set([...figures.keys(), ...byVillage.keys()]);
    return [...villages].flatMap((village) =>
      differences(
        `/${file} ${village}`,
        figuresOf(byVillage.get(village) ?? []),
        figures.get(village) ?? figuresOf([]),
      ),
    );
  });
}
