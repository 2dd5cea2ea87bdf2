import { choice, decimal, integer, list, money, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';
import {
  factsColumn,
  noteColumn,
  numberColumn,
  ownNoteColumn,
  postColumn,
} from './shared-columns.ts';

export const RENEWAL_STATES = { done: '已实施', planned: '计划' } as const;

/** 老旧小区分期: what was renewed, or is to be, over a span of years. */
export const estatePeriodsTable = defineTable({
  id: 'estate-periods',
  title: '老旧小区分期',
  path: 'estate-periods.csv',
  about: '一行是一段年份里一共改了（要改）多少小区、楼栋、户、面积，花多少钱。',
  filing: { key: ['from', 'to'] },
  publicFrom: ALWAYS,
  columns: {
    from: integer({
      header: '起年',
      required: true,
      min: 1900,
      max: 2200,
      hint: '从哪一年。',
      example: '2019',
    }),
    to: integer({
      header: '止年',
      required: true,
      min: 1900,
      max: 2200,
      hint: '到哪一年。',
      example: '2022',
    }),
    state: choice({
      header: '情况',
      choices: RENEWAL_STATES,
      required: true,
      hint: '已经做的，还是计划。',
      example: '已实施',
    }),
    estates: integer({ header: '小区（个）', hint: '多少个小区。', example: '79' }),
    buildings: integer({ header: '楼栋（栋）', hint: '多少栋楼。', example: '395' }),
    households: integer({ header: '户数', hint: '多少户。', example: '7635' }),
    area: decimal({ header: '面积（平方米）', places: 2, hint: '多少平方米。', example: '906200' }),
    investment: money({ header: '投资（元）', hint: '花多少钱。', example: '308000000.00' }),
    facts: factsColumn('F105；F106', '各个数在事实库的编号，用分号隔开；填了就要和事实库一样。'),
    note: noteColumn('面积和投资是约数'),
  },
});

export const ESTATE_STAGES = {
  listed: '已入库',
  surveyed: '摸底和发动居民',
  approved: '已立项',
  building: '施工',
  accepted: '已验收',
  kept: '长期管护',
} as const;
export const ESTATE_CLASSES = ['基础类', '完善类', '提升类'] as const;

/** 老旧小区项目库: estates to be renewed, rolled on from year to year. */
export const estatesTable = defineTable({
  id: 'estates',
  title: '老旧小区项目库',
  path: 'estates/<village>.csv',
  about: '一行是一个小区：哪年改、改哪几类、投多少钱、六项前置条件办齐没有、谁包联。',
  filing: { order: ['year', 'id'] },
  publicFrom: ALWAYS,
  forget: NOBODY,
  columns: {
    id: numberColumn('社区和序号。', 'laojie-e01'),
    name: text({
      header: '小区',
      required: true,
      maxLength: 30,
      hint: '小区名称。',
      example: '示例小区一期',
    }),
    year: integer({
      header: '年份',
      required: true,
      min: 1900,
      max: 2200,
      hint: '排在哪一年改。',
      example: '2023',
    }),
    stage: choice({
      header: '阶段',
      choices: ESTATE_STAGES,
      required: true,
      hint: '现在做到哪一步。',
      example: '已入库',
    }),
    builtIn: integer({
      header: '建成年份',
      min: 1900,
      max: 2200,
      hint: '哪年建的。',
      example: '1996',
    }),
    buildings: integer({ header: '楼栋（栋）', hint: '多少栋楼。', example: '5' }),
    households: integer({ header: '户数', hint: '多少户；少于 5 户的不写。', example: '96' }),
    area: decimal({ header: '面积（平方米）', places: 2, hint: '多少平方米。', example: '8600' }),
    investment: money({ header: '投资（元）', hint: '计划或实际花多少钱。', example: '860000.00' }),
    classes: list({
      header: '改造类别',
      only: ESTATE_CLASSES,
      hint: '基础类、完善类、提升类，几类用分号隔开。',
      example: '基础类；完善类',
    }),
    programme: text({
      header: '奖补项目',
      refersTo: 'programmes',
      hint: '按哪个项目的前置条件核验。',
      example: 'xiaoqu-gaizao',
    }),
    met: list({
      header: '已办到的条件',
      hint: '照项目里前置条件的名称写，用分号隔开。',
      example: '成立党组织；拆除违建',
    }),
    unmet: list({
      header: '没办到的条件',
      hint: '还没办到的；没核过的两格都不写。',
      example: '接受物业管理并缴费',
    }),
    complex: yesNo({ header: '情况复杂', hint: '情况复杂的由班子成员包联。', example: '否' }),
    keeper: postColumn('包联人职务', '社区副主任'),
    note: ownNoteColumn('没说清的地方。', '投资是估的', 120),
  },
});
