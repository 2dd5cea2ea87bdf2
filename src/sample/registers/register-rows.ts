import { addDays, type Day } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import { registerRowsTable } from '../../intake/tables/registers.ts';
import type { RowToWrite } from '../../intake/write-table.ts';
import { fileOf, type SampleFile } from '../file.ts';
import type { Random } from '../random.ts';
import { anyPart, voiceOf } from '../voice.ts';

type Row = RowToWrite<typeof registerRowsTable>;

const ADOPTED = [
  ['文化广场花坛', '平方米', 30, 160],
  ['主路绿化带', '米', 80, 400],
  ['健身场', '平方米', 120, 400],
] as const;
const ADOPTERS = ['党员志愿服务队', '妇联志愿服务队', '青年志愿服务队', '退役军人志愿服务队'];
/** Who answers for a place, by register; every post is of a made-up office. */
const ANSWERING = [
  ['baolian', '挂帅', '示例镇党委书记'],
  ['baolian', '单位包村', '示例镇农业服务中心'],
  ['baolian', '驻村', '示例工作队队长'],
  ['falv', '一村一警', '示例派出所民警'],
  ['falv', '一村一律师', '示例律师事务所律师'],
  ['falv', '调解', '示例镇司法所调解员'],
] as const;
const WASTE = ['可堆肥垃圾', '可回收垃圾', '有害垃圾', '其它垃圾'] as const;
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

function entriesOf(random: Random, village: Village, today: Day): Row[] {
  const row = (register: string, rest: Row): Row => ({
    register,
    village: village.id,
    origin: 'kept',
    ...rest,
  });
  const times = (low: number, high: number): number => random.between(low, high) * 100;
  const [area, areaUnit, least, most] = random.pick(ADOPTED);
  const from = addDays(today, -random.between(120, 700));
  const adopted = addDays(today, -random.between(60, 420));
  const topic = addDays(today, -random.between(30, 120));
  const looked = addDays(topic, random.between(25, 60));
  const [goods, goodsUnit, fewest, many] = random.pick(GOODS);
  return [
    row('renguan', {
      item: area,
      place: anyPart(random, village),
      post: random.pick(ADOPTERS),
      quantity: times(least, most),
      unit: areaUnit,
      from: adopted,
      until: addDays(adopted, 364),
      note: '每月评一次',
    }),
    ...answering(row, village, from),
    row('shenji', {
      item: '奖补资金的使用',
      place: '示例镇',
      post: '示例镇财政所',
      from: addDays(today, -random.between(20, 60)),
      note: random.pick(['没有查出问题', '缺两张单据，已经补上', '公示晚了三天，已经说明']),
    }),
    row('guiyue', {
      item: voiceOf(village).charter,
      place: '公示栏和服务大厅',
      post: voiceOf(village).assembly,
      from,
      note: '表决过才改；正文贴在公示栏',
    }),
    ...waste(row, village, times),
    row('lianluo', {
      item: '收到的事项',
      place: '党群服务中心',
      post: village.kind === 'village' ? '乡镇党委副书记' : '社区书记',
      quantity: times(6, 24),
      unit: '件',
      from: '2022-07-01',
      until: '2022-11-30',
      note: '都已反馈',
    }),
    row('xieshang', {
      item: random.pick(TOPICS),
      place: anyPart(random, village),
      post: '群众监督员',
      from: topic,
      note: looked <= today ? `${looked} 回头看，${random.pick(RESULTS)}` : '还没到回头看的日子',
    }),
    row('huzhu', {
      item: goods,
      place: anyPart(random, village),
      post: '互助志愿服务队',
      quantity: times(fewest, many),
      unit: goodsUnit,
      from: '2022-11-20',
      note: '已经送到',
    }),
  ];
}

const RESULTS = ['都办了', '办了一半', '照商量的办了'] as const;

/** Who answers for the whole place since `from`. */
function answering(row: (register: string, rest: Row) => Row, { kind }: Village, from: Day): Row[] {
  const place = kind === 'village' ? '全村' : '全社区';
  return ANSWERING.map(([register, item, post]) => row(register, { item, place, post, from }));
}

/** What was sorted in a month, by kind. */
function waste(
  row: (register: string, rest: Row) => Row,
  village: Village,
  times: (low: number, high: number) => number,
): Row[] {
  return WASTE.slice(0, 2).map((kind) =>
    row('laji', {
      item: kind,
      place: `${voiceOf(village).here}收集点`,
      post: '保洁组长',
      quantity: times(20, 180),
      unit: '公斤',
      from: '2022-11-01',
      until: '2022-11-30',
      note: kind === '可堆肥垃圾' ? '运到堆肥场' : '运到回收站',
    }),
  );
}
