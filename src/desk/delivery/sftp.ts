import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import type { Place } from './place.ts';

/** Files of one connection: what fails is begun again from there. */
const AT_ONCE = 500;

interface Server {
  /** With the user's name where it is not that of this machine. */
  readonly host: string;
  readonly port: number;
  readonly folder: string;
}

/**
 * A server that is reached by SFTP, through OpenSSH's own client, which Windows has too: its keys and the
 * servers it knows are those of whoever runs the desk, and no password is kept here.
 *
 * @param through arguments that lead to the server in place of its name
 */
export function sftpPlace({ host, port, folder }: Server, through?: readonly string[]): Place {
  const to = through ?? ['-o', 'BatchMode=yes', '-P', String(port), '--', host];
  const at = (path: string): string => quoted(posix.join(folder, path));
  const batch = (lines: readonly string[]) => sftp(to, lines);
  return {
    name: host,
    read: async (path) => {
      const own = mkdtempSync(join(tmpdir(), 'sunboard-sftp-'));
      try {
        // A missing folder is made by the first file; a missing file is none.
        await batch([`-get ${at(path)} ${quoted(join(own, 'file'))}`]);
        return readFileSync(join(own, 'file'), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      } finally {
        rmSync(own, { recursive: true, force: true });
      }
    },
    put: async (site, paths) => {
      const folders = foldersOf(folder, paths).map((path) => `-mkdir ${quoted(path)}`);
      for (let from = 0; from < paths.length; from += AT_ONCE) {
        const lines = paths.slice(from, from + AT_ONCE).flatMap((path) => [
          // Readers get a file whole or as it was.
          `put ${quoted(join(site, path))} ${at(`${path}.part`)}`,
          `rename ${at(`${path}.part`)} ${at(path)}`,
        ]);
        await batch([...(from === 0 ? folders : []), ...lines]);
      }
    },
    remove: async (paths) => {
      if (paths.length > 0) await batch(paths.map((path) => `-rm ${at(path)}`));
    },
  };
}

/** Every folder that some files lie in, the outer before the inner. */
function foldersOf(root: string, paths: readonly string[]): string[] {
  const all = new Set([root]);
  for (const path of paths) {
    const steps = path.split('/').slice(0, -1);
    for (const at of steps.keys()) all.add(posix.join(root, ...steps.slice(0, at + 1)));
  }
  return [...all];
}

/** Between quotes, the client takes no sign of a path for another. */
function quoted(path: string): string {
  if (/[\r\n]/.test(path)) throw new Error('文件名里有换行');
  return `"${path.replaceAll('\\', '/').replaceAll('"', '\\"')}"`;
}

function sftp(to: readonly string[], lines: readonly string[]): Promise<void> {
  const child = spawn('sftp', ['-q', '-b', '-', ...to], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  // What ends before it has read all says why by itself.
  child.stdin.on('error', () => {});
  child.stdin.end(`${lines.join('\n')}\n`);
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('这台电脑没有 sftp 命令，请装 OpenSSH 客户端')));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim().split('\n').at(-1) || `sftp 退出，代码 ${code}`));
    });
  });
}
