import { PROPERTY_OUTCOMES } from '../../domain/property/property.ts';
import { choice, day, decimal, integer, money, month, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { numberColumn, ownNoteColumn, postColumn, villageColumn } from './shared-columns.ts';

/** 物业合同: who serves, from when to when, and what was decided about going on. */
export const propertyTermsTable = defineTable({
  id: 'property-terms',
  title: '物业合同',
  path: 'property/terms.csv',
  about: '一行是一份物业合同：谁服务、哪天到哪天、及格线多少、续不续签、哪个会定的。',
  filing: { key: ['village', 'from'], order: ['village', 'from'] },
  publicFrom: 'from',
  forget: { after: 'to' },
  columns: {
    village: villageColumn('hetou'),
    company: text({
      header: '物业单位',
      required: true,
      hint: '哪家公司、哪支队伍。',
      example: '某物业服务公司',
    }),
    from: day({
      header: '开始',
      ahead: true,
      required: true,
      hint: '合同从哪天起。',
      example: '2022-06-01',
    }),
    to: day({
      header: '结束',
      ahead: true,
      required: true,
      hint: '合同到哪天止。',
      example: '2023-05-31',
    }),
    programme: text({
      header: '收费项目',
      refersTo: 'programmes',
      hint: '收费有台账的，写项目代号。',
      example: 'hetou-wuye',
    }),
    passMark: decimal({
      header: '及格分',
      places: 2,
      max: 100,
      hint: '月考评几分算及格；没有定的留空。',
      example: '80',
    }),
    outcome: choice({
      header: '续签',
      choices: PROPERTY_OUTCOMES,
      hint: '续签还是不续签；还没有定的留空。',
      example: '续签',
    }),
    decision: text({
      header: '决议编号',
      refersTo: 'decisions',
      hint: '定续签的那次决议；没有登记的留空。',
      example: 'qinghe-2022-j01',
    }),
    reason: text({
      header: '理由',
      maxLength: 80,
      privacy: 'free',
      hint: '为什么续签、不续签。',
      example: '半年考评都及格。',
    }),
  },
});

/** 物业月考评: one row a month of a property service's marks and the aid that hangs on them. */
export const propertyReviewsTable = defineTable({
  id: 'property-reviews',
  title: '物业月考评',
  path: 'property/reviews/<village>/<year>.csv',
  about: '一行是一个月的物业考评：巡察了几天、得几分、补助应给多少、给了多少。',
  filing: { key: ['month'], year: 'decidedOn', order: ['month'] },
  publicFrom: 'decidedOn',
  forget: { after: 'decidedOn' },
  columns: {
    month: month({
      header: '月份',
      required: true,
      unique: 'per-village',
      hint: '哪个月。',
      example: '2022-11',
    }),
    decidedOn: day({
      header: '评定日期',
      required: true,
      hint: '哪天评定的。',
      example: '2022-12-05',
    }),
    patrolDays: integer({
      header: '巡察天数',
      max: 31,
      hint: '这个月巡察了几天。',
      example: '30',
    }),
    score: decimal({
      header: '得分',
      places: 2,
      max: 100,
      required: true,
      hint: '按百分制。',
      example: '92.5',
    }),
    aidDue: money({
      header: '补助应给（元）',
      hint: '这个月按合同的补助。',
      example: '5000.00',
    }),
    aidPaid: money({
      header: '补助实给（元）',
      hint: '按得分给了多少；还没有给的留空。',
      example: '4800.00',
    }),
    note: ownNoteColumn('为什么扣、怎么改。', '两处整改超期，扣 200 元。', 80),
  },
});

/** 公共维修分摊: one row a repair of what all use, and who paid how much of it. */
export const propertyRepairsTable = defineTable({
  id: 'property-repairs',
  title: '公共维修分摊',
  path: 'property/repairs/<village>/<year>.csv',
  about: '一行是一次公共维修：修什么、一共多少钱、住户、物业、社区各出多少，三方相加要等于总数。',
  filing: { key: ['id'], year: 'doneOn', order: ['doneOn', 'id'] },
  personal: true,
  publicFrom: 'doneOn',
  forget: { after: 'doneOn' },
  columns: {
    id: numberColumn('村、年份和序号。', 'hetou-2022-x01'),
    item: text({
      header: '修什么',
      required: true,
      maxLength: 40,
      privacy: 'free',
      hint: '修了什么公共设施，写到网格，不写门牌。',
      example: '3网格公共下水管',
    }),
    doneOn: day({ header: '修好日期', required: true, hint: '哪天修好。', example: '2022-09-12' }),
    total: money({
      header: '总数（元）',
      required: true,
      hint: '一共多少钱。',
      example: '1400.00',
    }),
    households: integer({
      header: '分摊户数',
      min: 5,
      hint: '几户分摊；不到 5 户的不写。',
      example: '12',
    }),
    residents: money({
      header: '住户出（元）',
      required: true,
      hint: '住户一共出多少，没有就写 0。',
      example: '600.00',
    }),
    company: money({
      header: '物业出（元）',
      required: true,
      hint: '物业出多少，没有就写 0。',
      example: '500.00',
    }),
    collective: money({
      header: '社区出（元）',
      required: true,
      hint: '村（社区）补多少，没有就写 0。',
      example: '300.00',
    }),
    acceptedBy: postColumn('验收职务', '网格长', '谁验收的，写职务。'),
  },
});
