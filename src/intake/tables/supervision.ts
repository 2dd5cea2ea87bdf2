import { choice, day, decimal, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { anyVillageColumn, villageColumn } from './shared-columns.ts';

export const REPORT_KINDS = { praise: '表扬', warning: '警示' } as const;

/** 作风通报: what the supervisors published, one row a unit; units, never persons. */
export const conductReportsTable = defineTable({
  id: 'conduct-reports',
  title: '作风通报',
  path: 'supervision/reports/<year>.csv',
  about: '一行是通报里的一个单位：表扬还是警示，为什么，改了没有。只写单位，不写人。',
  filing: { year: 'issuedOn', order: ['issuedOn'] },
  publicFrom: 'issuedOn',
  forget: { after: 'issuedOn' },
  columns: {
    issuedOn: day({
      header: '通报日期',
      required: true,
      hint: '发出的日子。',
      example: '2022-11-04',
    }),
    title: text({
      header: '通报',
      required: true,
      privacy: 'free',
      hint: '通报的名称或文号。',
      example: '第3期作风通报',
    }),
    issuer: text({
      header: '谁通报',
      required: true,
      hint: '写单位。',
      example: '区作风监督组',
    }),
    kind: choice({
      header: '表扬或警示',
      choices: REPORT_KINDS,
      required: true,
      hint: '好的表扬，差的警示。',
      example: '表扬',
    }),
    unit: text({
      header: '单位',
      required: true,
      privacy: 'free',
      maxLength: 40,
      hint: '只写单位，不写人名、职务。',
      example: '示例镇人民政府',
    }),
    village: anyVillageColumn('说的是哪个村；不是哪个村的留空。'),
    matter: text({
      header: '什么事',
      required: true,
      privacy: 'free',
      maxLength: 120,
      hint: '写事不写人。',
      example: '三个村的台账当月补齐。',
    }),
    mendBy: day({
      header: '整改期限',
      ahead: true,
      hint: '警示的写；没有定的留空。',
      example: '2022-11-18',
    }),
    mendedOn: day({ header: '改好日期', hint: '改好的那天。', example: '2022-11-16' }),
  },
});

/** 每周进度: what each place reported of a task in a week. */
export const weeklyReportsTable = defineTable({
  id: 'weekly-reports',
  title: '每周进度',
  path: 'supervision/weekly/<year>.csv',
  about: '一行是一个村一周报的一项任务：谁负责，到哪了，有什么难处。',
  filing: {
    key: ['village', 'reportedOn', 'task'],
    year: 'reportedOn',
    order: ['reportedOn'],
  },
  publicFrom: 'reportedOn',
  forget: { after: 'reportedOn' },
  columns: {
    village: villageColumn(),
    reportedOn: day({
      header: '报送日期',
      required: true,
      hint: '报的那天，算在那一周。',
      example: '2022-12-09',
    }),
    task: text({
      header: '任务',
      required: true,
      privacy: 'free',
      maxLength: 60,
      hint: '规划或实事清单上的一件事。',
      example: '排水沟修整',
    }),
    post: text({
      header: '负责人职务',
      required: true,
      privacy: 'post',
      hint: '写职务，不写姓名。',
      example: '村党支部书记',
    }),
    progress: integer({
      header: '完成（%）',
      max: 100,
      hint: '完成百分之几；说不清的留空。',
      example: '60',
    }),
    done: text({
      header: '这周做了',
      required: true,
      privacy: 'free',
      maxLength: 120,
      hint: '做了什么。',
      example: '挖沟 120 米',
    }),
    problem: text({
      header: '难处',
      privacy: 'free',
      maxLength: 120,
      hint: '卡在哪里；没有就留空。',
      example: '雨天停工两天',
    }),
  },
});

/** The three ways of rating, each for another kind of thing (老旧小区改造 五·5). */
export const RATING_KINDS = {
  instant: '即时评价',
  outside: '第三方评价',
  mutual: '居民互评',
} as const;

/** 多元评价: how a matter was rated, put together from single ratings. */
export const serviceRatingsTable = defineTable({
  id: 'service-ratings',
  title: '多元评价',
  path: 'supervision/ratings/<year>.csv',
  about: '一行是一件事的评价：谁评的、多少人评、多少人说好、怎么改。不到 5 份的网站自己会藏起来。',
  filing: {
    key: ['village', 'kind', 'matter', 'closedOn'],
    year: 'closedOn',
    order: ['closedOn'],
  },
  lessShown: true,
  publicFrom: 'closedOn',
  forget: { after: 'closedOn' },
  columns: {
    village: villageColumn(),
    kind: choice({
      header: '怎么评',
      choices: RATING_KINDS,
      required: true,
      hint: '社区服务即时评，施工请第三方评，公共管理居民互评。',
      example: '即时评价',
    }),
    matter: text({
      header: '评什么',
      required: true,
      privacy: 'free',
      maxLength: 60,
      hint: '哪件事、哪项服务。',
      example: '证明代办',
    }),
    closedOn: day({
      header: '评完日期',
      required: true,
      hint: '收齐的那天。',
      example: '2022-11-30',
    }),
    by: text({
      header: '谁来评',
      required: true,
      privacy: 'post',
      hint: '写单位或「办事的居民」，不写姓名。',
      example: '办事的居民',
    }),
    count: integer({ header: '评价份数', hint: '收到几份；第三方评价不填。', example: '46' }),
    good: integer({ header: '说好的份数', hint: '其中说好的几份。', example: '39' }),
    score: decimal({
      header: '得分',
      places: 2,
      max: 100,
      hint: '第三方评价的百分制得分；别的不填。',
      example: '91.5',
    }),
    improvement: text({
      header: '怎么改',
      privacy: 'free',
      maxLength: 120,
      hint: '听了意见改了什么。',
      example: '中午也留人值班',
    }),
  },
});
