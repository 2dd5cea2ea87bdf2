import { randomBytes } from 'node:crypto';
import { isDay } from '../src/domain/day.ts';
import { inLetters } from '../src/domain/record/digest.ts';
import { assemble } from '../src/portal/assemble.ts';
import { expireFolder } from '../src/portal/expiry/expire-folder.ts';
import { expireRecord } from '../src/portal/expiry/expire-record.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { recordSigner } from '../src/portal/fs/record-key.ts';
import { changeFolder, untilStill } from '../src/portal/fs/write.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const HELP = `用法：npm run expire -- [--data 文件夹] [--date 日期] [--dry-run]
公示期和保留期（portal.json 的 retention.namedRowsDays）都过了的名单，改成各组合计：姓名去掉，人数、户数和金额一分不变，印出去的指纹照样查得到。
  --data     数据文件夹，不写是 data
  --date     当作今天的日期，不写按网站的日期
  --dry-run  只说会改什么，不动文件
改完的数据文件夹才提交到仓库。再运行一次不会再改。`;

await main(HELP, () => untilStill(expire));

function expire(): string {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  if (values.date !== undefined && !isDay(values.date)) {
    throw wrongUse('--date 要写成 2022-12-15 这样。');
  }
  const around = surroundings();
  const folder = values.data ?? around.dataFolder;
  const { portal, problems, files } = loadPortal(folder, around.today, {
    asOf: values.date,
    keepNames: true,
  });
  if (!portal) return refusal(problems);
  const { changed, removed, lines } = expireFolder(files, portal, portal.asOf);
  if (changed.size + removed.length === 0) return `到 ${portal.asOf}，没有到期的名单。`;
  if (values['dry-run'])
    return [...lines, `共要改 ${changed.size + removed.length} 个文件，没有动。`].join('\n');
  const after = new Map([...files, ...changed]);
  for (const path of removed) after.delete(path);
  const told = assemble(after, portal.asOf, { asOf: portal.asOf, keepNames: true });
  const salt = (): string => inLetters(randomBytes(16));
  const signer = recordSigner(portal.config);
  const onRecord = expireRecord(files, told.published(), portal.asOf, salt, signer);
  changeFolder(folder, { written: new Map([...changed, ...onRecord]), removed, basis: files });
  return [...lines, `已改 ${changed.size + removed.length} 个文件。`].join('\n');
}
