import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { boardsTable } from '../../intake/tables/boards.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import { maskedName } from '../people.ts';
import type { Random } from '../random.ts';
import { anyPart, voiceOf } from '../voice.ts';
import { rowsOf } from '../written.ts';

const DEEDS = [
  ['连续三个月房前屋后干净，还帮邻居清扫。', '清洁家庭', '奖清洁礼包一份'],
  ['带头拆掉自家旧棚，让出巷道。', '绿色家庭示范户', '奖花苗 20 株'],
  ['汛期半夜帮独居老人转移东西。', '互助好邻居', '张榜表扬'],
  ['义务修好巷口的路灯。', '平安卫士', '张榜表扬'],
] as const;

const REPAIRS = [
  ['place', '水塘边', '水塘边堆有建筑垃圾，影响排水。', '环境卫生一条'],
  ['place', '公交站旁空地', '空地有乱倒的生活垃圾。', '环境卫生一条'],
  ['shop', '示例杂货铺', '货物摆到人行道上，行人要绕到马路走。', '门前三包一条'],
  ['place', '巷道', '巷道停了报废车，消防通道变窄。', '公共通道一条'],
] as const;

/** Red entries, and censures: about places and shops, with every safeguard filled in. */
export function boards(random: Random, villages: readonly Village[], today: Day): SampleFile {
  const rows: RowToWrite<typeof boardsTable>[] = [];
  villages.forEach((village, index) => {
    for (let at = 0; at < 2; at += 1) rows.push(commendation(random, village, at, today));
    if (index % 2 === 0) rows.push(censure(random, village, index, today));
  });
  const told = TOLD.filter((row) => villages.some(({ id }) => id === row.village));
  return fileOf(boardsTable, [...rows, ...told]);
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
    board: 'commendation',
    village: village.id,
    subjectKind: 'household',
    subject: maskedName(random),
    deed,
    place: anyPart(random, village),
    rule: `${title}评选办法`,
    decidedBy: '评比小组',
    decidedOn: addDays(from, -2),
    noticeFrom: from,
    noticeTo: addDays(from, 60),
    consequence,
    consent: true,
  };
}

function censure(
  random: Random,
  village: Village,
  index: number,
  today: Day,
): RowToWrite<typeof boardsTable> {
  const [subjectKind, what, deed, clause] = REPAIRS[(index / 2) % REPAIRS.length] ?? REPAIRS[0];
  const part = anyPart(random, village);
  const { charter, supervisedBy, delegates } = voiceOf(village);
  // One in three has already run out, so that the portal shows it has let it go.
  const from = addDays(today, index % 6 === 0 ? -80 : -random.between(4, 20));
  return {
    id: `${village.id}-2022-h1`,
    board: 'censure',
    village: village.id,
    subjectKind,
    subject: subjectKind === 'place' ? part + what : what,
    deed,
    kind: 'buwenming',
    place: part,
    rule: charter + clause,
    ruleAdopted: '2021-03-20',
    mendBy: addDays(from, 15),
    seenOn: addDays(from, -9),
    checkedBy: ['网格长', supervisedBy],
    toldOn: addDays(from, -7),
    reply: '已经知道，答应限期清走。',
    decidedBy: delegates,
    decidedOn: addDays(from, -2),
    noticeFrom: from,
    noticeTo: addDays(from, 30),
    consequence: '限 15 天内清走',
    objection: '村务监督委员会，电话见村的页面',
    repairedOn: index === 4 ? addDays(today, -1) : null,
  };
}

/**
 * The household whose subsidy was taken back; its payout is named, it is not. And a shop on the board
 * for the third time, with what the clause lays down for it.
 */
const TOLD = rowsOf(
  boardsTable,
  `编号|村（社区）|榜别|提示类别|对象类别|对象|地点|整改期限|事由|依据|事实日期|核实人职务|事先告知日期|本人说明|累计第几次|决定单位|决定日期|上榜日期|下榜日期|结果|异议渠道|对应的奖补
zhuyuan-2022-f1|zhuyuan|待整改提示|pianbu|户|某户|5组|2022-12-05|用别家的庭院照片申报奖补，钱已全部追回。|美丽庭院以奖代补办法第十四条|2022-11-10|项目指导员；村务监督委员会委员|2022-11-12|承认照片不是自家的，已经退钱。||示例镇人民政府|2022-11-20|2022-11-22|2023-01-21|追缴全部奖补|村务监督委员会，电话见村的页面|meili-tingyuan-zhuyuan-005
wutong-2022-t1|wutong|待整改提示|fangyi|商户|示例副食店|3网格|2022-12-05|进店的人没戴口罩，店里没有人提醒。|《坚持共同缔造 创建无疫小区》·一、全民参与|2022-11-15|网格长；行业主管部门检查人员|2022-11-16|说当时店里只有一个人，忙不过来，答应门口专人提醒。|3|示例区市场监督管理局|2022-11-22|2022-11-24|2022-12-31|停业整顿|示例区市场监督管理局，或打社区页面上的监督电话|`,
);
