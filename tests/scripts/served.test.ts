import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostHeaders } from '../../src/integrations/headers.ts';

let room = '';
const running: ChildProcess[] = [];
const has = (tool: string): boolean => spawnSync(tool, ['version']).error === undefined;

/** A small site with a file of every kind that a server must know. */
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  const long = '公示'.repeat(2000);
  const files: Record<string, string> = {
    'index.html': `<!doctype html><title>${long}</title>`,
    '404.html': '<!doctype html><title>没有这一页</title>',
    'notices/index.html': '<!doctype html><title>公示</title>',
    'data/accounts.csv': `\ufeff${long}`,
    'data/accounts.json': JSON.stringify({ long }),
    'disclosure/all.ics': `BEGIN:VCALENDAR\r\nX-LONG:${long}\r\nEND:VCALENDAR`,
    'feed.xml': `<feed>${long}</feed>`,
    'favicon.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${long}</title></svg>`,
    'robots.txt': `# ${long}`,
    'search/page.js': `// ${long}`,
    '_astro/page-BJ-ChszY.js': `// ${long}`,
    'share.png': 'not looked into',
    'notices/a/plan.pdf': '%PDF-1.4',
    _headers: hostHeaders([]),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(room, 'dist', path, '..'), { recursive: true });
    writeFileSync(join(room, 'dist', path), text);
  }
});
afterAll(() => {
  for (const child of running) child.kill();
  rmSync(room, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a server and waits until it answers. */
async function start(tool: string, args: readonly string[], port: number): Promise<void> {
  const child = spawn(tool, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  let said = '';
  child.stderr?.on('data', (bytes) => (said += bytes));
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${tool} does not answer: ${said}`);
}

/** nginx with a site file of ours as shipped, but for certificates, port and place. */
async function nginx(site: string): Promise<number> {
  const port = await freePort();
  const conf = join(room, `${site}.d`);
  mkdirSync(conf);
  cpSync('deploy/nginx', conf, { recursive: true });
  const server = readFileSync(join(conf, site), 'utf8')
    .replace(/^server \{\n {2}listen 80;[^}]*\}\n/m, '')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, '')
    .replaceAll('/srv/sunboard/dist', join(room, 'dist'));
  writeFileSync(join(conf, site), server);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(conf, kind)};`,
  );
  const main = `daemon off; master_process off; pid ${join(conf, 'pid')}; error_log stderr;
events {}
http { access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;
${places.join('\n')}
include ${join(conf, 'sunboard-maps.conf')}; include ${join(conf, site)}; }`;
  writeFileSync(join(conf, 'nginx.conf'), main);
  await start('nginx', ['-p', conf, '-c', join(conf, 'nginx.conf')], port);
  return port;
}

/** Caddy with the file as shipped, but for names, port and place. */
async function caddy(name: string): Promise<number> {
  const port = await freePort();
  const text = readFileSync('deploy/caddy/Caddyfile', 'utf8')
    .replaceAll('/srv/sunboard/dist', join(room, 'dist'))
    .replace(`\n${name} {`, `\nhttp://127.0.0.1:${port} {`)
    .replace(/^(?:www|town)\.example\.gov\.cn \{/m, `http://127.0.0.1:${await freePort()} {`);
  const file = join(room, `Caddyfile-${name}`);
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  await start('caddy', ['run', '--config', resolve(file), '--adapter', 'caddyfile'], port);
  return port;
}

function look(url: string): string {
  const args = ['scripts/served.ts', url, '--site', join(room, 'dist')];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return `${stdout}${stderr}`.trim();
}

const SERVERS = [
  ['nginx', 'at the root', () => nginx('root.conf'), '/'],
  ['nginx', 'below a path', () => nginx('below-path.conf'), '/gongshi/'],
  ['caddy', 'at the root', () => caddy('www.example.gov.cn'), '/'],
  ['caddy', 'below a path', () => caddy('town.example.gov.cn'), '/gongshi/'],
] as const;

describe.each(SERVERS)('%s %s, as shipped', (tool, _, begin, base) => {
  it.runIf(has(tool))('serves every kind as it should', async () => {
    const port = await begin();
    expect(look(`http://127.0.0.1:${port}${base}`)).toBe('都对。');
  });
});

it('says of a plain server what is missing, file by file', async () => {
  const port = await freePort();
  const code = `import { createServer } from 'node:http';
createServer((_, response) => response.end('hello')).listen(${port}, '127.0.0.1');`;
  await start(process.execPath, ['--input-type=module', '-e', code], port);
  const words = look(`http://127.0.0.1:${port}/`);
  for (const part of [
    '/data/accounts.csv：响应头 X-Content-Type-Options 是「没有」，应是「nosniff」。',
    '/data/accounts.csv：种类（Content-Type）是「」，不对。',
    '/data/accounts.csv：没有压缩。',
    '/data/accounts.csv：送出 5 字节',
    '/_astro/page-BJ-ChszY.js：名字带指纹的文件可以一直存着',
    '/：改了、撤下的内容会留在别人那里',
    '/_headers：没有的网址，状态是 200，应是 404。',
    '/notices：没有转到带斜杠的 /notices/。',
  ])
    expect(words).toContain(part);
});
