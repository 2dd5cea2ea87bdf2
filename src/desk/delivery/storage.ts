import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { lookup } from 'mrmime';
import type { Place, PlaceSettings } from './place.ts';

/** How many files are on their way at once. */
const AT_ONCE = 8;
const YEAR = 31_536_000;

/** Storage in which objects lie whole under their names; nothing that lies there is ever listed. */
export interface Store {
  /** What it is called in a message. */
  readonly name: string;
  /** The text of an object; null where there is none. */
  read(path: string): Promise<string | null>;
  write(path: string, body: string | Uint8Array<ArrayBuffer>, told: Told): Promise<void>;
  /** Takes objects away that may be there. */
  remove(paths: readonly string[]): Promise<void>;
}

/** What is said of an object to whoever asks for it. */
export interface Told {
  readonly type: string;
  /** Whether it may be kept for good, since what lies under its name never changes. */
  readonly isLasting: boolean;
}

/** Storage that speaks S3: that of most clouds, and of servers of one's own. */
export function openStore(settings: PlaceSettings & { readonly kind: 'storage' }): Store {
  const { address, region, keyId, secret } = settings;
  const client = new AwsClient({
    ...{ accessKeyId: keyId, secretAccessKey: secret, service: 's3', retries: 3 },
    ...(region === '' ? {} : { region }),
  });
  const ask = async (path: string, init: RequestInit, also: readonly number[] = []) => {
    const url = `${address}/${path.split('/').map(encodeURIComponent).join('/')}`;
    const response = await client.fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
    if (response.ok || also.includes(response.status)) return response;
    await response.body?.cancel();
    throw new Error(`存「${path}」时它回答 ${response.status}`);
  };
  return {
    name: address,
    read: async (path) => {
      const response = await ask(path, { method: 'GET' }, [404]);
      const text = await response.text();
      return response.ok ? text : null;
    },
    write: async (path, body, { type, isLasting }) => {
      const cache = isLasting ? `public, max-age=${YEAR}, immutable` : 'no-cache';
      const headers = { 'Content-Type': type, 'Cache-Control': cache };
      await ask(path, { method: 'PUT', body, headers });
    },
    remove: (paths) =>
      each(paths, async (path) => {
        await ask(path, { method: 'DELETE' }, [404]);
      }),
  };
}

/** Storage set up as a website: each file lies under its own address. */
export function storagePlace(settings: PlaceSettings & { readonly kind: 'storage' }): Place {
  const store = openStore(settings);
  return {
    name: store.name,
    read: store.read,
    put: (site, paths) =>
      each(paths, (path) =>
        store.write(path, new Uint8Array(readFileSync(join(site, path))), toldOf(path)),
      ),
    remove: store.remove,
  };
}

/** What is said of a file of a site; bundles bear their digests and last. */
export function toldOf(path: string): Told {
  const type = lookup(path) ?? 'application/octet-stream';
  const isText = /^text\/|json|javascript|xml/.test(type);
  return {
    type: isText ? `${type}; charset=utf-8` : type,
    isLasting: path.startsWith('_astro/'),
  };
}

/** Does work on all of some items, a few at a time. */
export async function each<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
