import type { Day, Month } from '../domain/day.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { Village } from '../domain/village.ts';
import { financeLedger } from './finance.ts';
import { boards, contacts, evaluations, pointRules, points } from './ledgers.ts';
import {
  type Draft,
  financeNotices,
  numberNotices,
  partyNotices,
  villageNotices,
} from './notices.ts';
import { payoutLedger, payoutNotices } from './payouts.ts';
import { Random } from './random.ts';

export interface SampleOptions {
  readonly seed: number;
  /** Day the sample speaks of; nothing is published after it. */
  readonly today: Day;
  readonly villages: readonly Village[];
  readonly programmes: readonly Programme[];
}

export interface SampleFile {
  readonly path: string;
  readonly text: string;
}

const MONTHS: readonly Month[] = ['2022-07', '2022-08', '2022-09', '2022-10', '2022-11'];
/** Accounts that a village never announced, or announced late, so that the clock has what to show. */
const MISSING: Readonly<Record<string, readonly Month[]>> = {
  fanshanyan: ['2022-10'],
  huangfan: ['2022-11'],
};
const LATE: Readonly<Record<string, readonly Month[]>> = {
  yingtaogou: ['2022-09'],
  luogou: ['2022-08'],
};

/** Villages with a points ledger, and the points each household starts with (青龙泉: 100). */
const POINTS: Readonly<Record<string, number>> = { qinglongquan: 100, huangshiping: 0 };

/**
 * Sample ledgers in the canonical layout. Each village draws from a generator of its own, so that
 * adding a village changes no other. The same options give the same bytes.
 */
export function* generateSample(options: SampleOptions): Generator<SampleFile> {
  const { seed, today, programmes } = options;
  const pilots = options.villages.filter((village) => village.pilotBatch === 'first');
  for (const [index, village] of pilots.entries()) {
    yield* villageFiles(new Random(seed * 1009 + index), village, programmes, today);
  }
  yield { path: 'village-contacts.csv', text: contacts(options.villages) };
  yield { path: 'boards/2022.csv', text: boards(new Random(seed + 1), pilots, today) };
  yield { path: 'evaluations/2022.csv', text: evaluations(new Random(seed + 2), pilots) };
  yield { path: 'points/rules.csv', text: pointRules() };
  for (const [village, start] of Object.entries(POINTS)) {
    yield {
      path: `points/${village}/2022.csv`,
      text: points(new Random(seed + start), start, today),
    };
  }
}

function* villageFiles(
  random: Random,
  village: Village,
  programmes: readonly Programme[],
  today: Day,
): Generator<SampleFile> {
  const served = programmes.filter(
    ({ villages }) => villages.length === 0 || villages.includes(village.id),
  );
  const drafts: Draft[] = [
    ...financeNotices(
      random,
      village,
      MONTHS,
      new Set(MISSING[village.id]),
      new Set(LATE[village.id]),
    ),
    ...partyNotices(random, village, today),
    ...villageNotices(random, village, today),
    ...served.flatMap((programme) => payoutNotices(programme, village)),
  ];
  const { files, ids } = numberNotices(village, [...drafts, ...correction(village, drafts)]);
  yield* files;
  yield { path: `finance/${village.id}/2022.csv`, text: financeLedger(random, MONTHS) };
  for (const programme of served) {
    const text = payoutLedger(random, programme, village, ids);
    if (text.includes('\n', text.indexOf('\n') + 1)) {
      yield { path: `payouts/${programme.id}/${village.id}.csv`, text };
    }
  }
}

/** One village corrects one of its lists, in public, with the reason. */
function correction(village: Village, drafts: readonly Draft[]): Draft[] {
  const wrong = drafts.find(({ handle }) => handle === 'posts');
  if (village.id !== 'luogou' || !wrong) return [];
  return [
    {
      ...wrong,
      handle: 'posts-correction',
      correctsHandle: 'posts',
      title: `${wrong.title}（更正）`,
      publishedOn: '2022-09-27',
      noticeFrom: '2022-09-27',
      noticeTo: '2022-10-03',
      correctionReason: '第 3 行的月工资抄错了，按合同改正。',
    },
  ];
}
