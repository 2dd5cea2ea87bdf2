import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../portal/fs/write.ts';
import { folderPlace } from './folder.ts';
import { ftpPlace } from './ftp.ts';
import { sftpPlace } from './sftp.ts';
import { storagePlace } from './storage.ts';

/** Somewhere that a site is carried to: file by file, each whole or as it was. */
export interface Place {
  /** What it is called in a message. */
  readonly name: string;
  /** The text of a file there; null where there is none. */
  read(path: string): Promise<string | null>;
  /** Puts files of a site there, in whatever order; all of them are there when it is done. */
  put(site: string, paths: readonly string[]): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

const settings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder'), folder: z.string() }),
  z.strictObject({
    kind: z.literal('sftp'),
    host: z.string(),
    port: z.number(),
    folder: z.string(),
  }),
  z.strictObject({
    kind: z.literal('ftp'),
    host: z.string(),
    port: z.number(),
    folder: z.string(),
    user: z.string(),
    password: z.string(),
    isSecure: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('storage'),
    address: z.url(),
    region: z.string(),
    keyId: z.string(),
    secret: z.string(),
  }),
]);
/** Where a desk carries its site to. */
export type PlaceSettings = z.infer<typeof settings>;

const FILE = 'place.json';
/** What was carried there, as far as this machine knows. */
export const CARRIED = 'carried.txt';

/** The place that was set for a desk; null where the site stays where it is built. */
export function placeOf(work: string): Place | null {
  const file = join(work, FILE);
  if (!existsSync(file)) return null;
  return openPlace(settings.parse(JSON.parse(readFileSync(file, 'utf8'))));
}

/** A place as it was written. */
export function openPlace(set: PlaceSettings): Place {
  if (set.kind === 'folder') return folderPlace(set.folder);
  if (set.kind === 'ftp') return ftpPlace(set);
  return set.kind === 'sftp' ? sftpPlace(set) : storagePlace(set);
}

/** Sets the place, null for none. Whoever sets it takes over what lies there. */
export function setPlace(work: string, set: PlaceSettings | null): void {
  mkdirSync(work, { recursive: true });
  for (const name of [FILE, CARRIED]) rmSync(join(work, name), { force: true });
  if (set) writeWhole(join(work, FILE), `${JSON.stringify(set, null, 2)}\n`, 0o600);
}

/**
 * What a place is written as: a folder, `sftp://user@host/folder`, `ftps://user@host/folder` (`ftp:` without
 * TLS), or the https address of a bucket. Null for anything else.
 */
export function readPlace(text: string): PlaceSettings | null {
  if (!/^\w{2,}:\/\//.test(text))
    return text === '' ? null : { kind: 'folder', folder: resolve(text) };
  if (!URL.canParse(text)) return null;
  const { protocol, username, hostname, port, pathname } = new URL(text);
  const folder = decodeURIComponent(pathname).replace(/\/+$/, '');
  if (protocol === 'sftp:' && folder !== '') {
    const host = username === '' ? hostname : `${decodeURIComponent(username)}@${hostname}`;
    // What begins with a dash would be taken for an option.
    if (!/^[\w.][\w.@-]*$/.test(host)) return null;
    return { kind: 'sftp', host, port: Number(port || 22), folder };
  }
  if ((protocol === 'ftps:' || protocol === 'ftp:') && username !== '') {
    const user = decodeURIComponent(username);
    const to = { host: hostname, port: Number(port || 21), folder: folder || '/' };
    return { kind: 'ftp', ...to, user, password: '', isSecure: protocol === 'ftps:' };
  }
  const isHere = ['127.0.0.1', 'localhost'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return null;
  const address = text.replace(/\/+$/, '');
  return { kind: 'storage', address, region: '', keyId: '', secret: '' };
}
