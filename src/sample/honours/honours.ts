import { addDays, type Day, firstDayOf, type Month } from '../../domain/day.ts';
import { HONOUREES, type Honouree } from '../../domain/honours/honour.ts';
import type { Village } from '../../domain/village.ts';
import { honoursTable, honourTitlesTable } from '../../intake/tables/honours.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { fileOf, type SampleFile, whole } from '../file.ts';
import { householdNumber, maskedName } from '../people.ts';
import type { Random } from '../random.ts';

/** A title that a village gives in the sample, with what is said of those who bear it. */
interface Given {
  readonly title: string;
  /** What a title of the place's own is called and how often it is given; one for all has its line. */
  readonly own?: { readonly title: string; readonly period?: 'month' };
  readonly bearer: Honouree;
  readonly deeds: readonly string[];
  readonly decidedBy: string;
  /** Left out where they voted. */
  readonly method?: string;
  readonly votes?: readonly [least: number, eligible: number];
  readonly reward?: string;
  readonly rewardBasis?: string;
  /** Names of what is no person. */
  readonly names?: readonly string[];
}

const GREEN: Given = {
  title: 'hetang-1',
  own: { title: '绿色之星', period: 'month' },
  bearer: 'household',
  deeds: ['垃圾分得清，门前花草打理得好。', '全家每天清扫门前巷道。', '旧物做成花盆，送给邻居。'],
  decidedBy: '评价小组：村「两委」、楼栋长、村民代表',
  method: '评价小组评议',
  reward: '价值50元的清洁大礼包',
};
const NEIGHBOUR: Given = {
  title: 'liuwan-1',
  own: { title: '厚道邻里' },
  bearer: 'household',
  deeds: ['帮同楼的邻居搬煤气、收衣服。', '楼道灯坏了，自己出钱换上。'],
  decidedBy: '居民议事会',
  votes: [41, 58],
  reward: '10个积分，免1个月物业费，进物业标兵模范人才库',
};
const KIND_HOME: Given = {
  ...NEIGHBOUR,
  title: 'liuwan-2',
  own: { title: '和睦人家' },
  deeds: ['邻里有事都愿意找这一家商量。'],
};
const CLEAN: Given = {
  title: 'wutong-1',
  own: { title: '清洁家庭' },
  bearer: 'household',
  deeds: ['楼道、阳台不堆杂物，带着邻居大扫除。'],
  decidedBy: '小区业主',
  method: '记名投票',
  votes: [63, 96],
};
const SHOP: Given = {
  ...CLEAN,
  title: 'wutong-2',
  own: { title: '靓丽商铺' },
  bearer: 'shop',
  deeds: ['门前三包做得好，货物不占道。'],
  names: ['示例面馆', '示例五金店'],
};
const HELPER: Given = {
  ...CLEAN,
  title: 'wutong-3',
  own: { title: '互助邻居' },
  bearer: 'person',
  deeds: ['帮楼上老人买菜送菜。'],
  reward: '张榜表扬',
  rewardBasis: '居民代表会议定的，办法没有写奖励',
};
const HOME: Given = {
  title: 'songping-1',
  own: { title: '美丽家园' },
  bearer: 'household',
  deeds: ['门前绿地留得好，柴草码得齐。'],
  decidedBy: '村民代表会议',
  method: '按积分排名',
};
const ROAD: Given = {
  title: 'fenglin-2',
  own: { title: '护路能手', period: 'month' },
  bearer: 'person',
  deeds: ['下雨天清边沟，路面没有积水。'],
  decidedBy: '村民代表会议',
  votes: [29, 36],
};
const ROADWORK: Given = {
  ...ROAD,
  title: 'fenglin-1',
  own: { title: '优质入户路工程', period: 'month' },
  bearer: 'project',
  deeds: ['路面平整，路肩压实，排水沟通畅。'],
  names: ['2组入户路硬化'],
};
const STAR: Given = {
  title: 'chenru-wenhua-1',
  bearer: 'household',
  deeds: ['红白事从简办，带头不攀比。'],
  decidedBy: '村民代表会议',
  votes: [33, 45],
};
const STUDENT: Given = {
  ...STAR,
  title: 'chenru-wenhua-4',
  bearer: 'person',
  deeds: ['考上大学，暑假回村教老人用手机。'],
};

/** What each village gives, and for which periods. */
const LEDGER: Readonly<Record<string, readonly (readonly [Given, string, number])[]>> = {
  hetang: [
    [GREEN, '2022-09', 2],
    [GREEN, '2022-10', 2],
    [GREEN, '2022-11', 3],
  ],
  liuwan: [
    [NEIGHBOUR, '2022Q3', 2],
    [KIND_HOME, '2022Q3', 1],
  ],
  wutong: [
    [CLEAN, '2022-11', 2],
    [SHOP, '2022-11', 2],
    [HELPER, '2022-11', 1],
  ],
  songping: [[HOME, '2022H2', 2]],
  fenglin: [
    [ROAD, '2022-10', 1],
    [ROADWORK, '2022-11', 1],
  ],
  shanpo: [
    [STAR, '2022Q3', 2],
    [STUDENT, '2022', 1],
  ],
};
/** Days for which names stay; the earliest have had their time on the day of the sample. */
const DAYS_NAMED = 60;

/** Titles of a few places' own, and who bears them: announced when they were decided. */
export function* honours(
  random: Random,
  villages: readonly Village[],
  today: Day,
): Generator<SampleFile> {
  yield fileOf(honourTitlesTable, villages.flatMap(titlesOf));
  yield whole('honours/2022.csv', honourRows(random, villages, today));
}

function titlesOf({ id }: Village): RowToWrite<typeof honourTitlesTable>[] {
  const given = new Set((LEDGER[id] ?? []).map(([each]) => each));
  return [...given].flatMap(({ title, own, bearer, decidedBy, reward, rewardBasis }) => {
    if (!own) return [];
    return {
      ...own,
      id: title,
      level: '村（社区）',
      villages: [id],
      bearers: [HONOUREES[bearer]],
      named: true,
      awardedBy: decidedBy,
      reward: rewardBasis === undefined ? (reward ?? null) : null,
      section: '示例办法',
    };
  });
}

function honourRows(random: Random, villages: readonly Village[], today: Day): string {
  const rows: RowToWrite<typeof honoursTable>[] = [];
  for (const village of villages) {
    let serial = 0;
    for (const [given, period, count] of LEDGER[village.id] ?? []) {
      for (let at = 0; at < count; at += 1) {
        serial += 1;
        rows.push(honour(random, village, given, period, at, serial, today));
      }
    }
  }
  return writeTable(honoursTable, rows);
}

function honour(
  random: Random,
  village: Village,
  given: Given,
  period: string,
  at: number,
  serial: number,
  today: Day,
): RowToWrite<typeof honoursTable> {
  const decidedOn = decisionDay(period, today);
  const subject = given.names?.[at % given.names.length] ?? maskedName(random);
  const unnamed = given.title === 'chenru-wenhua-4';
  const personal = given.bearer === 'household' || given.bearer === 'person';
  return {
    id: `${village.id}-2022-p${String(serial).padStart(2, '0')}`,
    village: village.id,
    title: given.title,
    period,
    bearer: given.bearer,
    household: given.bearer === 'household' ? householdNumber(random.between(1, 300)) : null,
    subject: unnamed ? '某人' : subject,
    deed: given.deeds[at % given.deeds.length] ?? '',
    votes: given.votes ? random.between(given.votes[0], given.votes[1]) : null,
    eligible: given.votes?.[1] ?? null,
    method: given.method ?? (given.votes ? '投票' : null),
    decidedBy: given.decidedBy,
    decidedOn,
    noticeFrom: addDays(decidedOn, 1),
    noticeTo: addDays(decidedOn, 7),
    publicUntil: addDays(decidedOn, DAYS_NAMED),
    reward: given.reward ?? null,
    rewardBasis: given.rewardBasis ?? null,
    consent: personal && !unnamed ? true : null,
  };
}

/** Early in the month after the period, and before the day of the sample. */
function decisionDay(period: string, today: Day): Day {
  const month: Month = NEXT_MONTH[period] ?? '2022-12';
  const day = addDays(firstDayOf(month), 2);
  return day < today ? day : addDays(today, -3);
}

const NEXT_MONTH: Readonly<Record<string, Month>> = {
  '2022-09': '2022-10',
  '2022Q3': '2022-11',
  '2022-10': '2022-11',
};
