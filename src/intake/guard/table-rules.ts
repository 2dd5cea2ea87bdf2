import type { PrivacyClass } from '../column.ts';

/** Headers of columns that hold residents' names, whatever else a village puts in its tables. */
export const NAME_HEADER =
  /姓名|户主(?!关系|的?关系)|名字|(?:申请|受益|收款|领款|领取|当事|捐款|捐赠|承包|联系|监护|享受)人|农户|家长|家庭成员|签字|(?:低保|补助|救助|帮扶|慰问)对象/;
/** Headers of columns that the web may not have at all, whatever is left of their numbers. */
export const PRIVATE_HEADER =
  /身份证|证件|(?:户口|社保|医保|低保|残疾|学籍|结婚|离婚|退伍|优待|老年)[证本卡]?号|银行|存折|一卡通|开户|[账帐卡]号|尾号|手机|(?<!监督|举报|服务|办公|咨询|值班|报修|热线|公开)电话|联系方式|^微信$|微信号|QQ号?$|电子邮箱|车牌|门牌|出生|生日/i;
export const CREDIT_HEADER = /信用代码/;
const PHONE_HEADER = /监督电话|举报电话|服务电话|办公电话|咨询电话/;
/** Numbers of papers and things, which may be long and say nothing of a person. */
const PAPER_HEADER =
  /(?:合同|协议|凭证|发票|票据|收据|文|项目|工程|批次|工单|许可证?|登记|备案|档案|流水|水表|电表|图斑|地块|宗地)(?:编号|编码|代码|号码|[号码])|^编号$/;

/** Privacy class of a column with a header of the village's own choosing. */
export function classOfHeader(header: string): PrivacyClass {
  const folded = header.normalize('NFKC');
  if (NAME_HEADER.test(folded)) return 'resident-name';
  if (CREDIT_HEADER.test(folded)) return 'credit-code';
  if (PAPER_HEADER.test(folded)) return 'paper';
  return PHONE_HEADER.test(folded) ? 'public-phone' : 'free';
}
