import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../src/domain/day.ts';
import type { Village } from '../src/domain/village.ts';
import type { PaperChoice } from '../src/integrations/sheets/lay-out.ts';
import { type SheetDrawer, sheetDrawer } from '../src/integrations/sheets/typst.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { writeWhole } from '../src/portal/fs/write.ts';
import type { Portal } from '../src/portal/portal.ts';
import { correctionStrips } from '../src/views/notices/correction-strips.ts';
import { noticeHref } from '../src/views/notices/notice-line.ts';
import { objectionSlip } from '../src/views/notices/objection-slip.ts';
import { sheetsOf } from '../src/views/sections.ts';
import { type BoardPlan, boardPlan, planSheet, planWords } from '../src/views/sheets/board-plan.ts';
import { byGroup } from '../src/views/sheets/by-group.ts';
import { groupText } from '../src/views/sheets/group-text.ts';
import { loudspeakerText, timesRead } from '../src/views/sheets/loudspeaker-text.ts';
import type { Sheet } from '../src/views/sheets/sheet.ts';
import { parseArgs } from './support/arguments.ts';
import { main, wrongUse } from './support/main.ts';
import { progressBar } from './support/progress.ts';
import { refusal } from './support/refusal.ts';
import { villageNamed } from './support/village-named.ts';

const HELP = `用法：npm run print -- --village 村代号 --out 文件夹
把一个村（社区）现在该挂在公开栏上的每一份印成 PDF，再印一包「今天贴、今天揭」，
写好发到微信群的文字和大喇叭稿；更正名单的，再印改错贴条。
  --village   村（社区）的代号或名称；可以写几次
  --all       所有的村（社区）
  --notice    只印这一条公示，写编号；可以写几次；结束的、更正过的也印，上面写明
  --since     从哪天起没有去过公开栏，例如 2022-12-10；不写就是今天
  --size      A4 或 A3，不写是 A4；放不下的表自己横过来，再放不下就分块
  --large     大字版
  --by-group  按村民小组分开印
  --out       放哪里
  --data      数据文件夹，不写是 data`;

/** What Windows does not take in a file name. */
const UNFIT = /[\\/:*?"<>|\s]+/g;

await main(HELP, () => {
  const { values } = parseArgs({
    options: {
      village: { type: 'string', multiple: true },
      all: { type: 'boolean', default: false },
      notice: { type: 'string', multiple: true },
      since: { type: 'string' },
      size: { type: 'string', default: 'A4' },
      large: { type: 'boolean', default: false },
      'by-group': { type: 'boolean', default: false },
      out: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const { out, since, large } = values;
  const choice: PaperChoice = { size: sizeOf(values.size), large };
  if (out === undefined) throw wrongUse('要写 --out 文件夹。');
  if (since !== undefined && !isDay(since)) throw wrongUse('--since 要写成 2022-12-10 这样。');
  const around = surroundings();
  const { portal, problems } = loadPortal(values.data ?? around.dataFolder, around.today);
  if (!portal) return refusal(problems);
  const split = (sheet: Sheet): Sheet[] => (values['by-group'] ? byGroup(sheet) : [sheet]);
  const jobs = villagesOf(portal, values).map((village) => ({
    village,
    sheets: sheetsOf(portal, village).flatMap(split),
  }));
  const draw = sheetDrawer();
  if (values.notice) return printNotices(jobs, values.notice, draw, choice, out);
  return printBoards(portal, jobs, { draw, choice, out, since: since ?? portal.asOf });
});

interface Job {
  readonly village: Village;
  readonly sheets: readonly Sheet[];
}

function villagesOf(
  portal: Portal,
  { village: names = [], all, notice }: { village?: string[]; all: boolean; notice?: string[] },
): readonly Village[] {
  const found = names.map((name) => villageNamed(portal, name));
  if (all || (found.length === 0 && notice)) return portal.villages;
  if (found.length === 0) throw wrongUse('要写 --village 村代号，或者 --all。');
  return found;
}

function sizeOf(size: string): PaperChoice['size'] {
  if (size === 'A4' || size === 'A3') return size;
  throw wrongUse('--size 只能写 A4 或 A3。');
}

function printNotices(
  jobs: readonly Job[],
  ids: readonly string[],
  draw: SheetDrawer,
  choice: PaperChoice,
  out: string,
): string {
  const told = ids.flatMap((id) => {
    const wanted = jobs
      .flatMap(({ sheets }) => sheets)
      .filter(({ address }) => address.endsWith(noticeHref(id)));
    if (wanted.length === 0) throw wrongUse(`没有编号是「${id}」的公示。`);
    mkdirSync(out, { recursive: true });
    return wanted.map((sheet) => write(sheet, draw, choice, out).file);
  });
  return told.join('\n');
}

interface Printing {
  readonly draw: SheetDrawer;
  readonly choice: PaperChoice;
  readonly out: string;
  readonly since: string;
}

/** Each sheet on its own, so that memory does not grow with their number, and a pack a village. */
function printBoards(portal: Portal, jobs: readonly Job[], printing: Printing): string {
  const plans = jobs
    .map((job) => ({
      ...job,
      plan: boardPlan(job.sheets, portal.asOf, printing.since),
      handouts: job.sheets.filter(({ look }) => look === 'handout'),
    }))
    .filter(({ plan, handouts }) => plan.hanging.length + handouts.length > 0);
  if (plans.length === 0) return '没有该挂在公开栏上的。';
  const bar = progressBar(
    plans.reduce((sum, { plan, handouts }) => sum + plan.hanging.length + handouts.length, 0),
  );
  const lines = plans.map(({ village, plan, handouts }) => {
    const folder = join(printing.out, village.name.replace(UNFIT, '-'));
    mkdirSync(folder, { recursive: true });
    const drawn = (sheets: readonly Sheet[]): Map<Sheet, number> =>
      new Map(
        sheets.map((sheet) => {
          bar.step(village.name);
          return [sheet, write(sheet, printing.draw, printing.choice, folder).pages];
        }),
      );
    const given = handouts.length === 0 ? '' : `，发的材料 ${drawn(handouts).size} 份`;
    if (plan.hanging.length === 0) return `${village.name}：没有该挂的${given}。${folder}`;
    const file = printPack(portal, village, {
      ...printing,
      plan,
      pages: drawn(plan.hanging),
      folder,
    });
    return `${village.name}：${planWords(plan)}，一共 ${plan.hanging.length} 份该挂着${given}。${file}`;
  });
  bar.end();
  return lines.join('\n');
}

interface Packing extends Printing {
  readonly plan: BoardPlan;
  readonly pages: Map<Sheet, number>;
  readonly folder: string;
}

/** What to do today with the new sheets behind it, and what is sent and read out; the pack's file. */
function printPack(portal: Portal, village: Village, packing: Packing): string {
  const { plan, pages, folder, draw, choice } = packing;
  for (const sheet of plan.takeDown) pages.set(sheet, draw([sheet], choice).pages);
  const cover = planSheet(portal, village, plan, (sheet) => pages.get(sheet) ?? 0);
  const pack = draw([cover, ...plan.post, ...slipsOf(portal, village, plan.post)], choice);
  const file = join(folder, `${portal.asOf} 公开栏.pdf`);
  writeWhole(file, pack.pdf);
  if (plan.post.length > 0) writeWhole(textsFile(folder, portal), toTell(plan.post));
  return file;
}

/** What goes with a sheet that goes up today: slips for objections, strips for the list that it puts right. */
function slipsOf(portal: Portal, village: Village, post: readonly Sheet[]): Sheet[] {
  return portal.notices
    .filter((notice) => post.some(({ id }) => id === notice.id))
    .flatMap((notice) => {
      const strips = correctionStrips(portal, village, notice);
      return [objectionSlip(portal, village, notice), ...(strips ? [strips] : [])];
    });
}

function textsFile(folder: string, { asOf }: Portal): string {
  return join(folder, `${asOf} 微信群和大喇叭.txt`);
}

/** What goes up today, to be sent and to be read out; a text that an old Windows opens as it is. */
function toTell(sheets: readonly Sheet[]): string {
  const told = sheets.map((sheet) => {
    const spoken = loudspeakerText(sheet);
    const times = timesRead(spoken) === 2 ? '两' : '一';
    return `发到微信群：\n${groupText(sheet)}\n\n大喇叭念，两分钟念${times}遍，可以改成自己的话：\n${spoken}\n`;
  });
  return `\ufeff${told.join('\n----\n\n')}`.replaceAll('\n', '\r\n');
}

function write(
  sheet: Sheet,
  draw: SheetDrawer,
  choice: PaperChoice,
  folder: string,
): { readonly file: string; readonly pages: number } {
  const { pdf, pages } = draw([sheet], choice);
  const file = join(folder, `${sheet.title.replace(UNFIT, '-').slice(0, 60)} ${sheet.id}.pdf`);
  writeWhole(file, pdf);
  return { file, pages };
}
