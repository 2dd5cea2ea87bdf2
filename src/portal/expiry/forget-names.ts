import type { Check } from '../../domain/check.ts';
import type { Day } from '../../domain/day.ts';
import { namesExpired, withoutMaskedNames } from '../../domain/expiry.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import { compareText } from '../../domain/problem.ts';
import { isAboutPeople } from '../../intake/tables/payouts.ts';
import type { Notice } from '../notices/notice.ts';
import type { Portal } from '../portal.ts';
import { amendmentsOnShow, boardsOnShow } from './boards-on-show.ts';
import { forgetAccounts } from './forget-accounts.ts';
import { forgetHouseholds } from './forget-households.ts';
import { honoursOnShow } from './honours-on-show.ts';
import { namesPeople, totalsOf } from './table-totals.ts';

/**
 * The portal without the names and the board entries whose time has passed, so that no page, download,
 * feed or index can show them, whether or not anybody ran the command that takes them out of the files.
 * A censure board that is switched off leaves neither an entry nor a kind of one.
 */
export function forgetNames(portal: Portal): Portal {
  const { sections } = portal.config;
  const grace = portal.config.retention.namedRowsDays;
  const expired = (noticeTo: Day): boolean => namesExpired(noticeTo, grace, portal.asOf);
  const ofPeople = programmesOfPeople(portal);
  const listing = noticesThatList(portal);
  const endOf = endOfEach(portal.payouts);
  const serials = new Map<string, Map<string, string>>();
  const honours = honoursOnShow(portal.honours, portal.asOf);
  const boards = boardsOnShow(portal.boards, sections);
  return {
    ...portal,
    amendments: amendmentsOnShow(portal.amendments, boards, honours, portal.asOf),
    honours,
    boardKinds: sections.censureBoard ? portal.boardKinds : [],
    boards,
    notices: portal.notices.map((notice) =>
      expired(notice.noticeTo) ? forgetInNotice(notice, listing.has(notice.id)) : notice,
    ),
    payouts: portal.payouts.map((payout) => {
      const end = ofPeople.has(payout.programme) ? endOf(payout) : null;
      if (end === null || !expired(end)) return payout;
      const ledger = `${payout.programme} ${payout.village}`;
      const serial = serialOf(ledger, payout.household, serials);
      const checks = payout.checks.map((check) => renumbered(check, payout.household, serial));
      return { ...payout, name: EXPIRED_NAME, household: serial, checks };
    }),
    ...forgetAccounts(portal, expired),
    points: forgetHouseholds(portal.points, expired, (ledger, household) =>
      serialOf(ledger, household, serials),
    ),
  };
}

/** A check that speaks of the household by its number, with the serial in its place. */
function renumbered(check: Check, household: string, serial: string): Check {
  const { found, because } = check;
  if (!found.includes(household) && !because.includes(household)) return check;
  return {
    ...check,
    found: found.replaceAll(household, serial),
    because: because.replaceAll(household, serial),
  };
}

function programmesOfPeople({ programmes }: Portal): Set<string> {
  return new Set(programmes.filter(isAboutPeople).map(({ id }) => id));
}

/** Notices whose people stand in a payout ledger. */
export function noticesThatList(portal: Portal): Set<string> {
  const ofPeople = programmesOfPeople(portal);
  return new Set(
    portal.payouts.flatMap(({ notice, programme }) =>
      notice !== null && ofPeople.has(programme) ? [notice] : [],
    ),
  );
}

/** An expired notice with totals for its rows; files that hung beside named rows go with them. */
function forgetInNotice(notice: Notice, listsPayouts: boolean): Notice {
  const named = listsPayouts || (notice.table !== null && namesPeople(notice.table));
  return {
    ...notice,
    ...forgottenWords(notice),
    table: notice.table && totalsOf(notice.table),
    files: named || notice.namesGone ? [] : notice.files,
    namesGone: named || notice.namesGone,
  };
}

/** The words of a notice without masked names. */
function forgottenWords(
  notice: Notice,
): Pick<Notice, 'title' | 'body' | 'basis' | 'correctionReason'> {
  const { title, body, basis, correctionReason } = notice;
  return {
    title: withoutMaskedNames(title),
    body: body && withoutMaskedNames(body),
    basis: basis && withoutMaskedNames(basis),
    correctionReason: correctionReason && withoutMaskedNames(correctionReason),
  };
}

/**
 * Tells the day a payout's name was last needed: the end of its notice, its last stage when it never
 * hung out, and the last day anything happened in its ledger when it has no day of its own.
 */
export function endOfEach(payouts: readonly Payout[]): (payout: Payout) => Day | null {
  const ledgers = new Map<string, Day>();
  for (const payout of payouts) {
    const own = ownEnd(payout);
    const known = ledgers.get(payout.file);
    if (own !== null && (known === undefined || own > known)) ledgers.set(payout.file, own);
  }
  return (payout) => ownEnd(payout) ?? ledgers.get(payout.file) ?? null;
}

function ownEnd({ noticeTo, stages }: Payout): Day | null {
  if (noticeTo !== null) return noticeTo;
  const days = Object.values(stages).filter((day) => day !== null);
  return days.sort(compareText).at(-1) ?? null;
}

/**
 * A number that tells one household's lines of one ledger from another's and says nothing else: the
 * village's own household number stays in the file, for the checks, and leaves the site.
 */
function serialOf(
  ledger: string,
  household: string,
  ledgers: Map<string, Map<string, string>>,
): string {
  const serials = ledgers.get(ledger) ?? new Map<string, string>();
  ledgers.set(ledger, serials);
  const serial = serials.get(household) ?? `X${String(serials.size + 1).padStart(4, '0')}`;
  serials.set(household, serial);
  return serial;
}
