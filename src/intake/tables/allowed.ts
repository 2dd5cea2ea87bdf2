import { choice, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** What kinds of numbers of an office may be public. Numbers of persons are not among them. */
export const ALLOWED_KINDS = {
  landline: '座机',
  mobile: '值班手机',
  email: '单位邮箱',
  account: '单位账号',
  address: '单位地址',
} as const;
export type AllowedKind = keyof typeof ALLOWED_KINDS;

/** 可公开的单位号码: what the guard lets pass, where, and why. */
export const allowedTable = defineTable({
  id: 'allowed',
  title: '可公开的单位号码',
  path: 'allowed.csv',
  about: '一行是一个可以公开的单位电话、邮箱、账号或地址。个人的号码不能登记。',
  publicFrom: ALWAYS,
  withheld: '只给检查用；公开的号码都写在它们所在的页面上。',
  columns: {
    kind: choice({
      header: '类别',
      choices: ALLOWED_KINDS,
      required: true,
      hint: '座机、值班手机、单位邮箱、单位账号或单位地址。',
      example: '值班手机',
    }),
    value: text({
      header: '内容',
      required: true,
      unique: true,
      maxLength: 60,
      privacy: 'to-publish',
      hint: '完整的号码或地址，和公示里写的一样。',
      example: '0719-7200000',
    }),
    where: text({
      header: '出现位置',
      required: true,
      maxLength: 120,
      hint: '写在哪个文件或哪个村的文件夹里，从数据文件夹算起。',
      example: 'notices/qinghe/',
    }),
    why: text({
      header: '理由',
      required: true,
      maxLength: 120,
      hint: '是哪个单位的，为什么要公开。',
      example: '镇纪委举报电话',
    }),
  },
});
