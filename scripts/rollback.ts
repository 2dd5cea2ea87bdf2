import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RECORD_STATES } from '../src/domain/record/handed-out.ts';
import { parseCsv } from '../src/intake/csv.ts';
import { recordTable } from '../src/intake/tables/record.ts';
import { releasesFolder } from '../src/portal/fs/sources.ts';
import { SUMS, sumsOf } from '../src/portal/fs/sums.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';
import { currentIn, nameOf, releasesIn, SITE, showAgain } from './support/releases.ts';

const HELP = `用法：npm run rollback -- [--to 文件夹] [哪一版]
换回上一版，或说出名字的一版；留着哪几版，不认识的名字会列出来。
那以后撤回过、姓名到期过的，不换：撤下的东西会重新出现。
  --to  放各版的文件夹，不写是 releases`;

await main(HELP, () => {
  const { values, positionals } = parseArgs({
    options: { to: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const folder = resolve(values.to ?? releasesFolder());
  const names = releasesIn(folder);
  const current = currentIn(folder);
  if (current === null) throw wrongUse(`${folder} 里还没有公开过一版。`);
  const name = positionals[0] ?? names[names.indexOf(current) - 1];
  if (name === undefined || !names.includes(name))
    throw wrongUse(`没有可以换回去的一版。留着的：${names.join('、')}，正在用 ${current}。`);
  const site = join(folder, name, SITE);
  const sums = readFileSync(join(folder, name, SUMS), 'utf8');
  if (sumsOf(site) !== sums || nameOf(sums) !== name)
    return refuse(`${name} 的文件和它的 ${SUMS} 对不上，被动过。`);
  const taken = takenBack(join(folder, current, SITE));
  const back = [...taken].filter((code) => !takenBack(site).has(code));
  if (back.length > 0)
    return refuse(
      `${name} 以后撤回、到期过 ${back.length} 份，换回去会重新出现。请改好再 npm run release。`,
    );
  showAgain(folder, name);
  return `已换回 ${name}，原来是 ${current}。`;
});

/** Codes of what a site says was withdrawn, or lost its names. */
function takenBack(site: string): Set<string> {
  const csv = readFileSync(join(site, 'data/record.csv'), 'utf8').replace(/^\ufeff/, '');
  const [head = [], ...rows] = parseCsv(csv).map(({ cells }) => cells);
  const [code, state] = (['code', 'state'] as const).map((key) =>
    head.indexOf(recordTable.columns[key].header),
  );
  const gone: readonly string[] = [RECORD_STATES.withdrawn, RECORD_STATES.expired];
  return new Set(
    rows.flatMap((cells) =>
      gone.includes(cells[state ?? -1] ?? '') ? [cells[code ?? -1] ?? ''] : [],
    ),
  );
}

function refuse(words: string): string {
  process.exitCode = 1;
  console.error(`${words}没有换。`);
  return '';
}
