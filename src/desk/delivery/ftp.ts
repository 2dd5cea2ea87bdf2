import { join, posix } from 'node:path';
import { Writable } from 'node:stream';
import { Client, FTPError } from 'basic-ftp';
import type { Place } from './place.ts';

export interface FtpServer {
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
  /** Over TLS; without it whoever listens on the way reads the password. */
  readonly isSecure: boolean;
}

const IMPLICIT_TLS = 990;
/** What a server answers of a file that is not there. */
const NO_FILE = 550;

/**
 * A server that is reached by FTP alone, as some schools' and offices' are: over one connection, file by
 * file, each under another name until it is whole.
 */
export function ftpPlace(server: FtpServer): Place {
  const at = (path: string): string => posix.join(server.folder, path);
  return {
    name: server.host,
    read: (path) =>
      connected(server, async (client) => {
        const chunks: Buffer[] = [];
        const taken = new Writable({
          write: (chunk: Buffer, _, done) => {
            chunks.push(chunk);
            done();
          },
        });
        try {
          await client.downloadTo(taken, at(path));
        } catch (error) {
          if (error instanceof FTPError && error.code === NO_FILE) return null;
          throw error;
        }
        return Buffer.concat(chunks).toString('utf8');
      }),
    put: (site, paths) =>
      connected(server, async (client) => {
        const made = new Set<string>();
        for (const path of paths) {
          const folder = posix.dirname(at(path));
          if (!made.has(folder)) await client.ensureDir(folder);
          made.add(folder);
          // Readers get a file whole or as it was.
          await client.uploadFrom(join(site, path), at(`${path}.part`));
          await replace(client, at(`${path}.part`), at(path));
        }
      }),
    remove: (paths) =>
      connected(server, async (client) => {
        for (const path of paths) await removed(client, at(path));
      }),
  };
}

/** Takes the name of a file that may be there; servers that rename over nothing lose it for a moment. */
async function replace(client: Client, from: string, to: string): Promise<void> {
  try {
    await client.rename(from, to);
  } catch (error) {
    if (!(error instanceof FTPError)) throw error;
    await removed(client, to);
    await client.rename(from, to);
  }
}

async function removed(client: Client, path: string): Promise<void> {
  try {
    await client.remove(path);
  } catch (error) {
    if (!(error instanceof FTPError && error.code === NO_FILE)) throw error;
  }
}

async function connected<T>(server: FtpServer, work: (client: Client) => Promise<T>): Promise<T> {
  const { host, port, user, password, isSecure } = server;
  const client = new Client(60_000);
  try {
    const secure = isSecure && port === IMPLICIT_TLS ? 'implicit' : isSecure;
    await client.access({ host, port, user, password, secure });
    return await work(client);
  } catch (error) {
    throw inWords(error);
  } finally {
    client.close();
  }
}

function inWords(error: unknown): unknown {
  const { code } = error as { readonly code?: string | number };
  if (/CERT|UNABLE_TO_VERIFY/.test(String(code)))
    return new Error('它的证书不是可信的机构发的，或不是给这个名字的，或已到期，请管它的人换一张');
  if (!(error instanceof FTPError)) return error;
  if (code === 530) return new Error('用户名或口令不对');
  if (code === 552 || code === 452) return new Error('那边的空间满了');
  return new Error(`FTP 服务器回答 ${code}`);
}
