import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dayInShanghai, formatDay } from '../src/domain/day.ts';
import { readCheckpoint, type SignedCheckpoint } from '../src/domain/record/log/checkpoint.ts';
import {
  type NoteSigner,
  readSecret,
  signedAt,
  writeSecret,
} from '../src/domain/record/log/ed25519.ts';
import {
  consistencyProof,
  type HashReader,
  isConsistent,
  isSame,
  rootHash,
} from '../src/domain/record/log/merkle.ts';
import { readKey, signNote, writeKey, writeNote } from '../src/domain/record/log/note.ts';
import { hashesIn } from '../src/domain/record/log/tiles.ts';
import { writeWhole } from '../src/portal/fs/write.ts';
import { textOf } from '../src/portal/record/verify-log.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';
import { type ReadSite, siteReader } from './support/read-site.ts';

const HELP = `用法：npm run witness -- 网址 --name 名字
替别的县、乡镇见证它的公示登记：看它和上次见到的接不接得上，接得上就签名，打印一段寄回去。
  --name  您的名字，一串没有空格的字，例如 xiaoxue.example.cn；第一次要写
  --key   对方的登记钥匙（纸上、信里给您的那一行）；第一次不写，就信网站给的
  --keep  放钥匙和上次见到的文件夹，不写是 ~/.sunboard-witness`;

/** What a witness keeps of a log: its key, and the checkpoint that it has seen last. */
interface Kept {
  readonly key: string;
  readonly checkpoint: string;
}

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    options: {
      name: { type: 'string' },
      key: { type: 'string' },
      keep: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const [site, more] = positionals;
  if (site === undefined || more !== undefined) throw wrongUse('要写一个网址。');
  const folder = values.keep ?? join(homedir(), '.sunboard-witness');
  const read = siteReader(site);
  const found = await checkpointAt(read, folder, values.key);
  const last = found.kept && readCheckpoint(found.kept.checkpoint);
  await refuseOther(read, last, found.checkpoint);
  const me = signerIn(folder, values.name);
  const { note, size } = found.checkpoint;
  const seen = signNote(note, me.key, me.sign, Math.floor(Date.now() / 1000));
  const text = writeNote(seen);
  const kept: Kept = { key: found.key, checkpoint: text };
  writeWhole(found.file, `${JSON.stringify(kept, null, 1)}\n`);
  const day = formatDay(dayInShanghai(Date.now()));
  const words = last ? `和上次见到的 ${last.size} 条接得上` : '第一次见到';
  return `${day}见证 ${size} 条，${words}。请把下面这段存成文件寄回去：\n\n${writeKey(me.key)}\n\n${text}`;
});

/** The newest checkpoint of a site, signed by the key that is known for it. */
async function checkpointAt(read: ReadSite, folder: string, given: string | undefined) {
  const checkpoint = readCheckpoint(textOf(await read('record/log/checkpoint')));
  if (!checkpoint) throw wrongUse('这个网站没有签过名的公示登记（record/log/checkpoint）。');
  const file = join(folder, `${checkpoint.origin.replace(/[^\w.-]/g, '_')}.json`);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : null;
  const text = given ?? kept?.key ?? textOf(await read('record/log/key')).trim();
  const key = readKey(text);
  if (!key || key.name !== checkpoint.origin || signedAt(checkpoint.note, key) === null)
    throw alarm('签名和钥匙对不上');
  return { checkpoint, file, kept, key: text };
}

/** Stops where the log is not the one that was seen before, grown. */
async function refuseOther(
  read: ReadSite,
  last: SignedCheckpoint | null,
  now: SignedCheckpoint,
): Promise<void> {
  const { size, root } = now;
  if (last && last.size > size) throw alarm(`上次见到 ${last.size} 条，现在只有 ${size} 条`);
  const isIt = await overTiles(read, size, (hashes) => isSame(rootHash(hashes, size), root));
  if (!isIt) throw alarm('总账的文件和签的不一样');
  if (!last) return;
  const proof = await overTiles(read, size, (hashes) => consistencyProof(hashes, last.size, size));
  if (!isConsistent([last.size, last.root], [size, root], proof))
    throw alarm(`前 ${last.size} 条和上次见到的不一样：有一条被改过、删掉或换过`);
}

function alarm(words: string): Error {
  const message = `没有签：${words}。请把这句话告诉对方和它的上级，上次见到的留着别删。`;
  return Object.assign(new Error(message), { code: 'ERR_FOLDER' });
}

/** Works something out of the tiles of a log, and fetches only those that it asks for. */
async function overTiles<Result>(
  read: ReadSite,
  size: number,
  work: (hashes: HashReader) => Result,
): Promise<Result> {
  const tiles = new Map<string, Uint8Array>();
  for (;;) {
    let missing: string | null = null;
    const get = (path: string): Uint8Array => {
      const known = tiles.get(path);
      if (known) return known;
      missing = path;
      throw new Error(`the tile ${path} is not here yet`);
    };
    try {
      return work(hashesIn(get, size));
    } catch (error) {
      if (missing === null) throw error;
      const bytes = await read(`record/log/${missing}`);
      if (!bytes) throw alarm(`网站上没有 record/log/${missing}`);
      tiles.set(missing, bytes);
    }
  }
}

/** The witness of this machine; made at the first time, under the name that is given. */
function signerIn(folder: string, name: string | undefined): NoteSigner {
  const file = join(folder, 'witness.key');
  if (existsSync(file)) {
    const known = readSecret(readFileSync(file, 'utf8'));
    if (!known) throw wrongUse(`${file} 不是见证的钥匙，读不出来。`);
    return known;
  }
  if (name === undefined || !/^[^\s+]+$/.test(name))
    throw wrongUse('第一次要写 --name：您的名字，没有空格和加号。');
  const text = writeSecret(name, new Uint8Array(randomBytes(32)), 'cosignature');
  mkdirSync(folder, { recursive: true });
  writeWhole(file, `${text}\n`, 0o600);
  return signerIn(folder, name);
}
