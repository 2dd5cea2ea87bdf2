import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDay } from '../src/domain/day.ts';
import { type HandedOut, RECORD_STATES, readHandedOut } from '../src/domain/record/handed-out.ts';
import { givesCode, newerCode, type Verdict, verdictOf } from '../src/domain/record/verdict.ts';
import { parseCsv } from '../src/intake/csv.ts';
import { recordTable } from '../src/intake/tables/record.ts';
import { outFolder } from '../src/portal/fs/sources.ts';
import { main, wrongUse } from './support/main.ts';

const HELP = `用法：npm run verify -- [--site 文件夹或网址] [文件…]
核对网站的公示登记：每一版的内容都重新算一遍指纹，和登记簿对。写了文件（从网站存的登记文件 .json）的，说它们和网上一样不一样。
  --site  网站的文件夹或网址，不写是 dist`;

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    options: { site: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return HELP;
  const read = reader(values.site ?? outFolder());
  const said = positionals.length > 0 ? await files(read, positionals) : await site(read);
  if (said.faults > 0) process.exitCode = 1;
  return said.lines.join('\n');
});

/** Reads a file of the site; null where it has none of that name. */
type Read = (path: string) => Promise<string | null>;

interface Said {
  readonly lines: readonly string[];
  readonly faults: number;
}

function reader(site: string): Read {
  if (URL.canParse(site) && /^https?:/.test(site)) {
    const base = site.endsWith('/') ? site : `${site}/`;
    return async (path) => {
      const answer = await fetch(new URL(path, base));
      if (answer.status === 404) return null;
      if (!answer.ok) throw wrongUse(`${answer.url} 没有打开，服务器说 ${answer.status}。`);
      return answer.text();
    };
  }
  const known = new Set(
    ['data', 'record'].flatMap((folder) =>
      readdirSync(join(site, folder)).map((name) => `${folder}/${name}`),
    ),
  );
  return async (path) => (known.has(path) ? readFileSync(join(site, path), 'utf8') : null);
}

/** Holds every version that the site hands out against the list of the register. */
async function site(read: Read): Promise<Said> {
  const list = await read('data/record.csv');
  if (list === null) throw wrongUse('这个网站没有公示登记（data/record.csv）。');
  const [head = [], ...rows] = parseCsv(list.replace(/^\ufeff/, '')).map(({ cells }) => cells);
  const at = (key: 'code' | 'subject'): number => head.indexOf(recordTable.columns[key].header);
  const codes = rows.map((cells) => [cells[at('code')] ?? '', cells[at('subject')] ?? ''] as const);
  const faults: string[] = [];
  for (const [code, subject] of codes) {
    const words = faultOf(await handedOut(read, code), code);
    if (words) faults.push(`${code} ${subject}：${words}。`);
  }
  const count = `登记 ${codes.length} 版，${faults.length === 0 ? '都对' : `${faults.length} 版不对`}。`;
  return { lines: [...faults, count], faults: faults.length };
}

function faultOf(handed: HandedOut | null, code: string): string | null {
  if (!handed) return '网站上没有这一版，或者读不出来';
  if (handed.code !== code || !givesCode(handed)) return '内容和指纹对不上，被改过';
  return handed.history.some((step) => step.code === code) ? null : '历史里没有这一版';
}

/** What became of the versions that somebody kept. */
async function files(read: Read, paths: readonly string[]): Promise<Said> {
  const lines: string[] = [];
  let faults = 0;
  for (const path of paths) {
    const kept = readHandedOut(readFileSync(path, 'utf8'));
    const isWhole = kept !== null && givesCode(kept);
    const handed = isWhole ? await handedOut(read, kept.code) : null;
    const newer = handed && newerCode(handed);
    const verdict = verdictOf(handed, newer ? await handedOut(read, newer) : null);
    if (!isWhole || verdict.kind !== 'same') faults += 1;
    lines.push(`${path}：${isWhole ? wordsOf(verdict) : '和它自己的指纹对不上，被改过。'}`);
  }
  return { lines, faults };
}

function wordsOf(verdict: Verdict): string {
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
        ...verdict.changes,
        ...verdict.later.map(
          ({ day, state, reason }) =>
            `${formatDay(day)}${RECORD_STATES[state]}${reason === null ? '' : `，原因：${reason}`}`,
        ),
      ].join('；');
  }
}

async function handedOut(read: Read, code: string): Promise<HandedOut | null> {
  const text = await read(`record/${code}.json`);
  return text === null ? null : readHandedOut(text);
}
