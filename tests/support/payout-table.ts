import {
  choice,
  code,
  day,
  decimal,
  integer,
  money,
  text,
  yesNo,
} from '../../src/intake/column.ts';
import { ALWAYS, defineTable } from '../../src/intake/define-table.ts';

/** A table with every kind of column, as a county's subsidy ledger might be. */
export const payoutTable = defineTable({
  id: 'trial',
  title: '补贴台账',
  path: 'trial.csv',
  about: '一行是一户。',
  publicFrom: ALWAYS,
  forget: { after: 'on' },
  columns: {
    name: text({
      header: '户主',
      aliases: ['姓名'],
      required: true,
      maxLength: 20,
      privacy: 'resident-name',
      hint: '打星号。',
      example: '张*三',
    }),
    group: text({ header: '组', hint: '第几组。', example: '3组' }),
    village: text({ header: '村', refersTo: 'villages', hint: '村。', example: 'longyun' }),
    amount: money({
      header: '金额（元）',
      aliases: ['补贴金额'],
      required: true,
      hint: '多少钱。',
      example: '9300',
    }),
    on: day({ header: '日期', hint: '哪天。', example: '2022-11-03' }),
    area: decimal({ header: '面积', places: 2, hint: '多少平方米。', example: '100.5' }),
    people: integer({ header: '人数', hint: '几人。', example: '3' }),
    done: yesNo({ header: '完成', hint: '是否。', example: '是' }),
    kind: choice({
      header: '验收结果',
      choices: { pass: '合格', fail: '不合格' },
      hint: '哪类。',
      example: '合格',
    }),
    division: code({
      header: '区划代码',
      pattern: /^\d{12}$/,
      form: '12 位区划代码',
      hint: '代码。',
      example: '420304112209',
    }),
  },
});
export const lists = { villages: new Set(['longyun', 'luogou']) };
/** Names that the lists are also known by; two villages share one. */
export const names = {
  villages: new Map<string, string | null>([
    ['龙韵村', 'longyun'],
    ['罗沟村', 'luogou'],
    ['东沟村', null],
  ]),
};
