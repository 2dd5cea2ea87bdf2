import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import {
  evaluationScoresTable,
  stepsDoneTable,
  systemScoresTable,
  verdictsTable,
} from '../../intake/tables/evaluation.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';

/** Ids of notices of a place by what they tell, as far as the sample has them. */
export type NoticeIds = ReadonlyMap<string, string>;

/** The one place that was late with a step, and the one that left a step out. */
const LATE = 'taoling';
const LEFT_OUT = 'daoxiang';

/** Scores of the three parts in hundredths of a point, and how many households judged. */
type Scored = readonly [
  village: string,
  scores: readonly [daily: number, base: number | null, result: number | null],
  participating: number | null,
];

/** The place where nobody wrote down how many households live there. */
const NOT_COUNTED = 'shiqiao';

/**
 * Not drawn but chosen: two places share a rank, two differ only behind the second decimal, one lead is
 * just wide enough, floors are met exactly, missed and not to be told, and parts are missing. They are
 * worked out by hand in the tests' fixtures.
 */
const SCORED: readonly Scored[] = [
  ['liuwan', [8_400, 9_250, 9_000], 720],
  ['shanpo', [8_800, 9_000, 8_600], 160],
  ['hetang', [9_000, 8_500, 9_100], 240],
  ['songping', [9_200, 8_600, 8_890], 199],
  ['daoxiang', [8_551, 9_012, 8_833], 100],
  ['zhuyuan', [9_200, 8_600, 8_800], 150],
  ['taoling', [7_000, 7_777, 7_788], null],
  ['fenglin', [9_411, null, 8_755], 180],
  ['shiqiao', [8_111, 8_222, null], 130],
  ['wutong', [8_549, 9_012, 8_833], 476],
];

/** The evaluation as it stood in mid December: scores, grades, steps taken, the district's own score. */
export function* evaluations(
  random: Random,
  villages: readonly Village[],
  today: Day,
  notices: ReadonlyMap<string, NoticeIds>,
): Generator<SampleFile> {
  const living = new Map(villages.map(({ id, households }) => [id, households]));
  const places = SCORED.filter(([village]) => living.has(village));
  yield fileOf(
    evaluationScoresTable,
    places.flatMap((place) => {
      const [village] = place;
      const households = village === NOT_COUNTED ? null : (living.get(village) ?? null);
      return scoreRows(random, place, households, notices.get(village));
    }),
  );
  yield fileOf(verdictsTable, verdictRows(places));
  yield fileOf(
    stepsDoneTable,
    places
      .flatMap((place, index) => stepRows(place, index))
      .filter(({ doneOn = '' }) => doneOn <= today),
  );
  yield fileOf(systemScoresTable, [
    {
      score: random.between(6_600, 8_200),
      decidedOn: '2022-12-02',
      by: '示例区实践办',
      evidence: '推进体系自查表',
    },
  ]);
}

function scoreRows(
  random: Random,
  [village, [daily, base, result], participating]: Scored,
  households: number | null,
  notices: NoticeIds | undefined,
): RowToWrite<typeof evaluationScoresTable>[] {
  const judged = { village, participating, households };
  const first: RowToWrite<typeof evaluationScoresTable> = {
    village,
    part: '日常考评',
    score: daily,
    decidedOn: '2022-12-05',
    evidence: '会议、材料、任务、宣传四项记录',
  };
  const second = base !== null && {
    ...judged,
    part: '基础评估',
    score: base,
    panel: random.between(18, 32),
    decidedOn: '2022-10-20',
    evidence: '《试点自评表》汇总、《社会助评表》',
    notice: notices?.get('decision') ?? null,
  };
  const third = result !== null && {
    ...judged,
    part: '成效评估',
    score: result,
    panel: random.between(18, 32),
    decidedOn: '2022-12-14',
    evidence: '群众自评表汇总、共评打分表、现场照片',
    notice: notices?.get('works') ?? null,
  };
  return [first, second, third].filter((row) => row !== false);
}

/** By the base part, which is what the township had before it: three each; one was looked at again. */
function verdictRows(places: readonly Scored[]): RowToWrite<typeof verdictsTable>[] {
  const known = places.filter(([, [, base]]) => base !== null);
  const byBase = known.toSorted(([, [, a]], [, [, b]]) => (b ?? 0) - (a ?? 0));
  const gradeOf = (place: Scored): string => {
    const at = byBase.indexOf(place);
    return at < 3 ? '示范' : at < 6 ? '先进' : '共建';
  };
  const rows = known.map((place, index): RowToWrite<typeof verdictsTable> => {
    const decidedOn = addDays('2022-10-21', index % 3);
    return {
      village: place[0],
      stage: 'township',
      grade: gradeOf(place),
      decidedOn,
      opinion: '自评、共评材料齐，同意。',
      postedOn: addDays(decidedOn, 1),
      postedTo: place[0] === LATE ? null : addDays(decidedOn, 8),
      postedAt: '村（居）委会公示栏',
    };
  });
  const first = known[0];
  if (!first) return rows;
  const again: RowToWrite<typeof verdictsTable> = {
    village: first[0],
    stage: 'city',
    grade: gradeOf(first),
    decidedOn: '2022-11-22',
    opinion: '抽查三户、看两处现场，和材料相符，类别不变。',
  };
  return [...rows, again];
}

/** What each place had done, by the names and last days of `evaluation/method/steps.csv`. */
function stepRows(
  [village, [, base, result]]: Scored,
  index: number,
): RowToWrite<typeof stepsDoneTable>[] {
  const shared = village === LATE ? '2022-10-23' : addDays('2022-10-17', index % 4);
  const days: readonly (readonly [step: string, doneOn: Day | null])[] = [
    ['基础评估群众自评', addDays('2022-10-12', index % 4)],
    ['基础评估多方共评', base === null ? null : shared],
    ['张榜', base === null ? null : addDays('2022-10-22', index % 3)],
    ['共商共议', village === LEFT_OUT ? null : addDays('2022-10-22', index % 4)],
    ['成效评估群众自评', addDays('2022-12-09', index % 4)],
    ['成效评估多方共评', result === null ? null : '2022-12-14'],
  ];
  return days.flatMap(([step, doneOn]) => (doneOn === null ? [] : [{ village, step, doneOn }]));
}
