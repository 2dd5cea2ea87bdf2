import { choice, day, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';

/** 法规依据: every law and document the catalogue stands on, in one place to check and mend. */
export const lawsTable = defineTable({
  id: 'laws',
  title: '法规依据',
  path: 'laws.csv',
  national: true,
  about:
    '一行是公开目录依据的一部法规或一个文件的一个文本：从哪天起施行、要求什么、条文核对过没有。修正过的另起一行。',
  filing: { key: ['name', 'from'] },
  opens: 'laws',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '名称',
      required: true,
      hint: '法规或文件的名称，公开目录里照抄；修正前后的文本用同一个名称。',
      example: '村民委员会组织法',
    }),
    issue: text({ header: '文号或版本', hint: '文号、哪年的文本。', example: '2018年修正' }),
    from: day({
      header: '施行',
      ahead: true,
      hint: '这个文本从哪天起施行；没有核到的留空。',
      example: '2018-12-29',
    }),
    until: day({
      header: '停止施行',
      ahead: true,
      hint: '这个文本施行到哪天；现行的留空。',
      example: '2025-12-31',
    }),
    asks: text({
      header: '要求什么',
      required: true,
      hint: '用自己的话说它要求公开什么、多久一次。',
      example: '一般的事每季度公布，收支多的每月公布，要紧的事随时公布。',
    }),
    status: choice({
      header: '核对',
      choices: { checked: '已核', unchecked: '待核' },
      required: true,
      hint: '条文有没有逐字对过。',
      example: '待核',
    }),
    note: text({
      header: '核对说明',
      hint: '核到哪里、还差什么；没有核到的条号不写。',
      example: '新修订的条文号还没有核到。',
    }),
  },
});
