import type { PrivacyClass } from '../column.ts';

/** Headers of columns that hold residents' names, whatever else a village puts in its tables. */
export const NAME_HEADER =
  /姓名|户主|名字|申请人|受益人|收款人|领款人|领取人|当事人|负责人姓名|农户|承包人|联系人|签字/;
export const CREDIT_HEADER = /信用代码/;
const PHONE_HEADER = /监督电话|举报电话|服务电话|办公电话|咨询电话/;
/** Numbers of papers, which may be long and say nothing of a person. */
export const PAPER_HEADER = /合同编?号|凭证编?号|发票号|票据号|文号|项目编?[号码]|批次号|工单号/;

/** Privacy class of a column with a header of the village's own choosing. */
export function classOfHeader(header: string): PrivacyClass {
  const folded = header.normalize('NFKC');
  if (NAME_HEADER.test(folded)) return 'resident-name';
  if (CREDIT_HEADER.test(folded)) return 'credit-code';
  return PHONE_HEADER.test(folded) ? 'public-phone' : 'free';
}
