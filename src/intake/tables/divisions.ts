import { code, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { townColumn } from './shared-columns.ts';
import { DIVISION } from './slugs.ts';

/**
 * 区划名录: every village and community of the district. Names repeat between towns, so that a place
 * is known by its code and a bare name is only a hint.
 */
export const divisionsTable = defineTable({
  id: 'divisions',
  title: '区划名录',
  path: 'divisions.csv',
  about: '一行是统计用区划名录里的一个村（社区）。',
  publicFrom: ALWAYS,
  columns: {
    code: code({
      header: '区划代码',
      ...DIVISION,
      required: true,
      unique: true,
      hint: '国家统计用区划代码，设成文本。',
      example: '361135112231',
    }),
    officialName: text({
      header: '正式名称',
      required: true,
      hint: '名录里的全称。',
      example: '清河村村民委员会',
    }),
    name: text({ header: '简称', required: true, hint: '平常用的名字。', example: '清河村' }),
    town: townColumn(),
    settlementClass: code({
      header: '城乡分类代码',
      pattern: /^[12]\d{2}$/,
      form: '三位城乡分类代码',
      hint: '名录里的城乡分类代码。',
      example: '220',
    }),
    note: text({ header: '备注', hint: '同名、漏字等要留意的事。', example: '与另一乡镇的村同名' }),
  },
});
