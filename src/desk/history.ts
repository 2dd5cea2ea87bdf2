import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DeskPlace } from './desk.ts';

const run = promisify(execFile);

/**
 * Where a data folder lives in git, makes a commit of some of its files and of nothing else that lies
 * there changed, and pushes it where that is wanted. Says in words why not; null where that was done, or
 * where there is no git.
 */
export async function commitFiles(
  { sources: { data: folder }, push }: Pick<DeskPlace, 'sources' | 'push'>,
  paths: readonly string[],
  message: string,
): Promise<string | null> {
  const git = (...args: string[]) => run('git', ['-C', folder, ...args], { encoding: 'utf8' });
  try {
    await git('rev-parse', '--is-inside-work-tree');
  } catch {
    return null;
  }
  try {
    // A file that is gone and never was in git is none to it.
    const { stdout: known } = await git('ls-files', '-z', '--', ...paths);
    const own = paths.filter(
      (path) => existsSync(join(folder, path)) || known.split('\0').includes(path),
    );
    await git('add', '--', ...own);
    const { stdout } = await git('status', '--porcelain', '--', ...own);
    if (stdout !== '') await git('commit', '--quiet', '--message', message, '--', ...own);
    if (push) await git('push', '--quiet');
    return null;
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    return `没有记进 git，或没有推送：${stderr.trim() || String(error)}`;
  }
}
