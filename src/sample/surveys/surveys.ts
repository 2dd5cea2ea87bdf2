import type { Drawing } from '../../domain/surveys/margin.ts';
import type { Village } from '../../domain/village.ts';
import { surveyAnswersTable, surveysTable } from '../../intake/tables/surveys.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';

/** The kinds of `surveys/kinds.csv`, each with the aspects of its list. */
const KINDS: readonly (readonly [kind: string, aspects: readonly string[]])[] = [
  [
    '参与度',
    '参加学习培训和观摩；以奖代补项目等的共谋；参加群众性组织；参与公共项目建设；参加村规民约制定监督；志愿者服务；卫生评比；文化娱乐活动'.split(
      '；',
    ),
  ],
  [
    '满意度',
    '试点工作开展情况；联系服务群众；驻村工作专班；实事项目效果；人居环境改善；社会风气；总体满意度'.split(
      '；',
    ),
  ],
];

interface Plan {
  readonly village: string;
  readonly drawing: Drawing;
  /** Whether it is noted how many households there are to ask. */
  readonly counted: boolean;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number;
  readonly note?: string;
}

/** Every way of choosing whom to ask; one village has fewer than fifty, and three were not asked yet. */
const PLANS: readonly Plan[] = [
  plan('liuwan', 'random', true, [120, 104, 98]),
  plan('shanpo', 'quota', true, [80, 74, 68]),
  plan('hetang', 'random', true, [80, 71, 66]),
  plan('songping', 'volunteer', true, [null, null, 57]),
  plan('daoxiang', 'everyone', true, [120, 120, 120], '入户发、当场收。'),
  plan('zhuyuan', 'unstated', false, [60, 58, 55]),
  plan('taoling', 'random', false, [60, 52, 43]),
];

function plan(
  village: string,
  drawing: Drawing,
  counted: boolean,
  [issued, returned, valid]: readonly [number | null, number | null, number],
  note?: string,
): Plan {
  return { village, drawing, counted, issued, returned, valid, ...(note && { note }) };
}

/** Surveys of participation and of satisfaction, with the answers, small counts and all. */
export function* surveys(random: Random, villages: readonly Village[]): Generator<SampleFile> {
  const households = new Map(villages.map(({ id, households }) => [id, households]));
  const plans = PLANS.filter(({ village }) => households.has(village));
  const rows = plans.flatMap((each) => registered(each, households.get(each.village) ?? null));
  yield fileOf(surveysTable, rows);
  for (const each of plans) {
    const rows = KINDS.flatMap(([, aspects], index) =>
      aspects.map((aspect, at) => ({
        survey: idOf(each, index),
        aspect,
        ...answered(random, each.valid, at === 6),
      })),
    );
    yield fileOf(surveyAnswersTable, rows, each.village);
  }
}

function idOf({ village }: Plan, kind: number): string {
  return `${village}-2022-s${kind + 1}`;
}

function registered(each: Plan, households: number | null): RowToWrite<typeof surveysTable>[] {
  const { village, drawing, counted, issued, returned, valid, note } = each;
  return KINDS.map(([kind], index) => ({
    id: idOf(each, index),
    village,
    kind,
    drawing,
    population: counted ? households : null,
    issued,
    returned,
    valid,
    from: '2022-12-01',
    closedOn: '2022-12-10',
    by: '示例区复评专班',
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
