import { RECORD_STATES } from '../../domain/record/handed-out.ts';
import { choice, code, day, integer, text } from '../column.ts';
import { defineTable } from '../define-table.ts';
import { NOBODY } from '../forgetting.ts';

const CODE = {
  pattern: /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/,
  form: '指纹（四组，每组四个数字或字母）',
};
const CODE_EXAMPLE = '7K3M-Q2XD-91BF-0TRW';

/**
 * 公示登记: what was published, a version a row, in the order in which it was put on record. Written by
 * `npm run publish` alone; what each version said lies beside it, by its code.
 */
export const recordTable = defineTable({
  id: 'record',
  title: '公示登记',
  path: 'record/register.csv',
  about:
    '一行是公开过的一份内容的一版：哪天、哪一份、指纹、为什么改。由 npm run publish 写，不用手填。',
  publicFrom: 'day',
  forget: NOBODY,
  seldom: ['previous', 'reason', 'alone'],
  columns: {
    code: code({
      header: '指纹',
      ...CODE,
      required: true,
      unique: true,
      hint: '由内容算出的 16 个字符，纸上、网上是同一串。',
      example: CODE_EXAMPLE,
    }),
    day: day({ header: '登记日期', required: true, hint: '哪天登记的。', example: '2022-12-05' }),
    state: choice({
      header: '状态',
      choices: RECORD_STATES,
      required: true,
      hint: '第一次公开、更正、撤回，或到期去掉姓名。',
      example: RECORD_STATES.published,
    }),
    subject: text({
      header: '哪一份',
      required: true,
      maxLength: 200,
      hint: '公示编号，或数据文件夹里的文件。',
      example: 'qinghe-2022-021',
    }),
    digest: code({
      header: '摘要',
      pattern: /^[a-p]{64}$/,
      form: '摘要（64 个 a 到 p 的小写字母）',
      required: true,
      hint: '内容的 SHA-256，十六进制的 0 到 f 写成 a 到 p。',
      example: 'abcdefghijklmnop'.repeat(4),
    }),
    rows: integer({
      header: '行数',
      required: true,
      hint: '这一版一共多少行，核的人照纸输过一遍。',
      example: '12',
    }),
    previous: code({ header: '前一版', ...CODE, hint: '前一版的指纹。', example: CODE_EXAMPLE }),
    reason: text({
      header: '为什么',
      maxLength: 200,
      privacy: 'free',
      hint: '为什么更正、撤回。',
      example: '抄错了发票金额。',
    }),
    preparedBy: text({
      header: '谁做的',
      required: true,
      maxLength: 30,
      privacy: 'post',
      hint: '写职务，不写姓名。',
      example: '村报账员',
    }),
    approvedBy: text({
      header: '谁核的',
      maxLength: 30,
      privacy: 'post',
      hint: '另一个人的职务；一个人登记的留空。',
      example: '村务监督委员会主任',
    }),
    alone: text({
      header: '为什么一个人登记',
      maxLength: 200,
      privacy: 'free',
      hint: '没有第二个人核的，写为什么，会公开。',
      example: '汛情紧急，主任在堤上。',
    }),
  },
});
