import { choice, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { noteColumn, numberColumn } from './shared-columns.ts';

/** Whom a payer belongs to, so that ways of saying it can be compared. */
export const PAYER_GROUPS = {
  people: '群众',
  government: '政府',
  collective: '村集体（社区）',
  enterprise: '企业和市场',
  society: '社会',
  owner: '产权单位',
  insurance: '保险和保障',
} as const;

/** 筹资说法: who is to give a little (四个一点), by each article that says so: they differ. */
export const fundSourcesTable = defineTable({
  id: 'fund-sources',
  title: '筹资说法',
  path: 'fund-sources.csv',
  about: '一行是一种筹资说法里的一方：「四个一点」在各篇文章里不一样，各写各的，不合成一种。',
  opens: 'fund-sources',
  publicFrom: ALWAYS,
  columns: {
    id: numberColumn('筹资台账用它指是哪一方。', 'jianshe-qunzhong'),
    variant: text({
      header: '说法',
      required: true,
      hint: '哪一种说法。',
      example: '四个一点（建设资金）',
    }),
    payer: text({ header: '出资方', required: true, hint: '照文件写。', example: '群众出一点' }),
    group: choice({
      header: '归类',
      choices: PAYER_GROUPS,
      required: true,
      hint: '算底线指标时只有「群众」一类算群众出的。',
      example: '群众',
    }),
    parties: integer({
      header: '一共几方',
      required: true,
      min: 1,
      max: 20,
      hint: '这种说法一共说了几方。',
      example: '4',
    }),
    source: text({
      header: '来源',
      refersTo: 'sources',
      hint: '来源表里的编号；本地自己定的不填。',
      example: 'bendi-2022-05-wenzhang',
    }),
    section: text({ header: '栏目', hint: '哪一节。', example: '紧紧依靠人民' }),
    note: noteColumn('各出多少，没有写明'),
  },
});
