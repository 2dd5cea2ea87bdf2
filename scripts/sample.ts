import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPlaces, surroundings } from '../src/portal/load-fs.ts';
import { generateSample } from '../src/sample/sample.ts';
import { main } from './support/main.ts';

const HELP = `用法：npm run sample -- [--seed 数字] [--date 日期] --out 文件夹
按种子生成示例台账，同样的种子得到同样的文件。自带的示例在 data/sample。`;

await main(HELP, () => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '2022' },
      date: { type: 'string', default: '2022-12-15' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || values.out === undefined) return HELP;
  const { dataFolder } = surroundings();
  rmSync(values.out, { recursive: true, force: true });
  let count = 0;
  const options = { ...loadPlaces(dataFolder), seed: Number(values.seed), today: values.date };
  for (const { path, text } of generateSample(options)) {
    const file = join(values.out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    count += 1;
  }
  return `已生成 ${count} 个文件：${values.out}`;
});
