import type { Drawing } from '../../domain/surveys/margin.ts';
import type { Village } from '../../domain/village.ts';
import { surveyAnswersTable, surveysTable } from '../../intake/tables/surveys.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { type SampleFile, whole } from '../file.ts';
import type { Random } from '../random.ts';

/** The kinds of `surveys/kinds.csv`, each with the aspects of its list. */
const KINDS: readonly (readonly [kind: string, aspects: readonly string[]])[] = [
  [
    '参与度',
    [
      '参加学习培训和观摩',
      '以奖代补项目等的共谋',
      '参加群众性组织',
      '参与公共项目建设',
      '参加村规民约制定监督',
      '志愿者服务',
      '卫生评比',
      '文化娱乐活动',
    ],
  ],
  [
    '满意度',
    [
      '试点工作开展情况',
      '联系服务群众',
      '驻村工作专班',
      '实事项目效果',
      '人居环境改善',
      '社会风气',
      '总体满意度',
    ],
  ],
];

interface Plan {
  readonly village: string;
  readonly drawing: Drawing;
  readonly households: number | null;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number;
  readonly note?: string;
}

/** Every way of choosing whom to ask; one village has fewer than fifty, and three were not asked yet. */
const PLANS: readonly Plan[] = [
  plan('qinglongquan', 'random', 300, [120, 104, 98]),
  plan('luogou', 'quota', 200, [80, 74, 68]),
  plan('longyun', 'random', 300, [80, 71, 66]),
  plan('shangenqian', 'volunteer', 250, [null, null, 57]),
  plan('huangfan', 'everyone', 120, [120, 120, 120], '入户发、当场收。'),
  plan('longquan', 'unstated', null, [60, 58, 55]),
  plan('yingtaogou', 'random', null, [60, 52, 43]),
];

function plan(
  village: string,
  drawing: Drawing,
  households: number | null,
  [issued, returned, valid]: readonly [number | null, number | null, number],
  note?: string,
): Plan {
  return { village, drawing, households, issued, returned, valid, ...(note && { note }) };
}

/** Surveys of participation and of satisfaction, with the answers, small counts and all. */
export function* surveys(random: Random, villages: readonly Village[]): Generator<SampleFile> {
  const ids = new Set(villages.map(({ id }) => id));
  const plans = PLANS.filter(({ village }) => ids.has(village));
  yield whole('surveys/samples/2022.csv', writeTable(surveysTable, plans.flatMap(registered)));
  for (const each of plans) {
    const rows = KINDS.flatMap(([, aspects], index) =>
      aspects.map((aspect, at) => ({
        survey: idOf(each, index),
        aspect,
        ...answered(random, each.valid, at === 6),
      })),
    );
    yield whole(`surveys/answers/${each.village}.csv`, writeTable(surveyAnswersTable, rows));
  }
}

function idOf({ village }: Plan, kind: number): string {
  return `${village}-2022-s${kind + 1}`;
}

function registered(each: Plan): RowToWrite<typeof surveysTable>[] {
  const { village, drawing, households, issued, returned, valid, note } = each;
  return KINDS.map(([kind], index) => ({
    id: idOf(each, index),
    village,
    kind,
    drawing,
    population: households,
    issued,
    returned,
    valid,
    from: '2022-12-01',
    closedOn: '2022-12-10',
    by: '区复评专班',
    note: note ?? null,
  }));
}

/** Answers of one aspect; where nearly all agree, the rest is too small to be shown. */
function answered(random: Random, valid: number, agree: boolean) {
  if (agree && random.next() < 0.5) {
    const no = random.between(0, 2);
    return { yes: valid - no - 1, middle: 1, no, blank: 0 };
  }
  const yes = Math.round((valid * random.between(58, 84)) / 100);
  const rest = valid - yes;
  const blank = Math.min(rest, random.between(0, 4));
  const no = Math.round(((rest - blank) * random.between(15, 45)) / 100);
  return { yes, middle: rest - blank - no, no, blank };
}
