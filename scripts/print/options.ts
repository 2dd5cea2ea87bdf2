import { isDay } from '../../src/domain/day.ts';
import type { PaperChoice } from '../../src/integrations/sheets/lay-out.ts';
import { parseArgs } from '../support/arguments.ts';
import { wrongUse } from '../support/main.ts';

export const HELP = `用法：npm run print -- --village 村代号 --out 文件夹
把一个村（社区）现在该挂在公开栏上的每一份印成 PDF，再印一包「今天贴、今天揭」，
写好发到微信群的文字和大喇叭稿；更正名单的，再印改错贴条。
  --village   村（社区）的代号或名称；可以写几次
  --all       所有的村（社区）
  --notice    只印这一条公示，写编号；可以写几次；结束的、更正过的也印，上面写明
  --since     从哪天起没有去过公开栏，例如 2022-12-10；不写就是今天
  --size      A4 或 A3，不写是 A4；放不下的表自己横过来，再放不下就分块
  --large     大字版
  --by-group  按村民小组分开印
  --out       放哪里
  --data      数据文件夹，不写是 data`;

/** What the command line asks for. */
export interface PrintOptions {
  readonly villages: readonly string[];
  readonly all: boolean;
  /** Notices that are printed alone; null for whole boards. */
  readonly notices: readonly string[] | null;
  readonly since: string | null;
  readonly choice: PaperChoice;
  readonly byGroup: boolean;
  readonly out: string;
  readonly data: string | null;
}

/** What the command line says; null where it asks for help. */
export function optionsGiven(): PrintOptions | null {
  const { values } = parseArgs({
    options: {
      village: { type: 'string', multiple: true },
      all: { type: 'boolean', default: false },
      notice: { type: 'string', multiple: true },
      since: { type: 'string' },
      size: { type: 'string', default: 'A4' },
      large: { type: 'boolean', default: false },
      'by-group': { type: 'boolean', default: false },
      out: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const { village: villages = [], all, notice, since, size, large, out, data } = values;
  if (out === undefined) throw wrongUse('要写 --out 文件夹。');
  if (since !== undefined && !isDay(since)) throw wrongUse('--since 要写成 2022-12-10 这样。');
  if (size !== 'A4' && size !== 'A3') throw wrongUse('--size 只能写 A4 或 A3。');
  if (villages.length === 0 && !all && !notice) {
    throw wrongUse('要写 --village 村代号，或者 --all。');
  }
  return {
    villages,
    all,
    notices: notice ?? null,
    since: since ?? null,
    choice: { size, large },
    byGroup: values['by-group'],
    out,
    data: data ?? null,
  };
}
