import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ServedDesk, serveDesk } from '../../src/desk/server/serve.ts';
import { CHECKER, CLERK, deskHome, PASSPHRASE } from '../support/desk-home.ts';

const OTHER = 'other plain words';
type Fields = Readonly<Record<string, string | readonly string[]>>;
const GOOD: Fields = {
  ...{ 'name.0': CLERK.name, 'post.0': CLERK.post, 'roles.0': CLERK.roles },
  ...{ 'passphrase.0': PASSPHRASE, 'again.0': PASSPHRASE },
  ...{ 'name.1': CHECKER.name, 'post.1': CHECKER.post, 'roles.1': CHECKER.roles },
  ...{ 'passphrase.1': OTHER, 'again.1': OTHER },
};

let home: ReturnType<typeof deskHome>;
let served: ServedDesk;

beforeEach(async () => {
  home = deskHome({ build: async () => 'not in this test', swap: () => {} });
  served = await serveDesk(home.desk, 0);
});
afterEach(async () => {
  await served.close();
  home.close();
});

/** A browser that was led to the desk by its address. */
async function enter() {
  const address = new URL(served.address());
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const post = (path: string, fields: Fields, headers: Record<string, string> = {}) =>
    fetch(address.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: address.origin, ...headers },
      body: new URLSearchParams(
        Object.entries(fields).flatMap(([name, said]) => [said].flat().map((one) => [name, one])),
      ),
    });
  const page = async (path = '/') =>
    (await fetch(address.origin + path, { headers: { cookie } })).text();
  return { post, page };
}

it('lets the first two register by themselves, and each sit down', async () => {
  const { post, page } = await enter();
  for (const path of ['/', '/hand-in', '/sign-in'])
    expect(await page(path)).toContain('登记两个人');
  expect((await post('/first-persons', GOOD)).status).toBe(303);
  expect(home.desk.persons.all()).toEqual([CLERK, CHECKER]);
  const file = readFileSync(join(home.place.work, 'persons.json'), 'utf8');
  for (const word of [PASSPHRASE, OTHER]) expect(file).not.toContain(word);
  expect(await page()).toMatch(/您是谁[\s\S]*王芳（村报账员）[\s\S]*李强/);
  for (const [{ name }, passphrase] of [
    [CLERK, PASSPHRASE],
    [CHECKER, OTHER],
  ] as const) {
    expect((await post('/sign-in', { name, passphrase })).status).toBe(303);
    expect(await page()).toContain('今天要做的');
    await post('/sign-out', {});
  }
});

it('registers nobody once somebody is, in another window too', async () => {
  const [one, other] = [await enter(), await enter()];
  await one.post('/first-persons', GOOD);
  const more: Fields = { ...GOOD, 'name.0': '别人', 'name.1': '另一个' };
  const answer = await other.post('/first-persons', more);
  expect(await answer.text()).toContain('您是谁');
  expect(home.desk.persons.all()).toEqual([CLERK, CHECKER]);
  expect(home.desk.persons.known(CLERK.name, PASSPHRASE)).not.toBeNull();
});

it('registers nobody for whoever has no cookie, or comes from elsewhere', async () => {
  const { post } = await enter();
  for (const headers of [{ cookie: '' }, { origin: 'https://evil.example' }])
    expect((await post('/first-persons', GOOD, headers)).status).toBe(403);
  expect(home.desk.persons.all()).toEqual([]);
});

it.each([
  ['one person twice', { 'name.1': ` ${CLERK.name.split('').join(' ')}` }, ['不同的人']],
  ['one passphrase for both', { 'passphrase.1': PASSPHRASE, 'again.1': PASSPHRASE }, ['不能一样']],
  ['nobody who approves', { 'roles.1': ['publish'] }, ['另一个人能核对']],
  [
    'one who alone hands in and approves',
    { 'roles.0': ['handIn', 'approve'], 'roles.1': ['publish'] },
    ['另一个人能核对'],
  ],
  ['nobody who publishes', { 'roles.1': ['approve'] }, ['能公开']],
  ['roles that are none', { 'roles.0': ['admin'] }, ['第 1 个人：没有选能做什么']],
  ['a name in the post', { 'post.0': `会计${CLERK.name}` }, ['第 1 个人：职务里有姓名']],
  ['a telephone in the post', { 'post.1': '主任13812345678' }, ['第 2 个人：职务里']],
  ['a passphrase mistyped', { 'again.1': 'other plain word' }, ['第 2 个人：两遍口令不一样']],
  [
    'all at once',
    { 'name.0': ' ', 'post.1': '', 'passphrase.0': '短', 'again.0': '短' },
    ['第 1 个人：没有写姓名', '第 1 个人：口令至少', '第 2 个人：没有写职务'],
  ],
] as const)('tells of %s, and keeps what was right', async (_, wrong, words) => {
  const { post, page } = await enter();
  const answer = await post('/first-persons', { ...GOOD, ...wrong });
  expect(answer.status).toBe(422);
  const told = await answer.text();
  for (const one of words) expect(told).toContain(one);
  const typed = 'name.1' in wrong ? wrong['name.1'].trim() : CHECKER.name;
  expect(told).toContain(`value="${typed}"`);
  for (const word of [PASSPHRASE, OTHER]) expect(told).not.toContain(word);
  expect(home.desk.persons.all()).toEqual([]);
  expect(await page()).toContain('登记两个人');
});
