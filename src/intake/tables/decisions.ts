import {
  BALLOTS,
  DECISION_KINDS,
  RESULTS,
  STEPS,
  VOTING,
} from '../../domain/decisions/decision.ts';
import { choice, code, day, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { NUMBERED } from './slugs.ts';

/** 决议登记簿: one row a step of a decision, so that every step has its day, its meeting and its votes. */
export const decisionsTable = defineTable({
  id: 'decisions',
  title: '决议登记簿',
  path: 'decisions/<village>/<year>.csv',
  about: '一行是一件决议走的一步：哪天、什么会、多少人、怎样表决、结果怎样。',
  filing: { key: ['decision', 'step'], year: 'heldOn', order: ['decision', 'heldOn'] },
  opens: 'decisions',
  numbered: { forms: { decision: '<village>-<year>-j<n>' }, same: ['topic'], isShared: true },
  titled: { kind: { fourAndTwo: /四议两公开|4\+2/ } },
  told: {
    step: {
      by: 'meeting',
      words: {
        proposed: ['支部', '支委', '党组织', '总支', '党委'],
        discussed: ['两委', '联席'],
        reviewed: ['党员大会', '党员会'],
        decided: ['民会议', '民代表', '户代表', '民大会'],
      },
    },
  },
  spread: {
    into: 'step',
    value: 'heldOn',
    heads: {
      asked: /征求意见/,
      published: /决议.*(?:公开|公示|公告)/,
      result: /结果.*(?:公开|公示|公告)/,
      proposed: /提议|提案|动议/,
      discussed: /商议|商定/,
      reviewed: /审议/,
      decided: /决议|表决|决定/,
    },
  },
  publicFrom: 'heldOn',
  forget: { after: 'heldOn' },
  columns: {
    decision: code({
      header: '决议编号',
      ...NUMBERED,
      required: true,
      hint: '村的代号、年份和序号；同一件决议的各步写同一个编号。',
      example: 'qinghe-2022-j01',
    }),
    topic: text({
      header: '议题',
      aliases: ['会议议题', '议题内容', '议事内容', '决议事项', '表决事项', '议事事项', '议定事项'],
      required: true,
      maxLength: 60,
      privacy: 'free',
      hint: '定什么事；同一件决议的各步照抄。',
      example: '先修排水沟再装路灯',
    }),
    kind: choice({
      header: '决策方式',
      usual: DECISION_KINDS.fourAndTwo,
      choices: DECISION_KINDS,
      required: true,
      hint: '重大的事按四议两公开；评选、登记一类的写一次表决。',
      example: '四议两公开',
    }),
    step: choice({
      header: '步骤',
      choices: STEPS,
      required: true,
      hint: '走到哪一步。',
      example: '决议',
    }),
    heldOn: day({
      header: '日期',
      aliases: ['会议时间', '会议日期', '召开时间', '召开日期', '开会时间', '时间'],
      required: true,
      hint: '这一步是哪天。',
      example: '2022-08-20',
    }),
    meeting: text({
      header: '会议',
      aliases: ['会议名称', '会议类型', '会议类别'],
      refersTo: 'meetings',
      hint: '会议规则表里的名称；公开和征求意见留空。',
      example: '村民代表会议',
    }),
    eligible: integer({
      header: '应到人数',
      aliases: ['应到', '应到会人数', '应参会人数', '应参加人数'],
      hint: '有权参加的人数；征求意见写应征求的人数。',
      example: '42',
    }),
    attended: integer({
      header: '实到人数',
      aliases: ['实到', '到会人数', '参会人数', '实到会人数', '参加人数', '实际到会人数'],
      hint: '到会的人数；征求意见写征求到的人数。',
      example: '36',
    }),
    inFavour: integer({
      header: '同意人数',
      aliases: ['同意', '同意票', '同意票数', '赞成', '赞成人数', '赞成票', '赞成票数'],
      hint: '表决同意的人数。',
      example: '35',
    }),
    against: integer({
      header: '反对人数',
      aliases: ['反对', '反对票', '反对票数', '不同意', '不同意人数'],
      hint: '表决反对的人数，没有计就不填。',
      example: '1',
    }),
    abstained: integer({
      header: '弃权人数',
      aliases: ['弃权', '弃权票', '弃权票数'],
      hint: '弃权的人数，没有计就不填。',
      example: '0',
    }),
    voting: choice({
      header: '表决方式',
      choices: VOTING,
      hint: '口头、举手还是投票。',
      example: '举手',
    }),
    ballot: choice({
      header: '记名方式',
      choices: BALLOTS,
      hint: '投票时写：无记名、记名还是实名。',
      example: '无记名',
    }),
    result: choice({
      header: '结果',
      aliases: ['表决结果', '会议结果', '表决情况', '决议结果'],
      choices: RESULTS,
      hint: '表决的结果。',
      example: '通过',
    }),
    notice: text({
      header: '公示编号',
      refersTo: 'notices',
      hint: '公开这一步的公示。',
      example: 'qinghe-2022-010',
    }),
  },
});
