import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Where a data folder lives in git, makes a commit of some of its files and of nothing else that lies
 * there changed. Says in words why there is none; null where there is one, or where there is no git.
 */
export async function commitFiles(
  folder: string,
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
    await git('add', '--', ...paths);
    const { stdout } = await git('status', '--porcelain', '--', ...paths);
    if (stdout !== '') await git('commit', '--quiet', '--message', message, '--', ...paths);
    return null;
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    return `没有记进 git：${stderr.trim() || String(error)}`;
  }
}
