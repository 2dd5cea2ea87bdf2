import { choice, day, integer, money, text } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';
import { factsColumn, ownNoteColumn, ruleColumn, telephoneColumn } from './shared-columns.ts';

/** 改厕目标: what the programme is to reach, by when, how often it is told. */
export const latrinePlanTable = defineTable({
  id: 'latrine-plan',
  title: '改厕目标',
  path: 'latrine-plan.csv',
  about: '一行是一个改厕项目的目标：普及率、期限、多久调度和通报一次。',
  publicFrom: ALWAYS,
  columns: {
    programme: text({
      header: '奖补项目',
      required: true,
      unique: true,
      refersTo: 'programmes',
      hint: '补助按哪个奖补项目发。',
      example: 'gaice',
    }),
    percent: integer({
      header: '普及率（%）',
      required: true,
      min: 1,
      max: 100,
      hint: '卫生厕所普及率至少多少。',
      example: '96',
    }),
    dueOn: day({
      header: '期限',
      ahead: true,
      required: true,
      hint: '到哪天。',
      example: '2022-12-31',
    }),
    everyDays: integer({
      header: '几天一调度',
      required: true,
      min: 1,
      max: 366,
      hint: '半月写 15。',
      example: '15',
    }),
    clause: ruleColumn('bf-01', '目标的条款编号。'),
    dispatchClause: text({
      header: '调度依据',
      refersTo: 'rules',
      hint: '调度和通报的条款编号。',
      example: 'bf-32',
    }),
    problems: text({
      header: '回头看名单',
      hint: '四类问题在名单表里叫什么。',
      example: '厕改“回头看”四类问题',
    }),
    facts: factsColumn('F064；F084；F085', '数和日子在事实库的编号，用分号隔开。'),
  },
});

/** 改厕调度台账: where a village stands at a dispatch, from survey to payout. */
export const latrinesTable = defineTable({
  id: 'latrines',
  title: '改厕调度台账',
  path: 'latrines/<village>/<year>.csv',
  about: '一行是一次调度时村里改厕的数：农户、卫生厕所、旱厕、要改、改好、验收、复核、兑付。',
  filing: { key: ['asOf'], year: 'asOf', order: ['asOf'] },
  publicFrom: 'asOf',
  columns: {
    asOf: day({ header: '调度日期', required: true, hint: '数是哪天的。', example: '2022-09-15' }),
    households: integer({ header: '农户', required: true, hint: '一共多少户。', example: '320' }),
    sanitary: integer({
      header: '有卫生厕所的户',
      required: true,
      hint: '其中有卫生厕所的。',
      example: '300',
    }),
    dry: integer({
      header: '旱厕存量（座）',
      required: true,
      hint: '还有多少旱厕。',
      example: '20',
    }),
    planned: integer({
      header: '要改（座）',
      required: true,
      hint: '摸排以后要改多少座。',
      example: '22',
    }),
    built: integer({
      header: '改好（座）',
      required: true,
      hint: '已经改好多少座。',
      example: '16',
    }),
    accepted: integer({
      header: '村里验收合格（座）',
      required: true,
      hint: '村里验收合格多少座。',
      example: '14',
    }),
    reviewed: integer({
      header: '乡镇复核（座）',
      required: true,
      hint: '乡镇复核过多少座。',
      example: '10',
    }),
    paid: integer({
      header: '兑付（座）',
      required: true,
      hint: '补助已经发了多少座。',
      example: '6',
    }),
  },
});

/** 改厕回头看台账: what a look back found, kind by kind, and what was mended. */
export const latrineLookbackTable = defineTable({
  id: 'latrine-lookback',
  title: '改厕回头看台账',
  path: 'latrine-lookback/<village>/<year>.csv',
  about: '一行是回头看查出的一类问题：几处、改了几处、谁来改、哪天改完。',
  filing: { key: ['asOf', 'kind'], year: 'asOf', order: ['asOf', 'kind'] },
  publicFrom: 'asOf',
  columns: {
    asOf: day({ header: '日期', required: true, hint: '数是哪天的。', example: '2022-09-30' }),
    kind: text({
      header: '问题',
      required: true,
      refersTo: 'lookback-kinds',
      hint: '哪一类问题，照名单写。',
      example: '整改不到位',
    }),
    found: integer({ header: '查出（处）', required: true, hint: '查出几处。', example: '6' }),
    mended: integer({ header: '改好（处）', required: true, hint: '改好几处。', example: '5' }),
    responsible: text({
      header: '谁来改',
      privacy: 'post',
      hint: '写职务，不写姓名。',
      example: '村委会副主任',
    }),
    due: day({ header: '哪天改完', ahead: true, hint: '说好哪天改完。', example: '2022-10-15' }),
  },
});

/** 改厕管护: who keeps latrines up, by post, and what spare parts cost. */
export const latrineUpkeepTable = defineTable({
  id: 'latrine-upkeep',
  title: '改厕管护',
  path: 'latrine-upkeep/<village>.csv',
  about: '一行是一个管护岗位或一种配件：几个人、服务电话、多少钱。',
  filing: { key: ['kind', 'name'], order: ['kind'] },
  publicFrom: ALWAYS,
  forget: NOBODY,
  columns: {
    kind: choice({
      header: '类别',
      choices: { post: '岗位', part: '配件' },
      required: true,
      hint: '岗位还是配件。',
      example: '岗位',
    }),
    name: text({
      header: '名称',
      required: true,
      maxLength: 30,
      hint: '岗位或配件的名称。',
      example: '粪污清运',
    }),
    posts: integer({ header: '几个岗', hint: '岗位写几个人，配件不填。', example: '2' }),
    phone: telephoneColumn({
      header: '服务电话',
      hint: '公布的服务电话，没有不填。',
      example: '0719-7000000',
    }),
    price: money({ header: '价格（元）', hint: '配件多少钱，没有公布不填。', example: '35.00' }),
    unit: text({ header: '单位', hint: '价格按什么算。', example: '个' }),
    note: ownNoteColumn('没说清的地方。', '价格还没有公布', 80),
  },
});
