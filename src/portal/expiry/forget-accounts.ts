import type { Day } from '../../domain/day.ts';
import { withoutMaskedNames } from '../../domain/expiry.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import type { Contract, Holding, VillageMonth } from '../accounts/records.ts';
import type { Portal } from '../portal.ts';

/**
 * The last day a name in the accounts is needed: of a month, the last day of its notice (null when it
 * was never announced, and so is not shown); of what is owned or owed, the last day of its notice or,
 * without one, the day it tells of; of a contract, the last day of its term.
 */
export function lastDays(portal: Pick<Portal, 'notices'>): {
  readonly month: (month: VillageMonth) => Day | null;
  readonly holding: (holding: Holding) => Day;
  readonly contract: (contract: Contract) => Day;
} {
  const ends = new Map(portal.notices.map(({ id, noticeTo }) => [id, noticeTo]));
  return {
    month: ({ notice }) => notice?.noticeTo ?? null,
    holding: ({ notice, asOf }) => ends.get(notice ?? '') ?? asOf,
    contract: ({ to }) => to,
  };
}

/** The accounts without the masked names whose time has passed; every sum stays. */
export function forgetAccounts(
  portal: Portal,
  expired: (last: Day) => boolean,
): Pick<Portal, 'accounts' | 'holdings'> {
  const last = lastDays(portal);
  const { holdings, contracts, works } = portal.holdings;
  return {
    accounts: portal.accounts.map((month) => {
      const end = last.month(month);
      return end !== null && expired(end) ? forgetInMonth(month) : month;
    }),
    holdings: {
      holdings: holdings.map((row) => (expired(last.holding(row)) ? forgetParty(row) : row)),
      contracts: contracts.map((row) => (expired(last.contract(row)) ? forgetParty(row) : row)),
      works,
    },
  };
}

function forgetInMonth(month: VillageMonth): VillageMonth {
  const entries = month.entries.map((entry) => ({
    ...entry,
    summary: entry.summary && withoutMaskedNames(entry.summary),
  }));
  return { ...month, entries };
}

function forgetParty<R extends Holding | Contract>(row: R): R {
  return {
    ...row,
    name: withoutMaskedNames(row.name),
    note: row.note && withoutMaskedNames(row.note),
    party: partyAfter(row),
  };
}

/** Who is on the other side once names have gone: offices and companies stay, persons do not. */
export function partyAfter({
  party,
  partyKind,
}: Pick<Holding, 'party' | 'partyKind'>): string | null {
  if (party === null) return null;
  return partyKind === 'person' ? EXPIRED_NAME : withoutMaskedNames(party);
}
