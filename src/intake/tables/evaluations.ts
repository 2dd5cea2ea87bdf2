import { choice, day, decimal, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';

/** The three parts of the pilot evaluation; their weights are in the policy, kept as data. */
export const EVALUATION_PARTS = {
  daily: '日常考评',
  base: '基础评估',
  result: '成效评估',
} as const;
export type EvaluationPart = keyof typeof EVALUATION_PARTS;

/** 考评: one row a village and part. Scores are hundredths of a point. */
export const evaluationsTable = defineTable({
  id: 'evaluations',
  title: '考评得分',
  path: 'evaluations/<year>.csv',
  about: '一行是一个村一项考评的得分。',
  filing: { key: ['village', 'part'], year: 'decidedOn' },
  columns: {
    village: text({
      header: '村（社区）',
      required: true,
      refersTo: 'villages',
      hint: '村的代号。',
      example: 'longyun',
    }),
    part: choice({
      header: '考评项',
      choices: EVALUATION_PARTS,
      required: true,
      hint: '日常考评、基础评估或成效评估。',
      example: '日常考评',
    }),
    score: decimal({
      header: '得分',
      places: 2,
      max: 100,
      required: true,
      hint: '百分制，最多两位小数。',
      example: '88.5',
    }),
    participating: integer({
      header: '自评参与户数',
      hint: '参加群众自评的户数。',
      example: '310',
    }),
    households: integer({ header: '实际住户数', hint: '参与面的分母。', example: '372' }),
    panel: integer({ header: '共评人数', hint: '参加多方共评的人数。', example: '24' }),
    decidedOn: day({
      header: '评定日期',
      required: true,
      hint: '定下得分的日子。',
      example: '2022-10-20',
    }),
    evidence: text({
      header: '评分依据',
      privacy: 'free',
      hint: '看哪些材料打的分。',
      example: '自评表汇总、共评打分表',
    }),
  },
});
