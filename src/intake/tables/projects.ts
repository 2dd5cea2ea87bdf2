import { choice, day, integer, money, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';
import {
  factsColumn,
  noticeColumn,
  numberColumn,
  ownNoteColumn,
  postColumn,
  rulesColumn,
} from './shared-columns.ts';

export const PROJECT_KINDS = {
  livelihood: '实事项目',
  award: '以奖代补项目',
  trade: '产业项目',
  service: '服务项目',
} as const;

/** How far a project has come; `unprinted` is what a source does not say. */
export const PROJECT_STAGES = {
  listed: '已入库',
  approved: '已审核',
  building: '在做',
  finished: '已做完',
  accepted: '已验收',
  kept: '在管护',
  stopped: '停了',
  unprinted: '没有写明',
} as const;

export const NEGATIVE_LIST = {
  clear: '对过，不在清单内',
  listed: '在清单内',
  unlisted: '清单没有列出，没法对',
} as const;

/** 项目台账: one row a project of a village, from the list of wants to the day it is kept up. */
export const projectsTable = defineTable({
  id: 'projects',
  title: '项目台账',
  path: 'projects/<village>.csv',
  about: '一行是一个项目：做什么、做到哪一步、谁负责、一共花多少、做以前和做以后。',
  filing: { order: ['id'] },
  opens: 'projects',
  publicFrom: ALWAYS,
  forget: NOBODY,
  columns: {
    id: numberColumn('村和序号，公开后不再改。', 'qinghe-x01'),
    title: text({
      header: '项目',
      required: true,
      maxLength: 40,
      hint: '做什么。',
      example: '充电桩',
    }),
    kind: choice({
      header: '类别',
      choices: PROJECT_KINDS,
      required: true,
      hint: '哪一类项目。',
      example: '实事项目',
    }),
    stage: choice({
      header: '阶段',
      choices: PROJECT_STAGES,
      required: true,
      hint: '现在做到哪一步；来源没有写的填「没有写明」。',
      example: '在做',
    }),
    plannedFrom: day({
      header: '计划开工',
      ahead: true,
      hint: '计划哪天开工。',
      example: '2022-08-01',
    }),
    plannedTo: day({
      header: '计划完工',
      ahead: true,
      hint: '计划哪天完工。',
      example: '2022-10-31',
    }),
    startedOn: day({ header: '实际开工', hint: '哪天开的工。', example: '2022-08-03' }),
    finishedOn: day({ header: '实际完工', hint: '哪天完的工，没完不填。', example: '2022-10-28' }),
    period: text({
      header: '时间说明',
      hint: '来源只写了大概时间的，照写。',
      example: '2022年7月',
    }),
    responsible: postColumn('负责人职务', '村委会主任'),
    total: money({
      header: '总投入（元）',
      hint: '钱、工、料折算后一共多少；不知道不填。',
      example: '86000.00',
    }),
    askedOf: integer({ header: '应征求数', hint: '应当征求多少人（户）的意见。', example: '260' }),
    householdsOf: integer({ header: '总户数', hint: '这个项目涉及多少户。', example: '260' }),
    benefitOf: integer({ header: '应受惠数', hint: '这个项目面向多少人（户）。', example: '260' }),
    scope: text({
      header: '分母怎么数',
      hint: '户数、人数按什么数的。',
      example: '按二组、三组常住户',
    }),
    works: text({
      header: '工程编号',
      refersTo: 'works',
      hint: '工程招投标台账里的编号。',
      example: 'qinghe-2022-w1',
    }),
    programme: text({
      header: '奖补项目',
      refersTo: 'programmes',
      hint: '走奖补办法的，写奖补项目代号。',
      example: 'tingyuan',
    }),
    decision: text({
      header: '决议编号',
      refersTo: 'decisions',
      hint: '哪件决议定的。',
      example: 'qinghe-2022-j01',
    }),
    notice: noticeColumn('在哪次公示里公开的。', 'qinghe-2022-031'),
    basis: rulesColumn('bf-03；bf-04', '条款编号，几个用分号隔开。'),
    negative: choice({
      header: '负面清单',
      choices: NEGATIVE_LIST,
      hint: '对照负面清单的结果。',
      example: '清单没有列出，没法对',
    }),
    auditor: text({ header: '谁审计', hint: '哪个单位或岗位审计。', example: '镇财政所' }),
    audited: day({ header: '审计日期', hint: '哪天审的，没审不填。', example: '2022-11-20' }),
    quality: text({
      header: '质量',
      privacy: 'free',
      maxLength: 120,
      hint: '谁看着质量、验收怎样。',
      example: '居民监督小组在场，一次合格',
    }),
    before: text({
      header: '做以前',
      privacy: 'free',
      maxLength: 160,
      hint: '做以前是什么样。',
      example: '电动车拉线充电',
    }),
    after: text({
      header: '做以后',
      privacy: 'free',
      maxLength: 160,
      hint: '做以后是什么样。',
      example: '装了 40 个充电桩',
    }),
    facts: factsColumn('F188', '数在事实库的编号，用分号隔开。'),
    note: ownNoteColumn('没说清的地方。', '一共花多少，没有写明', 200),
  },
});
