import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { attach } from '../../src/desk/attached.ts';
import { effectOf } from '../../src/desk/effect.ts';
import { noticeSheet, writtenNotice } from '../../src/desk/notice-sheet.ts';
import { Publishing } from '../../src/desk/publishing.ts';
import { beginRollBack } from '../../src/desk/take-back.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import { type Attached, approve, change, drop, submit } from '../../src/domain/desk/submission.ts';
import { CHECKER, CLERK, deskHome, TODAY } from '../support/desk-home.ts';

const home = deskHome({
  build: async (_, out) => {
    mkdirSync(out, { recursive: true });
    return null;
  },
  swap: () => {},
});
afterAll(() => home.close());
const { desk } = home;

const picture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade, g: 0, b: 0 } } })
    .png()
    .toBuffer();

function now(id: string) {
  const kept = desk.store.get(id);
  const effect = kept && effectOf(desk, kept.submission);
  if (!kept || !effect) throw new Error(`there is no ${id}`);
  return { ...effect, seen: kept.seen };
}

/** Hands in a notice that names files, some of which were put beside it. */
function notice(title: string, named: readonly Attached[], attached = named): string {
  const words: Readonly<Record<string, string>> = {
    ...{ title, affair: '村务', from: TODAY, days: '7天', body: '已经修好。' },
    ...{ basis: '村民会议决定', supervisedBy: '村务监督委员会主任' },
  };
  const sheet = noticeSheet((name) => words[name] ?? '', '柳坪村民委员会', named);
  expect(
    writtenNotice({ ...SUBMISSION, sheet: Buffer.from(sheet.bytes).toString('base64') }),
  ).toEqual(Object.fromEntries(Object.entries(words)));
  const [id = ''] = takeIn(desk, CLERK, [sheet], { village: 'liuping', table: 'notices' }).ids;
  const { submission, seen } = now(id);
  desk.keep(change(submission, { attached }, desk.acting(CLERK)), seen);
  return id;
}

const SUBMISSION = { table: 'notices', takesBack: null } as Parameters<typeof writtenNotice>[0];

async function published(id: string): Promise<void> {
  const draft = now(id);
  desk.keep(submit(draft.submission, draft, desk.acting(CLERK)), draft.seen);
  const { submission, seen, figures, digest } = now(id);
  desk.keep(approve(submission, figures, { ...figures, digest }, desk.acting(CHECKER)), seen);
  const publishing = new Publishing(desk);
  publishing.begin([{ id, seen: now(id).seen }], CHECKER);
  await publishing.idle;
  expect([publishing.of(id)?.words, now(id).submission.state]).toEqual([
    expect.not.stringContaining('没有公开'),
    'published',
  ]);
}

const errorsOf = (id: string) =>
  now(id).problems.flatMap(({ severity, code }) => (severity === 'error' ? code : []));

it('brings a notice and the file beside it to the data together, and takes both back', async () => {
  const bytes = await picture(1);
  const one = await attach(desk, 'liuping', { name: '竣工 照片.png', bytes });
  if (typeof one === 'string') throw new Error(one);
  expect(one.name).toBe('竣工-照片.png');
  expect(errorsOf(notice('只写了名字', [one], []))).toEqual(['attachment/missing']);
  expect(errorsOf(notice('没写名字', [], [one]))).toEqual(['file/unknown']);
  const id = notice('水管修好了', [one]);
  expect(errorsOf(id)).toEqual([]);
  const before = now(id).digest;
  await published(id);
  const file = join(home.home, 'data/attachments/liuping/竣工-照片.png');
  expect(readFileSync(file)).toEqual(bytes);
  // Another one of that name would take its place.
  const other = await attach(desk, 'liuping', { name: one.name, bytes: await picture(2) });
  if (typeof other === 'string') throw new Error(other);
  const second = notice('又修了一次', [other]);
  expect(errorsOf(second)).toEqual(['attachment/name']);
  expect(now(second).digest).not.toBe(before);
  const outcome = beginRollBack(desk, CLERK, id, '放错了');
  if (!outcome.ok) throw new Error(outcome.why);
  await published(outcome.submission.id);
  expect(existsSync(file)).toBe(false);
  expect(errorsOf(second)).toEqual([]);
  // What nobody hands in any more is not kept.
  const { submission, seen } = now(second);
  desk.keep(drop(submission, desk.acting(CLERK)), seen);
  expect(readdirSync(join(home.home, 'work/attached'))).toEqual([one.digest]);
});

it.each([
  ['照片.exe', 'MZ'],
  [`${'长'.repeat(80)}.png`, '', '文件名最多 80 个字'],
  ['照片.png', 'no picture'],
  ['记录.docx', 'no document'],
])('takes no file of which no copy may be public: %s', async (name, text, why = '') => {
  const told = await attach(desk, 'liuping', { name, bytes: new TextEncoder().encode(text) });
  expect(told).toContain(`附件没有收：${why}`);
});

/** The container of the years before .xlsx and .docx, with the name of one of its streams. */
function oldContainer(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

it('reads what WPS writes anew under an old ending, and says of what is old how to save it', async () => {
  const rows = [
    ['日期', '凭证号', '科目', '摘要', '收入', '支出', '余额'],
    ['2026-10-01', '', '期初余额', '上月结转', '', '', '100.00'],
  ];
  const fresh = await writeXlsx({ sheets: [{ name: '台账', rows }] });
  const put = (name: string, bytes: Uint8Array) =>
    takeIn(desk, CLERK, [{ name, bytes }], { village: '', table: '' });
  const { ids, told } = put('柳坪村.et', fresh);
  expect([ids.length, told]).toEqual([1, []]);
  expect(now(ids[0] ?? '').faults).toBe(0);
  // The same again is that one.
  expect(put('柳坪村.et', fresh).ids).toEqual(ids);
  for (const [name, bytes, words] of [
    ['柳坪村.xls', oldContainer('Workbook'), '另存为'],
    ['柳坪村.et', oldContainer('Workbook'), '另存为'],
    ['柳坪村.wps', oldContainer('WordDocument'), '另存后再交'],
    ['柳坪村.xlsx', oldContainer('EncryptedPackage'), '去掉打开密码'],
    ['柳坪村.xlsx', new Uint8Array(), '是空的'],
    ['~$柳坪村.xlsx', oldContainer(''), '临时文件'],
  ] as const)
    expect(put(name, bytes)).toEqual({ ids: [], told: [expect.stringContaining(words)] });
  expect(await attach(desk, 'liuping', { name: '台账.et', bytes: fresh })).toMatchObject({
    name: '台账.xlsx',
  });
  for (const [name, stream] of [
    ['台账.et', 'Workbook'],
    ['台账.xls', 'Workbook'],
    ['会议记录.wps', 'WordDocument'],
    ['会议记录.doc', 'WordDocument'],
  ] as const)
    expect(await attach(desk, 'liuping', { name, bytes: oldContainer(stream) })).toMatch(
      /另存为.*\.xlsx/,
    );
});
