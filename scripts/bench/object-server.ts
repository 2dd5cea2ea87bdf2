import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** What a server of objects was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly type: string;
}

/** A server of objects that asks for a signature of its key to write, and keeps them as files. */
export class ObjectServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;

  /** `folder` is where a bucket lies. */
  constructor(folder: () => string) {
    this.#server = createServer(async (request, response) => {
      const { method = '', url = '', headers } = request;
      const path = decodeURIComponent(url).replace(/^\/bucket\//, '');
      this.asked.push({ method, path, type: headers['content-type'] ?? '' });
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const file = join(folder(), path);
      const isSigned = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/cn-x\/s3\/aws4_request/;
      const isOpen = method === 'GET' && headers.authorization === undefined;
      if (!isOpen && !isSigned.test(headers.authorization ?? '')) response.statusCode = 403;
      else if (method === 'PUT') {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, Buffer.concat(chunks));
      } else if (!existsSync(file)) response.statusCode = 404;
      else if (method === 'DELETE') rmSync(file);
      else response.write(readFileSync(file));
      response.end();
    });
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Address of the bucket. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/bucket`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
