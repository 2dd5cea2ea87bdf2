import { pinyin } from 'pinyin-pro';
import { formatMonth } from '../../src/domain/day.ts';
import { fenToText } from '../../src/domain/money.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { accountsHref, monthsOf } from '../../src/views/accounts/month.ts';
import { isRunning, noticeHref } from '../../src/views/notices/notice-line.ts';
import { publishes, villageHref, villageOf } from '../../src/views/places.ts';
import { allLedgers, ledgerHref, programmeHref } from '../../src/views/programmes/ledger-pages.ts';
import { codeFor } from '../../src/views/record/codes.ts';

/** What somebody types who looks for one page, and the page. */
export interface Question {
  readonly typed: string;
  readonly wanted: string;
}

const SYLLABLES = { toneType: 'none', type: 'array', v: true } as const;

/** Questions of every kind that people ask: places, programmes, both, months, amounts, marks. */
export function navigational(portal: Portal): Question[] {
  return [
    ...places(portal),
    ...programmes(portal),
    ...ledgers(portal),
    ...months(portal),
    ...notices(portal),
  ];
}

/** A village by its name, by the start of it, by its sounds and by their first letters. */
function places(portal: Portal): Question[] {
  return portal.villages
    .filter(({ id }) => publishes(portal, id))
    .slice(0, 6)
    .flatMap(({ id, name }) => {
      const sounds = pinyin(name, SYLLABLES);
      const asked = [name, name.slice(0, 2), sounds.join(''), sounds.map(([one]) => one).join('')];
      return asked.map((typed) => ({ typed, wanted: villageHref(id) }));
    });
}

function programmes(portal: Portal): Question[] {
  return portal.programmes
    .filter(({ sample, title }) => !sample && /^\p{Script=Han}+$/u.test(title))
    .slice(0, 6)
    .map(({ id, title }) => ({ typed: title, wanted: programmeHref(id) }));
}

/** A ledger by village and programme, of programmes that have no running notice in the village. */
function ledgers(portal: Portal): Question[] {
  return allLedgers(portal)
    .filter(
      ({ village, programme }) =>
        !portal.notices.some(
          (notice) =>
            notice.village === village &&
            notice.programme === programme &&
            isRunning(notice, portal.asOf),
        ),
    )
    .slice(0, 8)
    .map(({ village, programme }) => {
      const title = portal.programmes.find(({ id }) => id === programme)?.title ?? '';
      const { name } = villageOf(portal, village);
      const apart = title.replace(name, '');
      return { typed: `${name} ${apart} 台账`, wanted: ledgerHref(programme, village) };
    });
}

/** A month's money, of months that are no longer announced: the notice of a running one comes first. */
function months(portal: Portal): Question[] {
  return portal.villages
    .flatMap(({ id, name }) => {
      const first = monthsOf(portal, id)[0];
      return first ? [{ id, name, first }] : [];
    })
    .slice(0, 8)
    .map(({ id, name, first }) => ({
      typed: `${name} ${formatMonth(first.month)} 收支`,
      wanted: accountsHref(id, first.month),
    }));
}

/** A notice by its fingerprint, with the hyphens or without, by its number and by its title. */
function notices(portal: Portal): Question[] {
  const chosen = portal.notices.filter((_, at) => at % 40 === 0).slice(0, 7);
  return [
    ...chosen.flatMap(({ id, title }) => {
      const code = codeFor(portal, id) ?? '';
      return [code, code.replaceAll('-', '').toLowerCase(), id, title].map((typed) => ({
        typed,
        wanted: noticeHref(id),
      }));
    }),
    ...amounts(portal),
  ];
}

/** An amount that only one notice lists finds it, or the ledger that holds it, among the first. */
function amounts(portal: Portal): Question[] {
  const holders = Map.groupBy(
    portal.payouts.filter(({ paid, notice }) => paid !== null && notice !== null),
    ({ paid }) => paid,
  );
  return [...holders]
    .filter(([, payouts]) => payouts.length === 1)
    .slice(0, 6)
    .flatMap(([paid, [payout]]) =>
      payout && paid !== null
        ? [
            {
              typed: `${fenToText(paid)}元`,
              wanted: ledgerHref(payout.programme, payout.village),
            },
          ]
        : [],
    );
}
