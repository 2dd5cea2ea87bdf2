import { day, text } from '../column.ts';
import { defineTable } from '../define-table.ts';

/**
 * 改动登记: what was put right in a table after it was public, a cell a row. `npm run import` writes
 * it. A notice is not amended: another notice corrects it and says why.
 */
export const amendmentsTable = defineTable({
  id: 'amendments',
  title: '改动登记',
  path: 'amendments/<year>.csv',
  about: '一行是公开以后改过的一格：哪张表、哪一行、原来写什么、改成什么、为什么。',
  filing: { key: ['date', 'inFile', 'row', 'column', 'after'], year: 'date', order: ['date'] },
  lessShown: true,
  publicFrom: 'date',
  forget: { after: 'date' },
  columns: {
    date: day({ header: '日期', required: true, hint: '改的那一天。', example: '2022-12-12' }),
    table: text({ header: '表', required: true, hint: '哪张表。', example: '收支台账' }),
    inFile: text({
      header: '文件',
      required: true,
      hint: '数据文件夹里的哪个文件。',
      example: 'accounts/qinghe/2022.csv',
    }),
    row: text({
      header: '哪一行',
      required: true,
      privacy: 'free',
      hint: '这一行的编号，或日期和凭证号。',
      example: '2022-11-08 2022-11-006',
    }),
    column: text({
      header: '哪一列',
      hint: '列名；整行删去的留空。',
      example: '支出（元）',
    }),
    before: text({
      header: '原来写的',
      privacy: 'free',
      maxLength: 3000,
      hint: '姓名不写。',
      example: '860.00',
    }),
    after: text({
      header: '改成',
      privacy: 'free',
      maxLength: 3000,
      hint: '姓名不写；删去的留空。',
      example: '890.00',
    }),
    reason: text({
      header: '为什么',
      required: true,
      maxLength: 200,
      privacy: 'free',
      hint: '为什么改。',
      example: '抄错了发票金额。',
    }),
  },
});
