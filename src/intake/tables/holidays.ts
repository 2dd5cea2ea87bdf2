import { HOLIDAY_KINDS } from '../../domain/holidays.ts';
import { choice, day, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** 节假日安排: what the yearly notice of the State Council takes out of the working week or puts into it. */
export const holidaysTable = defineTable({
  id: 'holidays',
  title: '节假日安排',
  path: 'holidays.csv',
  national: true,
  about: '一行是一段放假，或一段调休上班。按工作日数公示天数时用它。',
  filing: { key: ['year', 'name', 'kind', 'from'] },
  publicFrom: ALWAYS,
  columns: {
    year: integer({
      header: '年份',
      min: 1950,
      max: 2200,
      required: true,
      hint: '哪一年的安排；元旦假从上年 12 月 31 日放起的，也写新年的年份。',
      example: '2022',
    }),
    name: text({
      header: '节日',
      maxLength: 20,
      required: true,
      hint: '为哪个节日。',
      example: '国庆节',
    }),
    kind: choice({
      header: '安排',
      choices: HOLIDAY_KINDS,
      required: true,
      hint: '放假，还是调休上班。',
      example: '放假',
    }),
    from: day({
      header: '开始',
      ahead: true,
      required: true,
      hint: '第一天。',
      example: '2022-10-01',
    }),
    to: day({
      header: '结束',
      ahead: true,
      required: true,
      hint: '最后一天，这天也算。',
      example: '2022-10-07',
    }),
    basis: text({
      header: '依据',
      required: true,
      hint: '通知的名称。',
      example: '国务院办公厅关于2022年部分节假日安排的通知',
    }),
  },
});
