import { unnamed } from '../../domain/expiry.ts';
import { choice, day, integer, list, text, yesNo } from '../column.ts';
import { defineTable, type Table } from '../define-table.ts';
import { numberColumn, villageColumn } from './shared-columns.ts';

export const BOARDS = { commendation: '红榜', censure: '待整改提示' } as const;
export type Board = keyof typeof BOARDS;

export const SUBJECT_KINDS = {
  household: '户',
  shop: '商户',
  company: '企业',
  project: '项目',
  place: '地段',
  person: '个人',
} as const;

/** 红黑榜: one row an entry, with everything that makes a censure fair. */
export const boardsTable = defineTable({
  id: 'boards',
  title: '红黑榜登记簿',
  path: 'boards/<year>.csv',
  about: '一行是一条表扬，或一条待整改提示。',
  filing: { year: 'noticeFrom' },
  lessShown: true,
  publicFrom: 'noticeFrom',
  forget: {
    after: 'noticeTo',
    left: { subject: ({ subject, subjectKind }) => unnamed(subjectKind, subject) },
  },
  shown: { to: 'noticeTo', until: 'repairedOn' },
  columns: {
    id: numberColumn('年份、村和序号，发布后不再改。', 'qinghe-2022-r03'),
    board: choice({
      header: '榜别',
      choices: BOARDS,
      required: true,
      hint: '红榜或待整改提示。',
      example: '红榜',
    }),
    village: villageColumn(),
    kind: text({
      header: '提示类别',
      refersTo: 'board-kinds',
      hint: '待整改提示才填：提示类别表里的代号。',
      example: 'buwenming',
    }),
    subjectKind: choice({
      header: '对象类别',
      choices: SUBJECT_KINDS,
      required: true,
      hint: '待整改提示只写地段、商户、企业、项目，骗补的户写户。',
      example: '户',
    }),
    subject: text({
      header: '对象',
      required: true,
      privacy: 'free',
      hint: '个人姓名要打星号；地段写到组。',
      example: '张*国',
    }),
    deed: text({
      header: '事由',
      required: true,
      privacy: 'free',
      hint: '写看得见的事实，不写评价人的话。',
      example: '连续三个月义务清扫 2 组巷道。',
    }),
    place: text({ header: '地点', privacy: 'free', hint: '写到组，不写门牌。', example: '2组' }),
    rule: text({
      header: '依据',
      required: true,
      hint: '村规民约或办法的哪一条。',
      example: '清河村环境卫生评比办法',
    }),
    ruleAdopted: day({
      header: '依据通过日期',
      hint: '依据是村规民约、居民公约的，写哪天通过的。',
      example: '2021-03-01',
    }),
    seenOn: day({ header: '事实日期', hint: '事情发生或查到的日子。', example: '2022-11-20' }),
    checkedBy: list({
      header: '核实人职务',
      privacy: 'post',
      hint: '两个人的职务，用分号隔开。',
      example: '网格长；村务监督委员会委员',
    }),
    toldOn: day({
      header: '事先告知日期',
      hint: '上榜前告诉本人的日子。',
      example: '2022-11-22',
    }),
    reply: text({
      header: '本人说明',
      privacy: 'free',
      hint: '本人怎么说，没有就写「未作说明」。',
      example: '说是临时堆放，答应三天内清走。',
    }),
    mendBy: day({ header: '整改期限', ahead: true, hint: '哪天以前改好。', example: '2022-12-15' }),
    times: integer({
      header: '累计第几次',
      min: 1,
      max: 99,
      hint: '这一类要算次数的才填。',
      example: '1',
    }),
    decidedBy: text({
      header: '决定单位',
      required: true,
      hint: '哪个会、哪个单位决定的。',
      example: '村民代表会议',
    }),
    decidedOn: day({
      header: '决定日期',
      required: true,
      hint: '决定的日子。',
      example: '2022-11-28',
    }),
    noticeFrom: day({
      header: '上榜日期',
      ahead: true,
      required: true,
      hint: '从哪天起。',
      example: '2022-12-01',
    }),
    noticeTo: day({
      header: '下榜日期',
      ahead: true,
      required: true,
      hint: '到哪天止，待整改提示最长三个月。',
      example: '2022-12-31',
    }),
    consequence: text({
      header: '结果',
      privacy: 'free',
      hint: '奖励、追缴、停业整顿等。',
      example: '奖清洁礼包一份',
    }),
    consent: yesNo({
      header: '本人同意公开',
      hint: '红榜写出对象前，本人要同意。',
      example: '是',
    }),
    objection: text({
      header: '异议渠道',
      privacy: 'public-phone',
      hint: '不服去哪里说、打什么电话。',
      example: '村务监督委员会',
    }),
    repairedOn: day({
      header: '整改日期',
      hint: '改好的日子，填了就下榜。',
      example: '2022-12-10',
    }),
    payout: text({
      header: '对应的奖补',
      refersTo: 'payouts',
      hint: '骗补上榜时，写奖补台账的编号。',
      example: 'tingyuan-qinghe-017',
    }),
  },
});

const { board, kind, subjectKind, ruleAdopted, seenOn, ...commendation } = boardsTable.columns;
const { checkedBy, toldOn, reply, mendBy, times, objection, repairedOn, payout, ...plain } =
  commendation;
const { id, village, subject, deed, ...rest } = plain;

const commendationsTable = defineTable({
  ...boardsTable,
  shown: { to: 'noticeTo' },
  title: '红榜登记簿',
  about: '一行是一条表扬。',
  columns: {
    id,
    board: choice({
      header: board.header,
      choices: { commendation: BOARDS.commendation },
      required: true,
      hint: '写「红榜」。',
      example: '红榜',
    }),
    village,
    subjectKind: choice({
      header: subjectKind.header,
      choices: SUBJECT_KINDS,
      required: true,
      hint: '表扬的是户、商户、企业、项目、地段还是个人。',
      example: '户',
    }),
    subject,
    deed,
    ...rest,
    noticeTo: day({
      header: rest.noticeTo.header,
      ahead: true,
      required: true,
      hint: '到哪天止。',
      example: '2022-12-31',
    }),
    consequence: text({
      header: rest.consequence.header,
      privacy: 'free',
      hint: '给了什么奖励。',
      example: '奖清洁礼包一份',
    }),
  },
});

/** The table of the boards; where the censure board is switched off, praise and nothing that speaks of more. */
export function boardsTableOf({ censureBoard }: { readonly censureBoard: boolean }): Table {
  return censureBoard ? boardsTable : commendationsTable;
}
