import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../src/desk/delivery/packs.ts';
import { SUMS, sha256, sumsOf } from '../../src/portal/fs/sums.ts';
import { ObjectServer } from './object-server.ts';

/** What carrying one changed notice among so many may take, and how often it is cut short. */
export const DEPLOY = { notices: 20_000, uploads: 60, seconds: 5, turns: 20 };

/** Other files of a site than pages of notices, for each of those. */
const OTHERS = 0.7;
/** Files of the search, half of which one changed notice makes anew, beside some pages and downloads. */
const SEARCH = 2000;
const TOUCHED = 10;
const S3RVER = 's3rver';

/** A server of objects, with what it was asked since it was last looked at. */
interface Server3 {
  readonly name: string;
  readonly address: string;
  readonly asked: () => { readonly put: number; readonly list: number };
  readonly close: () => Promise<void>;
}

/**
 * Carries a site of so many notices to a server that speaks S3, then one with a notice changed, and cuts
 * the latter short at random moments: what readers then have must be the one or the other to the byte.
 */
export async function benchDeploy(folder: string, notices: number, turns: number) {
  const site = join(folder, 'release', 'site');
  const touched = writeSite(site, notices);
  mkdirSync(folder, { recursive: true });
  const keys = join(folder, 'keys');
  const server = await openServer(join(folder, 'objects'));
  try {
    writeFileSync(keys, server.name === S3RVER ? 'S3RVER\nS3RVER\n' : 'key\nsecret\n');
    const args = ['scripts/deploy.ts', '--site', site, '--to', server.address, '--region', 'cn-x'];
    const command = [...args, '--key-file', keys, '--keep', '3'];
    const first = await timed(command, server);
    change(site, touched, 'once');
    const second = await timed(command, server);
    let whole = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const before = await currentOf(server.address);
      change(site, touched, `${turn}`);
      await cutShort(command, Math.random() * second.seconds * 1000);
      const name = await currentOf(server.address);
      const isOne = name === before || name === sha256(sumsBeside(site)).slice(0, 16);
      if (isOne && (await isWhole(server.address, name))) whole += 1;
      await timed(command, server);
    }
    const kept =
      second.put <= DEPLOY.uploads &&
      second.list === 0 &&
      second.seconds <= DEPLOY.seconds &&
      whole === turns;
    const line = `deploy（${notices} 条公示，${touched.length} 个文件改了，${server.name}）：第一次 ${first.seconds.toFixed(1)} 秒，传 ${first.put} 个；改一条公示 ${second.seconds.toFixed(2)} 秒（限 ${DEPLOY.seconds} 秒），传 ${second.put} 个（限 ${DEPLOY.uploads} 个），列目录 ${second.list} 次；停在半路 ${turns} 次，是新的或旧的一整版 ${whole} 次；${kept ? '在限度内' : '超过限度'}`;
    return { name: 'deploy', notices, first, second, turns, whole, kept, line };
  } finally {
    await server.close();
  }
}

/** A made-up site of the size; gives the files that a changed notice touches. */
function writeSite(site: string, notices: number): string[] {
  const paths = Array.from({ length: notices }, (_, at) => `notices/n-${at}/index.html`);
  const others = Array.from({ length: notices * OTHERS }, (_, at) => `data/o-${at}.csv`);
  const search = Array.from({ length: SEARCH }, (_, at) => `search/s-${at}.json`);
  const all = ['index.html', '_headers', '404.html', ...paths, ...others, ...search];
  for (const path of all) writeInto(site, path, path);
  writeFileSync(join(site, '..', SUMS), sumsOf(site));
  const first = [...paths.slice(0, TOUCHED), ...others.slice(0, TOUCHED)];
  return ['index.html', ...first, ...search.slice(0, SEARCH / 2)];
}

function writeInto(site: string, path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

/** Changes files of a site and its sums, as a release does. */
function change(site: string, touched: readonly string[], word: string): void {
  const lines = new Map(
    sumsBeside(site)
      .split('\n')
      .map((line) => [line.slice(66), line]),
  );
  for (const path of touched) {
    writeInto(site, path, `${path} ${word}`);
    lines.set(path, `${sha256(`${path} ${word}`)}  ${path}`);
  }
  writeFileSync(join(site, '..', SUMS), [...lines.values()].join('\n'));
}

function sumsBeside(site: string): string {
  return readFileSync(join(site, '..', SUMS), 'utf8');
}

async function timed(command: readonly string[], server: Server3) {
  server.asked();
  const start = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`deploy ended with ${status}`);
  return { seconds: (performance.now() - start) / 1000, ...server.asked() };
}

async function cutShort(command: readonly string[], after: number): Promise<void> {
  const child = spawn(process.execPath, command, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await once(child, 'exit');
  clearTimeout(timer);
}

async function currentOf(address: string): Promise<string> {
  const told = (await (await fetch(`${address}/current.json`)).json()) as { release: string };
  return told.release;
}

/** Whether every file of a release lies there as its manifest says. */
async function isWhole(address: string, name: string): Promise<boolean> {
  const manifest = (await (await fetch(`${address}/releases/${name}.json`)).json()) as Manifest;
  const packs = await Promise.all(
    manifest.packs.map(async ([pack]) => {
      const response = await fetch(`${address}/packs/${pack}`);
      return new Uint8Array(await response.arrayBuffer());
    }),
  );
  return Object.values(manifest.files).every(([digest, size, , , pack, from]) => {
    const bytes = packs[pack]?.subarray(from, from + size);
    return bytes !== undefined && sha256(bytes) === digest;
  });
}

/** s3rver of npm where the machine has it, and otherwise a small one of our own. */
async function openServer(folder: string): Promise<Server3> {
  mkdirSync(folder, { recursive: true });
  if (spawnSync(S3RVER, ['--version']).error !== undefined) {
    const own = new ObjectServer(() => folder);
    await own.listen();
    return {
      name: '自己的小服务器',
      address: own.address,
      asked: () => counted(own.asked.splice(0)),
      close: () => own.close(),
    };
  }
  const port = 40_000 + (process.pid % 20_000);
  const child = spawn(
    S3RVER,
    ['-s', '-d', folder, '-p', String(port), '--configure-bucket', 'bucket'],
    { stdio: 'ignore' },
  );
  return counting(port, child);
}

/** Stands before a server and counts what it is asked. */
async function counting(port: number, child: ChildProcess): Promise<Server3> {
  const asked: { readonly method: string; readonly path: string }[] = [];
  const before: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, path: url.replace(/^\/bucket\/?/, '') });
    const path = url;
    const passed = send({ port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  before.listen(0, '127.0.0.1');
  await once(before, 'listening');
  const address = `http://127.0.0.1:${(before.address() as AddressInfo).port}/bucket`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    name: S3RVER,
    address,
    asked: () => counted(asked.splice(0)),
    close: async () => {
      before.closeAllConnections();
      before.close();
      child.kill();
    },
  };
}

function counted(asked: readonly { readonly method: string; readonly path: string }[]) {
  return {
    put: asked.filter(({ method }) => method === 'PUT').length,
    list: asked.filter(({ method, path }) => method === 'GET' && /^(?:$|\?)/.test(path)).length,
  };
}
