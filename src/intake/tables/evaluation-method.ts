import { LIMIT_LABELS } from '../../domain/evaluation/method.ts';
import { choice, day, decimal, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { remarkColumn, ruleColumn, valueUnitColumn } from './shared-columns.ts';

const rule = ruleColumn('bf-03', '条款表里的编号；没有的不填。');
const note = remarkColumn('分数线没有写明');
const doer = { header: '谁来做', hint: '写单位或职务。', example: '乡镇、单位、代表' };
const by = text(doer);

/** 考评项: the parts of the evaluation; their weights add to 100. */
export const evaluationPartsTable = defineTable({
  id: 'evaluation-parts',
  title: '考评项',
  path: 'evaluation/method/parts.csv',
  about: '一行是考评的一项和它占多少；各项加起来要正好 100%。',
  opens: 'evaluationParts',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '考评项',
      required: true,
      unique: true,
      hint: '名称，得分表里照抄。',
      example: '日常考评',
    }),
    weight: decimal({
      header: '权重（%）',
      places: 2,
      max: 100,
      required: true,
      hint: '占总分的百分之几。',
      example: '20',
    }),
    selfAssessed: yesNo({
      header: '群众自评',
      required: true,
      hint: '这一项要不要群众先评，要评就核参与面。',
      example: '否',
    }),
    indicators: text({
      header: '看什么',
      refersTo: 'indicatorSets',
      hint: '名单表里的名单；文件没有列的不填。',
      example: '日常考评指标',
    }),
    by,
    rule,
    note,
  },
});

/** 考评类别: what a place may be called, best first. */
export const evaluationGradesTable = defineTable({
  id: 'evaluation-grades',
  title: '考评类别',
  path: 'evaluation/method/grades.csv',
  about: '一行是一个类别，好的在前；除了最后一类都填了分数线，网站才按分数定类。',
  opens: 'evaluationGrades',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '类别',
      required: true,
      unique: true,
      hint: '类别的名称。',
      example: '示范',
    }),
    from: decimal({
      header: '分数线',
      places: 2,
      max: 100,
      hint: '总分到多少算这一类；没有规定就不填，网站会说明。',
      example: '90',
    }),
    counts: yesNo({
      header: '算进扩面',
      required: true,
      hint: '全区够不够扩面时，这一类算不算。',
      example: '是',
    }),
    rule,
    note,
  },
});

/** 考评要求: floors and numbers that the evaluation is held to. */
export const evaluationLimitsTable = defineTable({
  id: 'evaluation-limits',
  title: '考评要求',
  path: 'evaluation/method/limits.csv',
  about: '一行是考评的一条线；没有规定的数值不填，网站会说明。',
  filing: { key: ['kind'] },
  publicFrom: ALWAYS,
  columns: {
    kind: choice({
      header: '要求',
      choices: LIMIT_LABELS,
      required: true,
      unique: true,
      hint: '是哪一条线。',
      example: '村自评参与面',
    }),
    value: decimal({ header: '数值', places: 2, hint: '至少多少。', example: '80' }),
    unit: valueUnitColumn('%'),
    rule,
    note,
  },
});

/** 考评步骤: what is done by which day. */
export const evaluationStepsTable = defineTable({
  id: 'evaluation-steps',
  title: '考评步骤',
  path: 'evaluation/method/steps.csv',
  about: '一行是考评的一步：谁来做，最迟哪天。',
  opens: 'evaluationSteps',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '步骤',
      required: true,
      unique: true,
      hint: '名称，办理表里照抄。',
      example: '基础评估群众自评',
    }),
    extent: choice({
      header: '范围',
      choices: { place: '各村', all: '全区' },
      required: true,
      hint: '每个村各做一次，还是全区做一次。',
      example: '各村',
    }),
    due: day({
      header: '最迟',
      ahead: true,
      hint: '最后一天；没有规定就不填。',
      example: '2022-10-15',
    }),
    printed: text({ header: '来源写法', hint: '文件怎么写期限。', example: '10月15日前' }),
    by: text({ ...doer, required: true }),
    rule,
    note,
  },
});
