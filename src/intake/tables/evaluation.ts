import { choice, day, decimal, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { anyVillageColumn, noticeColumn, villageColumn } from './shared-columns.ts';

const village = villageColumn();
const notice = noticeColumn('哪一条公示能证明。', 'qinghe-2022-012');
const evidence = text({
  header: '依据材料',
  aliases: ['评分依据'],
  privacy: 'free',
  hint: '看哪些材料，不写人名。',
  example: '自评表汇总、共评打分表',
});

const scoreColumn = (example: string) =>
  decimal({
    header: '得分',
    places: 2,
    max: 100,
    required: true,
    hint: '百分制，最多两位小数。',
    example,
  });
const scoredOnColumn = (example: string) =>
  day({ header: '评定日期', required: true, hint: '定下得分的日子。', example });

/** 考评得分: one row a place and part. Scores are hundredths of a point. */
export const evaluationScoresTable = defineTable({
  id: 'evaluation-scores',
  title: '考评得分',
  path: 'evaluation/scores/<year>.csv',
  about: '一行是一个村一项考评的得分。',
  filing: { key: ['village', 'part'], year: 'decidedOn' },
  publicFrom: 'decidedOn',
  forget: { after: 'decidedOn' },
  columns: {
    village,
    part: text({
      header: '考评项',
      required: true,
      refersTo: 'evaluationParts',
      hint: '考评项表里的名称。',
      example: '日常考评',
    }),
    score: scoreColumn('88.5'),
    participating: integer({
      header: '自评参与户数',
      hint: '参加群众自评的户数。',
      example: '310',
    }),
    households: integer({
      header: '实际住户数',
      hint: '参与面的分母：实际住着的，不是户籍户。',
      example: '372',
    }),
    panel: integer({ header: '共评人数', hint: '参加多方共评的人数。', example: '24' }),
    decidedOn: scoredOnColumn('2022-10-20'),
    evidence,
    notice,
  },
});

/** Who said what a place is: the township's party committee first, then those who look again. */
export const VERDICT_STAGES = {
  township: '乡镇党委审核',
  district: '区级复评',
  city: '市级抽查复核',
  province: '省级抽查复核',
} as const;

/** 考评定类: one row a place and each time it was said which grade it is. */
export const verdictsTable = defineTable({
  id: 'evaluation-verdicts',
  title: '考评定类',
  path: 'evaluation/verdicts/<year>.csv',
  about: '一行是一次定类或复核：定为哪一类，什么时候张榜。',
  filing: { key: ['village', 'stage'], year: 'decidedOn' },
  publicFrom: 'decidedOn',
  forget: { after: 'decidedOn' },
  columns: {
    village,
    stage: choice({
      header: '哪一级',
      choices: VERDICT_STAGES,
      required: true,
      hint: '谁定的、谁复核的。',
      example: '乡镇党委审核',
    }),
    grade: text({
      header: '类别',
      required: true,
      refersTo: 'evaluationGrades',
      hint: '考评类别表里的名称。',
      example: '先进',
    }),
    decidedOn: day({
      header: '审核日期',
      required: true,
      hint: '定下来的日子。',
      example: '2022-10-24',
    }),
    opinion: text({
      header: '审核意见',
      privacy: 'free',
      hint: '同意、退回或改类的理由。',
      example: '同意。',
    }),
    postedOn: day({
      header: '张榜日期',
      ahead: true,
      hint: '贴出来的第一天。',
      example: '2022-10-25',
    }),
    postedTo: day({
      header: '张榜到',
      ahead: true,
      hint: '贴到哪天，没定就不填。',
      example: '2022-10-31',
    }),
    postedAt: text({ header: '张榜地点', hint: '贴在哪里。', example: '村委会公示栏' }),
    notice,
  },
});

/** 考评步骤办理: when each step was taken. */
export const stepsDoneTable = defineTable({
  id: 'evaluation-steps-done',
  title: '考评步骤办理',
  path: 'evaluation/steps-done/<year>.csv',
  about: '一行是考评的一步办完了：哪个村，哪一天。',
  filing: { key: ['village', 'step'], year: 'doneOn' },
  publicFrom: 'doneOn',
  forget: { after: 'doneOn' },
  columns: {
    village: anyVillageColumn('村的代号；全区一起做的不填。'),
    step: text({
      header: '步骤',
      required: true,
      refersTo: 'evaluationSteps',
      hint: '考评步骤表里的名称。',
      example: '基础评估群众自评',
    }),
    doneOn: day({
      header: '办完日期',
      required: true,
      hint: '办完的那天。',
      example: '2022-10-14',
    }),
    evidence,
    notice,
  },
});

/** 推进体系得分: what the district's own work was given. */
export const systemScoresTable = defineTable({
  id: 'evaluation-system',
  title: '推进体系得分',
  path: 'evaluation/system/<year>.csv',
  about: '一行是全区推进体系的一次评价得分。',
  filing: { key: ['decidedOn'], year: 'decidedOn' },
  publicFrom: 'decidedOn',
  forget: { after: 'decidedOn' },
  columns: {
    score: scoreColumn('71.5'),
    decidedOn: scoredOnColumn('2022-12-02'),
    by: text({ header: '谁评的', hint: '写单位。', example: '县政府办' }),
    evidence,
  },
});
