import { code, decimal, list, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { pagesColumn, sectionColumn, sourceColumn, valueUnitColumn } from './shared-columns.ts';

/** Decimals a fact's number may have; its value is an integer of 10^-2 units. */
export const FACT_PLACES = 2;

/** 事实库: each figure with how it was printed, what it means and where it stands. */
export const factsTable = defineTable({
  id: 'facts',
  title: '事实库',
  path: 'facts.csv',
  about: '一行是来源里的一个数字或日期。',
  opens: 'facts',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '编号',
      pattern: /^F\d{3,}$/,
      form: '事实编号（F 加数字）',
      required: true,
      unique: true,
      hint: '网址里的锚点，定了不再改。',
      example: 'F081',
    }),
    entity: text({
      header: '对象',
      required: true,
      refersTo: 'entities',
      hint: '说的是谁：村或事实对象的代号。',
      example: 'gaice',
    }),
    topic: text({ header: '主题', required: true, hint: '归在哪个主题下。', example: '补助' }),
    metric: text({
      header: '指标',
      required: true,
      hint: '这个数说的是什么。',
      example: '新改建户厕每座补助',
    }),
    printed: text({
      header: '来源印作',
      required: true,
      hint: '照印；识别错的字改正，并写更正编号。',
      example: '2205元',
    }),
    value: decimal({
      header: '数值',
      places: FACT_PLACES,
      max: 9_999_999_999_999,
      hint: '换成数字；万、亿要展开。',
      example: '2205',
    }),
    unit: valueUnitColumn('元/座'),
    qualifier: text({ header: '限定', hint: '约、以上、余等，照印。', example: '以上' }),
    period: text({ header: '时间', hint: '数字说的是什么时候。', example: '2022-10-18' }),
    source: sourceColumn('bendi-2022-05-gaice'),
    section: sectionColumn('五、相关要求·2', '来源里的哪一节。'),
    pages: pagesColumn('p21-22,30'),
    note: text({ header: '备注', hint: '口径、推算等。', example: '年份据上下文' }),
    misprint: text({
      header: '印字更正',
      hint: '改过识别错字的，写更正编号。',
      example: 'C089',
    }),
    seeAlso: list({
      header: '相关更正',
      hint: '说到这个数的更正编号，用分号隔开。',
      example: 'C004；C128',
    }),
  },
});
