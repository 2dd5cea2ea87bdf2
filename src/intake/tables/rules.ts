import { code, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { factsColumn, pagesColumn, remarkColumn, unitColumn } from './shared-columns.ts';

/** 条款: one rule of a policy or of a village, in our own words, with the clause it stands in. */
export const rulesTable = defineTable({
  id: 'rules',
  title: '条款',
  path: 'rules.csv',
  about: '一行是一条规定，用自己的话写。',
  opens: 'rules',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '编号',
      pattern: /^(?=.{1,60}$)[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/,
      form: '条款编号（字母、数字和短横，60 个以内）',
      required: true,
      unique: true,
      hint: '小写后就是网页上的锚点，定了不再改。',
      example: 'bf-10',
    }),
    policy: text({
      header: '政策',
      required: true,
      refersTo: 'policies-and-cases',
      hint: '政策或案例的代号。',
      example: 'tingyuan',
    }),
    clause: text({ header: '条款', required: true, hint: '文件的条目。', example: '第七条' }),
    subject: text({ header: '对象', required: true, hint: '管谁、管什么。', example: '农户' }),
    condition: text({ header: '条件', hint: '什么情况下。', example: '验收合格达到创建标准' }),
    requirement: text({
      header: '要求',
      required: true,
      hint: '要做到什么，或给多少。',
      example: '每户最多10000元',
    }),
    unit: unitColumn('元/户'),
    note: remarkColumn('多久发，没有写明'),
    pages: pagesColumn('p19-20', '刊物的页码，没有就留空。'),
    facts: factsColumn('F060', '条款里的数在事实库的编号，用分号隔开。'),
  },
});
