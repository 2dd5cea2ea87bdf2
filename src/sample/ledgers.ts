import { addDays, type Day } from '../domain/day.ts';
import type { Village } from '../domain/village.ts';
import { boardsTable } from '../intake/tables/boards.ts';
import { evaluationsTable } from '../intake/tables/evaluations.ts';
import { pointRulesTable, pointsTable } from '../intake/tables/points.ts';
import { villageContactsTable } from '../intake/tables/village-contacts.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';
import { householdNumber, maskedName } from './people.ts';
import type { Random } from './random.ts';

/** Lines that cannot be dialled by mistake: the seven digits are zeros and a serial. */
export function contacts(villages: readonly Village[]): string {
  return writeTable(
    villageContactsTable,
    villages.map(({ id, kind }, index) => ({
      village: id,
      phone: `0719-00000${String(index + 1).padStart(2, '0')}`,
      post: kind === 'village' ? '村务监督委员会主任' : '居务监督委员会主任',
      noticeBoardPlace: '党群服务中心门口',
    })),
  );
}

const DEEDS = [
  ['连续三个月房前屋后干净，还帮邻居清扫。', '清洁家庭', '奖清洁礼包一份'],
  ['带头拆掉自家旧棚，让出巷道。', '绿色家庭示范户', '奖花苗 20 株'],
  ['汛期半夜帮独居老人转移东西。', '互助好邻居', '张榜表扬'],
  ['义务修好巷口的路灯。', '平安卫士', '张榜表扬'],
] as const;

const REPAIRS = [
  ['place', '3组水塘边', '水塘边堆有建筑垃圾，影响排水。', '村规民约环境卫生一条'],
  ['place', '公交站旁空地', '空地有乱倒的生活垃圾。', '村规民约环境卫生一条'],
  ['shop', '巷口杂货铺', '货物摆到人行道上，行人要绕到马路走。', '门前三包约定'],
  ['place', '5组巷道', '巷道停了报废车，消防通道变窄。', '村规民约公共通道一条'],
] as const;

/** Red entries, and hints to mend: about places and shops, with every safeguard filled in. */
export function boards(random: Random, villages: readonly Village[], today: Day): string {
  const rows: RowToWrite<typeof boardsTable>[] = [];
  villages.forEach((village, index) => {
    for (let at = 0; at < 2; at += 1) rows.push(commendation(random, village, at, today));
    if (index % 2 === 0) rows.push(hint(random, village, index, today));
  });
  const fraud = villages.find(({ id }) => id === 'longquan');
  if (fraud) rows.push(fraudEntry(fraud));
  return writeTable(boardsTable, rows);
}

function commendation(
  random: Random,
  village: Village,
  at: number,
  today: Day,
): RowToWrite<typeof boardsTable> {
  const [deed, title, consequence] = random.pick(DEEDS);
  const from = addDays(today, -random.between(5, 70));
  return {
    id: `${village.id}-2022-r${at + 1}`,
    board: 'red',
    village: village.id,
    subjectKind: 'household',
    subject: maskedName(random),
    deed,
    place: `${random.between(1, 8)}组`,
    rule: `${title}评选办法`,
    decidedBy: '评比小组',
    decidedOn: addDays(from, -2),
    noticeFrom: from,
    noticeTo: addDays(from, 60),
    consequence,
    consent: true,
  };
}

function hint(
  random: Random,
  village: Village,
  index: number,
  today: Day,
): RowToWrite<typeof boardsTable> {
  const [subjectKind, subject, deed, rule] = REPAIRS[(index / 2) % REPAIRS.length] ?? REPAIRS[0];
  // One in three has already run out, so that the portal shows it has let it go.
  const from = addDays(today, index % 6 === 0 ? -80 : -random.between(4, 20));
  return {
    id: `${village.id}-2022-h1`,
    board: 'black',
    village: village.id,
    subjectKind,
    subject,
    deed,
    rule,
    seenOn: addDays(from, -9),
    checkedBy: ['网格长', '村务监督委员会委员'],
    toldOn: addDays(from, -7),
    reply: '已经知道，答应限期清走。',
    decidedBy: '村民代表会议',
    decidedOn: addDays(from, -2),
    noticeFrom: from,
    noticeTo: addDays(from, 30),
    consequence: '限 15 天内清走',
    objection: '村务监督委员会，电话见村的页面',
    repairedOn: index === 4 ? addDays(today, -1) : null,
  };
}

/** The household whose subsidy was taken back; its payout is named, its name is masked. */
function fraudEntry(village: Village): RowToWrite<typeof boardsTable> {
  return {
    id: `${village.id}-2022-f1`,
    board: 'black',
    village: village.id,
    subjectKind: 'household',
    subject: '某户',
    deed: '用别家的庭院照片申报奖补，钱已全部追回。',
    rule: '美丽庭院以奖代补办法第十四条',
    seenOn: '2022-11-10',
    checkedBy: ['项目指导员', '村务监督委员会委员'],
    toldOn: '2022-11-12',
    reply: '承认照片不是自家的，已经退钱。',
    decidedBy: '乡镇人民政府',
    decidedOn: '2022-11-20',
    noticeFrom: '2022-11-22',
    noticeTo: '2023-01-21',
    consequence: '追缴全部奖补',
    objection: '村务监督委员会，电话见村的页面',
    payout: 'meili-tingyuan-longquan-005',
  };
}

/** Daily and base parts for all; the result part is not due before the end of December. */
export function evaluations(random: Random, villages: readonly Village[]): string {
  const rows = villages.flatMap((village, index) => {
    const households = random.between(240, 460);
    const floor = village.kind === 'village' ? 0.8 : 0.6;
    const coverage = index === 4 ? floor - 0.03 : floor + random.between(1, 12) / 100;
    const score = (): number => random.between(7_800, 9_600);
    return [
      {
        village: village.id,
        part: 'daily' as const,
        score: score(),
        decidedOn: '2022-12-05',
        evidence: '会议、材料、任务、宣传四项记录',
      },
      {
        village: village.id,
        part: 'base' as const,
        score: score(),
        participating: Math.round(households * coverage),
        households,
        panel: random.between(18, 32),
        decidedOn: '2022-10-25',
        evidence: '群众自评表汇总、多方共评打分表',
      },
      ...(index < 3
        ? [
            {
              village: village.id,
              part: 'result' as const,
              score: score(),
              participating: Math.round(households * (floor + 0.06)),
              households,
              panel: random.between(18, 32),
              decidedOn: '2022-12-14',
              evidence: '群众自评表汇总、多方共评打分表',
            },
          ]
        : []),
    ];
  });
  return writeTable(evaluationsTable, rows);
}

/** Rules whose points the source prints are real; the values it does not print stay empty. */
export function pointRules(): string {
  const adds = ['家庭整洁', '志愿服务', '安全巡逻', '植绿护绿', '扶弱帮困', '移风易俗'];
  const deducts = ['破坏公共财物', '毁绿种菜', '私搭乱建', '占道经营', '车辆乱停'];
  const village = 'qinglongquan';
  return writeTable(pointRulesTable, [
    { village, item: '每户底分', direction: 'start', points: 100, source: 'R-QL-05' },
    { village, item: '评上先进', direction: 'add', points: 10, source: 'R-QL-11' },
    ...adds.map((item) => ({ village, item, direction: 'add' as const, source: 'R-QL-06' })),
    ...deducts.map((item) => ({ village, item, direction: 'deduct' as const, source: 'R-QL-07' })),
    { village: 'huangshiping', item: '助老服务', direction: 'add', source: 'R-HP-01' },
  ]);
}

/** A ledger of points that adds up household by household. */
export function points(random: Random, start: number, today: Day): string {
  const rows: RowToWrite<typeof pointsTable>[] = [];
  for (let index = 1; index <= 24; index += 1) {
    const household = householdNumber(index);
    let closing = start;
    if (start > 0)
      rows.push({ household, date: '2022-07-01', reason: '每户底分', change: start, closing });
    let date: Day = '2022-07-10';
    for (let at = random.between(1, 3); at > 0; at -= 1) {
      date = addDays(date, random.between(15, 40));
      if (date > today) break;
      const change = random.pick([2, 3, 5, 10, -2, -3]);
      if (closing + change < 0) continue;
      closing += change;
      const reason =
        start > 0
          ? change > 0
            ? random.pick(['志愿服务', '植绿护绿', '安全巡逻'])
            : random.pick(['占道经营', '车辆乱停'])
          : '助老服务';
      rows.push({ household, date, reason, change, closing });
    }
    if (closing > start + 8 && date < addDays(today, -10)) {
      rows.push({
        household,
        date: addDays(date, 5),
        reason: '兑换',
        change: -8,
        closing: closing - 8,
        exchanged: '洗衣液一袋',
      });
    }
  }
  return writeTable(pointsTable, rows);
}
