import { formatDay } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { plainColumn, type Sheet, type SheetPart, wordsCell } from '../sheets/sheet.ts';
import { standingSheet } from '../sheets/village-sheet.ts';
import { hasPoints, type PointsView, pointsHref, pointsView } from './points.ts';

/** A village's points, where a ledger is kept: a scheme without a line of it is no sheet. */
export function pointSheets(portal: Portal, village: Village): Sheet[] {
  if (!hasPoints(portal, village.id)) return [];
  const view = pointsView(portal, village.id);
  if (view.periods.length === 0) return [];
  return [
    standingSheet(portal, village, {
      id: 'points',
      title: `${village.name}积分公示`,
      path: pointsHref(village.id),
      sample: view.sample,
      parts: [periodPart(view), ...standingPart(view), ...additionPart(view)],
    }),
  ];
}

function periodPart({ periods, unit }: PointsView): SheetPart {
  const heads = ['期初', '底分', '加分', '扣分', '兑换', '期末', `${unit}数`];
  return {
    kind: 'table',
    heading: `所有${unit}加在一起：期初 + 底分 + 加分 − 扣分 − 兑换 = 期末`,
    columns: [plainColumn('一期'), ...heads.map((head) => plainColumn(head, true))],
    rows: periods.map((period) => [
      wordsCell(period.label),
      ...[
        period.opening,
        period.start,
        period.add,
        period.deduct,
        period.exchange,
        period.closing,
        period.households,
      ].map((points) => wordsCell(String(points))),
    ]),
    total: null,
  };
}

function standingPart({ standing, unit }: PointsView): SheetPart[] {
  if (!standing || standing.top.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: `${standing.label}前几名（${standing.rule}）`,
      columns: [
        plainColumn('名次', true),
        plainColumn(unit === '人' ? '谁' : '户号'),
        plainColumn('积分', true),
      ],
      rows: standing.top.map(({ place, shared, household, points }) => [
        wordsCell(`${place}${shared ? '（并列）' : ''}`),
        wordsCell(household),
        wordsCell(String(points)),
      ]),
      total: null,
    },
  ];
}

function additionPart({ additions, unit }: PointsView): SheetPart[] {
  if (additions.length === 0) return [];
  return [
    {
      kind: 'table',
      heading: '最近加的分',
      columns: [
        plainColumn('日期'),
        plainColumn(unit === '人' ? '谁' : '户号'),
        plainColumn('什么事'),
        plainColumn('加几分', true),
      ],
      rows: additions.map(({ date, household, item, points }) => [
        wordsCell(formatDay(date)),
        wordsCell(household),
        wordsCell(item),
        wordsCell(String(points)),
      ]),
      total: null,
    },
  ];
}
