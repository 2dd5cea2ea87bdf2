import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasErrors, type Problem } from '../../src/domain/problem.ts';
import { tableNamed } from '../../src/intake/tables/known-tables.ts';
import type { How } from '../../src/portal/handing-in/bring-in.ts';
import type { Home } from '../../src/portal/handing-in/home.ts';
import {
  type Bundle,
  type InboxPlan,
  planInbox,
  type Settled,
} from '../../src/portal/handing-in/inbox.ts';
import { inboxHtml, inboxWords, inboxXlsx } from '../../src/portal/handing-in/inbox-report.ts';
import { returnedSheet } from '../../src/portal/handing-in/returned-sheet.ts';
import { wrongUse } from '../support/main.ts';
import type { Said } from './ask.ts';
import { filesAt } from './files-at.ts';

/** Whether a path is an inbox: a folder of villages, each with a folder a table. */
export function isInbox(path: string): boolean {
  return (
    statSync(path).isDirectory() &&
    foldersIn(path).some((one) => foldersIn(join(path, one)).length > 0)
  );
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Reads an inbox and works out what it does to the home. */
export function readInbox(
  path: string,
  home: Home,
  said: Said & { readonly options: Bundle['sheets'][number]['options'] },
  how: How,
  known: readonly Problem[],
): InboxPlan {
  const bundles = foldersIn(path).flatMap((village) =>
    foldersIn(join(path, village)).map((table) => bundleAt(home, path, village, table, said)),
  );
  return planInbox(home, bundles, how, known);
}

function bundleAt(
  home: Home,
  inbox: string,
  villageName: string,
  tableName: string,
  said: Parameters<typeof readInbox>[2],
): Bundle {
  const village = home.names.villages?.get(villageName) ?? villageName;
  if (home.lists.villages?.has(village) !== true) {
    throw wrongUse(`名册里没有叫「${villageName}」的村（社区），请改文件夹的名字。`);
  }
  const table =
    tableNamed(tableName, home.programmes) ?? tableNamed(`payouts-${tableName}`, home.programmes);
  if (!table)
    throw wrongUse(`没有叫「${tableName}」的表，请改文件夹的名字；表名见 npm run template。`);
  const sheets = filesAt(join(inbox, villageName, tableName)).map((path) => ({
    ...{ bytes: readFileSync(path), name: basename(path), table, village },
    ...said,
  }));
  return { village, table, sheets };
}

/** Writes the report and the returned sheets into a new folder beside the inbox; gives back its path. */
export async function writeReport(inbox: string, home: Home, plan: InboxPlan): Promise<string> {
  const folder = newFolder(`${inbox.replace(/[\\/]+$/, '')}-退回`, home.today);
  const names = villageNames(home);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('交表结果.html', inboxHtml(plan, names, home.today));
  write('交表结果.xlsx', await inboxXlsx(plan, names));
  for (const one of plan.settled) {
    if (!one.isIn) await writeReturned(one, names, write);
  }
  return folder;
}

async function writeReturned(
  { village, table, sheets, readings, brought }: Settled,
  names: ReadonlyMap<string, string>,
  write: (path: string, content: Uint8Array) => void,
): Promise<void> {
  for (const [at, sheet] of sheets.entries()) {
    const reading = readings[at];
    const problems = brought.problems.filter(({ file }) => file === sheet.name);
    const bytes = reading && (await returnedSheet(sheet.bytes, table, reading, problems));
    if (!bytes) continue;
    const name = `${sheet.name.replace(/\.\w+$/, '')}.xlsx`;
    write(join(names.get(village) ?? village, table.title, name), bytes);
  }
}

function villageNames({ portal }: Home): ReadonlyMap<string, string> {
  return new Map(portal?.villages.map(({ id, name }) => [id, name] as const) ?? []);
}

function newFolder(parent: string, today: string): string {
  for (let n = 1; ; n += 1) {
    const folder = join(parent, n === 1 ? today : `${today}-${n}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

/** What an inbox came to, in words. */
export function inboxOutcome(
  home: Home,
  plan: InboxPlan,
  written: boolean,
  report: string,
): string {
  const isAllIn = plan.settled.every(({ isIn }) => isIn);
  const end = hasErrors(plan.faults)
    ? '什么也没有写。'
    : written
      ? `没问题的已写入${isAllIn ? '' : '，退回的村网上还是上一次没有错的，并写明还没更新'}。`
      : '还没有写入。看过没有错，加上 --write 再运行一次。';
  return `${inboxWords(plan, villageNames(home))}\n${end}报告和退回的表：${report}`;
}
