import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { lookup } from 'mrmime';
import type { Place } from './place.ts';

/** How many files are on their way at once. */
const AT_ONCE = 8;
const YEAR = 31_536_000;

interface Storage {
  /** Address of the bucket, with a folder in it where the site does not lie at its root. */
  readonly address: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** Storage that speaks S3: that of most clouds, and of servers of one's own. */
export function storagePlace({ address, region, keyId, secret }: Storage): Place {
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
    put: (site, paths) =>
      each(paths, (path) =>
        ask(path, {
          method: 'PUT',
          body: new Uint8Array(readFileSync(join(site, path))),
          headers: headersOf(path),
        }),
      ),
    remove: (paths) => each(paths, (path) => ask(path, { method: 'DELETE' }, [404])),
  };
}

/** What the storage says of a file to readers; bundles bear their digests and last. */
function headersOf(path: string): Record<string, string> {
  const type = lookup(path) ?? 'application/octet-stream';
  const isText = /^text\/|json|javascript|xml/.test(type);
  return {
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Cache-Control': path.startsWith('_astro/') ? `public, max-age=${YEAR}, immutable` : 'no-cache',
  };
}

async function each(
  paths: readonly string[],
  work: (path: string) => Promise<unknown>,
): Promise<void> {
  const left = paths[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const path of left) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
