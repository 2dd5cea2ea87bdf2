import { CHANNELS, OUTCOMES, SUBJECTS } from '../../domain/objections/objection.ts';
import { choice, day, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { toldNoticeColumn } from './shared-columns.ts';

/** 异议台账: one row an objection to a notice; nobody's name belongs here. */
export const objectionsTable = defineTable({
  id: 'objections',
  title: '异议台账',
  path: 'objections/<village>/<year>.csv',
  about:
    '一行是对一条公示的一个异议：哪天收到、哪天答复、采纳没有。不写是谁提的；纸面和电话的也要记。',
  filing: {
    key: ['notice', 'receivedOn', 'channel', 'subject'],
    year: 'receivedOn',
    order: ['notice', 'receivedOn'],
  },
  publicFrom: 'receivedOn',
  forget: { after: 'receivedOn' },
  columns: {
    notice: toldNoticeColumn('对哪条公示。'),
    receivedOn: day({
      header: '收到日期',
      required: true,
      hint: '哪天收到的。',
      example: '2022-12-12',
    }),
    channel: choice({
      header: '渠道',
      choices: CHANNELS,
      required: true,
      hint: '怎样提出来的。',
      example: '电话',
    }),
    subject: choice({
      header: '对什么',
      choices: SUBJECTS,
      required: true,
      hint: '对金额、名单还是做法有意见。',
      example: '金额',
    }),
    answeredOn: day({
      header: '答复日期',
      hint: '哪天答复的；还没答复留空。',
      example: '2022-12-14',
    }),
    outcome: choice({
      header: '结果',
      choices: OUTCOMES,
      hint: '答复了的写：采纳、部分采纳还是没有采纳。',
      example: '采纳',
    }),
    answer: text({
      header: '怎么处理的',
      maxLength: 120,
      privacy: 'free',
      hint: '一句话说怎么处理的，不写是谁提的。',
      example: '核对发票，金额抄错，已发更正公示。',
    }),
  },
});
