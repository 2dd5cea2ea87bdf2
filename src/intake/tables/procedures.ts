import { integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { rulesColumn } from './shared-columns.ts';

/** 办理流程: the steps of a policy in their order, from which its flow chart is drawn. */
export const proceduresTable = defineTable({
  id: 'procedures',
  title: '办理流程',
  path: 'procedures.csv',
  about: '一行是一项政策办理流程里的一步。',
  filing: { key: ['policy', 'number'] },
  publicFrom: ALWAYS,
  columns: {
    policy: text({
      header: '政策',
      required: true,
      refersTo: 'policies',
      hint: '政策的代号。',
      example: 'tingyuan',
    }),
    number: integer({
      header: '序号',
      required: true,
      min: 1,
      max: 99,
      hint: '第几步。',
      example: '3',
    }),
    step: text({
      header: '步骤',
      required: true,
      maxLength: 14,
      hint: '这一步叫什么，十四个字以内。',
      example: '村内公示',
    }),
    by: text({
      header: '谁来做',
      required: true,
      privacy: 'post',
      maxLength: 24,
      hint: '谁办，写单位或职务。',
      example: '乡镇政府',
    }),
    rules: rulesColumn('bf-14'),
    due: text({ header: '期限', maxLength: 20, hint: '多少天，或什么时候前。', example: '5天' }),
    otherwise: text({
      header: '不通过时',
      maxLength: 24,
      hint: '这一步没过怎么办。',
      example: '整改后再验',
    }),
  },
});
