import { DRAWINGS } from '../../domain/surveys/margin.ts';
import { choice, day, integer, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { numberColumn, remarkColumn, ruleColumn, villageColumn } from './shared-columns.ts';

/** 问卷种类: what is asked and what the answers are called. */
export const surveyKindsTable = defineTable({
  id: 'survey-kinds',
  title: '问卷种类',
  path: 'surveys/kinds.csv',
  about: '一行是一种问卷：问哪几个方面，几种答法叫什么。',
  opens: 'surveyKinds',
  publicFrom: ALWAYS,
  columns: {
    name: text({
      header: '种类',
      required: true,
      unique: true,
      hint: '名称，登记时照抄。',
      example: '满意度',
    }),
    aspects: text({
      header: '方面',
      required: true,
      refersTo: 'indicatorSets',
      hint: '名单表里的名单，一项问一题。',
      example: '群众满意度7方面',
    }),
    yes: text({ header: '好的答法', required: true, hint: '算好的那种。', example: '满意' }),
    middle: text({ header: '中间的答法', required: true, hint: '中间那种。', example: '一般' }),
    no: text({ header: '不好的答法', required: true, hint: '算不好的那种。', example: '不满意' }),
    rule: ruleColumn('bf-15'),
    note: remarkColumn('答法没有写明'),
  },
});

/** 问卷调查登记: one row a survey of one kind in one place, and how its sample came about. */
export const surveysTable = defineTable({
  id: 'surveys',
  title: '问卷调查登记',
  path: 'surveys/samples/<year>.csv',
  about: '一行是在一个村做的一次问卷：从多少户里怎么抽的，发了多少，收回多少。',
  filing: { year: 'closedOn', order: ['closedOn'] },
  opens: 'surveys',
  lessShown: true,
  publicFrom: 'closedOn',
  forget: { after: 'closedOn' },
  columns: {
    id: numberColumn('村、年份和序号。', 'qinghe-2022-s1'),
    village: villageColumn(),
    kind: text({
      header: '种类',
      required: true,
      refersTo: 'surveyKinds',
      hint: '问卷种类表里的名称。',
      example: '满意度',
    }),
    drawing: choice({
      header: '怎么选的人',
      choices: DRAWINGS,
      required: true,
      hint: '按名册抽签才是随机抽；不清楚的选「没有登记」。',
      example: '随机抽',
    }),
    population: integer({
      header: '一共有多少户',
      hint: '从多少户里选的，不知道就不填。',
      example: '372',
    }),
    issued: integer({ header: '发出份数', hint: '发了多少份。', example: '80' }),
    returned: integer({ header: '收回份数', hint: '收回多少份。', example: '71' }),
    valid: integer({
      header: '有效份数',
      required: true,
      hint: '能用的有多少份。',
      example: '66',
    }),
    from: day({ header: '开始日期', ahead: true, hint: '开始发的那天。', example: '2022-12-01' }),
    closedOn: day({
      header: '结束日期',
      ahead: true,
      required: true,
      hint: '收完的那天。',
      example: '2022-12-10',
    }),
    by: text({ header: '谁来问', hint: '写单位或职务。', example: '区复评专班' }),
    note: text({
      header: '说明',
      privacy: 'free',
      hint: '不写人名。',
      example: '外出的户打电话问。',
    }),
  },
});

const count = (header: string, hint: string, example: string) =>
  integer({ header, required: true, hint, example });

/** 问卷结果: how many answered what, one row a survey and aspect. Small counts are never shown. */
export const surveyAnswersTable = defineTable({
  id: 'survey-answers',
  title: '问卷结果',
  path: 'surveys/answers/<village>.csv',
  about: '一行是一次问卷里的一个方面：几种答法各多少份。照实填，少于 5 份的网站自己会藏起来。',
  filing: { key: ['survey', 'aspect'] },
  lessShown: true,
  publicFrom: ALWAYS,
  columns: {
    survey: text({
      header: '问卷',
      required: true,
      refersTo: 'surveys',
      hint: '问卷调查登记的编号。',
      example: 'qinghe-2022-s1',
    }),
    aspect: text({
      header: '方面',
      required: true,
      hint: '名单里的一项，照抄。',
      example: '总体满意度',
    }),
    yes: count('好的份数', '答好的有几份。', '52'),
    middle: count('中间的份数', '答中间的有几份。', '8'),
    no: count('不好的份数', '答不好的有几份。', '5'),
    blank: count('没答的份数', '这一题空着的有几份。', '1'),
  },
});
