import { integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { addressColumn, divisionColumn } from './shared-columns.ts';

/** 12-digit division code: county 6, town 3, village 3. Kept as text. */
export const townsTable = defineTable({
  id: 'towns',
  title: '乡镇名册',
  path: 'towns.csv',
  about: '一行是一个乡镇（街道、场）。',
  opens: 'towns',
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('chengguan', '网址里用的拼音代号，定了不再改。'),
    name: text({ header: '名称', required: true, hint: '乡镇名称。', example: '城关镇' }),
    divisionCode: divisionColumn('361135112000'),
    mapRow: integer({
      header: '示意图第几行',
      min: 1,
      max: 12,
      hint: '示意图上从北往南数第几行，按大致方位，不用量。留空的排在后面。',
      example: '3',
    }),
    mapColumn: integer({
      header: '示意图第几列',
      min: 1,
      max: 8,
      hint: '示意图上从西往东数第几列。和第几行要么都写，要么都不写。',
      example: '2',
    }),
  },
});
