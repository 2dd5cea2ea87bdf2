import { choice, code, day, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import {
  factsColumn,
  noteColumn,
  pagesColumn,
  ruleColumn,
  sectionColumn,
  sourceColumn,
} from './shared-columns.ts';
import { SLUG } from './slugs.ts';

export const TARGET_OUTCOMES = { met: '做到了', partly: '做到一部分', missed: '没做到' } as const;

/** 说过的事: what a document promised until a day, or to be done again and again, and what came of it. */
export const targetsTable = defineTable({
  id: 'targets',
  title: '说过的事',
  path: 'targets.csv',
  about: '一行是文件里说要在哪天以前做到、或者要一直做的一件事，和后来的结果。',
  publicFrom: ALWAYS,
  seldom: ['every'],
  columns: {
    id: code({
      header: '编号',
      ...SLUG,
      required: true,
      unique: true,
      hint: '网址里用的代号，定了不再改。',
      example: 'weisheng-cesuo-2022',
    }),
    subject: text({
      header: '对象',
      required: true,
      refersTo: 'entities',
      hint: '谁的事：村（社区）名册或事实对象里的代号。',
      example: 'qinghe',
    }),
    promise: text({
      header: '说了什么',
      required: true,
      maxLength: 80,
      hint: '要做到什么，照来源的意思写，不加码。',
      example: '农村卫生厕所普及率达到九成以上',
    }),
    due: code({
      header: '到期',
      pattern: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      form: '日期（年、年-月或年-月-日）',
      hint: '来源写到哪一级就写到哪一级；一直要做的不填。',
      example: '2022-12',
    }),
    every: text({
      header: '多久一次',
      maxLength: 12,
      hint: '一直要做的写多久一次；有到期的不填。',
      example: '每周',
    }),
    source: sourceColumn('bendi-2022-05'),
    section: sectionColumn('目标任务'),
    pages: pagesColumn('p21-22'),
    rule: ruleColumn('bf-06', '条款编号。'),
    facts: factsColumn('F064', '数和日子在事实库的编号，用分号隔开。'),
    outcome: choice({
      header: '结果',
      choices: TARGET_OUTCOMES,
      hint: '有资料才填；没有资料的空着。',
      example: '做到了',
    }),
    found: text({
      header: '结果怎么说',
      maxLength: 120,
      hint: '结果的来源写了什么。',
      example: '普及率到年底是九成三',
    }),
    foundSource: text({
      header: '结果的来源',
      refersTo: 'sources',
      hint: '另一份资料的代号，先登在来源表里。',
      example: 'bendi-2023-01',
    }),
    foundOn: day({ header: '结果的日期', hint: '那份资料哪天写的。', example: '2023-01-18' }),
    note: noteColumn('算到哪一天，来源没有写'),
  },
});
