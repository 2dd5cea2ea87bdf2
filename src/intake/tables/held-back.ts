import { day, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { villageColumn } from './shared-columns.ts';

/** 还没更新的表: sheets that came in with faults. What is on file stays, and the site says so. */
export const heldBackTable = defineTable({
  id: 'held-back',
  title: '还没更新的表',
  path: 'held-back.csv',
  about: '一行是一个村交来却有错、退回去改的一张表。改好导入就自动去掉。',
  filing: { key: ['village', 'table'], order: ['village', 'table'] },
  publicFrom: ALWAYS,
  columns: {
    village: villageColumn(),
    table: text({ header: '表', required: true, hint: '表的名称。', example: '收支台账' }),
    since: day({
      header: '退回日期',
      required: true,
      hint: '哪天退回去的。',
      example: '2022-11-10',
    }),
  },
});
