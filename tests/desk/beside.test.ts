import { afterAll, expect, it } from 'vitest';
import { noticesOver, together } from '../../src/desk/beside.ts';
import { effectOf } from '../../src/desk/effect.ts';
import { freshSheets } from '../../src/desk/fresh-sheets.ts';
import { noticeSheet } from '../../src/desk/notice-sheet.ts';
import { Publishing } from '../../src/desk/publishing.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import { approve, change, drop, submit } from '../../src/domain/desk/submission.ts';
import { CHECKER, CLERK, deskHome, TODAY } from '../support/desk-home.ts';

const LIST = `序号,组别,户主姓名,改植面积（亩）,应发金额（元）,申报日期
1,1组,赵*国,2,800,2026-03-05
2,1组,钱*玉,3,1200,2026-03-06
`;
const NOTICE: Readonly<Record<string, string>> = {
  title: '2026年茶园改植换种补助名单（2户）',
  ...{ affair: '村务', from: TODAY, days: '7天', programme: 'chaye-gaizhi' },
  ...{ basis: '村民会议决定', supervisedBy: '村务监督委员会主任', body: '已经验收。' },
};
const home = deskHome({ build: async () => 'not in this test', swap: () => {} });
afterAll(() => home.close());

function take(name: string, bytes: Uint8Array, village: string, table: string): string {
  const { ids, told } = takeIn(home.desk, CLERK, [{ name, bytes }], { village, table });
  expect(told).toEqual([]);
  return ids[0] ?? '';
}

/** Submits and approves something, and tells how it goes to publish it by itself. */
async function publishedAlone(id: string): Promise<string | undefined> {
  const { desk } = home;
  const now = () => {
    const kept = desk.store.get(id);
    const effect = kept && effectOf(desk, kept.submission);
    if (!kept || !effect) throw new Error(`there is no ${id}`);
    return { ...kept, ...effect };
  };
  const draft = now();
  desk.keep(submit(draft.submission, draft, desk.acting(CLERK)), draft.seen);
  const { submission, seen, figures, digest } = now();
  desk.keep(approve(submission, figures, { ...figures, digest }, desk.acting(CHECKER)), seen);
  const publishing = new Publishing(desk);
  publishing.begin([{ id, seen: now().seen }], CHECKER);
  await publishing.idle;
  expect(now().submission.state).toBe('approved');
  return publishing.of(id)?.words;
}

it('shows a notice with its list that is on its way, and makes it public with that alone', async () => {
  const bytes = new TextEncoder().encode(LIST);
  const list = take('名单.csv', bytes, 'liuping', 'payouts-chaye-gaizhi');
  take('别村的.csv', bytes, 'shiqiao', 'payouts-chaye-gaizhi');
  const written = noticeSheet((name) => NOTICE[name] ?? '', '柳坪村民委员会');
  const notice = take(written.name, written.bytes, 'liuping', 'notices');
  const seen = () => {
    const kept = home.desk.store.get(notice);
    const found = kept && together(home.desk, kept.submission);
    if (!found) throw new Error('there is no notice');
    expect(found.effect.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const paper = JSON.stringify(freshSheets(home.desk, found.effect));
    return { ...found, paper, files: [...found.texts.keys()].sort() };
  };
  const lying = (id: string) => {
    const kept = home.desk.store.get(id);
    if (!kept) throw new Error(`there is no ${id}`);
    return kept;
  };
  expect(noticesOver(home.desk, lying(list).submission).map(({ id }) => id)).toEqual([notice]);
  // What cannot be read is told of, and neither goes without the other.
  const broken = Buffer.from(LIST.replace('800', '待定')).toString('base64');
  const whole = lying(list);
  home.desk.keep(change(whole.submission, { sheet: broken }, home.desk.acting(CLERK)), whole.seen);
  expect(seen().faulty.map(({ id }) => id)).toEqual([list]);
  const mended = lying(list);
  const { sheet } = whole.submission;
  home.desk.keep(change(mended.submission, { sheet }, home.desk.acting(CLERK)), mended.seen);
  const both = seen();
  expect(both.faulty).toEqual([]);
  expect(both.beside.map(({ id }) => id)).toEqual([list]);
  expect(both.files).toContain('payouts/chaye-gaizhi/liuping.csv');
  expect(both.paper).toContain('钱*玉');
  expect(await publishedAlone(notice)).toContain('要一起公开');
  // Whoever takes the list away sees the notice without it.
  const kept = home.desk.store.get(list);
  if (kept) home.desk.keep(drop(kept.submission, home.desk.acting(CLERK)), kept.seen);
  const alone = seen();
  expect(alone.beside).toEqual([]);
  expect(alone.paper).not.toContain('钱*玉');
  expect(alone.files.some((path) => path.startsWith('payouts/'))).toBe(false);
});

it('counts of accounts what the paper counts, and no balance', () => {
  const sheet = `日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）
2026-10-01,,期初余额,上月结转,,,100.00
2026-10-09,10-1,管理费支出,付村部电费,,14.00,86.00
2026-10-20,10-2,管理费支出,付村部水费,,6.00,80.00
2026-10-31,,期末余额,,,,80.00
`;
  const accounts = take('10月.csv', new TextEncoder().encode(sheet), 'liuping', 'accounts');
  const words: typeof NOTICE = {
    ...{ ...NOTICE, title: '2026年10月收支', affair: '财务', programme: '', month: '2026-10' },
  };
  const written = noticeSheet((name) => words[name] ?? '', '柳坪村民委员会');
  const notice = take(written.name, written.bytes, 'liuping', 'notices');
  const of = (id: string) => {
    const kept = home.desk.store.get(id);
    return kept && together(home.desk, kept.submission)?.effect;
  };
  const effect = of(notice);
  const paper = effect ? JSON.stringify(freshSheets(home.desk, effect)) : '';
  expect(of(accounts)?.figures).toEqual({
    rows: 2,
    totals: { '收入（元）': 0, '支出（元）': 2000 },
  });
  expect(paper).toContain('合计 2 笔');
});
