import { ELDER_CARE_USES } from '../../domain/elder-care/centre.ts';
import { choice, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** What a clause is used for: a page that stands on it, or a check that holds something to it. */
export const CLAUSE_USES = {
  evaluation: '考评',
  supervision: '督查和进度',
  surveys: '问卷调查',
  censure: '榜单',
  points: '积分',
  organisation: '谁管谁',
  elderCare: '互助养老',
  services: '在村里办事',
  notices: '公示',
  asked: '决议先征求意见',
  reports: '作风通报',
  weekly: '每周进度',
  ratings: '办事评价',
  ...ELDER_CARE_USES,
} as const;
export type ClauseUseKey = keyof typeof CLAUSE_USES;

/** 条款用在哪里: clauses are found by what they are used for, so that no code knows the number of one. */
export const clauseUsesTable = defineTable({
  id: 'clause-uses',
  title: '条款用在哪里',
  path: 'clause-uses.csv',
  about: '一行是一条条款的一个用处：哪一页依据它，哪一样拿它核对。没有写的用处，网站就不核对。',
  publicFrom: ALWAYS,
  filing: { key: ['use', 'rule'] },
  columns: {
    use: choice({
      header: '用在',
      choices: CLAUSE_USES,
      required: true,
      hint: '从名单里选。',
      example: '每周进度',
    }),
    rule: text({
      header: '条款',
      required: true,
      refersTo: 'rules',
      hint: '条款表里的编号。',
      example: '条款表里的一个编号',
    }),
    least: integer({ header: '最少', hint: '条款写了最少几名的填数。', example: '3' }),
    most: integer({ header: '最多', hint: '条款写了最多几名的填数。', example: '5' }),
  },
});
