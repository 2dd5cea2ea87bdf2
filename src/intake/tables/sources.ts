import { choice, day, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { addressColumn, pagesColumn } from './shared-columns.ts';

export const SOURCE_KINDS = { journal: '期刊', article: '文章', register: '名录' } as const;

/** 来源: what the facts were taken from; an article names the journal issue it stands in. */
export const sourcesTable = defineTable({
  id: 'sources',
  title: '来源',
  path: 'sources.csv',
  about: '一行是一种来源：一期刊物、一篇文章或一份名录。',
  opens: 'sources',
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('bendi-2022-05'),
    title: text({ header: '题名', required: true, hint: '照印。', example: '县情月刊' }),
    kind: choice({
      header: '类别',
      choices: SOURCE_KINDS,
      required: true,
      hint: '期刊、文章或名录。',
      example: '文章',
    }),
    within: text({
      header: '载于',
      hint: '文章所在的那一期刊物的代号。',
      example: 'bendi-2022-05',
    }),
    author: text({ header: '责任者', hint: '作者或编者，照印。', example: '本刊编辑部' }),
    publisher: text({ header: '出版者', hint: '谁出版。', example: '县志编辑部' }),
    issue: text({ header: '期次', hint: '哪一期、哪一版。', example: '2022年第5期' }),
    publishedOn: day({ header: '日期', hint: '出版日期。', example: '2022-10-20' }),
    pages: pagesColumn('p12-16,20', '在刊物里的页码。'),
    url: text({
      header: '网址',
      hint: '来源网址，没有核实的不填。',
      example: 'https://example.org/',
    }),
    note: text({ header: '说明', hint: '怎么得来、有什么要留意。', example: '双月刊' }),
  },
});
