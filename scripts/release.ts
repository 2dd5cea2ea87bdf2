import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../src/domain/problem.ts';
import { signNote, toBase64, writeKey, writeNote } from '../src/domain/record/log/note.ts';
import { CONFIG_FILE, type PortalConfig, readConfig } from '../src/intake/config.ts';
import { surroundings } from '../src/portal/fs/load.ts';
import { logNotGrown } from '../src/portal/fs/log-grown.ts';
import { makeRecordSigner } from '../src/portal/fs/record-key.ts';
import { releasesFolder, sourceFolders } from '../src/portal/fs/sources.ts';
import { SUMS, sumsOf } from '../src/portal/fs/sums.ts';
import { verifySite } from '../src/portal/record/verify-site.ts';
import { parseArgs } from './support/arguments.ts';
import { billOfMaterials, thirdPartyNotices } from './support/bill-of-materials.ts';
import { brokenLinks } from './support/broken-links.ts';
import { buildSite } from './support/build-site.ts';
import { main, wrongUse } from './support/main.ts';
import { step } from './support/progress.ts';
import { siteReader } from './support/read-site.ts';
import { currentIn, nameOf, partFolder, SITE, take } from './support/releases.ts';

const HELP = `用法：npm run release -- [--to 文件夹] [--keep 份数]
公开一版：生成两次，两次一个字节不差，再核对登记和链接，放进按摘要起名的文件夹，一下子换上。
网站服务器指到 文件夹/current；换坏了用 npm run rollback 换回去。
  --to    放各版的文件夹，不写是 releases
  --keep  留最近几版，不写是 5`;

await main(HELP, async () => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return HELP;
  const keep = Number(values.keep ?? '5');
  if (!Number.isInteger(keep) || keep < 2) throw wrongUse('--keep 要写 2 或更大的整数。');
  const folder = resolve(values.to ?? releasesFolder());
  const part = partFolder(folder);
  try {
    return await release(folder, part, keep);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
});

async function release(folder: string, part: string, keep: number): Promise<string> {
  // Midnight may pass between the two.
  process.env.PORTAL_DATE ??= surroundings().today;
  const bom = step('列用到的软件', billOfMaterials);
  if (bom === null)
    return refuse('装着的软件包和 package-lock.json 写的不一样。请运行 npm ci，再运行一次。');
  const site = join(part, SITE);
  const again = join(part, 'again');
  for (const [words, out, more] of [
    ['生成', site, {}],
    // What was compiled before proves nothing of the compiler.
    ['从头再生成一次', again, { PORTAL_COMPILE: 'anew' }],
  ] as const) {
    const why = await step(words, () => buildSite(sourceFolders(), out, more));
    if (why !== null) return refuse(why);
  }
  const sums = sumsOf(site);
  const other = differing(sums, sumsOf(again));
  if (other.length > 0) return refuse(['两次生成的不一样：', ...other].join('\n'));
  rmSync(again, { recursive: true });
  const faults = [
    ...step('核对链接', () => brokenLinks(site)),
    ...((await step('核对登记', () => verifySite(siteReader(site), null)))?.faults ?? []),
  ];
  const shown = currentIn(folder);
  const shrunk = shown && logNotGrown(join(folder, shown, SITE), site);
  if (shrunk) faults.push(shrunk);
  if (faults.length > 0) return refuse(faults.join('\n'));
  const name = nameOf(sums);
  const { signer, made } = makeRecordSigner(configOf());
  const digest = toBase64(
    new Uint8Array(Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(sums)))),
  );
  const text = `${SUMS}\n${digest}\n`;
  const files = {
    [`${SUMS}.note`]: writeNote(signNote({ text, signatures: [] }, signer.key, signer.sign)),
    key: `${writeKey(signer.key)}\n`,
    'sbom.cdx.json': bom,
    'THIRD-PARTY.txt': thirdPartyNotices(bom),
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(part, file), content);
  // The sums say that the folder is whole, and come last.
  writeFileSync(join(part, SUMS), sums);
  take(folder, part, name, keep);
  return [
    shown === name
      ? `和正在用的一版一样：${name}。`
      : `已换上 ${name}${shown === null ? '' : `，原来是 ${shown}`}。`,
    ...(made === null ? [] : [`做了一把签名的钥匙：${made}。请另存一份，不要给别人。`]),
  ].join('\n');
}

/** The settings of the home, which were checked by the build. */
function configOf(): PortalConfig {
  const text = readFileSync(join(sourceFolders().data, CONFIG_FILE), 'utf8');
  const config = readConfig(text, []);
  if (!config) throw new Error('a site was built of settings that cannot be read');
  return config;
}

/** Files that two lists of sums do not agree in. */
function differing(one: string, other: string): string[] {
  const theirs = new Set(other.split('\n'));
  const ours = new Set(one.split('\n'));
  const lines = [...ours].filter((line) => !theirs.has(line));
  const more = [...theirs].filter((line) => !ours.has(line));
  return [...new Set([...lines, ...more].map((line) => line.slice(66)))].sort(compareText);
}

function refuse(words: string): string {
  process.exitCode = 1;
  console.error(`${words}\n没有换，读者看到的还是原来的。`);
  return '';
}
