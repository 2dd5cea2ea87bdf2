import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveDesk } from '../../src/desk/server/serve.ts';
import { runCommand } from '../support/command.ts';
import { CHECKER, CLERK, deskHome, PASSPHRASE, TODAY } from '../support/desk-home.ts';

const PAGE = '<!doctype html><title>公开后</title><script>document</script>';
const SHEET = `日期,凭证号,科目,摘要,收入,支出,余额
2026-10-01,,期初余额,上月结转,,,100.00
2026-10-09,10-1,管理费支出,付村部电费,,14.00,86.00
`;
/** Data of the site that was made last. */
let data = '';
const home = deskHome({
  build: async (sources, out) => {
    data = sources.data;
    mkdirSync(join(out, 'notices'), { recursive: true });
    for (const path of ['index.html', 'notices/index.html']) writeFileSync(join(out, path), PAGE);
    return null;
  },
  swap: () => {},
});
let served: Awaited<ReturnType<typeof serveDesk>>;
let origin: string;
let cookie: string;

beforeAll(async () => {
  home.desk.persons.add(CLERK, PASSPHRASE);
  home.desk.persons.add(CHECKER, PASSPHRASE);
  served = await serveDesk(home.desk, 0);
  const address = new URL(served.address());
  origin = address.origin;
  const entered = await fetch(address, { redirect: 'manual' });
  cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await post('/sign-in', { name: CLERK.name, passphrase: PASSPHRASE });
});
afterAll(async () => {
  await served.close();
  home.close();
});

function post(path: string, fields: Record<string, string> | FormData): Promise<Response> {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  const headers = { cookie, origin };
  return fetch(origin + path, { method: 'POST', redirect: 'manual', headers, body });
}
const ask = async (path: string): Promise<string> =>
  (await fetch(origin + path, { headers: { cookie } })).text();
const ofTable = (table: string): string[] =>
  home.desk.store.all().flatMap(({ submission: one }) => (one.table === table ? [one.id] : []));
const seenIn = (page: string): string => /name="seen" value="(\w+)"/.exec(page)?.[1] ?? '';

it('shows the very pages that will be public, and to nobody without the cookie', async () => {
  const form = new FormData();
  form.append('files', new File([SHEET], '柳坪村10月收支.csv'));
  const path = (await post('/hand-in', form)).headers.get('location') ?? '';
  const draft = await ask(path);
  expect(draft).toContain('2026年10月收入 +0.00 元，支出 +14.00 元，余额 86.00 元。');
  await post(`${path}/preview`, { seen: seenIn(draft) });
  let page = await ask(path);
  for (let left = 50; left > 0 && !page.includes('改动 2 页'); left -= 1) page = await ask(path);
  const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/notices\//.exec(page) ?? [];
  expect(link).not.toContain(origin);
  const shown = await fetch(link, { headers: { cookie } });
  expect(await shown.text()).toBe(PAGE);
  // No address leads out of the site.
  const outside = await fetch(`${link}..%2f..%2fsources/data/portal.json`, { headers: { cookie } });
  expect(outside.status).toBe(404);
  expect((await fetch(link)).status).toBe(403);
  expect((await fetch(`${link}none/`, { headers: { cookie } })).status).toBe(404);
});

it('shows the sheet and the texts that are printed of the same data, to the byte', async () => {
  const head = '公示内容,公示时间,公示期,类别,依据,公示单位,监督人职务';
  const row =
    '2026年自来水管检修,2026.11.27,7天,村务,村民会议决定,石桥村民委员会,村务监督委员会主任';
  const form = new FormData();
  form.append('files', new File([`${head}\n${row}\n`], '石桥村公示.csv'));
  form.append('table', 'notices');
  const path = (await post('/hand-in', form)).headers.get('location') ?? '';
  const page = await ask(path);
  await post(`${path}/preview`, { seen: seenIn(page) });
  for (let left = 50; left > 0 && !(await ask(path)).includes('改动 2 页'); left -= 1);
  const out = join(home.home, 'printed');
  const args = ['--village', 'shiqiao', '--data', data, '--out', out];
  expect((await runCommand('print', args, { PORTAL_DATE: TODAY })).status).toBe(0);
  const names = readdirSync(join(out, '石桥村'));
  const links = [...page.matchAll(/href="(\/s\/[^"]+\.pdf)">[^<]*：([^<]+)</g)];
  expect(links.length).toBeGreaterThan(0);
  for (const [, href, title = ''] of links) {
    const sheet = await fetch(origin + href, { headers: { cookie } });
    const printed = names.find((name) => name.startsWith(title)) ?? '';
    const bytes = readFileSync(join(out, '石桥村', printed));
    expect(Buffer.from(await sheet.arrayBuffer()).equals(bytes)).toBe(true);
  }
  const told = names.find((name) => name.endsWith('.txt')) ?? '';
  const texts = [...page.matchAll(/<pre class="note">([^<]+)<\/pre>/g)].map(([, text]) => text);
  expect(texts).toHaveLength(2 * links.length);
  const file = readFileSync(join(out, '石桥村', told), 'utf8').replaceAll('\r\n', '\n');
  const parts = [...file.matchAll(/：\n([\s\S]+?)\n(?:\n大喇叭念|$|\n----)/g)];
  expect(parts.length).toBeGreaterThan(1);
  for (const [, text = ''] of parts) expect(texts).toContain(text);
});

it('does nothing for a window that has not seen the last change', async () => {
  const [id = ''] = ofTable('accounts');
  const old = seenIn(await ask(`/s/${id}`));
  expect((await post(`/s/${id}/submit`, { seen: old })).status).toBe(303);
  const late = await post(`/s/${id}/drop`, { seen: old });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('现在是「已提交」');
  expect(home.desk.store.get(id)?.submission.state).toBe('submitted');
});

it('tells whoever approves no figure of the sheet', async () => {
  await post('/sign-out', {});
  await post('/sign-in', { name: CHECKER.name, passphrase: PASSPHRASE });
  const [id = ''] = ofTable('accounts');
  const page = await ask(`/s/${id}`);
  expect(page).toContain('照纸上的输');
  expect(page).not.toMatch(/14\.00|86\.00|一共 1 行/);
  const seen = seenIn(page);
  const wrong = { seen, rows: '1', 'total.0': '0', 'total.1': '14.01' };
  expect((await post(`/s/${id}/approve`, wrong)).status).toBe(422);
  const right = { ...wrong, 'total.1': '14' };
  expect((await post(`/s/${id}/approve`, right)).status).toBe(303);
  expect(home.desk.store.get(id)?.submission.state).toBe('approved');
});
