import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { clerkFiles } from './small-county.ts';

/** Villages that hand in three sheets each, five of them with a fault, and how long it may take. */
export const INBOX = { villages: 350, faulty: 5, seconds: 60 };

const TABLES = { accounts: 'accounts', notices: 'notices', payouts: 'payouts-chaye-gaizhi' };
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];

/** Writes a home and its inbox below a folder. */
export async function writeInbox(folder: string, villages: number, faulty: number): Promise<void> {
  const roster = Array.from({ length: villages }, (_, at) => `cun${at + 1} 测${numeral(at)}村`);
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, text] of clerkFiles(roster)) put(join('data', path), text);
  const titles = await noticeSheet();
  for (let at = 0; at < villages; at += 1) {
    // Of each sort of fault: one that a row has, and one that only adding up shows.
    const wrong = at < faulty ? at % 3 : -1;
    const inbox = join('inbox', `cun${at + 1}`);
    put(join(inbox, TABLES.accounts, '10月收支.csv'), journal(at, wrong));
    put(join(inbox, TABLES.notices, '登记.xlsx'), titles);
    put(join(inbox, TABLES.payouts, '名单.xlsx'), await payoutSheet(at, wrong));
  }
}

function numeral(at: number): string {
  return [...String(at + 1)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
}

function journal(village: number, wrong: number): string {
  let balance = 100_000 + village;
  const rows = Array.from({ length: 22 }, (_, at) => {
    const amount = 100 + at;
    balance += at % 2 === 0 ? amount : -amount;
    const [income, expense] = at % 2 === 0 ? [amount, ''] : ['', amount];
    const account = at % 2 === 0 ? '其他收入' : '管理费支出';
    const day = wrong === 0 && at === 3 ? '2026.10.40' : `2026.10.${at + 2}`;
    return `${day},10-${at + 1},${account},办公,${income},${expense},${wrong === 1 && at === 5 ? balance + 9 : balance}`;
  });
  return [
    '财务收支明细表',
    '日期,凭证号,科目,摘要,收入,支出,余额',
    `2026.10.1,,期初余额,,,,${100_000 + village}`,
    ...rows,
    '村主任：,,,,,,',
  ].join('\n');
}

function noticeSheet(): Promise<Uint8Array> {
  const rows = Array.from({ length: 8 }, (_, at) => [
    `村务事项第${at + 1}批名单`,
    '村务',
    '村民委员会',
    '村务监督委员会主任',
    `2026.10.${at + 1}`,
    '7天',
  ]);
  const head = ['公示内容', '类别', '公示单位', '监督人', '公示时间', '公示期'];
  return writeXlsx({ sheets: [{ name: '公示', rows: [head, ...rows] }] });
}

function payoutSheet(village: number, wrong: number): Promise<Uint8Array> {
  const rows = Array.from({ length: 12 }, (_, at) => [
    at + 1,
    `${1 + (at % 4)}组`,
    `${SURNAMES[(village + at) % SURNAMES.length]}*${SURNAMES[at]}`,
    at + 1,
    wrong === 2 && at === 2 ? '待定' : 400 * (at + 1),
    '2026.3.5',
  ]);
  const head = ['序号', '组别', '户主姓名', '改植面积（亩）', '应发金额', '申报日期'];
  return writeXlsx({ sheets: [{ name: '名单', rows: [head, ...rows] }] });
}

/** How long bringing in an inbox takes, start-up and all, and how many bundles came back. */
export async function benchInbox(folder: string) {
  await writeInbox(folder, INBOX.villages, INBOX.faulty);
  const start = performance.now();
  const { stdout } = spawnSync(process.execPath, ['scripts/import.ts', join(folder, 'inbox')], {
    env: { ...process.env, PORTAL_DATA: join(folder, 'data'), PORTAL_DATE: '2026-11-27' },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  const [, whole, back] = /(\d+) 个村全部没问题，退回 (\d+) 张/.exec(stdout) ?? [];
  if (Number(whole) !== INBOX.villages - INBOX.faulty || Number(back) !== INBOX.faulty) {
    throw new Error(`not what was handed in: ${stdout.slice(-300)}`);
  }
  const kept = seconds <= INBOX.seconds;
  const line = `inbox（${INBOX.villages} 个村各三张表，${INBOX.faulty} 张有错）：${seconds.toFixed(1)} 秒（限 ${INBOX.seconds} 秒）；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'inbox', seconds, kept, line };
}
