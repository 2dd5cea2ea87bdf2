import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { setPlace } from '../../src/desk/delivery/place.ts';
import { Desk } from '../../src/desk/desk.ts';
import { changedBeyond } from '../../src/desk/disputed.ts';
import { lookAt } from '../../src/desk/look.ts';
import { Publishing } from '../../src/desk/publishing.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import {
  approve,
  change,
  notSeenLive,
  sendBack,
  submit,
} from '../../src/domain/desk/submission.ts';
import type { Sources } from '../../src/portal/fs/sources.ts';
import { CHECKER, CLERK, deskHome } from '../support/desk-home.ts';

const LEDGER = 'accounts/liuping/2026.csv';
const SHEET = `日期,凭证号,科目,摘要,收入,支出,余额
2026-10-01,,期初余额,上月结转,,,100.00
2026-10-09,10-1,管理费支出,付村部电费,,14.00,86.00
`;

/** A site that holds the ledger it was made of, so that a test sees which data are public. */
async function build({ data }: Sources, out: string): Promise<null> {
  const ledger = join(data, LEDGER);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'ledger.txt'), existsSync(ledger) ? readFileSync(ledger) : '');
  return null;
}

let dies: 'never' | 'before the swap' | 'after the swap' = 'never';
function swap(fresh: string, out: string): void {
  if (dies === 'before the swap') throw new Error('killed');
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
  if (dies === 'after the swap') throw new Error('killed');
}

let home: ReturnType<typeof deskHome>;
afterEach(() => {
  dies = 'never';
  home.close();
});

/** Hands in the sheet and brings it to the state in which it may be published. */
function approved(desk: Desk, sheet = SHEET, reason: string | null = null): string {
  const file = { name: '柳坪村10月收支.csv', bytes: new TextEncoder().encode(sheet) };
  const [id = ''] = takeIn(desk, CLERK, [file], { village: '', table: 'accounts' }).ids;
  const look = () => {
    const kept = desk.store.get(id);
    const found = kept && lookAt(desk.home(), kept.submission);
    if (!found || !kept) throw new Error('nothing was handed in');
    return { ...found, seen: kept.seen };
  };
  if (reason !== null) {
    const asked = look();
    expect(asked.problems.map(({ code }) => code)).toContain('import/reason');
    desk.keep(change(asked.submission, { reason }, desk.acting(CLERK)), asked.seen);
  }
  const first = look();
  expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  desk.keep(submit(first.submission, first.faults, desk.acting(CLERK)), first.seen);
  const { submission, figures, digest, seen } = look();
  const outcome = approve(submission, figures, { ...figures, digest }, desk.acting(CHECKER));
  expect(outcome.ok).toBe(true);
  desk.keep(outcome, seen);
  return id;
}

async function publishOn(desk: Desk, id: string) {
  const publishing = new Publishing(desk);
  publishing.begin([{ id, seen: desk.store.get(id)?.seen ?? '' }], CHECKER);
  await publishing.idle;
  return publishing.of(id);
}

const text = (...path: string[]): string => {
  const file = join(home.home, ...path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

it.each(['before the swap', 'after the swap'] as const)(
  'killed %s, a publication is done by asking again, and once',
  async (moment) => {
    home = deskHome({ build, swap });
    const id = approved(home.desk);
    dies = moment;
    expect((await publishOn(home.desk, id))?.is).toBe('failed');
    dies = 'never';
    const again = new Desk(home.place);
    expect(again.store.get(id)?.submission.state).toBe('approved');
    expect(await publishOn(again, id)).toMatchObject({ is: 'done' });
    expect(again.store.get(id)?.submission.state).toBe('published');
    expect(text('data', LEDGER).match(/付村部电费/g)).toHaveLength(1);
    expect(text('dist', 'ledger.txt')).toBe(text('data', LEDGER));
    const register = text('data', 'record/register.csv').trimEnd().split('\n');
    expect(register).toHaveLength(2);
    expect(register[1]).toContain(`${CLERK.post},${CHECKER.post}`);
  },
);

it('corrects what is public with a reason, on record, and makes a commit of each in a home in git', async () => {
  home = deskHome({ build, swap });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', home.home, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  for (const [key, value] of [
    ['user.name', '公示台'],
    ['user.email', 'desk@gongshi.example'],
  ] as const)
    git('config', key, value);
  const first = approved(home.desk);
  expect(await publishOn(home.desk, first)).toMatchObject({ is: 'done' });
  const mended = SHEET.replaceAll('14.00', '15.00').replace('86.00', '85.00');
  const second = approved(home.desk, mended, '抄错了电费');
  expect(await publishOn(home.desk, second)).toMatchObject({ is: 'done' });
  expect(text('dist', 'ledger.txt')).toContain(',15.00,85.00');
  expect(text('data', 'record/register.csv')).toMatch(/,更正,.*抄错了电费/);
  expect(git('log', '--format=%s').trim().split('\n')).toHaveLength(2);
  expect(git('ls-files')).not.toMatch(/work\//);
});

it('publishes nothing that was not approved, and nothing when the site is not fit', async () => {
  home = deskHome({ build: async () => '网站不对', swap });
  const id = approved(home.desk);
  const { submission, seen } = home.desk.store.get(id) ?? {};
  expect(await publishOn(home.desk, id)).toEqual({ is: 'failed', words: '没有公开：网站不对' });
  expect([text('data', LEDGER), text('dist', 'ledger.txt')]).toEqual(['', '']);
  if (!submission || !seen) throw new Error('nothing was handed in');
  // What was approved is another now: somebody changed the file behind the desk.
  const other = Buffer.from(SHEET.replaceAll('14.00', '15.00').replace('86.00', '85.00'));
  home.desk.store.put({ ...submission, sheet: other.toString('base64') }, seen);
  expect((await publishOn(home.desk, id))?.words).toContain('变了');
  expect(change(submission, {}, home.desk.acting(CLERK)).ok).toBe(false);
});

it('reads the village off the name of a file, and says of which it cannot', () => {
  home = deskHome({ build, swap });
  const bytes = new TextEncoder().encode(SHEET);
  const names = ['石桥村10月.csv', '柳坪村10月.csv', '10月.csv'];
  const files = names.map((name) => ({ name, bytes }));
  const { ids, told } = takeIn(home.desk, CLERK, files, { village: '', table: '' });
  const taken = ids.map((id) => home.desk.store.get(id)?.submission);
  expect(taken.map((one) => [one?.village, one?.table])).toEqual([
    ['shiqiao', 'accounts'],
    ['liuping', 'accounts'],
  ]);
  expect(told).toEqual([expect.stringContaining('「10月.csv」看不出是哪个村的')]);
});

it('carries what is public to the place that was set, and keeps what it could not carry in sight', async () => {
  home = deskHome({ build, swap });
  const { desk, place } = home;
  // A file stands where a folder should.
  writeFileSync(join(home.home, 'web'), '');
  setPlace(place.work, { kind: 'folder', folder: join(home.home, 'web') });
  const id = approved(desk);
  expect((await publishOn(desk, id))?.words).toContain('没有传到');
  const waiting = () => notSeenLive(desk.store.all().map(({ submission }) => submission));
  expect(waiting().map((one) => one.id)).toEqual([id]);
  rmSync(join(home.home, 'web'));
  const publishing = new Publishing(desk);
  publishing.lookAgain(id, CHECKER);
  await publishing.idle;
  expect(publishing.of(id)?.is).toBe('done');
  expect(text('web', 'ledger.txt')).toBe(text('data', LEDGER));
  expect(waiting()).toEqual([]);
});

it('opens the disputed cells alone after a submission was sent back', () => {
  home = deskHome({ build, swap });
  const { desk } = home;
  const id = approved(desk);
  const look = () => {
    const kept = desk.store.get(id);
    const found = kept && lookAt(desk.home(), kept.submission);
    if (!found || !kept) throw new Error('nothing was handed in');
    return { ...found, seen: kept.seen };
  };
  const cells = [
    { row: 3, column: '支出（元）' },
    { row: 3, column: '余额（元）' },
  ];
  const first = look();
  desk.keep(sendBack(first.submission, '纸上是 15 元', cells, desk.acting(CHECKER)), first.seen);
  const beyond = (text: string) => {
    const kept = look();
    const sheet = Buffer.from(text).toString('base64');
    desk.keep(change(kept.submission, { sheet }, desk.acting(CLERK)), kept.seen);
    return changedBeyond(desk.home(), look());
  };
  const mended = SHEET.replaceAll('14.00', '15.00').replace('86.00', '85.00');
  expect(beyond(mended)).toBeNull();
  expect(beyond(mended.replace('付村部电费', '付水费'))).toContain('还改了第 3 行「摘要」');
  expect(beyond(`${mended}2026-10-10,10-2,管理费支出,付水费,,1.00,84.00\n`)).toContain('行数');
});
