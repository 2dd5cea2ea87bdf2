import { type Fen, sumFen } from '../../domain/money.ts';
import type { Portal } from '../../portal/portal.ts';
import {
  accountsVillageHref,
  accountsVillages,
  accountsVillageView,
} from '../../views/accounts/village.ts';
import { difference } from './figures.ts';
import { cellFen, csvRows, jsonFen, jsonRows, siteText } from './read-files.ts';
import { readSections } from './read-sections.ts';

/** What a village's ledgers of one kind come to, column by column. */
type Sums = Readonly<Record<string, Fen>>;

/** A ledger, its columns of money (key → header), and its rows as they are shown. */
interface Ledger {
  readonly id: 'holdings' | 'contracts' | 'works';
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly { readonly village: string }[];
}

/** Every sum of what villages own, let and build that is not the ledger's: in CSV, JSON or on a page. */
export function holdingDifferences(folder: string, portal: Portal): string[] {
  const villages = accountsVillages(portal);
  return [
    ...ledgersOf(portal).flatMap((ledger) => fileDifferences(folder, ledger, villages)),
    ...villages.flatMap((village) => pageDifferences(folder, portal, village)),
  ];
}

function ledgersOf({ holdings }: Portal): Ledger[] {
  return [
    {
      id: 'holdings',
      columns: { amount: '金额（元）', settled: '已收付（元）' },
      rows: holdings.holdings,
    },
    {
      id: 'contracts',
      columns: { rent: '每年租金（元）', due: '到期应交（元）', paid: '已交（元）' },
      rows: holdings.contracts,
    },
    {
      id: 'works',
      columns: { budget: '预算（元）', bid: '中标价（元）', final: '决算（元）' },
      rows: holdings.works,
    },
  ];
}

function fileDifferences(
  folder: string,
  { id, columns, rows }: Ledger,
  villages: readonly string[],
): string[] {
  const keys = Object.keys(columns);
  const sumsOf = <Row extends object>(
    from: readonly Row[],
    village: (row: Row) => string,
    amount: (row: Row, key: string) => Fen,
  ): Map<string, Sums> =>
    new Map(
      [...Map.groupBy(from, village)].map(([name, own]) => [
        name,
        Object.fromEntries(keys.map((key) => [key, sumFen(own.map((row) => amount(row, key)))])),
      ]),
    );
  const amountOf = (row: object, key: string): Fen =>
    Number((row as Readonly<Record<string, unknown>>)[key] ?? 0);
  const ledger = sumsOf(rows, ({ village }) => village, amountOf);
  const csv = sumsOf(
    csvRows(folder, `data/${id}.csv`),
    (row) => row['村（社区）'] ?? '',
    (row, key) => cellFen(row[columns[key] ?? '']),
  );
  const json = sumsOf(
    jsonRows(folder, `data/${id}.json`),
    (row) => String(row.village),
    (row, key) => jsonFen(row[key]),
  );
  return villages.flatMap((village) =>
    (
      [
        ['csv', csv],
        ['json', json],
      ] as const
    ).flatMap(([kind, shown]) =>
      keys.flatMap((key) =>
        compare(
          `/data/${id}.${kind} ${village}`,
          columns[key] ?? key,
          shown.get(village)?.[key],
          ledger.get(village)?.[key],
        ),
      ),
    ),
  );
}

function compare(where: string, what: string, shown: Fen = 0, ledger: Fen = 0): string[] {
  return shown === ledger ? [] : [difference(where, what, shown, ledger, true)];
}

/** The tables of a village's page, each under the id of its heading: sums of its lines, and its totals. */
function pageDifferences(folder: string, portal: Portal, village: string): string[] {
  const href = accountsVillageHref(village);
  const shown = readSections(siteText(folder, `${href}index.html`));
  return [...expectedSections(portal, village)].flatMap(([section, columns]) =>
    Object.entries(columns).flatMap(([header, ledger]) => {
      const { lines = {}, totals = {} } = shown.get(section) ?? {};
      const where = `${href}#${section}`;
      return [
        ...compare(`${where} 逐行`, header, lines[header], ledger),
        ...(totals[header] === undefined
          ? []
          : compare(`${where} 合计`, header, totals[header], ledger)),
      ];
    }),
  );
}

/** Sums of the rows that a village's page is to show, under the heads of their columns. */
function expectedSections(portal: Portal, village: string): Map<string, Sums> {
  const { kinds, contracts, works } = accountsVillageView(portal, village);
  const sections = new Map<string, Sums>();
  for (const { kind, lines } of kinds) {
    sections.set(kind, {
      '金额（元）': sumOf(lines, ({ row }) => row.amount),
      '已收付（元）': sumOf(lines, ({ row }) => row.settled),
    });
  }
  if (contracts.length > 0) {
    sections.set('contracts', {
      '每年租金（元）': sumOf(contracts, ({ row }) => row.rent),
      '还欠（元）': sumOf(contracts, ({ owed }) => owed),
    });
  }
  if (works.length > 0) {
    sections.set('works', {
      '预算（元）': sumOf(works, ({ row }) => row.budget),
      '中标价（元）': sumOf(works, ({ row }) => row.bid),
      '决算（元）': sumOf(works, ({ row }) => row.final),
    });
  }
  return sections;
}

function sumOf<Line>(lines: readonly Line[], amount: (line: Line) => Fen | null): Fen {
  return sumFen(lines.map((line) => amount(line) ?? 0));
}
