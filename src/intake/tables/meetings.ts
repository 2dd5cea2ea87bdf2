import { code, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

const FRACTION = /^[1-9]\/[1-9]$/;

/** 会议规则: what each kind of meeting needs to decide. */
export const meetingsTable = defineTable({
  id: 'meetings',
  title: '会议规则',
  path: 'meetings.csv',
  national: true,
  about: '一行是一种会议：至少到多少人、同意要过多少，决议才算数。',
  opens: 'meetings',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '会议',
      required: true,
      unique: true,
      hint: '会议的名称，决议登记簿里照抄。',
      example: '村民代表会议',
    }),
    attend: code({
      header: '到会至少',
      pattern: FRACTION,
      form: '一个分数',
      hint: '应到人数的几分之几；没有规定的留空。',
      example: '2/3',
    }),
    agree: code({
      header: '同意要过',
      pattern: FRACTION,
      form: '一个分数',
      hint: '同意的要超过到会人数的几分之几；没有规定的留空。',
      example: '1/2',
    }),
    basis: text({
      header: '依据',
      refersTo: 'laws',
      hint: '法规依据表里的名称。',
      example: '村民委员会组织法',
    }),
    note: text({ header: '备注', hint: '核到哪里、还差什么。', example: '待核。' }),
  },
});
