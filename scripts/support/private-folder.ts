import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Why private files may not be written into a folder: it is part of the data folder, of this project or
 * of any repository, from where they could be published. Null where they may. Links are followed.
 */
export function whyNotPrivate(folder: string, dataFolder: string): string | null {
  const place = real(folder);
  if (isWithin(place, real(dataFolder))) return '在数据文件夹里，里面的东西会公开';
  if (isWithin(place, real(PROJECT))) return '在网站程序的文件夹里，可能跟着提交、公开';
  for (let at = place; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return `在代码仓库 ${at} 里，可能跟着提交、公开`;
    if (dirname(at) === at) return null;
  }
}

/** The folder with links followed, also where its last parts do not exist yet. */
function real(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(real(parent), basename(whole));
}

function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way));
}
