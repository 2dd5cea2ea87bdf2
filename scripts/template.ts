import { knownTables, tableNamed } from '../src/intake/tables/known-tables.ts';
import { templateCsv } from '../src/intake/template/template-csv.ts';
import { templateXlsx } from '../src/intake/template/template-xlsx.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { writeWhole } from '../src/portal/fs/write.ts';
import { lastingLists, listNames } from '../src/views/data/template-lists.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：npm run template -- 表名 [--out 文件]
写一张空表：表头、每一列怎么填、一行示例。不写 --out 时存成 <表名>.xlsx；写成 .csv 结尾就是 CSV。
XLSX 里有下拉框。带（说明）、（示例）的两行不用删，检查和导入时会跳过。
奖补台账的表名是 payouts-<项目代号>，例如 payouts-meili-tingyuan。不写表名时列出所有的表。`;

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const { dataFolder, today } = surroundings();
  const { portal, lists, programmes } = loadPortal(dataFolder, today);
  const [name, more] = positionals;
  const known = knownTables(programmes)
    .map(({ id, title }) => `${id}\t${title}`)
    .join('\n');
  if (name === undefined) return known;
  if (more !== undefined) throw wrongUse('一次写一张表。');
  const table = tableNamed(name, programmes);
  if (!table) throw wrongUse(`没有叫「${name}」的表。有这些：\n${known}`);
  const out = values.out ?? `${table.id}.xlsx`;
  if (!/\.(csv|xlsx)$/i.test(out)) throw wrongUse('--out 要以 .csv 或 .xlsx 结尾。');
  if (/\.csv$/i.test(out)) writeWhole(out, templateCsv(table));
  else {
    const names = portal ? listNames(portal) : {};
    writeWhole(out, await templateXlsx(table, lastingLists(lists), names));
  }
  return `${table.title}的模板：${out}`;
});
