import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join, posix } from 'node:path';

/**
 * A server that speaks as much FTP (RFC 959, 2428) as carrying files takes, for one user, into a folder
 * that a test may change.
 */
export class FtpServer {
  readonly #server: Server;
  readonly #folder: () => string;

  constructor(folder: () => string) {
    this.#folder = folder;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      const here = { port: 0, host: '127.0.0.1' };
      this.#server.listen(here, () => resolve((this.#server.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    const session = new Session(socket, this.#folder);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = text.split('\r\n');
      text = lines.pop() ?? '';
      for (const line of lines) session.answer(line);
    });
    socket.on('error', () => {});
    session.say('220 ready');
  }
}

class Session {
  readonly #socket: Socket;
  readonly #folder: () => string;
  #at = '/';
  #renamed = '';
  #data: Promise<Socket> | null = null;

  constructor(socket: Socket, folder: () => string) {
    this.#socket = socket;
    this.#folder = folder;
    mkdirSync(folder(), { recursive: true });
  }

  say(line: string): void {
    this.#socket.write(`${line}\r\n`);
  }

  answer(line: string): void {
    const [, command = '', words = ''] = /^(\w+) ?(.*)$/.exec(line) ?? [];
    const file = join(this.#folder(), posix.resolve(this.#at, words));
    const said = this.#answers[command]?.(file, words) ?? '502 no';
    if (said !== '') this.say(said);
  }

  /** What is answered to each command; '' where the answer comes later. */
  readonly #answers: Readonly<Record<string, (file: string, words: string) => string>> = {
    USER: () => '331 password',
    PASS: (_, words) => (words === 'secret' ? '230 in' : '530 no'),
    ...Object.fromEntries(['TYPE', 'OPTS', 'STRU'].map((name) => [name, () => '200 yes'])),
    PWD: () => `257 "${this.#at}"`,
    CWD: (file, words) => {
      if (!existsSync(file)) return '550 none';
      this.#at = posix.resolve(this.#at, words);
      return '250 there';
    },
    MKD: (file) => {
      mkdirSync(file, { recursive: true });
      return '257 made';
    },
    DELE: (file) => {
      if (!existsSync(file)) return '550 none';
      rmSync(file);
      return '250 gone';
    },
    RNFR: (file) => {
      this.#renamed = file;
      return '350 to what';
    },
    // As servers on Windows do, it takes no name that is taken.
    RNTO: (file) => {
      if (existsSync(file)) return '550 taken';
      renameSync(this.#renamed, file);
      return '250 named';
    },
    EPSV: () => {
      const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        this.say(`229 Entering Extended Passive Mode (|||${port}|)`);
      });
      // The other side connects before it says what for.
      this.#data = new Promise((resolve) => {
        server.once('connection', (data) => {
          server.close();
          resolve(data);
        });
      });
      return '';
    },
    STOR: (file) =>
      this.#carry((data) => {
        const chunks: Buffer[] = [];
        data.on('data', (chunk: Buffer) => chunks.push(chunk));
        data.once('end', () => {
          writeFileSync(file, Buffer.concat(chunks));
          data.end();
          this.say('226 stored');
        });
      }),
    RETR: (file) => {
      if (!existsSync(file)) return '550 none';
      return this.#carry((data) => {
        data.end(readFileSync(file), () => this.say('226 sent'));
      });
    },
  };

  #carry(work: (data: Socket) => void): string {
    void this.#data?.then(work);
    return '150 open';
  }
}
