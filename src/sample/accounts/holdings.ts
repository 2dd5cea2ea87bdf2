import { type Day, lastDayOf } from '../../domain/day.ts';
import type { Fen } from '../../domain/money.ts';
import type { Village } from '../../domain/village.ts';
import { contractsTable, holdingsTable, worksTable } from '../../intake/tables/holdings.ts';
import { type RowToWrite, writeTable } from '../../intake/write-table.ts';
import { fileOf, type SampleFile, whole } from '../file.ts';
import { maskedName } from '../people.ts';
import type { Random } from '../random.ts';
import { voiceOf } from '../voice.ts';
import { type AccountsFigures, ASSETS } from './notices.ts';

type Holding = RowToWrite<typeof holdingsTable>;
type Part = Omit<Holding, 'id' | 'asOf'>;

/** Month at whose end the sample counts what a village has. */
export const HOLDINGS_MONTH = '2022-09';
const UNIT = 100;
/** What the ledgers are held to: the balance at the quarter's end and what the notices say. */
interface Known {
  readonly closing: Fen;
  readonly figures: AccountsFigures;
  /** Handle of a notice → its id. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * A village's assets, resources, debts, distribution, contracts and works, all tied to its ledger, and
 * what the drain among the works cost in the end.
 */
export function holdings(
  random: Random,
  village: Village,
  known: Known,
): { readonly files: readonly SampleFile[]; readonly drain: Fen } {
  const yuan = (from: number, to: number): Fen => random.between(from, to) * 100;
  const asOf: Day = lastDayOf(HOLDINGS_MONTH);
  const listed = known.ids.get(ASSETS) ?? null;
  const parts = [
    ...plans(yuan),
    ...owned(random, village, yuan, known.closing).map((part) => ({ ...part, notice: listed })),
    ...owed(random, known),
    ...shared(yuan),
    ...asked(village, known),
    ...land(village, yuan),
  ];
  const rows: Holding[] = parts.map((part, index) => ({
    id: `${village.id}-2022-h${String(index + 1).padStart(2, '0')}`,
    asOf: part.kind === 'plan' ? '2022-01-31' : asOf,
    ...part,
  }));
  const held = fileOf(holdingsTable, rows, village.id);
  const leased = whole(
    `contracts/${village.id}/2022.csv`,
    contracts(random, village, yuan, listed),
  );
  const { text, drain } = works(village, yuan, asOf);
  return { files: [held, leased, whole(`works/${village.id}/2022.csv`, text)], drain };
}

type Yuan = (from: number, to: number) => Fen;

/** What was planned for the year, between so many thousand yuan. */
const PLANNED: readonly (readonly [item: string, low: number, high: number])[] = [
  ['村级组织运转经费财政补助款项', 80, 100],
  ['集体经营收入', 20, 30],
  ['发包及上交收入', 8, 15],
  ['村组干部报酬', 45, 60],
  ['集体公益福利支出', 40, 60],
  ['管理费支出', 8, 14],
  ['固定资产购建支出', 8, 20],
];

function plans(yuan: Yuan): Part[] {
  return PLANNED.map(([item, low, high]) => ({
    kind: 'plan',
    item,
    name: item,
    amount: yuan(low, high) * 1000,
  }));
}

function owned(random: Random, village: Village, yuan: Yuan, closing: Fen): Part[] {
  const asset = (item: string, name: string, amount: Fen, count: number, unit: string): Part => ({
    kind: 'asset',
    item,
    name,
    amount,
    quantity: count * UNIT,
    unit,
  });
  const resource = (name: string, area: number, note: string): Part => ({
    kind: 'resource',
    item: '集体所有的各类资源',
    name,
    quantity: area * UNIT,
    unit: '亩',
    note,
  });
  const rural: Part[] =
    village.kind === 'village'
      ? [
          resource('机动耕地', random.between(20, 90), '种粮，一部分出租'),
          resource('集体林地', random.between(200, 900), '公益林，不出租'),
          resource('水塘', random.between(5, 30), '出租养鱼'),
        ]
      : [resource('集体建设用地', random.between(2, 12), '党群服务中心和铺面')];
  return [
    { kind: 'asset', item: '现金及银行存款', name: '账上的钱', amount: closing },
    asset('固定资产', '党群服务中心房屋', yuan(300, 600) * 1000, 1, '处'),
    asset('固定资产', '集体铺面', yuan(60, 180) * 1000, random.between(2, 5), '间'),
    asset('产品物资', '防汛和保洁物资', yuan(800, 3000), 1, '批'),
    ...rural,
  ];
}

function owed(random: Random, { figures, ids }: Known): Part[] {
  const third = Math.floor(figures.claims / 3000) * 100_000;
  const claim = (name: string, amount: Fen, party: string | null): Part => ({
    kind: 'claim',
    item: '应收单位和个人欠款',
    name,
    amount,
    settled: 0,
    partyKind: party === null ? 'person' : 'office',
    party: party ?? maskedName(random),
    notice: ids.get('debts-q3') ?? null,
    note: '已经上门催过，约定年底前交清',
  });
  const whole = figures.claims * 100;
  return third > 0
    ? [claim('承包费', whole - third, null), claim('铺面租金', third, '示例商贸店')]
    : [claim('承包费', whole, null)];
}

function shared(yuan: Yuan): Part[] {
  const reserve = yuan(3, 8) * 1000;
  const welfare = yuan(2, 5) * 1000;
  const members = yuan(4, 9) * 1000;
  const parts: readonly (readonly [item: string, amount: Fen, note: string])[] = [
    ['收益总额', reserve + welfare + members, '上一年度可分配的收益'],
    ['提取公积公益金数额', reserve, '留作集体积累'],
    ['提取福利费数额', welfare, '用于老人和保洁'],
    ['成员分配数额', members, '按成员份额分到户'],
  ];
  const name = '2021年度收益';
  return parts.map(([item, amount, note]) => ({ kind: 'distribution', name, item, amount, note }));
}

function asked(village: Village, { figures, ids }: Known): Part[] {
  const { drain, delegates } = voiceOf(village);
  return [
    {
      kind: 'levy',
      item: '公益事业建设及一事一议筹资筹劳计划',
      name: `修${drain}投工`,
      quantity: figures.days * UNIT,
      unit: '工日',
      amount: 0,
      notice: ids.get('labour-plan') ?? null,
      note: `${delegates}议定，自愿报名，不收钱`,
    },
  ];
}

function land(village: Village, yuan: Yuan): Part[] {
  if (village.kind !== 'village') return [];
  const amount = yuan(10, 40) * 1000;
  return [
    {
      kind: 'land',
      item: '征占土地补偿支出',
      name: '进村道路加宽占地补偿',
      quantity: 3 * UNIT,
      unit: '亩',
      amount,
      settled: amount,
      note: '由上级直接付到户，不经过集体账',
    },
  ];
}

/** What a village or a community lets: to whom, how much of it, and for how many yuan a unit and year. */
type Letting = readonly [
  name: string,
  item: string,
  to: 'person' | string,
  measure: readonly [low: number, high: number, unit: string, least: number, most: number],
  note?: string,
];
const SHOP = '集体经营收入';
const LAND = '发包及上交收入';
const LETTINGS: Readonly<Record<'village' | 'community', readonly Letting[]>> = {
  village: [
    ['集体水塘', LAND, 'person', [4, 18, '亩', 120, 260]],
    ['集体茶园', LAND, '示例茶叶专业合作社', [20, 60, '亩', 60, 150]],
    ['葡萄园地块', LAND, 'person', [8, 30, '亩', 800, 800], '每亩一年 800 元，一户最多包 30 亩'],
    ['集体铺面一间', SHOP, '示例商贸店', [1, 1, '间', 3_000, 6_000], '返乡创业，头两年租金减半'],
    ['农产品冷库', SHOP, '示例农产品专业合作社', [1, 1, '座', 4_000, 9_000]],
    ['晒场旁机动地', LAND, 'person', [3, 9, '亩', 150, 300]],
    [
      '林地碳汇收益权',
      LAND,
      '示例林业服务公司',
      [200, 700, '亩', 8, 14],
      '按成交价分，村集体得六成',
    ],
  ],
  community: [
    ['安置点一楼铺面', SHOP, '示例超市', [2, 4, '间', 4_000, 8_000]],
    ['充电桩场地', SHOP, '示例充电服务公司', [1, 1, '处', 3_000, 6_000]],
    ['帮扶车间厂房', SHOP, '示例服装加工厂', [1, 1, '处', 9_000, 16_000], '招工先招社区的人'],
  ],
};
const METHODS = ['公开竞价', '民主议定', '招标'] as const;

/** Two or three lettings, not the same in any two places side by side; one still owes half a year. */
function contracts(random: Random, village: Village, yuan: Yuan, notice: string | null): string {
  const all = LETTINGS[village.kind === 'village' ? 'village' : 'community'];
  const first = random.between(0, all.length - 1);
  const count = random.between(2, 3);
  const chosen = [...all.slice(first), ...all.slice(0, first)].slice(0, count);
  const rows = chosen.map(([name, item, to, [low, high, unit, least, most], note], index) => {
    const size = random.between(low, high);
    const rent = size * yuan(least, most);
    const owes = index === count - 1;
    return {
      id: `${village.id}-2022-c${index + 1}`,
      notice,
      signedOn: '2022-01-10',
      from: '2022-01-15',
      to: `${to === 'person' ? 2023 : random.between(2024, 2027)}-01-14`,
      method: random.pick(METHODS),
      name,
      item,
      partyKind: to === 'person' ? ('person' as const) : ('office' as const),
      party: to === 'person' ? maskedName(random) : to,
      quantity: size * UNIT,
      unit,
      rent,
      due: rent,
      paid: owes ? rent / 2 : rent,
      note: [note, owes && '下半年的还没交'].filter(Boolean).join('；') || null,
    };
  });
  return writeTable(contractsTable, rows);
}

function works(village: Village, yuan: Yuan, asOf: Day): { text: string; drain: Fen } {
  const budget = yuan(40, 90) * 1000;
  const ceiling = budget - yuan(1, 3) * 1000;
  const bid = ceiling - yuan(5, 20) * 100;
  const id = (number: number): string => `${village.id}-2022-w${number}`;
  const drain = bid + yuan(3, 9) * 100;
  const budgeted = yuan(3, 8) * 1000;
  const text = writeTable(worksTable, [
    {
      id: id(1),
      name: '排水沟修整',
      asOf,
      contractor: '示例工程队',
      method: '比选',
      budget,
      ceiling,
      bid,
      final: drain,
    },
    { id: id(2), name: '公示栏更换', asOf, method: '自建', budget: budgeted },
  ]);
  return { text, drain };
}
