import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answer,
  answerFaults,
  askedFor,
  missingFaults,
  type SiteFile,
} from '../src/integrations/served.ts';
import { listFolder } from '../src/portal/fs/folder.ts';
import { outFolder } from '../src/portal/fs/sources.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：npm run served -- 网址 [--site 文件夹]
看一台服务器是怎样送出网站的：安全响应头、种类和字符集、压缩、缓存、没有的网址、文件夹网址末尾的斜杠。
和 dist/ 里的文件对着看，每一种文件问一个。网址要带路径，例如 https://www.example.gov.cn/gongshi/`;

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    options: { site: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const [given, more] = positionals;
  if (given === undefined || more !== undefined) throw wrongUse('要写一个网址。');
  if (!URL.canParse(given)) throw wrongUse(`「${given}」不是网址。`);
  const folder = values.site ?? outFolder();
  if (!existsSync(join(folder, 'index.html'))) throw wrongUse(`${folder} 里没有网站。`);
  const faults = await faultsOf(new URL(given.endsWith('/') ? given : `${given}/`), folder);
  if (faults.length > 0) process.exitCode = 1;
  return faults.length === 0 ? '都对。' : faults.join('\n');
});

async function faultsOf(site: URL, folder: string): Promise<string[]> {
  const files = listFolder(folder).files.map(
    (path): SiteFile => ({ path, size: statSync(join(folder, path)).size }),
  );
  const isEncrypted = site.protocol === 'https:';
  const faults: string[] = [];
  for (const file of askedFor(files)) {
    const address = new URL(file.path.replace(/(^|\/)index\.html$/, '$1'), site);
    const found = answerFaults(file, await ask(address), { isEncrypted });
    faults.push(...found.map((words) => `${address.pathname}：${words}`));
  }
  const missing = readFileSync(join(folder, '404.html'));
  for (const path of ['mei-you-zhe-yi-ye/', 'mei-you.csv', '_headers'])
    faults.push(
      ...missingFaults(await ask(new URL(path, site)), missing).map(
        (words) => `/${path}：${words}`,
      ),
    );
  const bare = new URL('notices', site);
  const { url } = await fetch(bare);
  if (new URL(url).pathname !== `${bare.pathname}/`)
    faults.push(`${bare.pathname}：没有转到带斜杠的 ${bare.pathname}/。`);
  return faults;
}

async function ask(address: URL): Promise<Answer> {
  const response = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } });
  const { status, headers } = response;
  return { status, headers, body: new Uint8Array(await response.arrayBuffer()) };
}
