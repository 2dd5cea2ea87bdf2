import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

/** A site being served on this machine. */
export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a folder of built pages the way a good host does: compressed, with the headers of the
 * site's own `_headers` file and its page for what is not there, below the path that its pages were
 * made for. Port 0 takes any free port.
 */
export function serveSite(folder: string, port: number, base = '/'): Promise<ServedSite> {
  // Every middleware of compression and sirv takes Node's own request and response.
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } },
  }) as unknown as Handler;
  const files = sirv(folder, { dev: true });
  const headers = headersOf(folder);
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const missing = (): void => notFound(folder, response);
    if (request.url?.startsWith(base) !== true) return missing();
    request.url = request.url.slice(base.length - 1);
    compress(request, response, () => files(request, response, missing));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://localhost:${taken}${base}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The headers that hold for every file: the block `/*` of `_headers`. */
function headersOf(folder: string): [string, string][] {
  const path = join(folder, '_headers');
  if (!existsSync(path)) return [];
  const [, block = ''] = /^\/\*\n((?: .*\n?)*)/m.exec(readFileSync(path, 'utf8')) ?? [];
  return [...block.matchAll(/^ +([\w-]+): *(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

function notFound(folder: string, response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const page = join(folder, '404.html');
  response.end(existsSync(page) ? readFileSync(page) : '没有这一页');
}
