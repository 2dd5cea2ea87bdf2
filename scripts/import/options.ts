import type { Answers } from '../../src/intake/file/clerk/context.ts';
import { findPrivate } from '../../src/intake/guard.ts';
import { answersGiven } from '../../src/intake/merge/answers.ts';
import { parseArgs } from '../support/arguments.ts';
import { wrongUse } from '../support/main.ts';

export const HELP = `用法：npm run import -- 文件或文件夹… --table 表名 [--village 村代号] [--programme 项目代号]
      npm run import -- 文件          「在线校验」存下的、盖了校验章的：表和村都写在章里
      npm run import -- 文件夹        里面是「村/表/文件」：所有的村一次收，没错的写入，有错的退回
把做好的表（CSV 任何编码、XLSX）读成规范的 CSV，放进数据文件夹。有要改的地方时全部列出，返回 1，什么也不写。
  --table      表名，例如 accounts、notices、payouts（奖补台账还要写 --programme）；全部表名见 npm run template
  --village    哪个村（社区），写名册里的代号或名称
  --out        写到哪个数据文件夹，不写就是 PORTAL_DATA 或 data
  --write      已经有这个文件时，看过新增和改动再加上它写入；全是新文件时不用写
  --reason     改了已经公开的内容，要写为什么；会记进改动登记
  --remove     这次没有的行从文件里去掉；不写就留着不动
  --drop-private  身份证号、账号、电话、签字的列替您去掉，姓名打上星号，去掉了什么都说出来
  --mask       只把居民姓名打上星号
  --map        表头对应："补助金额=应发金额（元）"；不要的列写"补助标准=不收"。可以写几次
  --word       说法对应："管理费用=管理费支出"。可以写几次
  --fill       表里没有的列每行填什么："公示单位=清河村村民委员会"。可以写几次
               说定的都按村和表记在 mappings.csv 里，下次不用再说；在终端里运行会直接问
  --sheet      读哪张工作表，写名称或第几张；--unit 金额单位：元、百元、千元、万元
  --agree      有换算过的金额、面积时，逐条核对过新旧数字，都对，再加上它
  --json       给程序看的结果`;

/** Units of amounts that a whole file may be in. */
const UNITS: readonly string[] = ['元', '角', '百元', '千元', '万元', '亿元'];

/** What the command line says. */
export function optionsGiven() {
  const { values, positionals } = parseArgs({
    options: {
      table: { type: 'string' },
      village: { type: 'string' },
      programme: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean' },
      reason: { type: 'string' },
      remove: { type: 'boolean' },
      mask: { type: 'boolean' },
      'drop-private': { type: 'boolean' },
      map: { type: 'string', multiple: true },
      word: { type: 'string', multiple: true },
      fill: { type: 'string', multiple: true },
      sheet: { type: 'string' },
      unit: { type: 'string' },
      agree: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.unit !== undefined && !UNITS.includes(values.unit)) {
    throw wrongUse(`--unit 写 ${UNITS.join('、')} 里的一个。`);
  }
  const answers: Answers = {
    heads: answersGiven(values.map ?? []),
    words: answersGiven(values.word ?? []),
    fills: answersGiven(values.fill ?? []),
  };
  for (const text of [...(values.map ?? []), ...(values.word ?? []), ...(values.fill ?? [])]) {
    if (!/.=./.test(text)) throw wrongUse('--map、--word、--fill 写成 "原来的=这里的" 这样。');
  }
  return { values, positionals, answers, reason: reasonGiven(values.reason) };
}

export type ImportOptions = ReturnType<typeof optionsGiven>;

function reasonGiven(reason: string | undefined): string | null {
  const text = reason?.trim() ?? '';
  if (text === '') return null;
  if (text.length > 200) throw wrongUse('--reason 最多 200 个字。');
  const found = findPrivate(text);
  if (found) throw wrongUse(`--reason 里${found.message}${found.fix}`);
  return text;
}
