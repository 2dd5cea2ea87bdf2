import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { setPlace } from '../../src/desk/delivery/place.ts';
import { Desk } from '../../src/desk/desk.ts';
import { changedBeyond } from '../../src/desk/disputed.ts';
import { effectOf } from '../../src/desk/effect.ts';
import { lookAt } from '../../src/desk/look.ts';
import { todayPage } from '../../src/desk/pages/today.ts';
import { Publishing } from '../../src/desk/publishing.ts';
import { beginRollBack, beginWithdrawal } from '../../src/desk/take-back.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import {
  approve,
  change,
  handIn,
  notSeenLive,
  type Outcome,
  sendBack,
  submit,
} from '../../src/domain/desk/submission.ts';
import { loadPortal } from '../../src/portal/fs/load.ts';
import type { Sources } from '../../src/portal/fs/sources.ts';
import { objectionRegister } from '../../src/views/objections/objections.ts';
import { CHECKER, CLERK, deskHome, TODAY } from '../support/desk-home.ts';

const LEDGER = 'accounts/liuping/2026.csv';
const SHEET = `日期,凭证号,科目,摘要,收入,支出,余额
2026-10-01,,期初余额,上月结转,,,100.00
2026-10-09,10-1,管理费支出,付村部电费,,14.00,86.00
`;

const NOTICE = `公示内容,公示时间,公示期,类别,依据,公示单位,监督人职务
2026年10月用水公示,2026.11.27,7天,村务,村民会议决定,柳坪村民委员会,村务监督委员会主任
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
function approved(
  desk: Desk,
  sheet = SHEET,
  reason: string | null = null,
  table = 'accounts',
): string {
  const file = { name: '柳坪村10月收支.csv', bytes: new TextEncoder().encode(sheet) };
  const [id = ''] = takeIn(desk, CLERK, [file], { village: '', table }).ids;
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
  desk.keep(submit(first.submission, first, desk.acting(CLERK)), first.seen);
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

const loaded = () => loadPortal(join(home.home, 'data'), TODAY);

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

/** Brings what takes something back to the board, with the figures of the paper. */
function takenBack(desk: Desk, outcome: Outcome): string {
  if (!outcome.ok) throw new Error(outcome.why);
  const { id } = outcome.submission;
  const now = () => {
    const kept = desk.store.get(id);
    const effect = kept && effectOf(desk, kept.submission);
    if (!kept || !effect) throw new Error('nothing is taken back');
    return { ...kept, effect };
  };
  const first = now();
  expect(first.effect.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  desk.keep(submit(first.submission, first.effect, desk.acting(CLERK)), first.seen);
  const { submission, seen, effect } = now();
  const { figures, digest } = effect;
  const ownWork = approve(submission, figures, { ...figures, digest }, desk.acting(BOTH));
  expect(ownWork).toMatchObject({ ok: false });
  desk.keep(approve(submission, figures, { ...figures, digest }, desk.acting(CHECKER)), seen);
  return id;
}
const BOTH = { ...CHECKER, name: CLERK.name };

it('rolls back what is public and nobody changed since, on record, and takes the sheet anew', async () => {
  home = deskHome({ build, swap });
  const { desk } = home;
  const first = approved(desk);
  expect(await publishOn(desk, first)).toMatchObject({ is: 'done' });
  const mended = SHEET.replaceAll('14.00', '15.00').replace('86.00', '85.00');
  const second = approved(desk, mended, '抄错了电费');
  expect(await publishOn(desk, second)).toMatchObject({ is: 'done' });
  const back = (of: string, reason: string) => beginRollBack(desk, CLERK, of, reason);
  const early = back(first, '交错了');
  if (!early.ok) throw new Error(early.why);
  expect(effectOf(desk, early.submission)?.problems[0]?.message).toContain('又改过');
  expect(back(first, '').ok).toBe(false);
  expect(await publishOn(desk, takenBack(desk, back(second, '改错了')))).toMatchObject({
    is: 'done',
  });
  expect(text('dist', 'ledger.txt')).toContain(',14.00,86.00');
  expect(text('data', 'record/register.csv')).toMatch(/,更正,.*改错了/);
  // All of the ledger goes with its first publication; its file may be begun anew.
  const last = takenBack(desk, back(first, '交错了村'));
  dies = 'after the swap';
  expect((await publishOn(desk, last))?.is).toBe('failed');
  dies = 'never';
  expect(await publishOn(desk, last)).toMatchObject({ is: 'done' });
  expect(existsSync(join(home.home, 'data', LEDGER))).toBe(false);
  expect(text('data', 'record/register.csv')).toMatch(/,撤回,.*交错了村/);
  expect(loaded().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await publishOn(desk, approved(desk))).toMatchObject({ is: 'done' });
  expect(loaded().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('shows what was put right in the folder and handed on by command, and puts it on record', async () => {
  home = deskHome({ build, swap });
  const { desk } = home;
  expect(await publishOn(desk, approved(desk))).toMatchObject({ is: 'done' });
  const mended = text('data', LEDGER).replace('14.00,', '15.00,').replace('86.00', '85.00');
  writeFileSync(join(home.home, 'data', LEDGER), mended);
  expect(loaded().portal).toBe(null);
  const onFile = { subjects: [LEDGER], withdrawn: [], leak: false };
  const begun = { table: '', village: '', name: LEDGER, sheet: '', reason: '抄错了电费', onFile };
  const outcome = desk.handIn((id) => handIn({ id, ...begun }, desk.acting(CLERK)));
  const id = takenBack(desk, outcome);
  expect(desk.store.get(id)?.submission.state).toBe('approved');
  expect(todayPage(desk, CHECKER, []).text).toContain(`登记：${LEDGER}`);
  dies = 'after the swap';
  expect((await publishOn(desk, id))?.is).toBe('failed');
  dies = 'never';
  expect(await publishOn(desk, id)).toMatchObject({ is: 'done' });
  expect(text('data', 'record/register.csv').match(/,更正,.*抄错了电费/g)).toHaveLength(1);
  expect(text('data', 'amendments/2026.csv')).toMatch(/14\.00,15\.00,抄错了电费/);
  expect(loaded().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('withdraws a notice, and of a leak keeps nothing on record, in the folder or of itself', async () => {
  home = deskHome({ build, swap });
  const { desk } = home;
  const publishedNotice = async () => {
    const id = approved(desk, NOTICE, null, 'notices');
    expect(await publishOn(desk, id)).toMatchObject({ is: 'done' });
    return loaded().portal?.notices.at(-1)?.id ?? '';
  };
  const notice = await publishedNotice();
  const versions = () => text('data', 'record/versions/2026-11.jsonl');
  expect(versions()).toContain('用水公示');
  expect(beginWithdrawal(desk, CLERK, 'liuping-2026-099', '错了', false).ok).toBe(false);
  const id = takenBack(desk, beginWithdrawal(desk, CLERK, notice, '里面有不该公开的', true));
  expect(toldOf(desk, id)).toContain('git 早先的提交');
  expect(await publishOn(desk, id)).toMatchObject({ is: 'done' });
  expect(loaded().portal?.notices).toEqual([]);
  expect(text('data', 'record/register.csv')).toMatch(/,撤回,.*里面有不该公开的/);
  expect(versions()).not.toContain('用水公示');
  expect(text('work', `${id}.txt`)).not.toContain('2026.11.27');
  expect(loaded().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** The home as if it had never begun a register. */
function forgetRecord(): void {
  const { home: folder } = home;
  rmSync(join(folder, 'data/record'), { recursive: true, force: true });
  const settings = join(folder, 'data/portal.json');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/ *"record": [^}]*\},/, ''));
}

const toldToday = (desk: Desk): string => todayPage(desk, CLERK, []).text;

it('withdraws with a notice the files that hung beside it, and none that another one names', async () => {
  home = deskHome({ build, swap });
  expect(await publishOn(home.desk, approved(home.desk, NOTICE, null, 'notices'))).toMatchObject({
    is: 'done',
  });
  const file = join(home.home, 'data/notices/liuping/2026.csv');
  const [head = '', row = ''] = readFileSync(file, 'utf8').split('\n');
  const other = row.replace('2026-001', '2026-002').replace('用水公示', '用电公示');
  const both = [head, `${row}账单.png;总表.png`, `${other}总表.png`];
  writeFileSync(file, both.map((line) => `${line}\n`).join(''));
  const folder = join(home.home, 'data/attachments/liuping');
  mkdirSync(folder, { recursive: true });
  const white = { width: 8, height: 8, channels: 3, background: '#fff' } as const;
  const png = await sharp({ create: white }).png().toBuffer();
  for (const name of ['账单.png', '总表.png']) writeFileSync(join(folder, name), png);
  forgetRecord();
  const desk = new Desk(home.place);
  const begun = beginWithdrawal(desk, CLERK, 'liuping-2026-001', '发错了', false);
  if (!begun.ok) throw new Error(begun.why);
  const effect = effectOf(desk, begun.submission);
  expect(effect?.faults).toBe(0);
  expect([...(effect?.texts ?? [])].filter(([, after]) => after === null)).toEqual([
    ['attachments/liuping/账单.png', null],
  ]);
});

it.each([
  ['withdrawn', '撤回'],
  ['rolled back', '回退'],
])('keeps an objection to a notice that is %s, and when its sheet hung', async (_, how) => {
  home = deskHome({ build, swap });
  const { desk } = home;
  const published = approved(desk, NOTICE, null, 'notices');
  expect(await publishOn(desk, published)).toMatchObject({ is: 'done' });
  const notice = loaded().portal?.notices.at(-1)?.id ?? '';
  const kept = happenedTo(notice);
  const outcome =
    how === '撤回'
      ? beginWithdrawal(desk, CLERK, notice, '金额写错了', false)
      : beginRollBack(desk, CLERK, published, '金额写错了');
  const id = takenBack(desk, outcome);
  if (how === '撤回') expect(toldOf(desk, id)).toContain('1 条异议');
  expect(await publishOn(desk, id)).toMatchObject({ is: 'done' });
  for (const [path, written] of Object.entries(kept)) expect(text(path)).toBe(written);
  const { portal, problems } = loaded();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!portal) throw new Error('there is no portal');
  expect(portal.postings).toMatchObject([{ notice }]);
  const [{ figures, notices } = { figures: null, notices: [] }] = objectionRegister(portal);
  expect(figures).toMatchObject({ received: 1, open: 1 });
  expect(notices).toEqual([
    {
      href: `/notices/${notice}/`,
      title: `${notice}（公示已撤回）`,
      lines: [`${TODAY} 公示已撤回：金额写错了。`, expect.stringContaining('还没有答复')],
    },
  ]);
});

const toldOf = (desk: Desk, id: string): string => {
  const kept = desk.store.get(id);
  return String(kept && effectOf(desk, kept.submission)?.problems.map(({ message }) => message));
};

/** Writes an objection to a notice, and where its sheet hangs; gives the files. */
function happenedTo(notice: string): Readonly<Record<string, string>> {
  const files = {
    'data/objections/liuping/2026.csv': `公示编号,收到日期,渠道,对什么,答复日期,结果,怎么处理的\n${notice},${TODAY},电话,金额,,,\n`,
    'data/postings/liuping/2026.csv': `公示编号,张贴日期,揭下日期,张贴人职务,见证人职务,照片\n${notice},${TODAY},,村报账员,,\n`,
  };
  for (const [path, written] of Object.entries(files)) {
    mkdirSync(join(home.home, path, '..'), { recursive: true });
    writeFileSync(join(home.home, path), written);
  }
  return files;
}

it('withdraws no notice that was objected to and is on no record: nothing would tell of it', async () => {
  home = deskHome({ build, swap });
  const { desk } = home;
  expect(await publishOn(desk, approved(desk, NOTICE, null, 'notices'))).toMatchObject({
    is: 'done',
  });
  const notice = loaded().portal?.notices.at(-1)?.id ?? '';
  happenedTo(notice);
  expect(toldToday(desk)).not.toContain('数据里有错');
  rmSync(join(home.home, 'data/record'), { recursive: true });
  expect(toldToday(desk)).toContain('公示登记却不见了');
  forgetRecord();
  const outcome = beginWithdrawal(desk, CLERK, notice, '金额写错了', false);
  if (!outcome.ok) throw new Error(outcome.why);
  const { id } = outcome.submission;
  expect(toldOf(desk, id)).toContain('没有登记过');
  expect(effectOf(desk, outcome.submission)?.faults).toBe(1);
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

it.each([
  [0, 1],
  [1, 0],
])(
  'two desks of one home that publish at once lose nothing, whichever site is made first (%i, %i)',
  async (...order) => {
    // Each build waits until it is its turn to be ready.
    const made: (() => void)[] = [];
    const waiting = async (sources: Sources, out: string) => {
      if (made.length < order.length) await new Promise<void>((ready) => made.push(ready));
      return build(sources, out);
    };
    home = deskHome({ build: waiting, swap });
    const desks = [home.desk, new Desk(home.place)];
    const ids = [approved(home.desk), approved(home.desk, NOTICE, null, 'notices')];
    const wanted = ids.map((id) => ({ id, seen: home.desk.store.get(id)?.seen ?? '' }));
    const publishings = desks.map((desk) => new Publishing(desk));
    for (const [at, publishing] of publishings.entries())
      publishing.begin(wanted.slice(at, at + 1), CHECKER);
    await vi.waitUntil(() => made.length === order.length, { timeout: 60_000 });
    for (const at of order) {
      made[at]?.();
      await publishings[at]?.idle;
    }
    for (const [at, publishing] of publishings.entries())
      expect(publishing.of(ids[at] ?? '')).toMatchObject({ is: 'done' });
    expect(text('dist', 'ledger.txt')).toContain('付村部电费');
    expect(text('data', 'record/register.csv').trimEnd().split('\n')).toHaveLength(3);
    expect(loaded().portal?.notices).toHaveLength(1);
    expect(loaded().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readdirSync(join(home.home, 'work/candidate'))).toEqual([]);
  },
);
