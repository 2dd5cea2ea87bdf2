import { OUTCOMES } from '../../domain/objections/objection.ts';
import { choice, code, day, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { NUMBERED } from './slugs.ts';

/** 意见采纳表: what people said before a decision, and what became of it. */
export const opinionsTable = defineTable({
  id: 'opinions',
  title: '意见采纳表',
  path: 'opinions/<village>/<year>.csv',
  about: '一行是决定以前收到的一条意见：采纳没有，为什么。不写是谁提的。',
  filing: { key: ['decision', 'opinion'], year: 'raisedOn', order: ['decision'] },
  publicFrom: 'raisedOn',
  forget: { after: 'raisedOn' },
  columns: {
    decision: code({
      header: '决议编号',
      ...NUMBERED,
      required: true,
      refersTo: 'decisions',
      hint: '决议登记簿里的编号。',
      example: 'qinghe-2022-j01',
    }),
    opinion: text({
      header: '意见',
      required: true,
      maxLength: 120,
      privacy: 'free',
      hint: '说了什么，不写是谁说的。',
      example: '先装路灯。',
    }),
    raisedOn: day({
      header: '提出日期',
      required: true,
      hint: '哪天提出的；分几天提的写最后一天。',
      example: '2022-08-04',
    }),
    voices: integer({ header: '提出人次', min: 1, hint: '有多少人次这样说。', example: '6' }),
    outcome: choice({
      header: '采纳',
      choices: OUTCOMES,
      required: true,
      hint: '采纳、部分采纳还是没有采纳。',
      example: '没有采纳',
    }),
    reason: text({
      header: '理由',
      maxLength: 200,
      privacy: 'free',
      hint: '没有采纳或只采纳一部分的，要写为什么。',
      example: '雨季排水更急。',
    }),
  },
});
