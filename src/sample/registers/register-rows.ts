import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { registerRowsTable } from '../../intake/tables/registers.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { anyPart, voiceOf } from '../voice.ts';
import { rowsOf } from '../written.ts';

type Row = RowToWrite<typeof registerRowsTable>;

const ADOPTED = [
  ['文化广场花坛', '平方米', 30, 160],
  ['主路绿化带', '米', 80, 400],
  ['健身场', '平方米', 120, 400],
] as const;
const ADOPTERS = ['党员志愿服务队', '妇联志愿服务队', '青年志愿服务队', '退役军人志愿服务队'];
const RESULTS = ['都办了', '办了一半', '照商量的办了'] as const;
const AUDITED = ['没有查出问题', '缺两张单据，已经补上', '公示晚了三天，已经说明'] as const;
const TOPICS = [
  '路灯先装哪一段',
  '公共厕所谁来管',
  '广场什么时候关灯',
  '垃圾收集点放哪里',
] as const;
const GOODS = [
  ['大米', '袋', 10, 60],
  ['蔬菜包', '份', 30, 120],
  ['消毒用品', '套', 20, 80],
] as const;

/** Entries of the simple lists that every village keeps, all made up. */
export function registerRows(random: Random, villages: readonly Village[], today: Day): SampleFile {
  const rows = villages.flatMap((village) => entriesOf(random, village, today));
  const order = [...new Set(rows.map(({ register }) => register))];
  rows.sort((a, b) => order.indexOf(a.register) - order.indexOf(b.register));
  return fileOf(registerRowsTable, rows);
}

/** Entries of one place; every post that answers for it is of a made-up office. */
function entriesOf(random: Random, village: Village, today: Day): Row[] {
  const number = (low: number, high: number): number => random.between(low, high);
  const part = (): string => anyPart(random, village);
  const [area, areaUnit, least, most] = random.pick(ADOPTED);
  const from = addDays(today, -number(120, 700));
  const adopted = addDays(today, -number(60, 420));
  const topic = addDays(today, -number(30, 120));
  const looked = addDays(topic, number(25, 60));
  const [goods, goodsUnit, fewest, many] = random.pick(GOODS);
  const { here, charter, assembly } = voiceOf(village);
  const [whole, head] =
    village.kind === 'village' ? ['全村', '乡镇党委副书记'] : ['全社区', '社区书记'];
  const lookedBack = (): string =>
    looked <= today ? `${looked} 回头看，${random.pick(RESULTS)}` : '还没到回头看的日子';
  const rows = rowsOf(
    registerRowsTable,
    `名录|事项|地点或范围|负责职务|数量|单位|开始|结束|说明
renguan|${area}|${part()}|${random.pick(ADOPTERS)}|${number(least, most)}|${areaUnit}|${adopted}|${addDays(adopted, 364)}|每月评一次
baolian|挂帅|${whole}|示例镇党委书记|||${from}||
baolian|单位包村|${whole}|示例镇农业服务中心|||${from}||
baolian|驻村|${whole}|示例工作队队长|||${from}||
falv|一村一警|${whole}|示例派出所民警|||${from}||
falv|一村一律师|${whole}|示例律师事务所律师|||${from}||
falv|调解|${whole}|示例镇司法所调解员|||${from}||
shenji|奖补资金的使用|示例镇|示例镇财政所|||${addDays(today, -number(20, 60))}||${random.pick(AUDITED)}
guiyue|${charter}|公示栏和服务大厅|${assembly}|||${from}||表决过才改；正文贴在公示栏
laji|可堆肥垃圾|${here}收集点|保洁组长|${number(20, 180)}|公斤|2022-11-01|2022-11-30|运到堆肥场
laji|可回收垃圾|${here}收集点|保洁组长|${number(20, 180)}|公斤|2022-11-01|2022-11-30|运到回收站
lianluo|收到的事项|党群服务中心|${head}|${number(6, 24)}|件|2022-07-01|2022-11-30|都已反馈
xieshang|${random.pick(TOPICS)}|${part()}|群众监督员|||${topic}||${lookedBack()}
huzhu|${goods}|${part()}|互助志愿服务队|${number(fewest, many)}|${goodsUnit}|2022-11-20||已经送到`,
  );
  return rows.map((row) => ({ ...row, village: village.id, origin: 'kept' }));
}
