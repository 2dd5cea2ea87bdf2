import { code, text } from '../column.ts';
import { defineTable } from '../define-table.ts';

/** 12-digit division code: county 6, town 3, village 3. Kept as text. */
const DIVISION = { pattern: /^\d{12}$/, form: '12 位区划代码' } as const;

export const townsTable = defineTable({
  id: 'towns',
  title: '乡镇名册',
  path: 'towns.csv',
  about: '一行是一个乡镇（街道、场）。',
  columns: {
    id: code({
      header: '编号',
      pattern: /^[a-z][a-z0-9-]*$/,
      form: '代号（小写拼音）',
      required: true,
      unique: true,
      hint: '网址里用的拼音代号，定了不再改。',
      example: 'liubei',
    }),
    name: text({ header: '名称', required: true, hint: '乡镇名称。', example: '柳陂镇' }),
    divisionCode: code({
      header: '区划代码',
      ...DIVISION,
      hint: '国家统计用区划代码，设成文本。',
      example: '420304112000',
    }),
  },
});
