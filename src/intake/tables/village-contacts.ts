import { STOPS } from '../../domain/disclosure/quiet.ts';
import { choice, day, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { postColumn, telephoneColumn } from './shared-columns.ts';

/** 各村联系方式: whom a resident calls about a notice, by post, and where the paper hangs. */
export const villageContactsTable = defineTable({
  id: 'village-contacts',
  title: '各村联系方式',
  path: 'village-contacts.csv',
  about: '一行是一个村（社区）的监督电话、联系职务、公示栏位置，从哪天起在本站公开，哪天起停了。',
  publicFrom: ALWAYS,
  withheld: '印在每个村的页面和公示上。',
  columns: {
    village: text({
      header: '村（社区）',
      required: true,
      unique: true,
      refersTo: 'villages',
      hint: '名册里的代号。',
      example: 'qinghe',
    }),
    phone: telephoneColumn({
      header: '监督电话',
      hint: '公开的监督电话，不填私人手机号。',
      example: '0719-0000001',
    }),
    post: postColumn('联系职务', '村务监督委员会主任', '谁接电话，写职务，不写姓名。'),
    noticeBoardPlace: text({
      header: '公示栏位置',
      hint: '纸质公示贴在哪里。',
      example: '党群服务中心门口',
    }),
    boardWidth: integer({
      header: '公示栏宽（厘米）',
      min: 30,
      max: 5000,
      hint: '能贴纸的地方有多宽；不写，印的时候不算贴不贴得下。',
      example: '240',
    }),
    boardHeight: integer({
      header: '公示栏高（厘米）',
      min: 30,
      max: 5000,
      hint: '能贴纸的地方有多高；和宽一起写。',
      example: '120',
    }),
    since: day({
      header: '公开起始日',
      ahead: true,
      hint: '从哪天起在本站公开；以前的不算欠。没有开始公开的留空。',
      example: '2022-07-01',
    }),
    stopKind: choice({
      header: '停公开',
      choices: STOPS,
      hint: '暂时不公开的写暂停公开，撤村并村的写不再公开；照常公开的留空。',
      example: '暂停公开',
    }),
    stopOn: day({
      header: '停公开日',
      ahead: true,
      hint: '从哪天起停；那天以后的不算欠。',
      example: '2024-03-01',
    }),
    stopWhy: text({
      header: '停公开原因',
      maxLength: 60,
      hint: '为什么停，会照着印出来。',
      example: '和邻村合并，并到清河村公开',
    }),
  },
});
