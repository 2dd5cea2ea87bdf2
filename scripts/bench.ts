import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from '../src/portal/fs/write.ts';
import { benchAgain } from './bench/again.ts';
import { BUILD, benchBuild } from './bench/build.ts';
import { type CutShort, cutBuilds, cutPublications } from './bench/cut-short.ts';
import { benchDeploy, DEPLOY } from './bench/deploy.ts';
import { cutDesks, DESK } from './bench/desk.ts';
import { buildFull, publishFull } from './bench/full-disk.ts';
import { benchInbox, INBOX } from './bench/inbox.ts';
import { benchJoin, JOIN } from './bench/join.ts';
import { type Layout, type LedgerFolder, writeLedgers } from './bench/ledger-file.ts';
import { benchLog } from './bench/log.ts';
import { benchWarm } from './bench/warm.ts';
import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';

interface Bench {
  readonly title: string;
  /** What of `SIDES` is measured. */
  readonly side: string;
  readonly layout: Layout;
  /** What it may cost beside Papa Parse alone on the same files; null where that is only told. */
  readonly ratio: number | null;
  readonly megabytes: number;
}

const INTAKE = { side: 'intake', ratio: 2, megabytes: 500 };
const PAYOUTS = { side: 'payouts', ratio: 3, megabytes: 500 };
const BENCHES: Readonly<Record<string, Bench>> = {
  intake: { ...INTAKE, title: '读入、核对每一格、查隐私', layout: 'many' },
  'intake-one': { ...INTAKE, title: '同上，一本台账', layout: 'one' },
  payouts: { ...PAYOUTS, title: '读入、算出、核对、合计', layout: 'many' },
  'payouts-one': { ...PAYOUTS, title: '同上，一本台账', layout: 'one' },
  'payouts-apart': { ...PAYOUTS, ratio: null, title: '同上，几乎行行日期不同', layout: 'apart' },
};

/** Builds that must give the bytes of the first. */
const AGAIN = 10;

/** Random edits after which what was kept is held against what is made anew. */
const EDITS = 200;

/** Moments at which a build and a publication are killed. */
const CUT = 50;

/** What a long log may cost. */
const LOG = { more: 1000, seconds: 2, bytes: 1200, verify: 20 };

const HELP = `用法：npm run bench -- [名称] [--rows 行数] [--runs 次数] [--out 文件]
同一批生成的奖补台账（四十个村的户厕改造，每村一本，或合成一本，或几乎行行日期不同），先只用 papaparse 读，再用本程序办一遍，轮流量几次，取中间的倍数。
  名称    ${Object.entries(BENCHES)
    .map(([name, { title }]) => `${name}（${title}）`)
    .join('、')}；不写就都量
          inbox（一次收 ${INBOX.villages} 个村交的表）
          build（从头生成 ${BUILD.notices.join(' 条、')} 条公示的网站；--notices 换成别的条数）
          warm（随机改数据 ${EDITS} 次，每次只重做改到的，和全部重做一个字节不差；--turns 换次数）
          desk（公示台：${DESK.notices} 条公示的网站上，20 行的名单从交表到网址上看到；要 Linux）
          search（${BUILD.notices.at(-1)} 条公示的搜索：索引多久做好，查一次取多少）
          deploy（${DEPLOY.notices} 条公示的网站，改一条传到对象存储，再强行停掉 ${DEPLOY.turns} 次；装了 s3rver 就用它）
          join（演示网站分 ${JOIN.shards} 个进程各做一份，再合起来，和一次做的一个字节不差；--turns 换份数）
          again（在 ${AGAIN} 个文件夹、${AGAIN} 个日子里从头生成，一个字节不差；--turns 换次数）
          cut（生成、登记、公示台各强行停掉 ${CUT} 次，网站、数据和登记都完整，再做都成；--turns 换次数）
          full（磁盘满了、网站在别的磁盘上，也一样；要 Linux 的 root）
          log（登记总账有这么多条，再登记 ${LOG.more} 条）
          print（画 200 份张贴的纸两遍，旁边用 Chromium 印网页；先 npm run build）
          check（在线校验页面读两万行，在真的 Chromium 里；先 npm run build）
  环境变量 PEERS：装了 @duckdb/node-api 的文件夹，旁边也量 DuckDB
  --site  check、print 用哪个建好的网站，不写是 dist
  --rows  台账行数，不写是 1000000
  --runs  轮流几次，不写是 5
  --out   结果写到哪个 JSON 文件，不写是 .build/bench.json
超过限度返回 1。`;

/** What the command line says of how much is to be measured. */
interface Sizes {
  readonly rows: string;
  readonly runs: string;
  readonly site: string;
  readonly notices?: string | undefined;
  readonly turns?: string | undefined;
}

/** What is measured by itself, not beside Papa Parse. */
const OTHERS: Readonly<Record<string, (folder: string, sizes: Sizes) => Result | Promise<Result>>> =
  {
    check: (_, { site, runs }) => benchCheck(site, wholeNumber('runs', runs)),
    build: (folder, { notices }) =>
      benchBuild(
        folder,
        notices?.split(',').map((size) => wholeNumber('notices', size)),
      ),
    desk: async (folder, { notices = String(DESK.notices) }) => {
      const { benchDesk } = await import('./bench/desk-way.ts');
      return benchDesk(folder, wholeNumber('notices', notices));
    },
    search: async (folder, { notices = '5000' }) => {
      const { benchSearch } = await import('./bench/search.ts');
      return benchSearch(folder, wholeNumber('notices', notices));
    },
    log: (_, { rows }) => logLine(wholeNumber('rows', rows)),
    deploy: (folder, { notices = String(DEPLOY.notices), turns = String(DEPLOY.turns) }) =>
      benchDeploy(
        join(folder, 'deploy'),
        wholeNumber('notices', notices),
        wholeNumber('turns', turns),
      ),
    join: (folder, { turns = String(JOIN.shards) }) =>
      benchJoin(join(folder, 'join'), wholeNumber('turns', turns)),
    again: (folder, { turns = String(AGAIN) }) => benchAgain(folder, wholeNumber('turns', turns)),
    warm: (folder, { turns = String(EDITS) }) =>
      benchWarm(join(folder, 'warm'), wholeNumber('turns', turns)),
    cut: (folder, { turns = String(CUT) }) => benchCut(folder, wholeNumber('turns', turns)),
    full: benchFull,
    print: (folder, { site }) => printLine(join(folder, 'print'), site),
    inbox: (folder) => benchInbox(join(folder, 'inbox')),
  };

interface Result {
  readonly kept: boolean;
  readonly line: string;
}

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  /** Processor time, which other work on the machine disturbs less. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** Rows of the file that a clerk hands in, and how many seconds the page may take over it. */
const CHECK = { rows: 20_000, seconds: 3 };

await main(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '1000000' },
      runs: { type: 'string', default: '5' },
      out: { type: 'string', default: '.build/bench.json' },
      site: { type: 'string', default: 'dist' },
      notices: { type: 'string' },
      turns: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
  const unknown = names.find((name) => !(name in OTHERS) && !(name in BENCHES));
  if (unknown !== undefined) throw wrongUse(`没有「${unknown}」这一项。`);
  const rows = wholeNumber('rows', values.rows);
  const runs = wholeNumber('runs', values.runs);
  const folder = mkdtempSync(join(tmpdir(), 'sunboard-bench-'));
  try {
    const folders = new Map<Layout, LedgerFolder>();
    const results: Result[] = [];
    for (const name of names) {
      const other = OTHERS[name];
      if (other) {
        results.push(await other(folder, values));
        continue;
      }
      const { layout = 'many' } = BENCHES[name] ?? {};
      const ledgers = folders.get(layout) ?? writeLedgers(join(folder, layout), rows, layout);
      folders.set(layout, ledgers);
      results.push(bench(name, ledgers, runs));
    }
    mkdirSync(dirname(values.out), { recursive: true });
    writeWhole(values.out, `${JSON.stringify({ machine: machine(), results }, null, 2)}\n`);
    if (results.some(({ kept }) => !kept)) process.exitCode = 1;
    return [machine(), ...results.map(({ line }) => line), `写在 ${values.out}`].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function bench(name: string, ledgers: LedgerFolder, runs: number) {
  const { title = '', side = '', ratio: limit = null, megabytes: most = 0 } = BENCHES[name] ?? {};
  const pairs = Array.from({ length: runs }, () => ({
    alone: measure('papaparse', ledgers),
    ours: measure(side, ledgers),
  }));
  const differ = pairs.find(({ alone, ours }) => alone.rows !== ours.rows);
  if (differ) throw new Error(`${differ.alone.rows} rows against ${differ.ours.rows}`);
  const beside = process.env.PEERS === undefined ? null : measure('duckdb', ledgers);
  // A limit kept over no rows would say nothing.
  if (pairs.some(({ ours }) => ours.rows === 0)) throw new Error('no rows to measure');
  const ratio = median(pairs.map(({ alone, ours }) => ours.seconds / alone.seconds));
  const cpuRatio = median(pairs.map(({ alone, ours }) => ours.cpu / alone.cpu));
  const alone = median(pairs.map((pair) => pair.alone.cpu));
  const ours = median(pairs.map((pair) => pair.ours.cpu));
  const aloneSeconds = median(pairs.map((pair) => pair.alone.seconds));
  const seconds = median(pairs.map((pair) => pair.ours.seconds));
  const megabytes = Math.max(...pairs.map((pair) => pair.ours.megabytes));
  const kept = (limit === null || ratio <= limit) && megabytes < most;
  const line = `${name}（${title}）：papaparse 单独 ${aloneSeconds.toFixed(2)} 秒，本程序 ${seconds.toFixed(2)} 秒，${ratio.toFixed(2)} 倍（${limit === null ? '不设限' : `限 ${limit} 倍`}；处理器时间 ${alone.toFixed(2)} 秒和 ${ours.toFixed(2)} 秒，${cpuRatio.toFixed(2)} 倍）；内存最多 ${megabytes} MB（限 ${most} MB）；${beside ? `DuckDB 只读、只合计 ${beside.seconds.toFixed(2)} 秒（处理器时间 ${beside.cpu.toFixed(2)} 秒，${beside.megabytes} MB）；` : ''}${kept ? '在限度内' : '超过限度'}`;
  return {
    name,
    beside,
    rows: pairs[0]?.ours.rows ?? 0,
    aloneSeconds,
    seconds,
    alone,
    ours,
    ratio,
    cpuRatio,
    megabytes,
    kept,
    pairs,
    line,
  };
}

async function benchCut(folder: string, turns: number): Promise<Result> {
  const builds = await cutBuilds(join(folder, 'builds'), turns);
  const publications = await cutPublications(join(folder, 'publications'), turns);
  const desks = await cutDesks(join(folder, 'desks'), turns);
  const all = { 生成停在半路: builds, 登记停在半路: publications, 公示台停在半路: desks };
  return cutLine('cut', all);
}

async function benchFull(folder: string): Promise<Result> {
  const site = await buildFull(join(folder, 'site'), 'site');
  const room = await buildFull(join(folder, 'room'), 'room');
  const record = await publishFull(join(folder, 'record'));
  return cutLine('full', { 网站的磁盘满了: site, 生成的磁盘满了: room, 登记的磁盘满了: record });
}

function cutLine(name: string, found: Readonly<Record<string, CutShort>>) {
  const kept = Object.values(found).every(({ turns, whole }) => turns === whole);
  const said = Object.entries(found).map(
    ([words, { turns, killed, whole }]) =>
      `${words} ${killed} 次（试了 ${turns} 次），完整而且再运行成了的 ${whole} 次`,
  );
  return {
    name,
    ...found,
    kept,
    line: `${name}：${said.join('；')}；${kept ? '在限度内' : '超过限度'}`,
  };
}

function logLine(size: number) {
  const { append, proof } = benchLog(size, LOG.more);
  const kept =
    append.seconds <= LOG.seconds && proof.bytes <= LOG.bytes && proof.verify <= LOG.verify;
  const line = `log（总账 ${size} 条再登记 ${LOG.more} 条）：${append.seconds.toFixed(2)} 秒，写 ${append.files} 个文件（限 ${LOG.seconds} 秒）；证明最长 ${proof.bytes} 字节（限 ${LOG.bytes}），做一份 ${proof.make.toFixed(1)} 毫秒，验一份 ${proof.verify.toFixed(1)} 毫秒（限 ${LOG.verify}）；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'log', rows: size, append, proof, kept, line };
}

/** Two runs of drawing, which must give the same bytes, beside the browser that the site was printed with before. */
async function printLine(folder: string, site: string) {
  const { benchPrint, PRINT } = await import('./bench/print.ts');
  const printed = await benchPrint(folder, site);
  const { sheets, same, browser, command } = printed;
  const megabytes = Math.max(printed.megabytes, command.megabytes);
  const seconds = median(printed.seconds);
  const kept = seconds <= PRINT.seconds && megabytes <= PRINT.megabytes && same;
  const beside = browser ? `Chromium 一页 ${median(browser).toFixed(2)} 秒` : '没有找到 Chromium';
  const line = `print（${sheets} 份张贴的纸）：一份 ${seconds.toFixed(3)} 秒（限 ${PRINT.seconds} 秒），${beside}；一个进程画完 ${printed.megabytes} MB，npm run print --all 画 ${command.files} 份连同村务数据最多 ${command.megabytes} MB（都限 ${PRINT.megabytes} MB）；两遍${same ? '一个字节不差' : '不一样'}；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'print', ...printed, seconds, kept, line };
}

/** Real Chromium is started only where it is asked for, since it is no part of the program. */
async function benchCheck(site: string, runs: number) {
  const { checkInBrowser } = await import('./bench/check-page.ts');
  const checked = await checkInBrowser(site, CHECK.rows, runs);
  const seconds = median(checked.map((one) => one.seconds));
  const cpu = median(checked.map((one) => one.cpu));
  const frozen = Math.max(...checked.map((one) => one.frozen));
  const kept = seconds <= CHECK.seconds;
  const line = `check（在线校验读 ${CHECK.rows} 行）：${seconds.toFixed(2)} 秒（限 ${CHECK.seconds} 秒；处理器时间 ${cpu.toFixed(2)} 秒；各次 ${checked.map((one) => one.seconds.toFixed(2)).join('、')}）；页面最长 ${frozen.toFixed(2)} 秒没动；${kept ? '在限度内' : '超过限度'}`;
  return { name: 'check', rows: CHECK.rows, seconds, cpu, frozen, kept, checked, line };
}

function measure(side: string, { folder, files }: LedgerFolder): Measured {
  const child = join(import.meta.dirname, 'bench', 'child.ts');
  return JSON.parse(
    execFileSync(process.execPath, [child, side, folder, ...files], { encoding: 'utf8' }),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function machine(): string {
  const [first] = cpus();
  return `${first?.model ?? ''}，${cpus().length} 核，Node ${process.version}`;
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrongUse(`--${name} 要写整数，读到「${text}」。`);
  return Number(text);
}

function wrongUse(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' });
}
