import { type IncomingMessage, request } from 'node:http';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_UPLOAD } from '../../src/desk/server/guarded.ts';
import { type ServedDesk, serveDesk } from '../../src/desk/server/serve.ts';
import { CLERK, deskHome, PASSPHRASE } from '../support/desk-home.ts';

// Packed before anything is served: that takes longer than a server keeps a connection.
const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(130 * 1024 * 1024) });
const home = deskHome({ build: async () => 'not in this test', swap: () => {} });
let served: ServedDesk;
let origin: string;
let cookie: string;

beforeAll(async () => {
  home.desk.persons.add(CLERK, PASSPHRASE);
  served = await serveDesk(home.desk, 0);
  const address = new URL(served.address());
  origin = address.origin;
  const entered = await fetch(address, { redirect: 'manual' });
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(entered.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict$/);
  expect((await post('/sign-in', { name: CLERK.name, passphrase: PASSPHRASE })).status).toBe(303);
});
afterAll(async () => {
  await served.close();
  home.close();
});

function post(
  path: string,
  fields: Record<string, string> | FormData,
  headers: Record<string, string> = {},
) {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin, ...headers },
    body,
  });
}

/** A request with a host of one's own, which `fetch` would not send. */
function raw(headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(origin, { headers }, resolve).once('error', reject).end();
  });
}

describe('is closed to', () => {
  it('whoever has no cookie, or one of their own', async () => {
    for (const headers of [{}, { cookie: 'desk=AAAA' }]) {
      const response = await fetch(`${origin}/`, { headers });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain(CLERK.name);
    }
  });

  it('a token that was used, or is none', async () => {
    const address = served.address();
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    expect((await fetch(`${origin}/?token=x`, { redirect: 'manual' })).status).toBe(403);
  });

  it('a name of elsewhere that was turned to this machine, with the cookie too', async () => {
    const port = new URL(origin).port;
    for (const host of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await raw({ host, cookie })).statusCode).toBe(421);
    }
    expect((await raw({ host: `127.0.0.1:${port}`, cookie })).statusCode).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', ''])(
    'forms from the origin «%s»',
    async (other) => {
      const before = home.desk.store.all().length;
      const form = new FormData();
      form.append('files', new File(['日期\n'], '柳坪村.csv'));
      form.append('table', 'accounts');
      const response = await post('/hand-in', form, { origin: other });
      expect([response.status, home.desk.store.all().length]).toEqual([403, before]);
    },
  );

  it('a wrong passphrase, and a person who is not on the list', async () => {
    await post('/sign-out', {});
    for (const [name, passphrase] of [
      [CLERK.name, 'wrong words'],
      ['别人', PASSPHRASE],
    ] as const) {
      expect((await post('/sign-in', { name, passphrase })).status).toBe(403);
    }
    expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('您是谁');
    await post('/sign-in', { name: CLERK.name, passphrase: PASSPHRASE });
  });
});

it('takes no upload beyond its limit', async () => {
  const form = new FormData();
  form.append('files', new File([new Uint8Array(MAX_UPLOAD + 1)], '柳坪村.csv'));
  expect((await post('/hand-in', form)).status).toBe(413);
  expect(home.desk.store.all()).toEqual([]);
});

it('tells of a workbook that unpacks without end, and goes on', async () => {
  const form = new FormData();
  form.append('files', new File([new Uint8Array(bomb)], '柳坪村.xlsx'));
  form.append('table', 'accounts');
  const taken = await post('/hand-in', form);
  expect(taken.status).toBe(303);
  const page = await fetch(origin + taken.headers.get('location'), { headers: { cookie } });
  expect(await page.text()).toMatch(/要改或要说定/);
  const returned = await fetch(`${origin}${taken.headers.get('location')}/returned.xlsx`, {
    headers: { cookie },
  });
  expect(returned.status).toBe(422);
});

it('hands no workbook back of which a part that nobody reads unpacks without end', async () => {
  const rows = [
    ['日期', '摘要', '支出'],
    ['2026-10-09', '付村部电费', '十四'],
  ];
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: '收支', rows }] }));
  const media = 'xl/media/image1.png';
  const packed = Buffer.from(zipSync({ ...parts, [media]: new Uint8Array(9) }));
  const returnedOf = async (bytes: Uint8Array) => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array(bytes)], '柳坪村.xlsx'));
    form.append('table', 'accounts');
    const place = (await post('/hand-in', form)).headers.get('location');
    return fetch(`${origin}${place}/returned.xlsx`, { headers: { cookie } });
  };
  expect((await returnedOf(packed)).status).toBe(200);
  // The directory says that the picture is as large as no picture is.
  packed.writeUInt32LE(0x20000000, packed.lastIndexOf(media) - 46 + 24);
  expect((await returnedOf(packed)).status).toBe(422);
});

it('offers to leave private columns out, and asks no more once they are', async () => {
  const form = new FormData();
  const sheet = '日期,摘要,支出,身份证号\n2026-10-09,付村部电费,14.00,待补\n';
  form.append('files', new File([sheet], '柳坪村10月.csv'));
  form.append('table', 'accounts');
  const place = (await post('/hand-in', form)).headers.get('location') ?? '';
  const ask = async () => (await fetch(origin + place, { headers: { cookie } })).text();
  const page = await ask();
  expect(page).toContain('name="private"');
  const [, seen = ''] = /name="seen" value="(\w+)"/.exec(page) ?? [];
  expect((await post(`${place}/answer`, { seen, private: 'yes' })).status).toBe(303);
  expect(await ask()).not.toContain('name="private"');
});

it('lets nothing of elsewhere into its pages, and keeps none of them', async () => {
  const { headers } = await fetch(origin, { headers: { cookie } });
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|script-src|https?:/);
  expect(headers.get('cache-control')).toBe('no-store');
});

it('shows what was typed as text, whatever it is', async () => {
  const form = new FormData();
  form.append(
    'files',
    new File(['日期,摘要\n2026-1-1,<script>alert(1)</script>\n'], '柳坪村<b>\'".csv'),
  );
  form.append('table', 'accounts');
  const taken = await post('/hand-in', form);
  const page = await fetch(origin + taken.headers.get('location'), { headers: { cookie } });
  expect(await page.text()).not.toMatch(/<script|<b>'/);
});
