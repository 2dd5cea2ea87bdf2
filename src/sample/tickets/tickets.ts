import { addDays, type Day } from '../../domain/day.ts';
import type { DayCounting } from '../../domain/disclosure/deadline.ts';
import type { TicketChannel, TicketKind } from '../../domain/tickets/ticket.ts';
import type { Village } from '../../domain/village.ts';
import { ticketsTable } from '../../intake/tables/tickets.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { anyPart } from '../voice.ts';

type Row = RowToWrite<typeof ticketsTable>;

/** What is raised, where, who settles it and how; made up, and said of no one. */
const CASES: readonly (readonly [TicketKind, string, string, string])[] = [
  ['repairs', '公共水管', '水电维护员', '换了接头，不漏了。'],
  ['repairs', '活动室', '水电维护员', '换了开关。'],
  ['roads', '主路', '村（社区）副主任', '补了坑，清了碎石。'],
  ['roads', '路灯', '水电维护员', '换了灯头。'],
  ['cleaning', '垃圾收集点', '保洁组长', '加了一次清运。'],
  ['green', '健身场边', '绿化管护员', '补种了草皮。'],
  ['safety', '路口', '治安巡逻队长', '加了减速带。'],
  ['parking', '广场', '治安巡逻队长', '画了车位线。'],
  ['sewage', '公厕', '改厕工作小组组长', '疏通了管道。'],
  ['services', '便民窗口', '便民服务代办员', '材料说明贴在窗口。'],
  ['trade', '灌溉渠', '村（社区）副主任', '清了淤。'],
];
const CHANNELS: readonly TicketChannel[] = [
  ...(['hotline', 'group', 'group', 'box', 'visit', 'visit', 'meeting'] as const),
  ...(['lists', 'lists', 'account', 'platform'] as const),
];
const LIMITS: readonly (readonly [number, DayCounting] | null)[] = [
  [3, 'working'],
  [5, 'working'],
  [7, 'civil'],
  [15, 'civil'],
  null,
];
const PROPERTY: readonly (readonly [TicketKind, string, string, string])[] = [
  ['cleaning', '楼道', '物业保洁部', '当天重新清扫。'],
  ['safety', '大门岗', '物业保安部', '补了夜班巡查记录。'],
  ['repairs', '地下管井', '物业工程部', '换了井盖。'],
  ['green', '中心花园', '物业绿化部', '补种了月季。'],
];
/** The village whose centre has a council that looks after it. */
const COUNCIL_AT = 'fenglin';
const COUNCIL: readonly (readonly [TicketKind, string, string, string])[] = [
  ['elders', '幸福食堂', '互助养老中心管理员', '菜单改成一周一贴。'],
  ['elders', '活动室', '互助养老中心管理员', '加了扶手。'],
  ['elders', '休息间', '互助养老中心管理员', '换了取暖器。'],
];

/** Tickets of a village over the months before `today`, most of them settled. */
export function tickets(random: Random, village: Village, today: Day): SampleFile {
  const property = village.id === 'liuwan';
  const drafts = Array.from({ length: property ? 34 : random.between(14, 22) }, () => {
    const patrol = property && random.between(1, 3) === 1;
    const one = random.pick(patrol ? PROPERTY : casesOf(village));
    const channel: TicketChannel = patrol ? 'patrol' : random.pick(CHANNELS);
    return draft(random, village, today, channel, one);
  });
  const found = village.id === COUNCIL_AT ? councilFinds(random, village, today) : [];
  return file(village, [...drafts, ...found]);
}

/** A community has no fields to water. */
function casesOf(village: Village): typeof CASES {
  return village.kind === 'village' ? CASES : CASES.filter(([kind]) => kind !== 'trade');
}

/** What the council of a mutual-aid centre found, and what became of it. */
function councilFinds(random: Random, village: Village, today: Day): Row[] {
  return Array.from({ length: 7 }, () =>
    draft(random, village, today, 'council', random.pick(COUNCIL)),
  );
}

function draft(
  random: Random,
  village: Village,
  today: Day,
  channel: TicketChannel,
  [kind, where, assignedTo, measure]: (typeof CASES)[number],
): Row {
  const receivedOn = addDays(today, -random.between(1, 160));
  const limit = channel === 'patrol' ? ([3, 'civil'] as const) : random.pick(LIMITS);
  const row: Row = {
    channel,
    kind,
    place: `${anyPart(random, village)}${where}`,
    receivedOn,
    sentOn: addDays(receivedOn, random.between(0, 1)),
    assignedTo,
    limit: limit?.[0] ?? null,
    counting: limit?.[1] ?? null,
  };
  const doneOn = addDays(receivedOn, random.between(1, (limit?.[0] ?? 6) + 3));
  // A few wait for long, so that there is something overdue to be seen.
  if (doneOn >= today || random.between(1, 14) === 1) return row;
  const refused = random.between(1, 16) === 1;
  const rating = random.pick([...RATINGS, null]);
  const settled: Row = {
    ...row,
    doneOn,
    result: refused ? 'refused' : random.pick(['done', 'done', 'done', 'partly'] as const),
    measure: refused ? '不归这里管，已经告诉去哪里办。' : measure,
    rating,
  };
  return rating === 'poor' ? { ...settled, ...again(random, doneOn, today) } : settled;
}

const RATINGS = ['good', 'good', 'good', 'fair', 'poor'] as const;

function again(random: Random, doneOn: Day, today: Day): Row {
  const reopenedOn = addDays(doneOn, 1);
  const redoneOn = addDays(reopenedOn, random.between(1, 5));
  if (reopenedOn >= today) return {};
  return redoneOn < today ? { reopenedOn, redoneOn } : { reopenedOn };
}

function file(village: Village, drafts: readonly Row[]): SampleFile {
  const rows = [...drafts]
    .sort((a, b) => ((a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1))
    .map((row, index): Row => {
      const number = String(index + 1).padStart(3, '0');
      const paper = row.channel === 'patrol' ? { paper: `整改〔2022〕${number}号` } : {};
      return { id: `${village.id}-2022-w${number}`, ...row, ...paper };
    });
  return fileOf(ticketsTable, rows, village.id);
}
