import { ELDER_CARE_ITEMS } from '../../domain/elder-care/accounts.ts';
import { CARE_STAGES } from '../../domain/elder-care/centre.ts';
import { choice, day, integer, list, money, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import {
  bookedOnColumn,
  CASH_BOOK,
  clauseColumn,
  factsColumn,
  postColumn,
  voucherColumn,
} from './shared-columns.ts';

/** 互助养老中心: one row a village's centre. Residents and members are counts alone. */
export const elderCareCentresTable = defineTable({
  id: 'elder-care-centres',
  title: '互助养老中心',
  path: 'elder-care-centres.csv',
  about: '一行是一个村的互助养老中心：床位、用房、服务、协会和备案。老人只写人数。',
  lessShown: true,
  publicFrom: ALWAYS,
  columns: {
    village: text({
      header: '村（社区）',
      required: true,
      unique: true,
      refersTo: 'villages',
      hint: '村的代号；一个村一行。',
      example: 'qinghe',
    }),
    name: text({
      header: '名称',
      required: true,
      maxLength: 30,
      hint: '牌子上写的名称。',
      example: '清河村互助养老中心',
    }),
    stage: choice({
      header: '走到哪一步',
      choices: CARE_STAGES,
      required: true,
      hint: '摸底、建设、动员入住还是验收合格。',
      example: '试点建设',
    }),
    openedOn: day({ header: '开门日期', hint: '还没开门的留空。', example: '2022-10-28' }),
    beds: integer({ header: '床位', max: 500, hint: '建了几张床。', example: '20' }),
    residents: integer({
      header: '入住人数',
      max: 500,
      hint: '住了几位老人；少于 5 人的，网上不写。',
      example: '16',
    }),
    rooms: list({
      header: '用房',
      hint: '有哪几样用房，用「；」隔开。',
      example: '老人休息房间；厨房餐厅；活动室',
    }),
    services: list({
      header: '服务',
      hint: '做哪几样服务，用「；」隔开。',
      example: '日间照料；老年助餐',
    }),
    association: text({
      header: '协会',
      maxLength: 40,
      hint: '协会的名称；没有成立的留空。',
      example: '清河村老年人互助养老协会',
    }),
    filing: text({
      header: '备案号',
      maxLength: 40,
      hint: '乡镇政府给的备案号。',
      example: '柳备〔2022〕3号',
    }),
    filedOn: day({ header: '备案日期', hint: '哪天备案。', example: '2022-08-27' }),
    party: integer({ header: '党员', max: 99, hint: '工作小组里几名党员。', example: '4' }),
    delegates: integer({
      header: '群众代表',
      max: 99,
      hint: '工作小组里几名群众代表。',
      example: '8',
    }),
    cadre: yesNo({
      header: '有干部或党员参加',
      hint: '协会里有没有村（居）干部或党员。',
      example: '是',
    }),
    agreements: yesNo({ header: '都签了协议', hint: '住进来的都签了没有。', example: '是' }),
    rules: list({
      header: '制度',
      hint: '建了哪几项制度，用「；」隔开。',
      example: '老人居住制度；安全管理制度',
    }),
    payout: text({
      header: '奖补编号',
      refersTo: 'payouts',
      hint: '奖补台账里这个中心的编号；还没申报的留空。',
      example: 'yanglao-qinghe-001',
    }),
  },
});

/** 互助养老建成进度: how many centres are to be open by when. */
export const elderCareMilestonesTable = defineTable({
  id: 'elder-care-milestones',
  title: '互助养老建成目标',
  path: 'elder-care-milestones.csv',
  about: '一行是一个时间点要建成几个中心。',
  filing: { key: ['by', 'scope'] },
  publicFrom: ALWAYS,
  columns: {
    by: day({
      header: '到哪天',
      ahead: true,
      required: true,
      hint: '最后一天。',
      example: '2022-10-31',
    }),
    scope: choice({
      header: '范围',
      choices: { all: '全区', town: '每个乡镇' },
      required: true,
      hint: '全区再添几个，还是每个乡镇至少几个。',
      example: '全区',
    }),
    goal: integer({
      header: '几个',
      required: true,
      min: 1,
      max: 999,
      hint: '全区的写这一段新添几个。',
      example: '3',
    }),
    clause: clauseColumn('bf-16'),
    facts: factsColumn('F096'),
  },
});

/** 互助养老协会收支: one row a movement of the association's money, with the balance after it. */
export const elderCareAccountsTable = defineTable({
  id: 'elder-care-accounts',
  title: '互助养老协会收支',
  path: 'elder-care-accounts/<village>/<year>.csv',
  about: '一行是协会的一笔收入或支出。第一行写期初余额；每一行都写这笔之后还剩多少。',
  filing: { key: ['date', 'voucher', 'item'], year: 'date', order: ['date'] },
  opening: { column: 'item', word: ELDER_CARE_ITEMS.opening },
  book: CASH_BOOK,
  publicFrom: 'date',
  forget: { after: 'date' },
  columns: {
    date: bookedOnColumn(),
    voucher: voucherColumn('11-002', '凭证的编号；期初余额不填。'),
    item: choice({
      header: '项目',
      choices: ELDER_CARE_ITEMS,
      required: true,
      hint: '钱从哪里来，或花在哪里。',
      example: '政府补助',
    }),
    summary: text({
      header: '摘要',
      privacy: 'free',
      maxLength: 60,
      hint: '做什么用，不写人名。',
      example: '十一月买菜',
    }),
    income: money({ header: '收入（元）', hint: '支出行不填。', example: '36000.00' }),
    expense: money({ header: '支出（元）', hint: '收入行不填。', example: '1860.50' }),
    balance: money({
      header: '余额（元）',
      negative: true,
      required: true,
      hint: '这一行之后还剩多少。',
      example: '34139.50',
    }),
    handledBy: postColumn('经手人职务', '协会出纳'),
  },
});
