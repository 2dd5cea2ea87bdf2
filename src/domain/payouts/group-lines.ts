import { type Check, worstOutcome } from '../check.ts';
import { groupBy } from '../group-by.ts';
import { type Fen, sumFen } from '../money.ts';
import { PERSONS } from '../programmes/board-only.ts';
import { UNIT } from '../programmes/programme.ts';
import { NO_GROUP, poolSmall, SMALLEST_GROUP } from '../small-group.ts';
import type { Payout } from './payout.ts';

/** A payout with the checks it was held against. */
type Checked = Payout & { readonly checks: readonly Check[] };

/**
 * The ledgers of a board-only programme as the web has them: a line for each group of each village, with
 * how many persons it is and what they were paid together. Whoever was refused is on none. Small groups
 * stand together, and a village with too few persons has no line, since that would say who they are.
 */
export function groupLines(payouts: readonly Checked[]): Checked[] {
  const villages = groupBy(
    payouts.filter(({ refused }) => refused === null),
    ({ village }) => village,
  );
  return [...villages.values()].flatMap((own) => {
    if (personsIn(own) < SMALLEST_GROUP) return [];
    const groups = poolSmall(
      groupBy(own, ({ group }) => group ?? NO_GROUP),
      personsIn,
    );
    return [...groups].map(([name, of], at) => lineOf(name, of, at + 1));
  });
}

/** A person is paid many times, and is one person. */
function personsIn(payouts: readonly Payout[]): number {
  return new Set(payouts.map(({ household }) => household)).size;
}

function lineOf(name: string, payouts: readonly Checked[], serial: number): Checked {
  const [first] = payouts;
  if (!first) throw new Error('a group has a payout');
  const { programme, village, sample, file, line } = first;
  const isOneNotice = payouts.every(({ notice }) => notice === first.notice);
  const sources = Object.keys(first.bySource);
  return {
    id: `${programme}-${village}-z${serial}`,
    programme,
    village,
    household: `Z${serial}`,
    name,
    group: name,
    measures: { [PERSONS.key]: personsIn(payouts) * UNIT },
    conditions: {},
    stages: {},
    notice: isOneNotice ? first.notice : null,
    noticeFrom: isOneNotice ? first.noticeFrom : null,
    noticeTo: isOneNotice ? first.noticeTo : null,
    acceptance: null,
    signed: null,
    proposed: sum(payouts.map(({ proposed }) => proposed)),
    paid: sum(payouts.map(({ paid }) => paid)),
    bySource: Object.fromEntries(
      sources.map((key) => [key, sum(payouts.map(({ bySource }) => bySource[key] ?? null))]),
    ),
    refused: null,
    recovered: sum(payouts.map(({ recovered }) => recovered)),
    recoveredOn: null,
    note: null,
    checks: [checkOf(payouts)],
    sample,
    file,
    line,
  };
}

/** What the persons' own payouts were found to be, told of the group. */
function checkOf(payouts: readonly Checked[]): Check {
  const outcomes = payouts.map(({ checks }) => worstOutcome(checks));
  const agree = outcomes.filter((outcome) => outcome === 'pass').length;
  const breach = outcomes.filter((outcome) => outcome === 'breach').length;
  const found = `${payouts.length} 笔里 ${agree} 笔相符，${breach} 笔不相符`;
  return {
    rule: 'by-person',
    clause: '',
    outcome: breach > 0 ? 'breach' : agree === payouts.length ? 'pass' : 'cannot-tell',
    expected: '每人一笔都按规则',
    found,
    because: `名单不上网，每人一笔是在村里的台账上对的：${found}。`,
  };
}

/** What is known added up; null where nothing is. */
function sum(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : sumFen(known);
}
