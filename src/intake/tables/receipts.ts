import { LOCATOR_LENGTH } from '../../domain/receipts/seal.ts';
import { code } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/**
 * 回执: what the receipt codes of a ledger open. Ordered by locator, so that no row tells whose it is by
 * its place. Letters only, which the privacy guard never takes for a number.
 */
export const receiptsTable = defineTable({
  id: 'receipts',
  title: '回执',
  path: 'receipts/<programme>/<village>.csv',
  about: '一行是一个回执码能打开的一笔，加了密。由 npm run receipts 写，不用手填。',
  filing: { order: ['locator'] },
  publicFrom: ALWAYS,
  withheld: '只有回执码能打开，放在回执页用的文件里。',
  columns: {
    locator: code({
      header: '位置',
      pattern: new RegExp(`^[a-p]{${LOCATOR_LENGTH}}$`),
      form: `位置（${LOCATOR_LENGTH} 个小写字母）`,
      required: true,
      unique: true,
      hint: '由回执码算出，推不回回执码。',
      example: 'abcdefghijklmnop'.repeat(LOCATOR_LENGTH / 16),
    }),
    sealed: code({
      header: '密文',
      pattern: /^[a-p]+$/,
      form: '密文（a 到 p 的小写字母）',
      required: true,
      hint: '那一笔的全部内容，只有回执码能打开；每一行一样长。',
      example: 'mkdoabpf',
    }),
  },
});
