import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A site being served on this machine. */
export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder of built pages; port 0 takes any free port. */
export function serveSite(folder: string, port: number): Promise<ServedSite> {
  const handler = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.statusCode = 404;
      response.end('没有这一页');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://localhost:${taken}/`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
