import type { Day } from '../../domain/day.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { ownKey } from '../../intake/tables/payouts.ts';
import type { PayoutRow } from './payout-row.ts';

/** What is to be wrong in one row of one village's ledger, so that the checks have something to find. */
type Oddity = readonly [
  village: string,
  programme: string,
  row: number,
  change: (row: PayoutRow) => Readonly<Record<string, PayoutRow[string]>>,
];

const oddities: readonly Oddity[] = [
  [
    'songping',
    'meili-tingyuan',
    2,
    ({ paid }) => ({ paid: (paid ?? 0) + 200_00, note: '材料票据补登，多付的 200 元待复核。' }),
  ],
  ['hetang', 'meili-tingyuan', 1, () => ({ signed: null })],
  [
    'zhuyuan',
    'meili-tingyuan',
    4,
    takenBack('2022-11-18', '用别家的庭院照片申报，已经追回全部奖补。'),
  ],
  [
    'shiqiao',
    'meili-tingyuan',
    5,
    takenBack('2022-12-02', '发票和实际不符，钱已追回；上不上榜，等乡镇决定。'),
  ],
  [
    'fenglin',
    'cesuo-gaizao',
    3,
    ({ noticeTo }) => ({
      [ownKey('stage', 'sampled')]: noticeTo,
      [ownKey('stage', 'paid')]: noticeTo,
      note: '施工队急着结工钱，公示最后一天就付了，早了一天，村里已经说明。',
    }),
  ],
  ['taoling', 'cesuo-gaizao', 0, () => ({ [ownKey('condition', 'oldRemoved')]: false })],
];

function takenBack(recoveredOn: Day, note: string): Oddity[3] {
  return ({ paid }) => ({ recovered: paid, recoveredOn, note });
}

/** Puts into a village's ledger what is to be found wrong in it. */
export function applyOddities(
  programme: Programme,
  village: Village,
  rows: readonly PayoutRow[],
): void {
  for (const [place, of, at, change] of oddities) {
    const row = rows[at];
    if (place === village.id && of === programme.id && row) Object.assign(row, change(row));
  }
}
