import { spawnSync } from 'node:child_process';
import { basePath, outFolder } from '../src/portal/fs/sources.ts';
import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';
import { serveSite } from './support/serve.ts';

const HELP = `用法：npm start [-- --port 端口]
检查数据，生成网站，在本机打开：默认 http://localhost:4321`;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean' } },
  });
  if (values.help) return HELP;
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (built.status !== 0) {
    process.exitCode = built.status ?? 1;
    return '';
  }
  const { url } = await serveSite(outFolder(), Number(values.port), basePath());
  return `网站已打开：${url}（按 Ctrl+C 停止）`;
});
