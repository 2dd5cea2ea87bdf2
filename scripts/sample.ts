import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDay } from '../src/domain/day.ts';
import type { Programme } from '../src/domain/programmes/programme.ts';
import { knownTables } from '../src/intake/tables/known-tables.ts';
import { loadRules, surroundings } from '../src/portal/fs/load.ts';
import type { SampleFile } from '../src/sample/file.ts';
import { generateSample } from '../src/sample/sample.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：npm run sample -- [--villages 数] [--notices 数] [--payouts 数] [--seed 数字] [--date 日期] --out 文件夹
按种子生成示例台账，同样的种子得到同样的文件。自带的示例在 data/sample。
  --villages  村数；超过自带的十个的部分叫「示例011村」，都是没有的村
  --notices   公示总数；每个村的财务和奖补公示总会有，少于它们时按它们算
  --payouts   奖补总行数；每个村自带的几十行总会有，少于它们时按它们算；加出来的是户厕，只加给村，不加给社区
  --seed      种子，不写是 2022
  --date      示例说的是哪一天，不写是 2022-12-15
  --out       写到哪里；已有的示例会被换掉，放着别的东西的文件夹不会动
要用它生成网站，放到数据文件夹的 sample 下面。`;

await main(HELP, () => {
  const { values } = parseArgs({
    options: {
      villages: { type: 'string' },
      notices: { type: 'string' },
      payouts: { type: 'string' },
      seed: { type: 'string', default: '2022' },
      date: { type: 'string', default: '2022-12-15' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  if (values.out === undefined) throw wrongUse('要写 --out 文件夹。');
  const size = {
    ...count('villages', values.villages),
    ...count('notices', values.notices),
    ...count('payouts', values.payouts),
  };
  if (!isDay(values.date)) throw wrongUse('--date 要写成 2022-12-15 这样。');
  const seed = wholeNumber('seed', values.seed);
  const rules = loadRules(surroundings().dataFolder);
  const files = generateSample({
    ...rules,
    seed,
    today: values.date,
    size,
    report: progress(),
  });
  refuseForeign(
    values.out,
    rules.programmes.map(({ programme }) => programme),
  );
  const part = `${resolve(values.out)}.${process.pid}.part`;
  let written = 0;
  try {
    for (const file of files) {
      write(part, file);
      written += 1;
    }
    rmSync(values.out, { recursive: true, force: true });
    renameSync(part, values.out);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return `已生成 ${written} 个文件：${values.out}`;
});

/** Writes a file piece by piece, so that a ledger of any length is never held whole. */
function write(folder: string, { path, pieces }: SampleFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    for (const piece of pieces) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

/** A folder of samples holds tables and programmes alone; anything else in it is somebody's work. */
function refuseForeign(folder: string, programmes: readonly Programme[]): void {
  if (!existsSync(folder)) return;
  const tables = knownTables(programmes).map(({ path }) => path.split('/')[0] ?? '');
  const ours = new Set([...tables, 'programmes']);
  const foreign = readdirSync(folder).find((name) => !ours.has(name));
  if (foreign !== undefined) {
    throw wrongUse(`${folder} 里有「${foreign}」，不是示例，没有动它。请换一个文件夹。`);
  }
}

function count(name: 'villages' | 'notices' | 'payouts', text: string | undefined) {
  return text === undefined ? {} : { [name]: wholeNumber(name, text) };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrongUse(`--${name} 要写整数，读到「${text}」。`);
  return Number(text);
}

/** Says every two seconds how far the villages have come; quiet for short work. */
function progress(): (done: number, of: number) => void {
  const start = performance.now();
  let last = start;
  return (done, of) => {
    const now = performance.now();
    if (now - last < 2_000) return;
    last = now;
    console.error(`生成示例：${done} / ${of} 个村，${((now - start) / 1000).toFixed(0)} 秒`);
  };
}
