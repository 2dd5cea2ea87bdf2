import { choice, day, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { factsColumn, noteColumn, ruleColumn } from './shared-columns.ts';

export const MILESTONE_STATES = {
  done: '已完成',
  planned: '计划',
  expected: '预计',
} as const;

/** 节点: the steps of a large project or a pilot, with the days they were printed with. */
export const milestonesTable = defineTable({
  id: 'milestones',
  title: '节点',
  path: 'milestones.csv',
  about: '一行是一个大项目或试点的一步：哪天到哪天、做到了没有、出处。',
  filing: { key: ['subject', 'number'] },
  publicFrom: ALWAYS,
  columns: {
    subject: text({
      header: '对象',
      required: true,
      refersTo: 'entities',
      hint: '村（社区）名册或事实对象里的代号。',
      example: 'tansuo',
    }),
    number: integer({ header: '序号', required: true, hint: '第几步。', example: '1' }),
    label: text({
      header: '节点',
      required: true,
      maxLength: 40,
      hint: '做到哪一步。',
      example: '启动建设',
    }),
    from: day({ header: '起', ahead: true, hint: '哪天，或从哪天起。', example: '2022-02-19' }),
    to: day({
      header: '止',
      ahead: true,
      hint: '到哪天止；只有一天的不填。',
      example: '2022-09-30',
    }),
    state: choice({
      header: '情况',
      choices: MILESTONE_STATES,
      required: true,
      hint: '来源说已经做到，还是计划、预计。',
      example: '已完成',
    }),
    rule: ruleColumn('bf-06', '条款编号。'),
    facts: factsColumn('F374', '日子和数在事实库的编号，用分号隔开。'),
    note: noteColumn('来源只写春节前'),
  },
});
