import { code, day, integer, list, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NUMBERED } from './slugs.ts';

/** 提示类别: what a censure may be about, who decides, on what clause, how long it stays. */
export const boardKindsTable = defineTable({
  id: 'board-kinds',
  title: '待整改提示类别',
  path: 'board-kinds.csv',
  about: '一行是一类待整改提示：可以写谁、由谁决定、依据哪条、最长几个月。',
  filing: { key: ['id'] },
  opens: 'board-kinds',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '代号',
      ...NUMBERED,
      required: true,
      unique: true,
      hint: '登记簿里填这个代号。',
      example: 'buwenming',
    }),
    title: text({ header: '类别', required: true, hint: '这一类叫什么。', example: '不文明行为' }),
    subjects: list({
      header: '可写对象',
      required: true,
      hint: '户、商户、企业、项目、地段，用分号隔开。',
      example: '地段；商户',
    }),
    deciders: list({
      header: '决定单位',
      required: true,
      hint: '单位的全名，前面可以有地名；「××」代表几个字。用分号隔开。',
      example: '镇人民政府；区××局',
    }),
    decidersPrinted: text({
      header: '文件写的决定单位',
      hint: '文件里怎么写的；没有写的空着，页面上会说明。',
      example: '乡镇和区直相关部门',
    }),
    clause: text({
      header: '依据',
      required: true,
      hint: '哪份文件的哪一条。',
      example: '小区改造工作方案三·4',
    }),
    maxMonths: integer({
      header: '最长几个月',
      min: 1,
      max: 3,
      required: true,
      hint: '在榜最长几个月，不超过 3。',
      example: '3',
    }),
    strikes: integer({
      header: '累计几次',
      min: 2,
      max: 20,
      hint: '累计几次以上有后果；没有规定就空着。',
      example: '3',
    }),
    strikeConsequence: text({
      header: '累计的后果',
      hint: '到了次数怎么办。',
      example: '停业整顿',
    }),
    strikeClause: text({
      header: '后果的依据',
      hint: '后果写在哪份文件的哪一条。',
      example: '创建无疫小区·一、全民参与',
    }),
    until: day({
      header: '到哪天为止',
      ahead: true,
      hint: '依据管到哪天；长期有效的留空。过了这天，这一类写「已结束」，不能再照它写提示。',
      example: '2023-01-07',
    }),
    after: text({
      header: '后来怎样',
      maxLength: 120,
      hint: '结束以后怎么办，一两句话；不知道就留空。',
      example: '2023年起不再这样检查。',
    }),
  },
});
