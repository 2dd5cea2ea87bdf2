import { readFileSync } from 'node:fs';
import { comparedWith } from '../src/client/verify/compared.ts';
import { dayInShanghai, formatDay } from '../src/domain/day.ts';
import { changesBetween } from '../src/domain/record/changes.ts';
import { readCode } from '../src/domain/record/digest.ts';
import { type HandedOut, RECORD_STATES, readHandedOut } from '../src/domain/record/handed-out.ts';
import { readKey } from '../src/domain/record/log/note.ts';
import { isWhole, newerCode, type Verdict, verdictOf } from '../src/domain/record/verdict.ts';
import { outFolder } from '../src/portal/fs/sources.ts';
import { textOf } from '../src/portal/record/verify-log.ts';
import { verifySite } from '../src/portal/record/verify-site.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';
import { type ReadSite, siteReader } from './support/read-site.ts';

const HELP = `用法：npm run verify -- [--site 文件夹或网址] [文件…]
核对网站的公示登记：每一版的内容、总账的每一条、每个证明和签名都重新算一遍，互相对。写了文件的，说它们和网上一样不一样：从网站存的登记文件（.json），或者表（.csv，要写 --code）。
  --site  网站的文件夹或网址，不写是 dist
  --key   您早先抄下的登记的钥匙（网站 record/log/key 里的一行）；不写就信网站自己给的
  --code  表是哪一份的：纸上的指纹`;

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    options: {
      site: { type: 'string' },
      key: { type: 'string' },
      code: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const read = siteReader(values.site ?? outFolder());
  const said =
    positionals.length > 0
      ? await files(read, positionals, values.code)
      : await site(read, values.key);
  if (said.faults > 0) process.exitCode = 1;
  return said.lines.join('\n');
});

interface Said {
  readonly lines: readonly string[];
  readonly faults: number;
}

/** Holds everything that the site says of its register against itself. */
async function site(read: ReadSite, key: string | undefined): Promise<Said> {
  const pinned = key === undefined ? null : readKey(key);
  if (key !== undefined && !pinned)
    throw wrongUse('--key 不是钥匙，请照抄 record/log/key 里的一行。');
  const verdict = await verifySite(read, pinned);
  if (!verdict) throw wrongUse('这个网站没有公示登记（data/record.csv）。');
  const { faults, versions, logs } = verdict;
  const lines = [
    ...faults,
    ...logs.map(({ key, entries, seen }) => {
      const who = [...seen].map(
        ([name, time]) => `${name}（${formatDay(dayInShanghai(time * 1000))}）`,
      );
      return `总账 ${key?.name ?? ''} ${entries.length} 条，见证：${who.join('、') || '还没有'}。`;
    }),
    ...(logs.length === 0 ? ['登记没有签过名，删了哪一条看不出来。'] : []),
    `登记 ${versions} 版，${faults.length === 0 ? '都对' : `${faults.length} 处不对`}。`,
  ];
  return { lines, faults: faults.length };
}

/** What became of the versions that somebody kept. */
async function files(
  read: ReadSite,
  paths: readonly string[],
  code: string | undefined,
): Promise<Said> {
  const lines: string[] = [];
  let faults = 0;
  for (const path of paths) {
    if (/\.csv$/i.test(path)) {
      const { words, isSame } = await tableWords(read, path, code);
      if (!isSame) faults += 1;
      lines.push(`${path}：${words}`);
      continue;
    }
    const kept = readHandedOut(readFileSync(path, 'utf8'));
    const holds = kept !== null && isWhole(kept);
    const handed = holds ? await handedOut(read, kept.code) : null;
    const newer = handed && newerCode(handed);
    const newest = newer ? await handedOut(read, newer) : null;
    const verdict = verdictOf(handed, newest);
    if (!holds || verdict.kind !== 'same') faults += 1;
    const changes = handed && newest ? changesBetween(handed, newest) : [];
    lines.push(`${path}：${holds ? wordsOf(verdict, changes) : '和它自己的指纹对不上，被改过。'}`);
  }
  return { lines, faults };
}

/** How a table that somebody has differs from what is on record under a code. */
async function tableWords(
  read: ReadSite,
  path: string,
  typed: string | undefined,
): Promise<{ readonly words: string; readonly isSame: boolean }> {
  const code = readCode(typed ?? '');
  if (code === null) throw wrongUse('核对 CSV 表要写 --code：纸上的指纹，四组，每组四个。');
  const handed = await handedOut(read, code);
  if (!handed || !isWhole(handed))
    return { words: wordsOf(verdictOf(handed, null)), isSame: false };
  const words = comparedWith(handed, readFileSync(path, 'utf8'));
  return { words, isSame: words.endsWith('一格不差。') };
}

function wordsOf(verdict: Verdict, changes: readonly string[] = []): string {
  switch (verdict.kind) {
    case 'unknown':
      return '网上没有这一份。';
    case 'altered':
      return '网上的内容和指纹对不上，被改过。';
    case 'withdrawn':
      return `${formatDay(verdict.step.day)}撤回，原因：${verdict.step.reason ?? ''}`;
    case 'same':
      return '和网上一致。';
    case 'changed':
      return [
        ...changes,
        ...verdict.later.map(
          ({ day, state, reason }) =>
            `${formatDay(day)}${RECORD_STATES[state]}${reason === null ? '' : `，原因：${reason}`}`,
        ),
      ].join('；');
  }
}

async function handedOut(read: ReadSite, code: string): Promise<HandedOut | null> {
  const bytes = await read(`record/${code}.json`);
  return bytes && readHandedOut(textOf(bytes));
}
