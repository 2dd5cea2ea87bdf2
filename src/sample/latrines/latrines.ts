import { type Day, lastDayOf } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import {
  latrineLookbackTable,
  latrinesTable,
  latrineUpkeepTable,
} from '../../intake/tables/latrines.ts';
import { ownKey } from '../../intake/tables/payouts.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { PayoutRow } from '../payouts/payout-row.ts';
import type { Random } from '../random.ts';

/** Programme whose payouts the latrines of a village are. */
export const LATRINE_PROGRAMME = 'cesuo-gaizao';

/** Middle and end of each month since the count began. */
const DISPATCHES = ['2022-08', '2022-09', '2022-10', '2022-11', '2022-12'].flatMap(
  (month): Day[] => [`${month}-15`, lastDayOf(month)],
);
const PROBLEMS = ['排查不全面', '整改不到位', '台账不健全', '后续管护机制不到位'] as const;

/** A village's latrines as counted at each dispatch out of its payout ledger, and who keeps them up. */
export function latrines(
  random: Random,
  village: Village,
  rows: readonly PayoutRow[],
  today: Day,
): readonly SampleFile[] {
  const households = village.households ?? 0;
  const left = random.between(0, 6);
  const planned = rows.length;
  const reached = (stage: string, day: Day): number =>
    rows.filter((row) => {
      const on = row[ownKey('stage', stage)];
      return typeof on === 'string' && on <= day;
    }).length;
  const passed = (day: Day): number =>
    rows.filter((row) => {
      const on = row[ownKey('stage', 'accepted')];
      return typeof on === 'string' && on <= day && row.acceptance !== 'fail';
    }).length;
  const counts = DISPATCHES.filter((day) => day <= today).map((asOf) => {
    const built = reached('accepted', asOf);
    const accepted = passed(asOf);
    const reviewed = Math.min(accepted, reached('reviewed', asOf));
    return {
      asOf,
      households,
      sanitary: households - left - (planned - built),
      dry: left + planned - built,
      planned,
      built,
      accepted,
      reviewed,
      paid: Math.min(reviewed, reached('paid', asOf)),
    };
  });
  const lookbacks = PROBLEMS.map((kind, at) => {
    const found = random.between(0, 6);
    return {
      asOf: '2022-09-30',
      kind,
      found,
      mended: at === 3 ? Math.max(0, found - 1) : found,
      responsible: '村委会副主任',
      due: '2022-10-15',
    };
  });
  return [
    fileOf(latrinesTable, counts, village.id),
    fileOf(latrineLookbackTable, lookbacks, village.id),
    fileOf(
      latrineUpkeepTable,
      [
        { kind: 'post', name: '监督维修组', posts: 3 },
        { kind: 'post', name: '粪污清运', posts: random.between(1, 2) },
        { kind: 'post', name: '志愿监督岗', posts: 1 },
        { kind: 'part', name: '化粪池盖板', price: 60_00, unit: '块' },
        { kind: 'part', name: '冲水阀', note: '价格还没有定' },
      ],
      village.id,
    ),
  ];
}
