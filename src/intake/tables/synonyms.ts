import { list } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** 换个说法: words that mean one thing, so that the search finds it by any of them. */
export const synonymsTable = defineTable({
  id: 'synonyms',
  title: '换个说法',
  path: 'synonyms.csv',
  about: '一行是意思一样的几个说法，搜其中一个，写着另一个的页面也找得到。',
  publicFrom: ALWAYS,
  columns: {
    words: list({
      header: '说法',
      required: true,
      hint: '意思一样的词，两个以上，用分号隔开。',
      example: '公厕；公共厕所',
    }),
  },
});
