import { choice, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { addressColumn } from './shared-columns.ts';

export const ENTITY_KINDS = {
  district: '全区',
  programme: '项目',
  village: '村（社区）',
  former: '旧地名',
  elsewhere: '外地村',
  trade: '行业',
  company: '企业',
  body: '机构',
  journal: '刊物',
} as const;

/** 事实对象: whatever a fact speaks of that has no village page of its own. */
export const entitiesTable = defineTable({
  id: 'entities',
  title: '事实对象',
  path: 'entities.csv',
  about: '一行是事实库说到的一个对象：项目、机构、企业、全区等。',
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('renju-kaoping'),
    name: text({ header: '名称', required: true, hint: '名称。', example: '人居环境考评' }),
    kind: choice({
      header: '类别',
      choices: ENTITY_KINDS,
      required: true,
      hint: '哪一类对象。',
      example: '项目',
    }),
    town: text({ header: '乡镇', refersTo: 'towns', hint: '乡镇的代号。', example: 'chengguan' }),
    note: text({ header: '说明', hint: '一句话说明。', example: '区级统计口径' }),
    where: text({ header: '出处', hint: '来源哪里说到。', example: '陈茹文三p9' }),
  },
});
