import { code, day } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { NUMBERED } from './slugs.ts';

/** 到期登记: which notices have lost their names, and when. */
export const expiredTable = defineTable({
  id: 'expired',
  title: '到期登记',
  path: 'expired.csv',
  about: '一行是一次已经去掉姓名的公示。由 npm run expire 写，不用手填。',
  publicFrom: 'expiredOn',
  withheld: '只给撤名字的命令用；公示页上写着姓名已经去掉。',
  columns: {
    notice: code({
      header: '公示编号',
      ...NUMBERED,
      required: true,
      unique: true,
      refersTo: 'notices',
      hint: '哪一次公示。',
      example: 'shanqian-2022-031',
    }),
    expiredOn: day({
      header: '到期日期',
      required: true,
      hint: '哪天去掉姓名的。',
      example: '2023-01-20',
    }),
  },
});
