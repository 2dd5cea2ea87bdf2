import { MEASURES } from '../../domain/projects/bottom-line.ts';
import { FUND_FORMS } from '../../domain/projects/funds.ts';
import { HEAD_UNITS } from '../../domain/projects/heads.ts';
import { choice, day, decimal, integer, list, money, text, yesNo } from '../column.ts';
import { ALWAYS, defineTable } from '../define-table.ts';
import { NOBODY, WHILE_ON_FILE } from '../forgetting.ts';
import {
  factsColumn,
  noticeColumn,
  numberColumn,
  ownNoteColumn,
  unitColumn,
} from './shared-columns.ts';

const id = numberColumn('项目编号加序号。', 'qinghe-x01-1');
const project = text({
  header: '项目编号',
  required: true,
  refersTo: 'projects',
  hint: '项目台账里的编号。',
  example: 'qinghe-x01',
});
const facts = factsColumn('F173；F174', '数在事实库的编号，用分号隔开；填了就要和事实库一样。');
const note = ownNoteColumn('没说清的地方，不写私人姓名。', '多少，没有写明', 120);

/** 项目筹资台账: who gave what to a project, labour and material priced. */
export const projectFundsTable = defineTable({
  id: 'project-funds',
  title: '项目筹资台账',
  path: 'project-funds/<village>.csv',
  about: '一行是一方出的钱、工或料。工和料写数量和单价，才折得成钱。',
  filing: { order: ['id'] },
  publicFrom: ALWAYS,
  forget: NOBODY,
  columns: {
    id,
    project,
    source: text({
      header: '出资方',
      required: true,
      refersTo: 'fund-sources',
      hint: '筹资说法表里的编号。',
      example: 'jianshe-qunzhong',
    }),
    form: choice({
      header: '出什么',
      choices: FUND_FORMS,
      required: true,
      hint: '钱、工还是料。',
      example: '出工',
    }),
    quantity: decimal({
      header: '数量',
      places: 2,
      hint: '多少工日、多少方料、多少户。',
      example: '120',
    }),
    unit: unitColumn('工日'),
    price: money({
      header: '单价（元）',
      hint: '一个单位折多少钱；没有定就不填，网站写折不成钱。',
      example: '100.00',
    }),
    amount: money({
      header: '金额（元）',
      hint: '出钱的写多少；写了数量和单价的，要等于两个相乘。',
      example: '12000.00',
    }),
    qualifier: text({
      header: '限定',
      maxLength: 12,
      hint: '数不准、或每年都给的，写约、余、每年；准数留空。',
      example: '约',
    }),
    notice: noticeColumn('在哪次公示里列过。', 'qinghe-2022-031'),
    facts,
    note,
  },
});

/** 项目参与台账: how many were asked, take part, benefit. Never fewer than five in a line. */
export const projectHeadsTable = defineTable({
  id: 'project-heads',
  title: '项目参与台账',
  path: 'project-heads/<village>.csv',
  about: '一行是一批征求过意见、参与或受惠的户（人）数。少于 5 的不写，会认出是谁。',
  filing: { order: ['id'] },
  publicFrom: ALWAYS,
  forget: WHILE_ON_FILE,
  columns: {
    id,
    project,
    measure: choice({
      header: '指标',
      choices: { asked: MEASURES.asked, joined: MEASURES.joined, benefit: MEASURES.benefit },
      required: true,
      hint: '数的是什么。',
      example: '参与户',
    }),
    who: text({
      header: '哪一批',
      required: true,
      maxLength: 30,
      hint: '哪个组，或出钱户、出工户。',
      example: '出工户',
    }),
    count: integer({ header: '多少', hint: '0，或者 5 以上；不知道不填。', example: '86' }),
    unit: choice({
      header: '单位',
      choices: HEAD_UNITS,
      required: true,
      hint: '户还是人。',
      example: '户',
    }),
    apart: yesNo({
      header: '和别的批不重复',
      hint: '同一户没有在别的批里再数一次，填是；说不清不填。',
      example: '是',
    }),
    households: list({
      header: '户号',
      privacy: 'household',
      hint: '把户号列出来，用分号隔开，程序就能查出谁数了两次；只写户号，不写姓名。',
      example: 'H0011；H0018',
    }),
    unsure: text({
      header: '为什么说不准',
      maxLength: 60,
      hint: '数的只是一部分，或和总数不是一个时候的，写明原因；写了就只说看不出。',
      example: '只数了改完的',
    }),
    facts,
    note,
  },
});

/** 项目每周进度: what was done in a week, what is next, what is in the way. */
export const projectProgressTable = defineTable({
  id: 'project-progress',
  title: '项目每周进度',
  path: 'project-progress/<village>/<year>.csv',
  about: '一行是一个项目一周的进度：做了什么、卡在哪里、谁来办、哪天办完。',
  filing: {
    key: ['project', 'reportedOn'],
    year: 'reportedOn',
    order: ['reportedOn', 'project'],
  },
  publicFrom: 'reportedOn',
  forget: { after: 'reportedOn' },
  columns: {
    project,
    reportedOn: day({
      header: '报送日期',
      required: true,
      hint: '哪天报的。',
      example: '2022-09-09',
    }),
    percent: integer({ header: '完成（%）', max: 100, hint: '一共完成百分之几。', example: '60' }),
    done: text({
      header: '这周做了',
      required: true,
      privacy: 'free',
      maxLength: 80,
      hint: '做了什么。',
      example: '挖好电缆沟',
    }),
    problem: text({
      header: '问题',
      privacy: 'free',
      maxLength: 80,
      hint: '卡在哪里，没有不填。',
      example: '电表还没有批下来',
    }),
    responsible: text({
      header: '谁来办',
      privacy: 'post',
      hint: '写职务，不写姓名。',
      example: '村委会副主任',
    }),
    due: day({ header: '哪天办完', ahead: true, hint: '说好哪天办完。', example: '2022-09-16' }),
  },
});
