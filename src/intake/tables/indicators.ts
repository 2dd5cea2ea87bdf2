import { integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { sectionColumn } from './shared-columns.ts';

/** 名单: short lists of terms in the source, such as the eight aspects of participation. */
export const indicatorsTable = defineTable({
  id: 'indicators',
  title: '名单',
  path: 'indicators.csv',
  about: '一行是一个名单里的一项。',
  filing: { key: ['set', 'number', 'item'] },
  opens: 'indicatorSets',
  publicFrom: ALWAYS,
  columns: {
    set: text({ header: '名单', required: true, hint: '名单的名字。', example: '五治' }),
    number: integer({ header: '序号', required: true, hint: '来源里第几项。', example: '1' }),
    item: text({ header: '项目', required: true, hint: '这一项。', example: '自治' }),
    printedItems: integer({
      header: '来源项数',
      required: true,
      hint: '来源这个名单一共几项；没有全列的，这里比列出的多。',
      example: '5',
    }),
    section: sectionColumn('四、重点任务·3'),
    pages: text({ header: '页码', hint: '页码。', example: 'p31-33' }),
  },
});
