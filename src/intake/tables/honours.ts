import { unnamed } from '../../domain/expiry.ts';
import { HONOUREES } from '../../domain/honours/honour.ts';
import { choice, code, day, integer, list, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { numberColumn, villageColumn } from './shared-columns.ts';
import { HOUSEHOLD, SLUG } from './slugs.ts';

const PERIODS = { month: '每月', quarter: '每季', halfYear: '每半年', year: '每年' } as const;

/** 评选称号: one row a title of the source, with as much of its rules as is printed. */
export const honourTitlesTable = defineTable({
  id: 'honour-titles',
  title: '评选称号',
  path: 'honour-titles.csv',
  about: '一行是一个称号：哪里评、评给谁、谁评、凭什么、多久一次、奖什么。文件没有写的空着。',
  filing: { key: ['id'] },
  opens: 'honour-titles',
  publicFrom: ALWAYS,
  columns: {
    id: code({
      header: '代号',
      ...SLUG,
      required: true,
      unique: true,
      hint: '评选登记簿里填这个代号。',
      example: 'qinghe-5',
    }),
    title: text({
      header: '称号',
      required: true,
      maxLength: 30,
      hint: '称号的全名。',
      example: '绿色之星',
    }),
    level: text({
      header: '哪一级',
      required: true,
      hint: '村（社区）、小区或区。',
      example: '村（社区）',
    }),
    villages: list({
      header: '哪些村（社区）',
      hint: '只在这些村评的写村的代号，用分号隔开；哪个村都可以评的空着。',
      example: 'qinghe',
    }),
    bearers: list({
      header: '评给谁',
      only: Object.values(HONOUREES),
      required: true,
      hint: '户、个人、商户、企业、项目、小区、楼栋、村（社区）、集体，用分号隔开。',
      example: '户',
    }),
    named: yesNo({
      header: '可以写名字',
      required: true,
      hint: '可能评给未成年人的写「否」。',
      example: '是',
    }),
    awardedBy: text({ header: '谁来评', hint: '文件没有写就空着。', example: '评价小组' }),
    method: text({ header: '怎么评', hint: '文件没有写就空着。', example: '每月开展评价' }),
    criteria: text({ header: '条件', hint: '文件没有写就空着。', example: '农场发展、环境卫生等' }),
    period: choice({
      header: '多久一次',
      choices: PERIODS,
      hint: '每月、每季、每半年、每年；文件没有写就空着。',
      example: '每月',
    }),
    reward: text({ header: '奖励', hint: '文件没有写就空着。', example: '价值50元的清洁大礼包' }),
    list: text({ header: '名单', hint: '出自「名单」表里的哪一组。', example: '评选称号（清河）' }),
    number: integer({
      header: '名单序号',
      min: 1,
      max: 99,
      hint: '这一组里第几项。',
      example: '5',
    }),
    facts: list({ header: '事实', hint: '用到的事实编号。', example: 'F194' }),
    rules: list({
      header: '条款',
      hint: '用到的条款编号。',
      example: 'bf-11',
    }),
    section: text({
      header: '出处',
      required: true,
      hint: '文章和小节；自己村里的写办法的名称。',
      example: '清河村案例·三、内外兼修',
    }),
    note: text({ header: '备注', hint: '要说明的。', example: '文件只列了名称。' }),
  },
});

/** 评选登记簿: one row a title given. */
export const honoursTable = defineTable({
  id: 'honours',
  title: '评选登记簿',
  path: 'honours/<year>.csv',
  about: '一行是一个评上的户、人、店、项目或集体。',
  filing: { year: 'noticeFrom' },
  publicFrom: 'noticeFrom',
  forget: {
    after: 'publicUntil',
    grace: false,
    left: { subject: ({ subject, bearer }) => unnamed(bearer, subject) },
  },
  columns: {
    id: numberColumn('村、年份和序号，发布后不再改。', 'qinghe-2022-p03'),
    village: villageColumn(),
    title: text({
      header: '称号',
      required: true,
      refersTo: 'honour-titles',
      hint: '评选称号表里的代号。',
      example: 'qinghe-5',
    }),
    period: code({
      header: '评选期',
      pattern: /^\d{4}(-(0[1-9]|1[0-2])|Q[1-4]|H[12])?$/,
      form: '一期（2022-11 是月，2022Q3 是季度，2022H1 是上半年，2022 是年）',
      required: true,
      hint: '评的是哪一期。',
      example: '2022-11',
    }),
    bearer: choice({
      header: '评给谁',
      choices: HONOUREES,
      required: true,
      hint: '户、个人、商户、企业、项目、小区、楼栋、村（社区）、集体。',
      example: '户',
    }),
    household: code({
      header: '户号',
      ...HOUSEHOLD,
      privacy: 'household',
      hint: '评给户的写村里自编的户号，可以空着。',
      example: 'H0031',
    }),
    subject: text({
      header: '对象',
      required: true,
      maxLength: 40,
      privacy: 'free',
      hint: '户主、个人的姓名打星号；店、项目、集体写名称。',
      example: '张*国',
    }),
    deed: text({
      header: '事迹',
      required: true,
      maxLength: 80,
      privacy: 'free',
      hint: '一句话，写做了什么；不写年龄、病情、家里困难。',
      example: '全家每天清扫门前巷道。',
    }),
    votes: integer({ header: '得票', min: 0, max: 1_000_000, hint: '投票的才填。', example: '46' }),
    eligible: integer({
      header: '应投票数',
      min: 1,
      max: 1_000_000,
      hint: '一共多少人可以投。',
      example: '58',
    }),
    method: text({ header: '评选方式', hint: '投票、评议、积分，怎么评的。', example: '记名投票' }),
    decidedBy: text({
      header: '评选单位',
      required: true,
      hint: '哪个会、哪个小组评的。',
      example: '评价小组',
    }),
    decidedOn: day({
      header: '评出日期',
      required: true,
      hint: '评出的日子。',
      example: '2022-12-01',
    }),
    noticeFrom: day({
      header: '公示开始',
      ahead: true,
      required: true,
      hint: '从哪天起公示。',
      example: '2022-12-02',
    }),
    noticeTo: day({
      header: '公示结束',
      ahead: true,
      required: true,
      hint: '到哪天止。',
      example: '2022-12-08',
    }),
    publicUntil: day({
      header: '名字公开到',
      ahead: true,
      required: true,
      hint: '过了这天名字撤下，最长一年。',
      example: '2023-06-01',
    }),
    reward: text({
      header: '奖励',
      privacy: 'free',
      hint: '照称号的规定写；没有就空着。',
      example: '价值50元的清洁大礼包',
    }),
    rewardBasis: text({
      header: '奖励说明',
      hint: '奖励和规定不一样，或规定没有写奖励的，写依据。',
      example: '居民议事会定的',
    }),
    consent: yesNo({
      header: '本人同意公开',
      hint: '评给户或个人的，写名字前本人要同意。',
      example: '是',
    }),
  },
});
