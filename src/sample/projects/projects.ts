import { addDays, type Day } from '../../domain/day.ts';
import { type Fen, sumFen } from '../../domain/money.ts';
import { hasCollective, type Village } from '../../domain/village.ts';
import {
  projectFundsTable,
  projectHeadsTable,
  projectProgressTable,
} from '../../intake/tables/project-rows.ts';
import { projectsTable } from '../../intake/tables/projects.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';
import { rowsOf } from '../written.ts';

type Fund = Omit<RowToWrite<typeof projectFundsTable>, 'id' | 'project'>;
type Heads = Omit<RowToWrite<typeof projectHeadsTable>, 'id' | 'project'>;
type Progress = RowToWrite<typeof projectProgressTable>;

/** What is amiss in a village's drain, so that every outcome is to be seen somewhere. */
const TURNS = ['none', 'unpriced', 'little', 'overlap', 'few', 'no-whole'] as const;
type Turn = (typeof TURNS)[number];

const DONE = ['放线', '挖沟', '铺底', '砌沟帮', '盖板', '清运余土', '回填', '试水'] as const;

/**
 * A drain that is finished, built with the works of the same village, and a notice board still in
 * work. `price` is what the drain's works cost in the end.
 */
export function projects(
  random: Random,
  village: Village,
  turn: number,
  price: Fen,
): readonly SampleFile[] {
  const [drain, board] = [`${village.id}-x01`, `${village.id}-x02`];
  const amiss = TURNS[turn % TURNS.length] ?? 'none';
  // Those along the drain, who are never all households of the place.
  const families = Math.round(((village.households ?? 0) * random.between(45, 75)) / 100);
  const drainFunds = fundsOf(random, price, amiss);
  const boardFunds: Fund[] = [
    { source: 'jianshe-zhengfu', form: 'money', amount: 6_000_00 },
    { source: 'jianshe-qiye', form: 'money', note: '企业答应捐，多少还没有定' },
    { source: 'jianshe-qunzhong', form: 'labour', quantity: 24_00, unit: '工日', price: 100_00 },
  ];
  const drainHeads = headsOf(random, families, amiss);
  const boardHeads: Heads[] = [
    {
      measure: 'asked',
      who: '户主会',
      count: Math.ceil((village.households ?? 0) / 2),
      unit: 'household',
    },
  ];
  const asked = amiss === 'no-whole' ? 0 : families;
  const valued = amiss === 'unpriced' ? null : sumFen(drainFunds.map(worthOf));
  const started: Day = '2022-08-03';
  const finished = addDays(started, 7 * DONE.length - 1);
  return [
    fileOf(
      projectsTable,
      projectRows(village, [drain, board], { asked, families, valued, started, finished }),
      village.id,
    ),
    fileOf(
      projectFundsTable,
      [...numbered(drain, drainFunds), ...numbered(board, boardFunds)],
      village.id,
    ),
    fileOf(
      projectHeadsTable,
      [...numbered(drain, drainHeads), ...numbered(board, boardHeads)],
      village.id,
    ),
    fileOf(projectProgressTable, reports(random, drain, started), village.id),
  ];
}

interface DrainFigures {
  readonly asked: number;
  readonly families: number;
  readonly valued: Fen | null;
  readonly started: Day;
  readonly finished: Day;
}

/** The two projects of a village, the drain by its figures. */
function projectRows(
  village: Village,
  [drain, board]: readonly [drain: string, board: string],
  { asked, families, valued, started, finished }: DrainFigures,
): RowToWrite<typeof projectsTable>[] {
  const works = (number: number): string =>
    hasCollective(village) ? `${village.id}-2022-w${number}` : '';
  const area = village.kind === 'village' ? '全村' : '全社区';
  const rows = rowsOf(
    projectsTable,
    `编号|项目|类别|阶段|计划开工|计划完工|实际开工|实际完工|负责人职务|应征求数|总户数|应受惠数|分母怎么数|工程编号|谁审计|审计日期|质量|做以前|做以后
${drain}|${voiceOf(village).drain}修整|实事项目|已验收|2022-08-01|2022-09-30|${started}|${finished}|村委会副主任|${asked}|${families}|${families}|按沟两边的常住户|${works(1)}|示例镇财政所|2022-11-18|居民监督小组在场，验收一次合格|下雨漫路，沟里有垃圾|沟通了，盖了板
${board}|公示栏更换|以奖代补项目|在做|2022-11-15|2022-12-31|2022-11-21||村监委会主任|${village.households ?? ''}|||按${area}户数|${works(2)}||||公示栏漏雨，纸贴不住|`,
  );
  return rows.map((row) => ({
    ...row,
    negative: 'unlisted',
    total: row.id === drain ? valued : null,
  }));
}

/** The works' price as the money that came in, and the people's labour and material beside it. */
function fundsOf(random: Random, price: Fen, amiss: Turn): Fund[] {
  const little = amiss === 'little';
  const cash = Math.floor((price * (little ? 2 : 12)) / 100 / 100_00) * 100_00;
  const company = 2_000_00;
  const days = little ? 20 : Math.ceil(price / 100 / 100 / 3);
  return [
    { source: 'jianshe-zhengfu', form: 'money', amount: price - cash - company },
    { source: 'jianshe-qiye', form: 'money', amount: company },
    { source: 'jianshe-qunzhong', form: 'money', amount: cash },
    {
      source: 'jianshe-qunzhong',
      form: 'labour',
      quantity: days * 100,
      unit: '工日',
      ...(amiss === 'unpriced'
        ? { note: '一个工折多少钱，会上还没有定' }
        : { price: 100_00, amount: days * 100_00 }),
    },
    {
      source: 'jianshe-qunzhong',
      form: 'material',
      quantity: random.between(6, 18) * 100,
      unit: '方',
      price: 60_00,
    },
  ];
}

function worthOf({ amount, quantity, price }: Fund): Fen {
  return amount ?? ((quantity ?? 0) * (price ?? 0)) / 100;
}

function headsOf(random: Random, families: number, amiss: Turn): Heads[] {
  const half = Math.ceil(families / 2);
  const most = random.between(half, families - 10);
  const household = { unit: 'household' } as const;
  const asked: Heads = { ...household, measure: 'asked', who: '入户走访', count: most };
  const benefit: Heads = { ...household, measure: 'benefit', who: '沟边住户', count: families };
  if (amiss === 'few') {
    return [asked, { ...household, measure: 'joined', who: '出工户', count: half - 1 }, benefit];
  }
  const [first, second] = [Math.ceil(half * 0.7), Math.ceil(half * 0.6)];
  const apart = amiss === 'overlap' ? null : true;
  return [
    asked,
    { ...household, measure: 'joined', who: '出工户', count: first, apart },
    { ...household, measure: 'joined', who: '出钱户', count: second, apart },
    benefit,
  ];
}

function numbered<Part extends object>(
  project: string,
  parts: readonly Part[],
): (Part & { readonly id: string; readonly project: string })[] {
  return parts.map((part, index) => ({ ...part, id: `${project}-${index + 1}`, project }));
}

/** A report a week, one of them missed in some villages. */
function reports(random: Random, project: string, started: Day): Progress[] {
  const missed = random.between(2, DONE.length * 2);
  return DONE.flatMap((done, week): Progress[] => {
    if (week === missed) return [];
    const stuck = week === 3;
    return [
      {
        project,
        reportedOn: addDays(started, week * 7 + 4),
        percent: Math.floor(((week + 1) * 100) / DONE.length),
        done,
        ...(stuck && {
          problem: '连着下雨，水泥没有运到',
          responsible: '村委会副主任',
          due: addDays(started, week * 7 + 11),
        }),
      },
    ];
  });
}
