import { code, day } from '../column.ts';
import { defineTable } from '../define-table.ts';

/** 到期登记: which notices have lost their names, and the mark they bore when they had them. */
export const expiredTable = defineTable({
  id: 'expired',
  title: '到期登记',
  path: 'expired.csv',
  about: '一行是一次已经去掉姓名的公示。由 npm run expire 写，不用手填。',
  publicFrom: 'expiredOn',
  withheld: '只给撤名字的命令用；指纹写在公示页上。',
  columns: {
    notice: code({
      header: '公示编号',
      pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
      form: '公示编号（小写字母、数字和短横）',
      required: true,
      unique: true,
      refersTo: 'notices',
      hint: '哪一次公示。',
      example: 'shanqian-2022-031',
    }),
    fingerprint: code({
      header: '发布时的指纹',
      pattern: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/,
      form: '指纹（八个数字或字母，中间一横）',
      required: true,
      hint: '发布时印在纸上的那一串，去掉姓名以后不变。',
      example: '7K3M-Q2XD',
    }),
    expiredOn: day({
      header: '到期日期',
      required: true,
      hint: '哪天去掉姓名的。',
      example: '2023-01-20',
    }),
  },
});
