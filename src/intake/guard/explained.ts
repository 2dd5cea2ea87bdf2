/** Nothing joins over it. */
const BARRIER = '\0';

const YEAR = '(?:19[5-9]|20[0-4])\\d';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const TWO_DIGIT = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const UNIT =
  '(?:余|多)?\\s?(?:元|万|亿|角|人|户|亩|方(?![式向案])|平方|立方|公?里|[千厘毫]?米|公?斤|[千毫]?克|吨|[毫]?升|度|千?瓦|株|棵|头|只|羽|尾|件|次|台|套|座|处|项|份|册|块|根|辆|箱|袋|桶|盏|天|小时|分钟?|字|㎡|m|km|kg|t\\b|%|‰|倍|间|栋|床|人次|票)';
const COUNTED =
  '(?:金额|合计|小计|共计?|总计|总额|收入|支出|余额|结余|预算|决算|投资|投入|产值|资金|人口|面积|长度|数量|累计|产量|面值|价值?|计)';
const PAPER =
  '(?:合同|协议|项目|工程|凭证|发票|票据|收据|单据|支票|批次|工单|水表|电表|气表|图斑|地块|宗地|备案|许可证?|登记证?|注册|招标|采购|中标|标段|(?<!存)单|物流|档案|案件|指纹|回执|公示|事项|序列|流水|业务|任务|审批|批复|标准|型号|邮政|邮|区划|机构|信用|设备|资产|检测|报告|桩|管|井|证书|文)';
const CODE = '[A-Za-z0-9][A-Za-z0-9\\-_/.]{0,40}';

/**
 * What says of its digits what they are: a day, an amount with its unit, the number of a document or
 * of a paper, a line for everybody, an address of a page, a code with letters in it.
 */
const EXPLAINED: readonly RegExp[] = [
  `https?:\\/\\/[^\\s，。；、）)》」]+`,
  `(?:${PAPER}(?:编号|编码|代码|号码|[号码])|ISBN|ISSN|GB\\/?T?|DN|编号|文号|指纹)[:：是为]?\\s?(?:${CODE}(?:\\s?[-—–~～至、,]\\s?${CODE})*)`,
  `(?:收据|发票|凭证|票据|单据)\\s?${CODE}(?:\\s?[-—–~～至、]\\s?${CODE})*`,
  `(?:〔|\\[|【|\\()\\s?${YEAR}\\s?(?:〕|\\]|】|\\))\\s?第?\\s?\\d{1,6}(?:[-—–]\\d{1,4})?\\s?号`,
  `第\\s?\\d{1,10}\\s?号(?=图斑|地块|宗地|小班|令|公告|文件|提案|议案)`,
  `(?<!\\d)${YEAR}${TWO_DIGIT}(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d\\d{0,6}(?!\\d)`,
  `(?<!\\d)${YEAR}\\s?[-./年]\\s?${MONTH}(?:\\s?[-./月]\\s?${DAY}[日号]?(?:T(?=\\d))?)?(?!\\d)`,
  `(?<!\\d)${YEAR}${TWO_DIGIT}(?!\\d)`,
  `(?<!\\d)${MONTH}月${DAY}[日号]`,
  `(?<!\\d)(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?:\\.\\d+)?(?!\\d)`,
  `(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,.]*\\d)`,
  `(?<![\\d.])(?:(?:0|[1-9]\\d{0,11})\\.\\d{1,2}|(?:0|[1-9]\\d{0,2})\\.\\d+)(?!\\.?\\d)`,
  `(?:[¥￥$]|${COUNTED}(?:为|是|约|达|了)?[:：]?)\\s?[1-9]\\d{0,9}(?!\\d)`,
  `(?<![\\d.,])[1-9]\\d{0,11}(?:\\s?[-—–~～至×*]\\s?[1-9]\\d{0,11})?(?=${UNIT})`,
  `(?<![\\d.])\\d+(?:\\.\\d+)?(?:\\s?[×✕]\\s?\\d+(?:\\.\\d+)?)+`,
  `(?<!\\d)(?:[48]00)[- ]?(?:\\d{3}[- ]?\\d{4}|\\d{4}[- ]?\\d{3})(?!\\d)`,
  // Short marks of four and four, which may by chance be digits alone.
  `(?<![\\w-])\\d{4}-\\d{4}(?![\\w-])`,
  // Divisions of the country, of twelve digits.
  `(?<!\\d)(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{10}(?!\\d)`,
  `(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[-_/][A-Za-z0-9]+)*(?![A-Za-z0-9])`,
  `(?<!\\d)${YEAR}(?=年|[-—–~～至、,\\s/]|$)`,
].map((source) => new RegExp(source, 'gu'));

/** The text with everything that explains itself taken out, so that nothing is read across it. */
export function unexplained(text: string): string {
  let rest = text;
  for (const pattern of EXPLAINED) {
    rest = rest.replace(pattern, (found) => BARRIER.repeat(found.length));
  }
  return rest;
}

const NAMED_PAPER = new RegExp(
  `(?:${PAPER}(?:编号|编码|代码|号码|[号码])|编号)[:：是为]?\\s?[A-Za-z\\-]{0,6}$`,
  'u',
);

/** Whether the words before a number name the paper it is of. */
export function isOfPaper(before: string): boolean {
  return NAMED_PAPER.test(before);
}
