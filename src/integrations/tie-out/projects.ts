import { addedUp, type Figure } from '../../domain/facts/exactness.ts';
import { scaleFen, sumFen } from '../../domain/money.ts';
import { onceTogether } from '../../domain/projects/funds.ts';
import { readScaled } from '../../intake/column.ts';
import type { Portal } from '../../portal/portal.ts';
import { projectsByVillage, projectsHref } from '../../views/projects/links.ts';
import { difference } from './figures.ts';
import { cellFen, csvRows, jsonFen, jsonRows, siteText } from './read-files.ts';
import { markedTags } from './tags.ts';

const WHAT = '项目的钱';

/** The known money of every village's projects in a built site that does not agree with the ledgers. */
export function projectDifferences(folder: string, portal: Portal): string[] {
  const files = [
    ['data/project-funds.csv', csvWorth(folder)],
    ['data/project-funds.json', jsonWorth(folder)],
  ] as const;
  const villages = [...projectsByVillage(portal)].map(([id, projects]) => {
    const of = (sample: boolean): Figure =>
      onceTogether(projects.filter((one) => one.sample === sample).flatMap(({ funds }) => funds));
    const sums = projects.map(({ funds }) => onceTogether(funds)).filter(({ exact }) => exact);
    return {
      id,
      all: sumFen(projects.flatMap(({ funds }) => funds.map(({ value }) => value ?? 0))),
      // A sum that is not exact is said in words alone.
      exact: sumFen(sums.map(({ value }) => value)),
      known: of(false),
      made: of(true),
    };
  });
  if (villages.length === 0) return [];
  const told = (where: string, shown: number, ledger: number): string[] =>
    shown === ledger ? [] : [difference(where, WHAT, shown, ledger, true)];
  const whole = totalsOn(folder, '/projects/');
  const known = addedUp(villages.map((one) => one.known));
  const made = sumFen(villages.map((one) => one.made.value));
  return [
    ...villages.flatMap(({ id, all, exact }) => [
      ...told(
        `${projectsHref(id)} 合计`,
        totalsOn(folder, projectsHref(id))['金额（元）'] ?? 0,
        exact,
      ),
      ...files.flatMap(([file, sums]) => told(`/${file} ${id}`, sums.get(id) ?? 0, all)),
    ]),
    ...told('/projects/ 写明的', whole['写明的（元）'] ?? 0, known.exact ? known.value : 0),
    ...told('/projects/ 示例台账', whole['示例台账（元）'] ?? 0, made),
  ];
}

/** Totals of all tables of a page added up, by the label of their column. */
function totalsOn(folder: string, href: string): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { marks } of markedTags(siteText(folder, `${href}index.html`))) {
    const label = marks['data-th'];
    if (label === undefined || marks['data-total'] === undefined) continue;
    sums[label] = (sums[label] ?? 0) + Number(marks['data-total']);
  }
  return sums;
}

/** What each village's funds are worth by the CSV: the amount of money, or quantity × price. */
function csvWorth(folder: string): Map<string, number> {
  return byVillage(
    csvRows(folder, 'data/project-funds.csv').map((row) => ({
      village: row['村（社区）'] ?? '',
      money: row.出什么 === '出钱' && row['金额（元）'] !== '',
      amount: cellFen(row['金额（元）']),
      quantity: readScaled(row.数量 ?? '', 2) ?? 0,
      price: cellFen(row['单价（元）']),
    })),
  );
}

function jsonWorth(folder: string): Map<string, number> {
  return byVillage(
    jsonRows(folder, 'data/project-funds.json').map((row) => ({
      village: String(row.village ?? ''),
      money: row.form === '出钱' && row.amount !== null,
      amount: jsonFen(row.amount),
      quantity: jsonFen(row.quantity),
      price: jsonFen(row.price),
    })),
  );
}

interface FundCells {
  readonly village: string;
  readonly money: boolean;
  readonly amount: number;
  readonly quantity: number;
  readonly price: number;
}

function byVillage(rows: readonly FundCells[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { village, money, amount, quantity, price } of rows) {
    const worth = money ? amount : scaleFen(price, quantity, 100);
    sums.set(village, (sums.get(village) ?? 0) + worth);
  }
  return sums;
}
