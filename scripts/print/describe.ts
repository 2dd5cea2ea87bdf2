import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Village } from '../../src/domain/village.ts';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { noticeHref } from '../../src/views/notices/notice-line.ts';
import { sheetsOf } from '../../src/views/sections.ts';
import { type BoardJob, boardJob } from '../../src/views/sheets/board-job.ts';
import { byGroup } from '../../src/views/sheets/by-group.ts';
import type { Sheet } from '../../src/views/sheets/sheet.ts';
import { main, wrongUse } from '../support/main.ts';
import { refusal } from '../support/refusal.ts';
import { villageNamed } from '../support/village-named.ts';
import { type Batch, packedIn, sheetsIn } from './batch.ts';
import { HELP, optionsGiven, type PrintOptions } from './options.ts';

/** Sheets after which another process goes on: the compiler keeps 0.8 MB of each that it drew. */
const MOST = 80;

/**
 * Writes down what is to be drawn, in files of a folder: `describe.ts FOLDER OPTIONS`. It ends before any
 * drawing begins, so that the portal does not lie in memory beside the compiler.
 */
const [folder = ''] = process.argv.splice(2, 1);
await main(HELP, () => {
  const options = optionsGiven();
  if (!options) return HELP;
  const around = surroundings();
  const { portal, problems } = loadPortal(options.data ?? around.dataFolder, around.today);
  if (!portal) return refusal(problems);
  const batches = options.notices
    ? [{ boards: [], notices: noticesAsked(portal, options, options.notices) }]
    : batched(boardsAsked(portal, options)).map((boards) => ({ boards, notices: [] }));
  if (batches.length === 0) return '没有该挂在公开栏上的。';
  const drawn = batches.map(({ boards, notices }) => boards.reduce(addSheets, notices.length));
  const of = drawn.reduce((sum, own) => sum + own, 0);
  batches.forEach((batch, at) => {
    const before = drawn.slice(0, at).reduce((sum, own) => sum + own, 0);
    const whole: Batch = { choice: options.choice, out: options.out, before, of, ...batch };
    writeFileSync(join(folder, `${String(at).padStart(6, '0')}.json`), JSON.stringify(whole));
  });
  return '';
});

function addSheets(sum: number, job: BoardJob): number {
  return sum + sheetsIn(job);
}

function villagesAsked(portal: Portal, { villages, all }: PrintOptions): readonly Village[] {
  const found = villages.map((name) => villageNamed(portal, name));
  return all || found.length === 0 ? portal.villages : found;
}

function sheetsAsked(portal: Portal, village: Village, { byGroup: apart }: PrintOptions): Sheet[] {
  const sheets = sheetsOf(portal, village);
  return apart ? sheets.flatMap(byGroup) : sheets;
}

function noticesAsked(portal: Portal, options: PrintOptions, ids: readonly string[]): Sheet[] {
  const sheets = villagesAsked(portal, options).flatMap((village) =>
    sheetsAsked(portal, village, options),
  );
  return ids.flatMap((id) => {
    const wanted = sheets.filter(({ address }) => address.endsWith(noticeHref(id)));
    if (wanted.length === 0) throw wrongUse(`没有编号是「${id}」的公示。`);
    return wanted;
  });
}

function boardsAsked(portal: Portal, options: PrintOptions): BoardJob[] {
  return villagesAsked(portal, options)
    .map((village) => {
      const sheets = sheetsAsked(portal, village, options);
      return boardJob(portal, village, sheets, options.since ?? portal.asOf);
    })
    .filter((job) => sheetsIn(job) > 0);
}

/** Boards in groups that one process can draw; a board is never parted. */
function batched(boards: readonly BoardJob[]): BoardJob[][] {
  const batches: BoardJob[][] = [];
  let room = 0;
  for (const job of boards) {
    const drawn = sheetsIn(job) + packedIn(job);
    if (drawn > room) {
      batches.push([]);
      room = MOST;
    }
    batches.at(-1)?.push(job);
    room -= drawn;
  }
  return batches;
}
