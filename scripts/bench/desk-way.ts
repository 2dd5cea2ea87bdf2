import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { serveSite } from '../support/serve.ts';
import { measureBuild, writeHome } from './build.ts';
import { DESK } from './desk.ts';
import { CHECKER, CLERK, RunningDesk, registerBoth } from './running-desk.ts';

const DAY = '2022-12-15';
const HOUSEHOLDS = 20;
const NAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
/** A made-up village of the home that hands in. */
const VILLAGE = 'liuping,柳坪村,柳坪村村民委员会,,liubei,村,,,420304112299,,,,,,只用来试公示台\n';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What one step took, and what it used of the processors. */
interface Step {
  readonly step: string;
  readonly seconds: number;
  readonly cpu: number;
}

/** Measures the way of a list of 20 rows with three faults to the live page, both persons and its notice included. */
export async function benchDesk(folder: string, notices = DESK.notices) {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  writeHome(join(home, 'data'), notices);
  appendFileSync(join(home, 'data', 'villages.csv'), VILLAGE);
  for (const name of ['content', 'public']) mkdirSync(join(home, name), { recursive: true });
  // The site of before is that of this home, as it is where a desk has published already.
  Object.assign(process.env, {
    ...{ PORTAL_CONTENT: join(home, 'content'), PORTAL_PUBLIC: join(home, 'public') },
    PORTAL_DATE: DAY,
  });
  registerBoth(home);
  const before = measureBuild(join(home, 'data'), join(home, 'dist'), notices);
  const site = await serveSite(join(home, 'dist'), 0);
  const desk = await RunningDesk.start(home, DAY, site.url.replace(/\/$/, ''));
  try {
    const steps = await walk(desk);
    const sum = (of: 'seconds' | 'cpu') => steps.reduce((all, step) => all + step[of], 0);
    const [seconds, cpu] = [sum('seconds'), sum('cpu')];
    const kept = seconds <= DESK.seconds;
    const told = steps.map(
      (one) => `  ${one.step} ${one.seconds.toFixed(1)} / ${one.cpu.toFixed(1)}`,
    );
    const line = `desk（${notices} 条公示，${before.pages} 页；20 行、3 处错的名单，连公示，两个人，到网址上看到）：${seconds.toFixed(1)} 秒（限 ${DESK.seconds} 秒），处理器时间 ${cpu.toFixed(1)} 秒；${kept ? '在限度内' : '超过限度'}\n每一步（秒 / 处理器时间）：\n${told.join('\n')}`;
    return { name: 'desk', notices, seconds, cpu, steps, kept, line };
  } finally {
    await desk.kill();
    await site.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The way, step by step, as the pages of the desk lead. */
async function walk(desk: RunningDesk): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [begun, used] = [performance.now(), usedBy(desk.pid)];
    const done = await work();
    const seconds = (performance.now() - begun) / 1000;
    steps.push({ step: name, seconds, cpu: usedBy(desk.pid) - used });
    return done;
  };
  await step('打开', async () => {
    await desk.sit(CLERK);
    await desk.page('/');
    await desk.page('/hand-in');
  });
  const list = await step('交表', async () => {
    const place = await desk.send('/hand-in', fileForm('files', await faultyList()));
    await desk.page(place);
    return place.slice(3);
  });
  await step('改好', async () => {
    const returned = await desk.file(`/s/${list}/returned.xlsx`);
    await desk.deed(list, 'sheet', fileForm('file', await mendedList(returned)));
    const cell = { 'cell.0': '2205', 'cell.0.row': '14', 'cell.0.column': '应发金额（元）' };
    await desk.deed(list, 'mend', cell);
    await desk.until(list, /没有错误/);
  });
  await step('看网页', async () => {
    await desk.deed(list, 'preview');
    const page = await desk.until(list, /改动 \d+ 页/);
    const [, link = ''] = /href="(http:[^"]+)" target/.exec(page) ?? [];
    await desk.page(link);
  });
  await step('提交', async () => {
    await desk.deed(list, 'submit');
    await desk.page(`/s/${list}`);
  });
  const notice = await step('写公示、提交', async () => {
    const place = await desk.send('/notice', NOTICE);
    const id = place.slice(3);
    await desk.deed(id, 'submit');
    await desk.page(place);
    return id;
  });
  await step('核对', async () => {
    await desk.sit(CHECKER);
    await desk.page('/');
    const total = { rows: String(HOUSEHOLDS), 'total.0': String(HOUSEHOLDS * 2205) };
    await desk.deed(list, 'approve', total);
    await desk.page(`/s/${list}`);
    await desk.deed(notice, 'approve', { rows: '1' });
    await desk.page(`/s/${notice}`);
  });
  await step('公开、看到', async () => {
    const page = await desk.page('/');
    const form = new FormData();
    for (const [, one = ''] of page.matchAll(/name="one" value="([^"]+)"/g))
      form.append('one', one);
    await desk.send('/publish-all', form);
    const told = await desk.until(list, /已上网|没有公开|看不到|class="note bad"/);
    if (!told.includes('已上网')) throw new Error(`not public: ${told}`);
  });
  return steps;
}

const NOTICE = {
  village: 'liuping',
  title: '柳坪村2022年户厕改造补助名单（20户）',
  ...{ affair: '村务', from: DAY, days: '7天', programme: 'cesuo-gaizao' },
  ...{ basis: '村民会议决定', preparedBy: '村报账员', reviewedBy: '村委会主任' },
  supervisedBy: '村务监督委员会主任',
  body: '户厕改造已经验收，每座补助2205元。',
};

/** A list as a village keeps it, with a day that is none, a count and an amount that are no numbers. */
async function faultyList(): Promise<Uint8Array> {
  const rows = Array.from({ length: HOUSEHOLDS }, (_, at) => [
    ...[
      String(at + 1),
      `${Math.floor(at / 5) + 1}组`,
      `${NAMES[at] ?? ''}*${'国玉秀春'[at % 4] ?? ''}`,
    ],
    ...[at === 6 ? '一座多' : 1, '是', '是', at === 11 ? '待定' : 2205],
    ...[at === 3 ? '2022.13.5' : '2022.3.5', '2022.9.5', '合格'],
  ]);
  const title = ['柳坪村2022年户厕改造补助花名册（单位：座、元）'];
  const head = [
    '序号',
    '组别',
    '户主姓名',
    '座数',
    '旧厕已拆除',
    '农户签字认可',
    '应发金额',
    '申报日期',
    '验收日期',
    '验收结果',
  ];
  return writeXlsx({ sheets: [{ name: '花名册', rows: [title, head, ...rows] }] });
}

async function mendedList(bytes: Uint8Array): Promise<Uint8Array> {
  const returned = await openXlsx(bytes, { readStyles: true });
  const [sheet] = returned.sheets;
  if (sheet?.rows[8] && sheet.rows[5]) {
    sheet.rows[8][3] = 1;
    sheet.rows[5][7] = '2022.3.5';
    for (const place of ['8,3', '5,7']) sheet.cells?.delete(place);
  }
  return saveXlsx(returned);
}

function fileForm(name: string, bytes: Uint8Array): FormData {
  const form = new FormData();
  form.append(name, new File([new Uint8Array(bytes)], '柳坪村花名册.xlsx', { type: XLSX }));
  return form;
}

/** Seconds of the processors that a process and its children that ended used, as Linux tells. */
function usedBy(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks / 100;
}
