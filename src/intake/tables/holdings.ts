import { HOLDING_KINDS } from '../../domain/accounts/holdings.ts';
import { choice, code, day, decimal, money, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { firstKnown, partyAfter } from '../forgetting.ts';
import {
  noticeColumn,
  numberColumn,
  ownNoteColumn,
  postColumn,
  unitColumn,
} from './shared-columns.ts';

const id = numberColumn('村、年份和序号，公开后不再改。', 'qinghe-2022-h03');
const party = text({
  header: '对方',
  aliases: [
    ...['承包人', '承租人', '承包方', '承租方', '承包(租)人', '承租(包)人', '承包(租)方', '乙方'],
    ...['承包户', '承租户', '经营者', '单位或个人', '单位或个人名称', '欠款人', '欠款单位或个人'],
    ...['债务人', '债权人', '债权(债务)人', '往来单位', '往来单位(个人)', '单位(个人)名称'],
  ],
  privacy: 'free',
  hint: '单位写名称；个人姓名要打星号。',
  example: '张*国',
});
const partyKind = choice({
  header: '对方类别',
  choices: { office: '单位', person: '个人' },
  hint: '对方是单位还是个人。',
  example: '个人',
});
const notice = noticeColumn('公示过这件事的公示编号。', 'qinghe-2022-031');
const note = {
  ...ownNoteColumn('用途、地点（写到组）、处置办法，不写私人姓名。', '约定年底前交清', 120),
  aliases: ['备注'],
};
const REMARKS = {
  into: 'note',
  heads:
    /地点|坐落|位置|四至|原因|状况|情况|(?:购建|购置|建成|建造|取得|发生|形成|入账)(?:时间|日期|年月|年份)|年限|经营方式|使用方式|来源|用途|^类别$|类型|发包方|发包人|出租方|出租人|甲方/,
} as const;
/** 应交, 应交承包费 and the like, as clerks head what is due and what was paid of it. */
const moneyHeads = (verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) =>
    ['', '金额', '款', '租金', '承包费', '承包金', '承包款'].map((noun) => verb + noun),
  );
/** What is left unpaid, or is still to come in or go out. */
const REST =
  /^(?:欠交|欠缴|欠收|未交|未缴|未收|未还|未付|尚欠|尚未收回|尚未偿还)(?:金额|款|租金|承包费|承包金|承包款)?$|^(?:欠款|欠款金额|余额|期末余额|欠交金额)$/;
const COUNTED = { quantity: 'quantity', unit: 'unit' } as const;
const PARTY = { who: 'party', kind: 'partyKind' } as const;
const AREAS = ['面积', '承包面积', '租赁面积', '出租面积', '亩数', '间数', '件数'] as const;

/** 开始日期, 开始时间 and the like. */
const dayHeads = (words: readonly string[]): string[] =>
  words.flatMap((word) => [`${word}日期`, `${word}时间`]);
const unit = { ...unitColumn('亩'), aliases: ['计量单位', '数量单位'] };

const asOf = day({
  header: '截至日期',
  aliases: ['截止日期', '登记日期', '清查日期', '统计日期'],
  required: true,
  hint: '数字是哪一天的。',
  example: '2022-09-30',
});

/** The item that most rows of a kind belong to, by the kind's name. */
const USUAL_ITEMS: Readonly<Record<string, readonly string[]>> = {
  财务收支计划: [HOLDING_KINDS.plan],
  固定资产: [HOLDING_KINDS.asset],
  集体所有的各类资源: [HOLDING_KINDS.resource],
  应收单位和个人欠款: [HOLDING_KINDS.claim],
  欠单位和个人款: [HOLDING_KINDS.debt],
  成员分配数额: [HOLDING_KINDS.distribution],
  一事一议筹资及以资代劳款项: [HOLDING_KINDS.levy],
  征占土地补偿款项: [HOLDING_KINDS.land],
};

/** 集体家底台账: what a village has, owes, is owed, shared out, asked of households and plans. */
export const holdingsTable = defineTable({
  id: 'holdings',
  title: '集体家底台账',
  path: 'holdings/<village>/<year>.csv',
  about: '一行是一项计划、资产、资源、债权、债务、收益分配、筹资筹劳或征地补偿。',
  numbered: {
    forms: { id: '<village>-<year>-z<n>' },
    same: ['kind', 'name', 'party', 'asOf', 'amount'],
  },
  titled: {
    asOf: 'day',
    kind: {
      plan: /计划|预算/,
      asset: /资产/,
      resource: /资源/,
      claim: /债权|应收/,
      debt: /债务|应付/,
      distribution: /收益分配|分红/,
      levy: /筹资|筹劳/,
      land: /征地|征占|土地补偿/,
    },
  },
  told: { item: { by: 'kind', words: USUAL_ITEMS }, name: { by: 'item', read: (item) => item } },
  counted: COUNTED,
  rest: { whole: 'amount', part: 'settled', heads: REST },
  party: PARTY,
  remarks: REMARKS,
  seldom: ['spec', 'keeper'],
  filing: { year: 'asOf', order: ['asOf'] },
  publicFrom: 'asOf',
  forget: {
    after: ({ notice, asOf }, { noticeEnd }) => firstKnown(noticeEnd(notice), asOf),
    left: { party: partyAfter },
  },
  columns: {
    id,
    kind: choice({
      header: '类别',
      choices: HOLDING_KINDS,
      required: true,
      hint: '这一行是哪一类。',
      example: '债权',
    }),
    item: text({
      header: '公开项目',
      required: true,
      refersTo: 'accountItems',
      hint: '财务公开项目表里的名称；计划行写收入或支出的项目。',
      example: '应收单位和个人欠款',
    }),
    name: text({
      header: '名称',
      required: true,
      aliases: [
        ...['资产名称', '资源名称', '项目名称', '固定资产名称', '设备名称', '物品名称'],
        ...['形成原因', '欠款原因', '欠款事由', '事由', '款项内容', '款项性质'],
      ],
      privacy: 'free',
      hint: '叫什么，不写私人姓名。',
      example: '水塘承包费',
    }),
    asOf,
    spec: text({
      header: '规格型号',
      aliases: ['规格', '型号', '规格(型号)', '结构', '品牌型号'],
      privacy: 'free',
      maxLength: 40,
      hint: '什么规格、结构；资产才填。',
      example: '砖混两层',
    }),
    quantity: decimal({
      header: '数量',
      aliases: AREAS,
      places: 2,
      hint: '面积、件数、工日，没有就不填。',
      example: '12.5',
    }),
    unit,
    amount: money({
      header: '金额（元）',
      aliases: ['原值', '账面原值', '资产原值', '原始价值', '购置金额', '欠款金额', '借款金额'],
      near: ['账面价值', '价值', '总价', '净值', '评估价值', '年承包费', '年租金'],
      hint: '原值、欠款、分配数；计划行写计划数；只有数量的资源不填。',
      example: '3000.00',
    }),
    settled: money({
      header: '已收付（元）',
      aliases: ['已收回', '已偿还', '已收', '已还', '已付', '已收回(偿还)', '已收(付)', '已归还'],
      hint: '其中已经收到或付出多少。',
      example: '1000.00',
    }),
    cap: money({
      header: '每人上限（元）',
      hint: '只有筹资行填，写批准的上限；没有规定就不填，网站写「未载」。',
      example: '15.00',
    }),
    partyKind,
    party,
    keeper: postColumn(
      '使用保管职务',
      '村文书',
      '谁使用、保管，写职务或单位，不写姓名；资产才填。',
      [
        ...['使用人', '保管人', '管护人', '责任人', '使用(保管)人', '保管使用人', '使用人(保管人)'],
        ...['使用单位', '使用部门', '管理人', '经管人'],
      ],
    ),
    notice,
    note,
  },
});

/** 承包租赁合同台账: one row a contract by which collective property is let or leased. */
export const contractsTable = defineTable({
  id: 'contracts',
  title: '承包租赁合同台账',
  path: 'contracts/<village>/<year>.csv',
  about: '一行是一份发包、租赁合同：租的什么、租给谁、到哪天、每年多少、交清没有。',
  filing: { year: 'signedOn', order: ['signedOn'] },
  numbered: { forms: { id: '<village>-<year>-h<n>' }, same: ['name', 'signedOn'] },
  period: {
    from: 'from',
    to: 'to',
    published: 'signedOn',
    heads: /^(?:合同|承包|租赁|承租|出租|发包)?(?:起止|起止时间|起止日期|期限|期间|年限)$/,
  },
  counted: COUNTED,
  rest: { whole: 'due', part: 'paid', heads: REST },
  party: PARTY,
  remarks: REMARKS,
  publicFrom: 'signedOn',
  forget: { after: 'to', left: { party: partyAfter } },
  columns: {
    id,
    name: text({
      header: '标的',
      aliases: ['合同名称', '标的物', '合同标的', '承包项目', '租赁项目', '租赁物', '承租标的'],
      required: true,
      privacy: 'free',
      hint: '租的、包的是什么。',
      example: '集体水塘',
    }),
    item: text({
      header: '公开项目',
      usual: '发包及上交收入',
      required: true,
      refersTo: 'accountItems',
      hint: '租金记在哪个收入项目。',
      example: '发包及上交收入',
    }),
    signedOn: day({
      header: '签订日期',
      aliases: ['签订时间', '签约日期', '签约时间', '合同签订时间', '合同签订日期', '签订年月'],
      required: true,
      hint: '签合同的日子。',
      example: '2022-01-05',
    }),
    partyKind,
    party,
    quantity: decimal({
      header: '数量',
      aliases: AREAS,
      places: 2,
      hint: '面积、间数。',
      example: '12.5',
    }),
    unit,
    from: day({
      header: '起',
      aliases: dayHeads(['开始', '起始', '起租', '合同开始', '合同起始', '承包开始', '租赁开始']),
      ahead: true,
      required: true,
      hint: '租期第一天。',
      example: '2022-01-10',
    }),
    to: day({
      header: '止',
      aliases: dayHeads(['终止', '截止', '到期', '结束', '合同终止', '合同到期', '合同截止']),
      ahead: true,
      required: true,
      hint: '租期最后一天。',
      example: '2025-01-09',
    }),
    rent: money({
      header: '每年租金（元）',
      aliases: ['年租金', '年承包费', '每年承包费', '年承包金', '年租金额', '每年应交', '年应交'],
      near: ['租金', '承包费', '承包金', '合同金额', '金额'],
      required: true,
      hint: '每年应交多少。',
      example: '3600.00',
    }),
    due: money({
      header: '到期应交（元）',
      aliases: ['到期应收', '累计应交', '累计应收', ...moneyHeads(['应交', '应缴', '应收'])],
      hint: '到今天为止一共该交多少；没有记就不填。',
      example: '3600.00',
    }),
    paid: money({
      header: '已交（元）',
      aliases: [
        ...['累计已交', '累计已收'],
        ...moneyHeads(['已交', '已缴', '已收', '实交', '实缴', '实收']).filter(
          (head) => head !== '已交',
        ),
      ],
      hint: '到今天为止一共交了多少；没有记就不填，网站写「未载」。',
      example: '3600.00',
    }),
    method: text({
      header: '发包方式',
      hint: '公开竞价、协商等。',
      example: '公开竞价',
    }),
    notice,
    note,
  },
});

/** 工程台账: what works were to cost, were given for, and cost in the end. */
export const worksTable = defineTable({
  id: 'works',
  title: '工程招投标台账',
  path: 'works/<village>/<year>.csv',
  about: '一行是一个工程：预算、控制价、中标价、决算。',
  filing: { year: 'asOf', order: ['asOf'] },
  opens: 'works',
  publicFrom: 'asOf',
  forget: { after: ({ notice, asOf }, { noticeEnd }) => firstKnown(noticeEnd(notice), asOf) },
  columns: {
    id,
    name: text({ header: '工程', required: true, hint: '工程名称。', example: '排水沟修整' }),
    asOf,
    contractor: text({ header: '承建单位', hint: '单位名称。', example: '示例工程队' }),
    method: text({ header: '发包方式', hint: '招标、比选、自建等。', example: '比选' }),
    budget: money({
      header: '预算（元）',
      required: true,
      hint: '计划花多少。',
      example: '50000.00',
    }),
    ceiling: money({ header: '控制价（元）', hint: '招标最高价。', example: '48000.00' }),
    bid: money({ header: '中标价（元）', hint: '定下的价。', example: '46500.00' }),
    final: money({ header: '决算（元）', hint: '最后花了多少，没结算不填。', example: '46500.00' }),
    notice,
    note,
  },
});

/** 财务公开项目: the items of the rules on publishing accounts, class by class. */
export const accountItemsTable = defineTable({
  id: 'account-items',
  title: '财务公开项目',
  path: 'account-items.csv',
  national: true,
  about: '一行是财务公开的一个项目：属于哪一大类，逐字对过没有。',
  opens: 'accountItems',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '项目',
      required: true,
      unique: true,
      hint: '项目名称。',
      example: '固定资产',
    }),
    group: text({ header: '大类', required: true, hint: '属于哪一大类。', example: '各项资产' }),
    nature: text({
      header: '性质',
      required: true,
      hint: '是收、支、资产还是别的。',
      example: '资产',
    }),
    order: code({
      header: '序号',
      pattern: /^\d{1,3}$/,
      form: '序号',
      hint: '第几项；不分项的大类不填。',
      example: '31',
    }),
    basis: text({
      header: '依据',
      required: true,
      hint: '出自哪个规定。',
      example: '农经发〔2011〕13号',
    }),
    status: choice({
      header: '核对',
      choices: { checked: '已核', unchecked: '待核' },
      required: true,
      hint: '名称有没有逐字对过。',
      example: '待核',
    }),
    note: text({
      header: '核对说明',
      hint: '核到哪里、还差什么。',
      example: '名称还没有逐字对过。',
    }),
  },
});
