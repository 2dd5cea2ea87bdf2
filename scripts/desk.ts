import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setPlace } from '../src/desk/delivery/place.ts';
import { Desk } from '../src/desk/desk.ts';
import { faultsOf } from '../src/desk/newcomers.ts';
import { Persons } from '../src/desk/persons.ts';
import { serveDesk } from '../src/desk/server/serve.ts';
import { ROLES, type Role } from '../src/domain/desk/submission.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { outFolder, sourceFolders, workFolder } from '../src/portal/fs/sources.ts';
import { parseArgs } from './support/arguments.ts';
import { buildSite } from './support/build-site.ts';
import { main, wrongUse } from './support/main.ts';
import { momentInShanghai } from './support/moment.ts';
import { openSite } from './support/open-site.ts';
import { placeNamed } from './support/place-named.ts';
import { settleSite, sitePlace, swapSite } from './support/site-folder.ts';

const HELP = `用法：npm run desk [-- --port 端口]
公示台：在这台电脑的浏览器里交表、核对、公开，不用敲命令。只有这台电脑打得开，拔了网线也能用。
  --port        端口，不写就用 4380
  --open        在浏览器里打开
  --live        公开以后到哪里看，不写就是 portal.json 里的网址
  --inbox       收件夹，例如共享的盘上的：里面是 村/表/文件，放进去就到公示台
  --town        只看一个乡镇的村：乡镇的名称或编号，不写就是全部
  --push        数据文件夹在 git 里的，每次公开提交以后推送
  --to          登记公开时传到哪里：文件夹、sftp://用户@服务器/文件夹、ftps://用户@服务器/文件夹，
                或对象存储（S3）的 https 网址；写「不传」就是不传。登记一次，记在 work/ 里
    --key-file  对象存储的钥匙，第一行 AccessKey ID，第二行 Secret；FTP 的写一行口令
    --region    对象存储的地域，看得出来的不用写
  --add-person  再登记一个经办人：姓名；写登记过的就是改（头两个在第一页上登记）
    --post      职务，会记在谁做了什么里
    --roles     能做什么：交表、核对、公开，几样用逗号隔开
    --passphrase-file  口令写在这个文件的第一行；不写就在终端里问`;

const readOptions = () =>
  parseArgs({
    options: {
      port: { type: 'string', default: '4380' },
      open: { type: 'boolean', default: false },
      live: { type: 'string' },
      inbox: { type: 'string' },
      push: { type: 'boolean', default: false },
      town: { type: 'string' },
      to: { type: 'string' },
      'key-file': { type: 'string' },
      region: { type: 'string' },
      'add-person': { type: 'string' },
      post: { type: 'string' },
      roles: { type: 'string' },
      'passphrase-file': { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values;
type Values = ReturnType<typeof readOptions>;

await main(HELP, async () => {
  const values = readOptions();
  if (values.help) return HELP;
  if (values['add-person'] !== undefined) return addPerson(values['add-person'], values);
  if (values.to !== undefined) return registerPlace(values.to, values);
  if (!/^\d{1,5}$/.test(values.port)) throw wrongUse('--port 要写数字。');
  if (values.live !== undefined && !URL.canParse(values.live)) throw wrongUse('--live 要写网址。');
  const out = sitePlace(outFolder());
  settleSite(out);
  const desk = new Desk({
    sources: sourceFolders(),
    work: workFolder(),
    out,
    get today() {
      return surroundings().today;
    },
    clock: momentInShanghai,
    live: values.live?.replace(/\/+$/, '') ?? null,
    push: values.push,
    town: values.town === undefined ? null : townNamed(values.town),
    inbox: values.inbox === undefined ? null : resolve(values.inbox),
    workshop: { build: buildSite, open: openSite, swap: swapSite },
  });
  const { address } = await serveDesk(desk, Number(values.port)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw wrongUse(
      `端口 ${values.port} 有别的程序在用，也许公示台已经开着。关掉它，或用 --port 换一个。`,
    );
  });
  createInterface({ input: process.stdin }).on('line', () => console.log(address()));
  const first = address();
  if (values.open) openBrowser(first);
  const begin = desk.persons.all().length === 0 ? '还没有经办人，第一页上登记两个。\n' : '';
  return `公示台已打开，在浏览器里打开这个网址（只能用一次，要新的按回车）：
${first}
${begin}用完关掉这个窗口。`;
});

function townNamed(town: string): string {
  const { dataFolder, today } = surroundings();
  const towns = loadPortal(dataFolder, today).portal?.towns ?? [];
  const found = towns.find(({ id, name }) => [id, name].includes(town));
  if (!found)
    throw wrongUse(
      `--town：没有叫「${town}」的乡镇，有${towns.map(({ name }) => name).join('、')}。`,
    );
  return found.id;
}

/** Opens an address as the machine opens addresses; where it cannot, the address is there to be read. */
function openBrowser(address: string): void {
  const [command, ...args] = {
    win32: ['cmd', '/c', 'start', '""', address],
    darwin: ['open', address],
  }[process.platform as string] ?? ['xdg-open', address];
  const verbatim = { windowsVerbatimArguments: true, stdio: 'ignore' } as const;
  spawn(command as string, args, verbatim).once('error', () => {});
}

function registerPlace(to: string, values: Values): string {
  const place = to === '不传' ? null : placeNamed(to, values);
  setPlace(workFolder(), place);
  const open = place?.kind === 'ftp' && !place.isSecure;
  const warning = open ? '\nFTP 不加密，口令在路上看得见；服务器能用 FTPS 的，写 ftps://。' : '';
  return place ? `以后公开了传到 ${to}。${warning}` : '以后公开了不传，网站只在这台电脑上。';
}

async function addPerson(name: string, values: Values): Promise<string> {
  const { post = '', roles = '' } = values;
  const keys = Object.keys(ROLES) as Role[];
  const wanted = roles.split(/[,，、;；\s]+/).filter((word) => word !== '');
  const known = wanted.flatMap((word) => keys.find((key) => ROLES[key] === word) ?? []);
  if (known.length === 0 || known.length < wanted.length) {
    throw wrongUse(`--roles 写这些里的一样或几样：${Object.values(ROLES).join('、')}。`);
  }
  const person = { name: name.normalize().trim(), post: post.normalize().trim(), roles: known };
  const passphrase = await passphraseGiven(values['passphrase-file']);
  const faults = faultsOf({ person, passphrase });
  if (faults.length > 0) throw wrongUse(faults.join(''));
  new Persons(workFolder()).add(person, passphrase);
  return `登记好了：${person.name}（${person.post}），能${wanted.join('、')}。`;
}

async function passphraseGiven(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question('口令：');
  } finally {
    terminal.close();
  }
}
