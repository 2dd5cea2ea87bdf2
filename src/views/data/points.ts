import { pointKind } from '../../domain/points/totals.ts';
import { day, integer } from '../../intake/column.ts';
import { ALWAYS, defineTable, type Table } from '../../intake/define-table.ts';
import { pointsTable } from '../../intake/tables/points.ts';
import type { Portal } from '../../portal/portal.ts';
import { pointTotals, villagesWithPoints } from '../points/points.ts';
import { withPlaceColumns } from './place-columns.ts';
import type { WorkedOut } from './worked-out.ts';

/**
 * A household's additions, while its number is needed; what it lost, what it has left, what it took, and
 * what went before are told as sums alone.
 */
const additionsTable: Table = (() => {
  const { tally: _tally, ...points } = pointsTable;
  const { household, date, reason, change } = points.columns;
  return withPlaceColumns({
    ...points,
    about:
      '一行是一户加的一次分，只列到户号到期为止。扣分、兑换、结余和以前各期不按户列，合计在积分分期合计里。',
    filing: {},
    columns: { household, date, reason, change },
  });
})();

const count = (header: string, hint: string, example: string) =>
  integer({ header, required: true, hint, example });

/** 积分分期合计: every period of every village's ledger, as the pages add it up. */
const totalsTable: Table = withPlaceColumns(
  defineTable({
    id: 'point-totals',
    title: '积分分期合计',
    path: 'points/<village>/totals.csv',
    about: '一行是一个村一期的积分：期初加底分、加分，减扣分、兑换，等于期末。本站算出来的。',
    publicFrom: ALWAYS,
    columns: {
      from: day({ header: '起', required: true, hint: '一期的第一天。', example: '2022-09-01' }),
      to: day({ header: '止', required: true, hint: '一期的最后一天。', example: '2022-10-31' }),
      households: count('户（人）数', '期末有积分账的户数或人数。', '24'),
      opening: count('期初', '期初所有户一共几分。', '2400'),
      start: count('底分', '这一期新开账的底分。', '100'),
      add: count('加分', '这一期一共加几分。', '60'),
      deduct: count('扣分', '这一期一共扣几分。', '12'),
      exchange: count('兑换', '这一期一共换掉几分。', '24'),
      closing: count('期末', '期末所有户一共几分。', '2524'),
    },
  }),
);

/** The points that are offered: additions by household, and the totals of each period. */
export function pointDownloads(portal: Portal): WorkedOut[] {
  return [
    [additionsTable, () => additions(portal)],
    [totalsTable, () => totals(portal)],
  ];
}

function additions({ points: { items, changes } }: Portal): object[] {
  const itemsOf = Map.groupBy(items, ({ village }) => village);
  return changes.filter((line) => {
    if (line.numberGone) return false;
    const kind = pointKind(line, itemsOf.get(line.village) ?? []);
    return kind === 'add' || kind === 'start';
  });
}

function totals(portal: Portal): object[] {
  const { changes } = portal.points;
  const sampled = new Set(changes.filter(({ sample }) => sample).map(({ village }) => village));
  return villagesWithPoints(portal).flatMap(({ id }) =>
    pointTotals(portal, id).map(({ period, ...sums }) => ({
      village: id,
      ...period,
      ...sums,
      sample: sampled.has(id),
    })),
  );
}
