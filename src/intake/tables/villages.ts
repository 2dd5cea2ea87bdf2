import { PILOT_BATCHES, VILLAGE_KIND_LABELS } from '../../domain/village.ts';
import { choice, integer, list, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { addressColumn, divisionColumn, townColumn } from './shared-columns.ts';

/** 村（社区）名册: every place with a page of its own. */
export const villagesTable = defineTable({
  id: 'villages',
  title: '村（社区）名册',
  path: 'villages.csv',
  about: '一行是一个村、社区或小区。',
  opens: 'villages',
  publicFrom: ALWAYS,
  columns: {
    id: addressColumn('qinghe', '网址里用的拼音代号，定了不再改。'),
    name: text({ header: '名称', required: true, hint: '平常用的名字。', example: '清河村' }),
    officialName: text({
      header: '正式名称',
      hint: '区划名单里的全称。',
      example: '清河村村民委员会',
    }),
    formerNames: list({
      header: '曾用名',
      hint: '合并、改名前的名字，用分号隔开。',
      example: '老河村',
    }),
    town: townColumn(),
    kind: choice({
      header: '类别',
      choices: VILLAGE_KIND_LABELS,
      required: true,
      hint: '村、社区或小区。',
      example: '村',
    }),
    within: text({
      header: '所属',
      hint: '小区属于哪个社区，写社区的编号。',
      example: 'laojie',
    }),
    collective: yesNo({
      header: '有集体经济组织',
      hint: '留空的，村算有，社区和小区算没有。',
      example: '是',
    }),
    divisionCode: divisionColumn('361135112209'),
    pilotBatch: choice({
      header: '试点批次',
      choices: PILOT_BATCHES,
      hint: '不是试点或没有写明就留空。',
      example: '第一批',
    }),
    households: integer({ header: '户数', hint: '总户数，要有出处。', example: '843' }),
    householdsFrom: text({ header: '户数依据', hint: '事实库里的编号。', example: 'F177' }),
    people: integer({ header: '人数', hint: '总人数，要有出处。', example: '3044' }),
    peopleFrom: text({ header: '人数依据', hint: '事实库里的编号。', example: 'F178' }),
    note: text({ header: '备注', hint: '口径说明。', example: '户数、人数是安置口径' }),
  },
});
