import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type ServedSite, serveSite } from '../../scripts/support/serve.ts';

const room = mkdtempSync(join(tmpdir(), 'sunboard-serve-'));
const folder = join(room, 'site');
let site: ServedSite;
beforeAll(async () => {
  mkdirSync(join(folder, 'help'), { recursive: true });
  writeFileSync(join(room, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'help', 'index.html'), `<p>${'公示'.repeat(2000)}</p>`);
  writeFileSync(join(folder, '404.html'), '<p>没有这一页</p>');
  writeFileSync(join(folder, 'rows.csv'), '日期\n2022-11-03\n');
  writeFileSync(
    join(folder, '_headers'),
    '/*\n  X-Frame-Options: DENY\n/record/*\n  X-Record: 1\n',
  );
  site = await serveSite(folder, 0);
});
afterAll(async () => {
  await site?.close();
  rmSync(room, { recursive: true, force: true });
});

/** Asks with the path as written: `fetch` would tidy the dots away. */
function ask(path: string, encoding = 'identity') {
  const { hostname, port } = new URL(site.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const headers = { 'accept-encoding': encoding };
      request({ hostname, port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

test.each([
  ['/help/', 'text/html', 200],
  ['/rows.csv', 'text/csv', 200],
  ['/nothing/', 'text/html', 404],
])('%s comes as %s with status %d and the headers of the site', async (path, type, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain(type);
  expect(answer.headers['x-frame-options']).toBe('DENY');
  expect(answer.headers['x-record']).toBeUndefined();
});

test.each(['br', 'gzip'])('compresses with %s when asked', async (encoding) => {
  const answer = await ask('/help/', encoding);
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.body.length).toBeLessThan(500);
});

test.each(['/../secret.txt', '/help/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
  'never leaves its folder: %s',
  async (path) => {
    const answer = await ask(path);
    expect(answer.body.toString()).not.toContain('secret');
    expect(answer.status).toBe(404);
  },
);

it('serves what was built after it started', async () => {
  writeFileSync(join(folder, 'new.csv'), '新\n');
  expect((await ask('/new.csv')).status).toBe(200);
});
