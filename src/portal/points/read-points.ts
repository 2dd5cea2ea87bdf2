import { judgeLedger } from '../../domain/points/judge-ledger.ts';
import { EXCHANGE, type ExchangeList } from '../../domain/points/ledger.ts';
import { periodMonths } from '../../domain/points/period.ts';
import { pointGoodsTable, pointShopsTable } from '../../intake/tables/point-shops.ts';
import { pointItemsTable, pointSchemesTable, pointsTable } from '../../intake/tables/points.ts';
import { checkIds } from '../facts/read-knowledge.ts';
import { type DataReading, filed } from '../reading.ts';
import type { PointChange, PointGood, PointItem, PointScheme, PointShop } from './records.ts';

/** How villages give points, what these buy, and every change on record. */
export interface Points {
  readonly schemes: readonly PointScheme[];
  readonly items: readonly PointItem[];
  readonly shops: readonly PointShop[];
  readonly goods: readonly PointGood[];
  readonly changes: readonly PointChange[];
}

const CASH = '现金';

/** Reads schemes, exchange lists and ledgers; each village's lines must add up and keep to its scheme. */
export function readPoints(reading: DataReading): Points {
  const schemes = reading.rows(pointSchemesTable);
  checkIds(
    reading,
    pointSchemesTable,
    pointSchemesTable.columns.facts.header,
    schemes,
    ({ facts }) => facts ?? [],
    'facts',
  );
  const items = reading.rows(pointItemsTable);
  const shops = reading.rows(pointShopsTable);
  const goods = reading.rows(pointGoodsTable);
  const files = reading.table(pointsTable);
  const changes = files.flatMap((file) =>
    filed(file).map((row, at) => ({
      ...row,
      numberGone: reading.isForgotten(file.rows[at] ?? row),
    })),
  );
  const partial = new Set(
    files.filter(({ refused }) => refused > 0).map(({ file }) => ledgerOf(file)),
  );
  for (const [ledger, lines] of Map.groupBy(changes, ({ file }) => ledgerOf(file))) {
    if (!partial.has(ledger)) judge(reading, lines, { schemes, items, shops, goods });
  }
  return { schemes, items, shops, goods, changes };
}

/** The folder of a file: all years of a village, real or sample. */
function ledgerOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function judge(
  reading: DataReading,
  lines: readonly PointChange[],
  { schemes, items, shops, goods }: Omit<Points, 'changes'>,
): void {
  const village = lines[0]?.village;
  const scheme = {
    rules: items.filter((item) => item.village === village),
    goods: exchangeList(
      schemes.find((own) => own.village === village),
      shops.filter((shop) => shop.village === village),
      goods,
    ),
    months: periodMonths(schemes.find((own) => own.village === village)),
  };
  for (const { index, code, column, message } of judgeLedger(lines, scheme)) {
    const row = lines[index];
    if (!row) continue;
    const { header } = pointsTable.columns[column];
    const fix =
      row.reason === EXCHANGE
        ? '请对照兑换目录和这一户前后各行改正。'
        : '请对照村里的积分办法和这一户前后各行改正。';
    reading.rowFault('points', row)(header, code, message, fix);
  }
}

/** What a village's points can buy; cash where the scheme allows it, empty where nothing is listed. */
function exchangeList(
  scheme: PointScheme | undefined,
  shops: readonly PointShop[],
  goods: readonly PointGood[],
): ExchangeList {
  const own = new Set(shops.map(({ id }) => id));
  const listed = goods.filter(({ shop }) => own.has(shop));
  const cash = scheme?.gives?.includes(CASH) ? [[CASH, null] as const] : [];
  return listed.length === 0
    ? new Map()
    : new Map([...listed.map(({ item, points }) => [item, points] as const), ...cash]);
}
