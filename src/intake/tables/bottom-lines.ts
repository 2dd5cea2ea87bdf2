import { MEASURES } from '../../domain/projects/bottom-line.ts';
import { choice, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { noteColumn } from './shared-columns.ts';

/** 底线指标: what a project must reach at least, each with a whole of its own. */
export const bottomLinesTable = defineTable({
  id: 'bottom-lines',
  title: '底线指标',
  path: 'bottom-lines.csv',
  about: '一行是一条底线：占谁的百分之几以上。四条的分母各不相同，不能合成一个数。',
  publicFrom: ALWAYS,
  columns: {
    measure: choice({
      header: '指标',
      choices: MEASURES,
      required: true,
      unique: true,
      hint: '哪一条。',
      example: '参与户',
    }),
    title: text({ header: '名称', required: true, hint: '网页上的名称。', example: '参与户' }),
    step: text({ header: '环节', hint: '属于五共的哪一步。', example: '共建' }),
    percent: integer({
      header: '不少于（%）',
      required: true,
      min: 1,
      max: 100,
      hint: '百分之几；正好等于也算达到。',
      example: '50',
    }),
    whole: text({ header: '分母', required: true, hint: '占谁的。', example: '总户数' }),
    clause: text({
      header: '依据',
      required: true,
      refersTo: 'rules',
      hint: '条款编号。',
      example: 'bf-04',
    }),
    fact: text({
      header: '事实',
      refersTo: 'facts',
      hint: '百分数在事实库的编号。',
      example: 'F012',
    }),
    note: noteColumn('总户数怎么划，没有写明'),
  },
});
