import type { Programme } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { ownKey } from '../../intake/tables/payouts.ts';
import type { PayoutRow } from './payout-row.ts';

/** What is to be wrong in one village, so that the checks have something to find. */
interface Oddity {
  readonly village: string;
  readonly programme: string;
  readonly apply: (rows: readonly PayoutRow[]) => void;
}

const oddities: readonly Oddity[] = [
  {
    village: 'songping',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[2];
      if (row?.paid == null) return;
      row.paid += 200_00;
      row.note = '材料票据补登，多付的 200 元待复核。';
    },
  },
  {
    village: 'hetang',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[1];
      if (row) row.signed = null;
    },
  },
  {
    village: 'zhuyuan',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[4];
      if (row?.paid == null) return;
      row.recovered = row.paid;
      row.recoveredOn = '2022-11-18';
      row.note = '用别家的庭院照片申报，已经追回全部奖补。';
    },
  },
  {
    village: 'shiqiao',
    programme: 'meili-tingyuan',
    apply: (rows) => {
      const row = rows[5];
      if (row?.paid == null) return;
      row.recovered = row.paid;
      row.recoveredOn = '2022-12-02';
      row.note = '发票和实际不符，钱已追回；上不上榜，等乡镇决定。';
    },
  },
  {
    village: 'fenglin',
    programme: 'cesuo-gaizao',
    apply: (rows) => {
      const row = rows[3];
      if (!row) return;
      row[ownKey('stage', 'sampled')] = row.noticeTo;
      row[ownKey('stage', 'paid')] = row.noticeTo;
      row.note = '施工队急着结工钱，公示最后一天就付了，早了一天，村里已经说明。';
    },
  },
  {
    village: 'taoling',
    programme: 'cesuo-gaizao',
    apply: (rows) => {
      const row = rows[0];
      if (row) row[ownKey('condition', 'oldRemoved')] = false;
    },
  },
];

/** Puts into a village's ledger what is to be found wrong in it. */
export function applyOddities(
  programme: Programme,
  village: Village,
  rows: readonly PayoutRow[],
): void {
  for (const oddity of oddities) {
    if (oddity.village === village.id && oddity.programme === programme.id) oddity.apply(rows);
  }
}
