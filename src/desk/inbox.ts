import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Person } from '../domain/desk/submission.ts';
import { listFolder } from '../portal/fs/folder.ts';
import type { Desk } from './desk.ts';
import { handedTables, takeIn } from './take-in.ts';

/** Where files of the inbox go once they lie on the desk. */
const TAKEN = '已收';
const SHEET = /\.(?:csv|txt|tsv|xlsx|xls|et)$/i;
/** Bytes of the largest sheet. */
const MOST = 32 * 1024 * 1024;
/** A file that was written just now may not be whole. */
const STILL = 3000;
/** Whoever put a file there is not known; whoever submits it answers for it. */
const BY_INBOX: Person = { name: '收件夹', post: '共享文件夹', roles: ['handIn'] };

/**
 * Takes in what lies in the inbox as `<村>/<表>/file`, and moves it aside, so that it is taken in once;
 * says of what it cannot take in why.
 */
export function takeInInbox(desk: Desk): string[] {
  const { inbox } = desk.place;
  if (inbox === null) return [];
  if (!existsSync(inbox)) return [`收件夹 ${inbox} 打不开，看看共享的盘连上没有。`];
  return listFolder(inbox).files.flatMap((path) => {
    const isOther = path.startsWith(`${TAKEN}/`) || /^(?:~\$|\.)/.test(basename(path));
    return isOther || !SHEET.test(path) ? [] : takeOne(desk, inbox, path);
  });
}

function takeOne(desk: Desk, inbox: string, path: string): readonly string[] {
  const { home } = desk.home();
  const [place = '', title = '', name, more] = path.split('/');
  const where = `收件夹里的「${path}」`;
  if (name === undefined || more !== undefined) return [`${where}要放在 村/表/ 里面。`];
  const village = home.names.villages?.get(place) ?? place;
  if (home.lists.villages?.has(village) !== true)
    return [`${where}：没有叫「${place}」的村，请改文件夹的名字。`];
  const table = handedTables(home).find((one) => [one.id, one.title].includes(title))?.id;
  if (table === undefined) return [`${where}：没有叫「${title}」的表，请改文件夹的名字。`];
  try {
    const { size, mtimeMs } = statSync(join(inbox, path));
    if (size > MOST) return [`${where}太大，没有收。`];
    if (Date.now() - mtimeMs < STILL) return [];
    const bytes = readFileSync(join(inbox, path));
    const { told } = takeIn(desk, BY_INBOX, [{ name, bytes }], { village, table });
    if (told.length === 0) moveAside(inbox, path);
    return told;
  } catch (error) {
    return [`${where}没有收成：${error instanceof Error ? error.message : String(error)}`];
  }
}

function moveAside(inbox: string, path: string): void {
  const target = join(inbox, TAKEN, path);
  mkdirSync(dirname(target), { recursive: true });
  const free = existsSync(target) ? `${target}.${Date.now()}` : target;
  renameSync(join(inbox, path), free);
}
