import { DAY_COUNTINGS } from '../../domain/disclosure/deadline.ts';
import {
  TICKET_CHANNELS,
  TICKET_KINDS,
  TICKET_RATINGS,
  TICKET_RESULTS,
} from '../../domain/tickets/ticket.ts';
import { choice, code, day, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { NUMBERED } from './slugs.ts';

/** 问题办理台账: one row a matter from being raised to being rated; nobody's name or words. */
export const ticketsTable = defineTable({
  id: 'tickets',
  title: '问题办理台账',
  path: 'tickets/<village>/<year>.csv',
  about:
    '一行是一张单子：从收到、派给谁到办完、评分。只选类别，不抄群众的原话，不写是谁提的。三个清单、热线、巡察和理事会检查都记在这里。',
  filing: { key: ['id'], year: 'receivedOn', order: ['receivedOn', 'id'] },
  personal: true,
  publicFrom: 'receivedOn',
  forget: { after: 'receivedOn' },
  columns: {
    id: code({
      header: '单号',
      ...NUMBERED,
      required: true,
      unique: true,
      hint: '村、年份和序号，登记后不再改。',
      example: 'qinghe-2022-w001',
    }),
    channel: choice({
      header: '来自',
      choices: TICKET_CHANNELS,
      required: true,
      hint: '怎样收到的。',
      example: '服务热线',
    }),
    kind: choice({
      header: '类别',
      choices: TICKET_KINDS,
      required: true,
      hint: '从名单里选一类，不写原话。',
      example: '水电维修',
    }),
    place: text({
      header: '地点',
      maxLength: 30,
      privacy: 'free',
      hint: '写到组、网格或公共地方，不写门牌、楼栋单元。',
      example: '3组主路',
    }),
    receivedOn: day({
      header: '收到日期',
      required: true,
      hint: '哪天收到的（点单）。',
      example: '2022-11-03',
    }),
    sentOn: day({ header: '派单日期', hint: '哪天派出去的。', example: '2022-11-03' }),
    assignedTo: text({
      header: '承办职务',
      required: true,
      privacy: 'post',
      hint: '派给谁，写职务或单位，不写姓名。',
      example: '物业工程部',
    }),
    limit: integer({
      header: '限几天',
      min: 1,
      max: 365,
      hint: '从收到那天起限几天办完；没有定期限的留空。',
      example: '3',
    }),
    counting: choice({
      header: '天数算法',
      choices: DAY_COUNTINGS,
      hint: '写了限几天的要选怎么数。',
      example: '只数工作日，首日不算',
    }),
    doneOn: day({
      header: '办完日期',
      hint: '哪天办完的（兑单）；没办完的留空。',
      example: '2022-11-05',
    }),
    result: choice({
      header: '结果',
      choices: TICKET_RESULTS,
      hint: '办完了的要写办成没有。',
      example: '办成',
    }),
    measure: text({
      header: '怎么办的',
      maxLength: 60,
      privacy: 'free',
      hint: '一句话写办了什么；办不了的写为什么。不写是谁提的。',
      example: '换了水管接头。',
    }),
    rating: choice({
      header: '评分',
      choices: TICKET_RATINGS,
      hint: '提的人怎么评（评单）；没有评的留空。',
      example: '满意',
    }),
    reopenedOn: day({
      header: '重办日期',
      hint: '不满意、重新派单的日子。',
      example: '2022-11-07',
    }),
    redoneOn: day({ header: '重办办完日期', hint: '重办办完的日子。', example: '2022-11-08' }),
    paper: code({
      header: '告知书编号',
      privacy: 'paper',
      pattern: /^[A-Za-z0-9〔〕\-\u4e00-\u9fff]{2,30}$/,
      form: '编号（字母、数字、汉字和短横）',
      hint: '发了整改告知书的写编号。',
      example: '整改〔2022〕11号',
    }),
  },
});
