import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawn, sheetDrawer } from '../../src/integrations/sheets/typst.ts';
import { writeWhole } from '../../src/portal/fs/write.ts';
import type { SheetPaper } from '../../src/views/sheets/board-fit.ts';
import type { BoardJob } from '../../src/views/sheets/board-job.ts';
import { planSheet, planWords } from '../../src/views/sheets/board-plan.ts';
import { groupText } from '../../src/views/sheets/group-text.ts';
import { loudspeakerText, timesRead } from '../../src/views/sheets/loudspeaker-text.ts';
import type { Sheet } from '../../src/views/sheets/sheet.ts';
import { main, refused } from '../support/main.ts';
import { progressBar } from '../support/progress.ts';
import type { Batch } from './batch.ts';

/** What Windows does not take in a file name. */
const UNFIT = /[\\/:*?"<>|\s]+/g;
const NO_PAPER: SheetPaper = { pages: 0, page: [0, 0] };

/** Draws what was written down, in a process that ends with it: `draw.ts FILE`. */
const [file = ''] = process.argv.slice(2);
const { choice, out, before, of, boards, notices } = JSON.parse(
  readFileSync(file, 'utf8'),
) as Batch;
const draw = sheetDrawer();
const bar = progressBar(of, before);
await main('', () => {
  try {
    return [...notices.map((sheet) => write(sheet, out).file), ...boards.map(printBoard)].join(
      '\n',
    );
  } finally {
    bar.end();
  }
});

function printBoard(job: BoardJob): string {
  const { village, plan, handouts } = job;
  const folder = join(out, village.replace(UNFIT, '-'));
  const written = (sheets: readonly Sheet[]): Map<string, SheetPaper> =>
    new Map(
      sheets.map((sheet) => {
        bar.step(village);
        return [sheet.id, write(sheet, folder).paper];
      }),
    );
  const given = handouts.length === 0 ? '' : `，发的材料 ${written(handouts).size} 份`;
  if (plan.hanging.length === 0) return `${village}：没有该挂的${given}。${folder}`;
  const pack = printPack(job, written(plan.hanging), folder);
  return `${village}：${planWords(plan)}，一共 ${plan.hanging.length} 份该挂着${given}。${pack}`;
}

/** What to do today with the new sheets behind it, and what is sent and read out; the pack's file. */
function printPack(job: BoardJob, papers: Map<string, SheetPaper>, folder: string): string {
  const { day, plan, cover, slips } = job;
  for (const sheet of plan.takeDown) papers.set(sheet.id, drawn([sheet]));
  const paperOf = ({ id }: Sheet): SheetPaper => papers.get(id) ?? NO_PAPER;
  const contents = planSheet(cover, { ...job, paperOf });
  const pack = join(folder, `${day} 公开栏.pdf`);
  writeWhole(pack, drawn([contents, ...plan.post, ...slips]).pdf);
  if (plan.post.length > 0) {
    writeWhole(join(folder, `${day} 微信群和大喇叭.txt`), toTell(plan.post));
  }
  return pack;
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

/** Sheets as one PDF; what cannot be drawn is said in a line, and is no bug of the program. */
function drawn(sheets: readonly Sheet[]): Drawn {
  try {
    return draw(sheets, choice);
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

function write(
  sheet: Sheet,
  folder: string,
): { readonly file: string; readonly paper: SheetPaper } {
  const { pdf, ...paper } = drawn([sheet]);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${sheet.title.replace(UNFIT, '-').slice(0, 60)} ${sheet.id}.pdf`);
  writeWhole(target, pdf);
  return { file: target, paper };
}
