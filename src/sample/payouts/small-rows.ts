import { addDays } from '../../domain/day.ts';
import { ACCEPTED_STAGE, PAID_STAGE } from '../../domain/payouts/payout.ts';
import { type Programme, UNIT } from '../../domain/programmes/programme.ts';
import type { Village } from '../../domain/village.ts';
import { ownKey } from '../../intake/tables/payouts.ts';
import { householdNumber, maskedName } from '../people.ts';
import type { Random } from '../random.ts';
import { anyPart } from '../voice.ts';
import { type PayoutRow, pay } from './payout-row.ts';
import type { Case, SmallLedger } from './small-ledgers.ts';

/** Rows of a small ledger, in the order it was written out. */
export function smallRows(
  random: Random,
  ledger: SmallLedger,
  programme: Programme,
  village: Village,
): PayoutRow[] {
  const who = new Map<number, Pick<PayoutRow, 'household' | 'name' | 'group'>>();
  return ledger.cases.map((one, index) => {
    const number = Number(one.household ?? index);
    const facility = ledger.facilities[index];
    const applicant = who.get(number) ?? {
      household: facility === undefined ? householdNumber(number * 5 + 3) : `S${number + 1}`,
      name: facility ?? maskedName(random),
      group: facility === undefined ? anyPart(random, village) : null,
    };
    who.set(number, applicant);
    const row: PayoutRow = {
      id: `${programme.id}-${village.id}-${String(index + 1).padStart(3, '0')}`,
      ...applicant,
      refused: one.refused,
      note: one.note || null,
    };
    for (const { key } of programme.measures) {
      const text = one[key];
      if (text !== undefined) row[ownKey('measure', key)] = Math.round(Number(text) * UNIT);
    }
    if (programme.signers) row.signed = programme.signers.posts;
    for (const { key } of programme.conditions) row[ownKey('condition', key)] = met(one[key]);
    goThrough(programme, ledger, one, index, row);
    return row;
  });
}

/** Conditions are met unless something else is written; nothing written is not noted. */
function met(cell: string | undefined): boolean | null {
  return cell === '' ? null : cell !== '否';
}

function goThrough(
  programme: Programme,
  ledger: SmallLedger,
  one: Case,
  index: number,
  row: PayoutRow,
): void {
  const start = addDays(ledger.start, Number(one.after ?? index * 2));
  const last = programme.stages.findIndex(({ key }) => key === (one.reaches ?? PAID_STAGE));
  const reached = programme.stages.slice(0, last + 1).map(({ key }) => key);
  reached.forEach((key, at) => {
    row[ownKey('stage', key)] = addDays(start, at * ledger.step);
  });
  if (reached.includes(ACCEPTED_STAGE)) row.acceptance = one.acceptance ?? 'pass';
  if (!reached.includes(PAID_STAGE)) return;
  pay(programme, row);
  row.paid = one.paid ? Number(one.paid) * 100 : (row.paid ?? 0) + Number(one.over ?? 0) * 100;
}
