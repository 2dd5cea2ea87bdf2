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
      required: true,
      maxLength: 60,
      privacy: 'free',
      hint: '定什么事；同一件决议的各步照抄。',
      example: '先修排水沟再装路灯',
    }),
    kind: choice({
      header: '决策方式',
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
    heldOn: day({ header: '日期', required: true, hint: '这一步是哪天。', example: '2022-08-20' }),
    meeting: text({
      header: '会议',
      refersTo: 'meetings',
      hint: '会议规则表里的名称；公开和征求意见留空。',
      example: '村民代表会议',
    }),
    eligible: integer({
      header: '应到人数',
      hint: '有权参加的人数；征求意见写应征求的人数。',
      example: '42',
    }),
    attended: integer({
      header: '实到人数',
      hint: '到会的人数；征求意见写征求到的人数。',
      example: '36',
    }),
    inFavour: integer({ header: '同意人数', hint: '表决同意的人数。', example: '35' }),
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
