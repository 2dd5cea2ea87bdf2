import { type Fen, fenToText } from '../../domain/money.ts';
import { ACCEPTANCE, type Payout } from '../../domain/payouts/payout.ts';
import { amountOf } from '../../domain/programmes/formula.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import {
  type Column,
  choice,
  code,
  day,
  decimal,
  list,
  money,
  scaledToText,
  text,
  yesNo,
} from '../column.ts';
import { defineTable, type Table } from '../define-table.ts';
import { firstKnown } from '../forgetting.ts';
import { householdColumn, noticeColumn, numberColumn, ownNoteColumn } from './shared-columns.ts';

const paidColumn = (example: string) =>
  money({
    header: '兑付金额（元）',
    aliases: ['实发金额', '实发', '已发金额', '实付金额', '已兑付金额', '实际发放金额'],
    near: ['到账金额', '打卡金额', '发放数'],
    hint: '付了多少，没付留空。',
    example,
  });

/** The amount worked out before anything is paid; held against the rule as long as it can be mended. */
const proposedColumn = (example: string) =>
  money({
    header: '应发金额（元）',
    aliases: ['拟发金额', '应发', '拟发', '拟补金额', '应补金额', '拟补助金额', '应补助金额'],
    near: [
      '补助金额',
      '补贴金额',
      '奖补金额',
      '补助资金',
      '奖补资金',
      '发放金额',
      '金额',
      '补贴资金',
      '补助',
      '补贴',
      '合计金额',
      '合计',
      '总金额',
      '合计补助',
    ],
    hint: '按规定该发多少，付钱以前填。',
    example,
  });

const base = {
  id: numberColumn('项目、村和序号，定了不再改。', 'tingyuan-qinghe-017'),
  household: householdColumn('村里自编的户号。'),
  name: text({
    header: '户主',
    aliases: ['姓名', '户主姓名', '农户姓名', '户主名'],
    near: ['领款人', '收款人', '申请人', '受益人', '补助对象', '对象', '领取人'],
    required: true,
    maxLength: 20,
    privacy: 'resident-name',
    hint: '姓名打星号。',
    example: '张*国',
  }),
  group: text({
    header: '组',
    aliases: [
      '村民小组',
      '组别',
      '小组',
      '村组',
      '村小组',
      '所在组',
      '所在小组',
      '所属组',
      '组名',
      '队别',
      '生产队',
    ],
    maxLength: 10,
    hint: '第几组。',
    example: '3组',
  }),
  notice: noticeColumn('在哪一次公示里列出的。', 'qinghe-2022-021'),
  noticeFrom: day({
    header: '公示开始',
    ahead: true,
    later: true,
    hint: '公示期第一天。',
    example: '2022-12-11',
  }),
  noticeTo: day({
    header: '公示结束',
    ahead: true,
    later: true,
    hint: '公示期最后一天。',
    example: '2022-12-16',
  }),
  acceptance: choice({
    header: '验收结果',
    choices: ACCEPTANCE,
    later: true,
    hint: '还没验收就留空。',
    example: '合格',
  }),
  proposed: proposedColumn('9300.00'),
  paid: paidColumn('9300.00'),
  refused: text({
    header: '不予奖补原因',
    maxLength: 40,
    privacy: 'free',
    hint: '没通过的写原因，不写家里的私事。',
    example: '不在示范片区内',
  }),
  recovered: money({
    header: '追缴金额（元）',
    later: true,
    hint: '追回多少。',
    example: '9300.00',
  }),
  recoveredOn: day({
    header: '追缴日期',
    later: true,
    hint: '追回的日子。',
    example: '2022-12-01',
  }),
  note: {
    ...ownNoteColumn('和规则不一样的地方，写为什么。', '材料票据补登，待复核。', 120),
    later: true,
  },
};

/** Who a line is about where it is not a person: a centre or an estate has a name that is no secret. */
const facilityName = text({
  header: '名称',
  aliases: ['户主'],
  required: true,
  maxLength: 20,
  privacy: 'free',
  hint: '中心、小区等的名称，不写个人姓名。',
  example: '互助养老中心',
});

/** Subjects of a programme that are people; their names are masked. */
const PEOPLE: ReadonlySet<string> = new Set(['户', '人', '农户', '居民', '家庭']);

/** Whether the lines of a programme's ledger name people. */
export function isAboutPeople(programme: Pick<Programme, 'subject'>): boolean {
  return PEOPLE.has(programme.subject);
}

/** Household numbers that no other programme gives: whose household it is, a masked name cannot tell. */
function numberOfHousehold({ id }: Pick<Programme, 'id'>): string {
  return `${id.toUpperCase()}-<n>`;
}

/** Whether to stand on a programme's ledger says that somebody is poor, ill or very old. */
function isListOfWeak(programme: Programme): boolean {
  return programme.boardOnly && isAboutPeople(programme);
}

/** Numbers of such a ledger alone: the village's own would say in every other file whose row it is. */
function ownHousehold({ id }: Pick<Programme, 'id'>): typeof base.household {
  const own = id.toUpperCase();
  return code({
    header: base.household.header,
    pattern: new RegExp(`^${own}-\\d{1,6}$`),
    form: `本项目自己的户号（${own}-1 这样，不用村里的户号；导入时不填就自动编）`,
    required: true,
    privacy: 'household',
    hint: '只在这个项目里用的编号：用村里的户号，和别的台账一对就知道是谁。',
    example: `${own}-31`,
  });
}

/** Prefixes that keep a programme's own columns apart from the common ones. */
const PREFIX = { measure: 'measure.', condition: 'condition.', stage: 'stage.', source: 'source.' };

/**
 * 奖补台账 of one programme: the common columns and those its rule asks for. A measure, condition,
 * stage day or source is read from a column headed with its label.
 */
export function payoutTableFor(programme: Programme) {
  const columns = payoutColumns(programme);
  const stages = Object.keys(columns).filter((key) => key.startsWith(PREFIX.stage));
  return defineTable({
    id: `payouts-${programme.id}`,
    title: `${programme.title}台账`,
    path: `payouts/${programme.id}/<village>.csv`,
    about: '一行是一户（或一处）的申报、公示、验收和兑付。',
    filing: { order: ['id'] },
    publicFrom: ['noticeFrom', ...stages],
    numbered: {
      forms: { id: `${programme.id}-<village>-<n>`, household: numberOfHousehold(programme) },
      same: ['group', 'name'],
    },
    period: {
      from: 'noticeFrom',
      to: 'noticeTo',
      heads: /^公示(?:期|期限|天数|时长|时限|期间|起止|起止时间|起止日期|时间|日期)$/,
    },
    seldom: ['refused', 'recovered', 'recoveredOn', 'note'],
    forget: {
      after: (row, { fileEnd }) =>
        firstKnown(
          row.noticeTo,
          ...stages
            .map((key) => row[key])
            .sort()
            .reverse(),
          fileEnd,
        ),
      ...(isAboutPeople(programme) ? {} : { left: { household: ({ household }) => household } }),
    },
    columns,
  });
}

/** Columns of a programme's ledger; a programme file is held against them before the table is made. */
export function payoutColumns(programme: Programme) {
  return {
    ...base,
    id: numberColumn('项目、村和序号，定了不再改。', `${programme.id}-qinghe-017`),
    household: isListOfWeak(programme) ? ownHousehold(programme) : base.household,
    name: isAboutPeople(programme) ? base.name : facilityName,
    proposed: proposedColumn(fenToText(dueInExample(programme) ?? 9300_00)),
    paid: paidColumn(fenToText(dueInExample(programme) ?? 9300_00)),
    ...ownColumns(programme),
  };
}

type PayoutColumns = typeof base & Readonly<Record<string, Column>>;
export type PayoutTable = Table<PayoutColumns, `payouts/${string}/<village>.csv`>;

/** What the rule gives for its own example, which the row of the template then shows. */
function dueInExample(programme: Programme): Fen | null {
  const { measures, example } = programme;
  return measures.every(({ key }) => key in example) ? amountOf(programme, example) : null;
}

function ownColumns(programme: Programme): Record<string, Column> {
  const columns: Record<string, Column> = {};
  for (const { key, label, unit } of programme.measures) {
    const header = `${label}（${unit}）`;
    const hint = `${label}，单位是${unit}。`;
    const value = programme.example[key];
    columns[PREFIX.measure + key] =
      unit === '元'
        ? money({ header, hint, example: fenToText(value ?? 18_600_00) })
        : decimal({ header, places: 2, hint, example: scaledToText(value ?? 100, 2) });
  }
  for (const { key, label } of programme.conditions) {
    columns[PREFIX.condition + key] = yesNo({ header: label, hint: '是或否。', example: '是' });
  }
  if (programme.signers) {
    columns.signed = list({
      later: true,
      header: '已签字',
      privacy: 'post',
      only: programme.signers.posts,
      hint: '谁签了字，写规则里的职务，不写姓名，用「；」隔开。',
      example: programme.signers.posts.join('；'),
    });
  }
  for (const { key, label, kind } of programme.stages) {
    if (kind !== 'day') continue;
    columns[PREFIX.stage + key] = day({
      later: true,
      header: `${label}日期`,
      aliases: [`${label}时间`],
      near:
        key === 'paid'
          ? ['发放日期', '发放时间', '打卡日期', '打卡时间', '到账日期', '付款日期']
          : [],
      hint: `${label}的日子，还没到留空。`,
      example: '2022-11-03',
    });
  }
  for (const { key, name } of programme.sources) {
    columns[PREFIX.source + key] = money({
      header: `${name}（元）`,
      hint: `${name}出的钱。`,
      example: '500.00',
    });
  }
  return columns;
}

/** Column key of a programme's own value, for writers. */
export function ownKey(kind: keyof typeof PREFIX, key: string): string {
  return PREFIX[kind] + key;
}

/** A payout as a row of its table: a programme's own values back under their keys. */
export function rowOfPayout(payout: Payout): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = { ...payout };
  const spread = (kind: keyof typeof PREFIX, values: object): void => {
    for (const [key, value] of Object.entries(values)) row[ownKey(kind, key)] = value;
  };
  spread('measure', payout.measures);
  spread('condition', payout.conditions);
  spread('stage', payout.stages);
  spread('source', payout.bySource);
  return row;
}
