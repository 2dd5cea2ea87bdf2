import { workOut } from '../../domain/programmes/formula.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { shareOut } from '../../domain/programmes/sources.ts';
import type { Village } from '../../domain/village.ts';
import { ownKey } from '../../intake/tables/payouts.ts';
import { householdNumber, maskedName } from '../people.ts';
import type { Random } from '../random.ts';
import { anyPart } from '../voice.ts';

/** A row in the making: the common columns, and the programme's own under their keys. */
export interface PayoutRow {
  [key: string]: string | number | boolean | readonly string[] | null | undefined;
  paid?: number | null;
}

/** What every row has, whatever becomes of it: who applied, and with what measures. */
export function application(
  random: Random,
  programme: Programme,
  village: Village,
  index: number,
): PayoutRow {
  const row: PayoutRow = {
    id: `${programme.id}-${village.id}-${String(index + 1).padStart(3, '0')}`,
    household: householdNumber(index * 7 + 11),
    name: maskedName(random),
    group: anyPart(random, village),
  };
  for (const { key, unit } of programme.measures) {
    const value =
      unit === '元' ? random.between(5_000, 26_000) * 100 + random.pick([0, 0, 50]) : 100;
    row[ownKey('measure', key)] = value;
  }
  return row;
}

/** Pays what the rule gives; each source bears its share. */
export function pay(programme: Programme, row: PayoutRow): void {
  const measures = Object.fromEntries(
    programme.measures.map(({ key }) => [key, row[ownKey('measure', key)] as number]),
  );
  const due = workOut(programme, measures);
  if (due.amount === null) return;
  row.paid = due.amount;
  const shares = shareOut(due.amount, programme.sources);
  programme.sources.forEach(({ key }, index) => {
    row[ownKey('source', key)] = shares[index];
  });
}

/** A household that was turned down, with the reason it was given. */
export function refusal(
  random: Random,
  programme: Programme,
  village: Village,
  index: number,
): PayoutRow {
  const latrines = programme.id === 'cesuo-gaizao';
  return {
    ...application(random, programme, village, index),
    [ownKey('stage', 'applied')]: `2022-08-${random.between(10, 20)}`,
    refused: latrines
      ? '旧厕没有拆除，新旧并用'
      : random.pick(['不在示范片区内', '申报材料不齐', '验收前自己撤回']),
  };
}
