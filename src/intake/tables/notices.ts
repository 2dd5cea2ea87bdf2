import { AFFAIRS } from '../../domain/notices/notice.ts';
import { choice, code, day, list, month, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { bare, postColumn } from './shared-columns.ts';
import { NUMBERED } from './slugs.ts';

/** The month of which a title says that it gives the accounts: 2026年10月财务收支 → 2026-10. */
function monthOfAccounts(title: string): string | null {
  const [, year, month] = /(\d{4})\s*年\s*(\d{1,2})\s*月.*(?:收支|财务|账目)/.exec(title) ?? [];
  return year === undefined ? null : `${year}-${month?.padStart(2, '0')}`;
}

/** 公示登记簿: one row a notice; the village is the folder, the year the file. */
export const noticesTable = defineTable({
  id: 'notices',
  title: '公示登记簿',
  path: 'notices/<village>/<year>.csv',
  about: '一行是一次公示：公示什么、从哪天到哪天、谁公示、依据什么。',
  filing: { year: 'publishedOn', order: ['id'], corrects: 'corrects' },
  opens: 'notices',
  told: {
    month: { by: 'title', read: monthOfAccounts },
    affair: {
      by: 'title',
      words: {
        finance: ['财务', '收支', '账目', '资金', '债权', '债务'],
        party: ['党员', '党费', '党建', '党务', '党支部', '党组织'],
        village: [
          '补助',
          '补贴',
          '奖补',
          '名单',
          '低保',
          '工程',
          '项目',
          '选举',
          '合同',
          '宅基地',
          '村规',
          '分红',
          '评选',
          '补偿',
          '承包',
          '流转',
          '救助',
          '招标',
          '村民',
          '整治',
          '改造',
        ],
      },
    },
  },
  numbered: { forms: { id: '<village>-<year>-<n>' }, same: ['title', 'noticeFrom', 'corrects'] },
  period: {
    from: 'noticeFrom',
    to: 'noticeTo',
    published: 'publishedOn',
    heads:
      /^(?:公示|公开|张贴)(?:期|期限|天数|时长|时限|期间|起止|起止时间|起止日期|时间|日期)$|^(?:期限|天数|起止时间|起止日期)$/,
  },
  publicFrom: 'publishedOn',
  forget: { after: 'noticeTo' },
  columns: {
    id: code({
      header: '公示编号',
      ...NUMBERED,
      required: true,
      unique: true,
      hint: '写村的代号、年份和序号，发布后不再改。',
      example: 'shanqian-2022-031',
    }),
    affair: choice({
      header: '类别',
      aliases: ['公示类型', '公示类别', '公开类别', '公开类型'],
      choices: AFFAIRS,
      required: true,
      hint: '党务、村务或财务。',
      example: '村务',
    }),
    item: text({
      header: '公开事项',
      aliases: ['事项编号'],
      refersTo: 'disclosure',
      hint: '公开目录里的事项编号。',
      example: '村6',
    }),
    period: code({
      header: '所属期',
      pattern: /^\d{4}(-(0[1-9]|1[0-2])|Q[1-4]|H[12])?$/,
      form: '一期（2022-11 是月，2022Q3 是季度，2022H1 是上半年，2022 是年）',
      hint: '公开的是哪一期；随时公开的事留空，财务收支写在「财务月份」里。',
      example: '2022Q3',
    }),
    title: text({
      header: '标题',
      aliases: [
        '公示内容',
        '公示事项',
        '公开内容',
        '公示标题',
        '公示名称',
        '公示项目',
        '公开事项名称',
        '公开标题',
        '内容',
      ],
      required: true,
      maxLength: 60,
      privacy: 'free',
      hint: '说清发生了什么，不要只写「公告」。',
      example: '山前村庭院整治奖补第三批名单（26户）',
    }),
    issuer: text({
      header: '公示单位',
      aliases: ['公开单位', '公示主体', '公开主体', '发布单位'],
      usual: '<village>',
      required: true,
      hint: '谁公示的，写全称。',
      example: '山前村村民委员会',
    }),
    publishedOn: day({
      header: '发布日期',
      aliases: ['发布时间'],
      ahead: true,
      required: true,
      hint: '贴出和上网的那一天。',
      example: '2022-12-11',
    }),
    noticeFrom: day({
      header: '公示开始',
      ahead: true,
      aliases: [
        ...[
          '公示起',
          '公示时间',
          '公示日期',
          '公示开始日期',
          '公示开始时间',
          '公示起始时间',
          '公示起始日期',
          '时间',
          '日期',
          '开始时间',
          '开始日期',
        ],
        ...['公开时间', '公开日期', '张贴日期', '张贴时间', '上墙时间', '上墙日期'],
      ],
      required: true,
      hint: '公示期的第一天。',
      example: '2022-12-11',
    }),
    noticeTo: day({
      header: '公示结束',
      ahead: true,
      aliases: [
        ...['公示止', '公示结束日期', '公示结束时间', '公示截止', '公示截止日期', '公示截止时间'],
        ...['结束时间', '结束日期', '截止日期', '截止时间', '撤下日期', '撤下时间', '揭下日期'],
      ],
      required: true,
      hint: '可以提异议的最后一天，到这天 24 时止。',
      example: '2022-12-16',
    }),
    basis: text({
      header: '依据',
      privacy: 'free',
      hint: '依据哪个办法的第几条，或哪次会议。',
      example: '庭院整治「以奖代补」暂行办法第九条',
    }),
    body: text({
      header: '正文',
      maxLength: 3000,
      multiline: true,
      privacy: 'free',
      hint: '用村里人看得懂的短句写。换行分段。',
      example: '第三批庭院整治已经验收，按实际投入的一半奖补。',
    }),
    programme: text({
      header: '奖补项目',
      refersTo: 'programmes',
      hint: '公示奖补名单时，写项目代号；名单从奖补台账里取。',
      example: 'tingyuan',
    }),
    month: month({
      header: '财务月份',
      hint: '公示某月收支时填；收支从台账里取。',
      example: '2022-11',
    }),
    preparedBy: postColumn('制表人职务', '村报账员'),
    reviewedBy: postColumn('审核人职务', '村委会主任'),
    supervisedBy: text({
      header: '监督人职务',
      aliases: [bare('监督人职务')],
      usual: '村务监督委员会主任',
      privacy: 'post',
      required: true,
      hint: '写职务，不写姓名。',
      example: '村务监督委员会主任',
    }),
    corrects: text({
      header: '更正哪一条',
      refersTo: 'notices',
      hint: '这是更正公示时，写被更正的公示编号。',
      example: 'shanqian-2022-028',
    }),
    correctionReason: text({
      header: '更正原因',
      privacy: 'free',
      hint: '为什么更正，改了什么。',
      example: '第 12 户金额抄错，6200 元应为 6000 元。',
    }),
    attachments: list({
      header: '附件',
      privacy: 'free',
      hint: '放在 attachments 里本村文件夹的文件名，几个用分号隔开。',
      example: '竣工照片.jpg',
    }),
  },
});
