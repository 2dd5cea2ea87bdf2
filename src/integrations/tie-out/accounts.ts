import { sumFen } from '../../domain/money.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsHref, monthsOf } from '../../views/accounts/month.ts';
import { yearHref, yearsOf } from '../../views/accounts/year.ts';
import { difference } from './figures.ts';
import { cellFen, csvRows, jsonFen, jsonRows, siteText } from './read-files.ts';
import { readPage } from './read-page.ts';
import { readSections } from './read-sections.ts';

interface MonthSums {
  income: number;
  expense: number;
}

const LABELS = { income: '收入', expense: '支出' } as const;

/** Every month's totals in a built site that do not agree with the accounts. */
export function accountsDifferences(folder: string, portal: Portal): string[] {
  const months = portal.villages.flatMap(({ id }) => monthsOf(portal, id));
  if (months.length === 0) return [];
  const files = [
    ['data/accounts.csv', csvMonths(folder)],
    ['data/accounts.json', jsonMonths(folder)],
  ] as const;
  return [
    ...yearDifferences(folder, portal),
    ...months.flatMap((month) => {
      const href = accountsHref(month.village, month.month);
      return [
        ...files.flatMap(([file, sums]) =>
          compare(
            `/${file} ${month.village} ${month.month}`,
            sums.get(`${month.village} ${month.month}`) ?? { income: 0, expense: 0 },
            month,
          ),
        ),
        ...pageDifferences(folder, href, month, monthsOf(portal, month.village)),
      ];
    }),
  ];
}

/** The lines and totals of every year's page, by month and by item, against its months. */
function yearDifferences(folder: string, portal: Portal): string[] {
  return portal.villages.flatMap(({ id }) =>
    yearsOf(portal, id).flatMap((year) => {
      const href = yearHref(id, year);
      const sections = readSections(siteText(folder, `${href}index.html`));
      const months = monthsOf(portal, id).filter(({ month }) => month.startsWith(year));
      const whole = {
        income: sumFen(months.map(({ income }) => income)),
        expense: sumFen(months.map(({ expense }) => expense)),
      };
      return ['months', 'items'].flatMap((name) => {
        const { lines = {}, totals = {} } = sections.get(name) ?? {};
        const sums = (from: Readonly<Record<string, number>>): MonthSums => ({
          income: from['收入（元）'] ?? 0,
          expense: from['支出（元）'] ?? 0,
        });
        return [
          ...compare(`${href}#${name} 逐行`, sums(lines), whole),
          ...compare(`${href}#${name} 合计`, sums(totals), whole),
        ];
      });
    }),
  );
}

function compare(where: string, shown: MonthSums, month: MonthSums): string[] {
  return (['income', 'expense'] as const).flatMap((key) =>
    shown[key] === month[key] ? [] : [difference(where, LABELS[key], shown[key], month[key], true)],
  );
}

/** The totals of the page, and the months of the year as drawn and in the table behind the chart. */
function pageDifferences(
  folder: string,
  href: string,
  month: VillageMonth,
  all: readonly VillageMonth[],
): string[] {
  const html = siteText(folder, `${href}index.html`);
  const { totals, charts } = readPage(html, '', '');
  const shown = { income: totals['收入（元）']?.[0] ?? 0, expense: totals['支出（元）']?.[0] ?? 0 };
  const year = all.filter((other) => other.month.slice(0, 4) === month.month.slice(0, 4));
  const chart = charts.get('months');
  const charted = chart ? { 图: chart.drawn, 图后面的表: chart.table } : {};
  return [
    ...compare(`${href} 合计`, shown, month),
    ...Object.entries(charted).flatMap(([what, amounts]) =>
      year.flatMap((other, at) =>
        compare(
          `${href} ${what} ${other.month}`,
          { income: amounts[at * 2] ?? 0, expense: amounts[at * 2 + 1] ?? 0 },
          other,
        ),
      ),
    ),
  ];
}

function csvMonths(folder: string): Map<string, MonthSums> {
  return sumsOf(
    csvRows(folder, 'data/accounts.csv').map((row) => ({
      village: row['村（社区）'] ?? '',
      date: row.日期 ?? '',
      income: cellFen(row['收入（元）']),
      expense: cellFen(row['支出（元）']),
    })),
  );
}

function jsonMonths(folder: string): Map<string, MonthSums> {
  return sumsOf(
    jsonRows(folder, 'data/accounts.json').map((row) => ({
      village: String(row.village),
      date: String(row.date),
      income: jsonFen(row.income),
      expense: jsonFen(row.expense),
    })),
  );
}

function sumsOf(
  rows: readonly (MonthSums & { readonly village: string; readonly date: string })[],
): Map<string, MonthSums> {
  const sums = new Map<string, MonthSums>();
  for (const { village, date, income, expense } of rows) {
    const key = `${village} ${date.slice(0, 7)}`;
    const sum = sums.get(key) ?? { income: 0, expense: 0 };
    sum.income += income;
    sum.expense += expense;
    sums.set(key, sum);
  }
  return sums;
}
