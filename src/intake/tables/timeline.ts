import { choice, code, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { pagesColumn, sectionColumn, sourceColumn } from './shared-columns.ts';

export const PRECISIONS = { year: '年', month: '月', day: '日' } as const;

/** 大事记: a date of the source, as exact as it was printed. */
export const timelineTable = defineTable({
  id: 'timeline',
  title: '大事记',
  path: 'timeline.csv',
  about: '一行是来源里的一个日子。',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '编号',
      pattern: /^T\d{2,}$/,
      form: '编号（T 加数字）',
      required: true,
      unique: true,
      hint: '定了不再改。',
      example: 'T08',
    }),
    date: code({
      header: '日期',
      pattern: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      form: '日期（年、年-月或年-月-日）',
      required: true,
      hint: '只写到来源写到的那一级。',
      example: '2022-02-19',
    }),
    precision: choice({
      header: '精度',
      choices: PRECISIONS,
      required: true,
      hint: '来源写到年、月还是日。',
      example: '日',
    }),
    entity: text({
      header: '对象',
      required: true,
      refersTo: 'entities',
      hint: '说的是谁。',
      example: 'tansuo',
    }),
    event: text({ header: '事件', required: true, hint: '发生了什么。', example: '启动建设' }),
    source: sourceColumn('bendi-2022-05-tansuo'),
    section: sectionColumn('上下共评强监督'),
    pages: pagesColumn('p45-46'),
  },
});
