import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deliver } from '../src/desk/delivery/deliver.ts';
import { openPlace, type PlaceSettings } from '../src/desk/delivery/place.ts';
import { openStore } from '../src/desk/delivery/storage.ts';
import { storeRelease } from '../src/desk/delivery/stored-releases.ts';
import { outFolder } from '../src/portal/fs/sources.ts';
import { SUMS, sumsOf } from '../src/portal/fs/sums.ts';
import { parseArgs } from './support/arguments.ts';
import { main, refused, wrongUse } from './support/main.ts';
import { placeNamed } from './support/place-named.ts';
import { currentIn, nameOf, takeLinked } from './support/releases.ts';

const HELP = `用法：npm run deploy -- --to 地方 [--site 文件夹] [--keep 份数]
把生成好的网站传到一个地方：只传和上一版不同的，传齐了再一下子换上，半路断了读者看到的还是原来的，再运行一次接着传。
  --to        文件夹（服务器指到 文件夹/current），或对象存储（S3）的 https 网址（怎样接上看 docs/deploy.md）；
              也可以是 sftp://用户@服务器/文件夹、ftps://用户@服务器/文件夹，这两种总是就地改
  --site      传哪个网站，不写是 dist；npm run release 出的一版写 releases/current
  --keep      留最近几版，不写是 5
  --in-place  那里就是网站的根：就地一个一个换文件，换的几秒里新旧页面都看得到
  --key-file  对象存储的钥匙，第一行 AccessKey ID，第二行 Secret；FTP 的写一行口令
  --region    对象存储的地域，看得出来的不用写`;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      site: { type: 'string' },
      keep: { type: 'string', default: '5' },
      'in-place': { type: 'boolean', default: false },
      'key-file': { type: 'string' },
      region: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 2) throw wrongUse('--keep 要写 2 或更大的整数。');
  if (values.to === undefined) throw wrongUse('要写 --to：传到哪里。');
  const given = values.site ?? outFolder();
  if (!existsSync(join(given, 'index.html')))
    throw wrongUse(`${given} 里没有网站，请先 npm run build。`);
  const site = realpathSync(given);
  const place = placeNamed(values.to, values);
  if (values['in-place'] || place.kind === 'sftp' || place.kind === 'ftp')
    return inPlace(site, place);
  const sums = sumsBeside(site);
  const name = nameOf(sums);
  if (place.kind === 'folder') return toFolder(site, { name, sums }, place.folder, keep);
  try {
    const stored = await storeRelease(
      openStore(place),
      site,
      { name, sums },
      { keep, now: Date.now() },
    );
    return stored.before === name
      ? same(name)
      : `${taken(name, stored.before)}传了 ${stored.uploads} 个，清掉旧的 ${stored.removed} 个。`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw refused(`没有传完：${why}。读者看到的还是原来的一版；看好网线、地址和钥匙，再运行一次。`);
  }
});

/** A release has its sums beside it; those of a built site are worked out. */
function sumsBeside(site: string): string {
  const file = join(dirname(site), SUMS);
  return existsSync(file) ? readFileSync(file, 'utf8') : sumsOf(site);
}

function toFolder(
  site: string,
  release: { readonly name: string; readonly sums: string },
  folder: string,
  keep: number,
): string {
  if (existsSync(join(folder, 'index.html')))
    throw wrongUse(`${folder} 就是一个网站的根，没有动它。写它外面的文件夹，或加 --in-place。`);
  const before = currentIn(folder);
  if (before === release.name) return same(release.name);
  const copied = takeLinked(folder, site, release, keep);
  return `${taken(release.name, before)}放了 ${copied} 个新文件。`;
}

/** File by file, by what lies there itself: whoever deploys by hand remembers nothing. */
async function inPlace(site: string, place: PlaceSettings): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'sunboard-deploy-'));
  try {
    const why = await deliver(site, openPlace(place), work);
    if (why !== null) throw refused(why);
    return '传好了。';
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function same(name: string): string {
  return `和那里正在用的一版一样：${name}。`;
}

function taken(name: string, before: string | null): string {
  return `已换上 ${name}${before === null ? '' : `，原来是 ${before}`}，`;
}
