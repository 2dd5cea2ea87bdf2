import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unpacked } from './unpacked.ts';

const { resolve } = createRequire(import.meta.url);

/** Engines that villages still have, by the packages that bring them. */
export type OldEngine = 'chromium-80' | 'chromium-88';

/** A page in an old engine. The library that drives newer ones speaks to none of that age. */
export interface OldPage {
  readonly goto: (url: string) => Promise<void>;
  /** Runs a script, waits for it, and gives its result, which must be plain data. */
  readonly run: <Result>(script: string) => Promise<Result>;
  /** Waits until a script gives something true, and gives that. */
  readonly until: <Result>(script: string) => Promise<Result>;
  /** What the page failed at since the last visit. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

interface Thrown {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

/** A message of the DevTools protocol: an answer has the id of its question, an event a method. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly exceptionDetails?: Thrown };
  readonly result?: Reply;
  readonly error?: { readonly message: string };
}

interface Reply {
  readonly targetId?: string;
  readonly sessionId?: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: Thrown;
}

type Send = (method: string, params?: object) => Promise<Reply>;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--window-size=360,740',
  '--remote-debugging-port=0',
];

/** Milliseconds that a page may take on a busy machine. */
const PATIENCE = 60_000;

/** Starts an engine with one page; undefined where it cannot run. */
export async function startOldEngine(engine: OldEngine): Promise<OldPage | undefined> {
  const folder = unpacked(dirname(dirname(resolve(engine))));
  const profile = mkdtempSync(join(tmpdir(), `${engine}-`));
  const child = spawn(join(folder, 'chromium'), [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'aws/lib') },
  });
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await wait(100);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = await debuggingAddress(child);
  if (address !== undefined) return { ...(await openPage(address)), close };
  await close();
  return undefined;
}

/** Where the engine listens, as it says itself; undefined where it ends before. */
function debuggingAddress(child: ChildProcess): Promise<string | undefined> {
  return new Promise((answer) => {
    let heard = '';
    child.stderr?.on('data', (part) => {
      heard += String(part);
      const [address] = /ws:\/\/\S+/.exec(heard) ?? [];
      if (address) answer(address);
    });
    child.on('error', () => answer(undefined));
    child.on('exit', () => answer(undefined));
  });
}

async function openPage(address: string): Promise<Omit<OldPage, 'close'>> {
  const errors: string[] = [];
  const told = ({ text, exception }: Thrown): string => exception?.description ?? text;
  const send = await connect(address, ({ method, params }) => {
    if (method === 'Runtime.exceptionThrown' && params?.exceptionDetails) {
      errors.push(told(params.exceptionDetails));
    }
  });
  for (const domain of ['Page', 'Runtime']) await send(`${domain}.enable`);
  const run: OldPage['run'] = async (script) => {
    const options = { expression: script, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(told(exceptionDetails));
    return result?.value as never;
  };
  const until: OldPage['until'] = async (script) => {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const value = await run(script);
      if (value) return value as never;
      if (performance.now() > end) throw new Error([script, ...errors].join('\n'));
      await wait(50);
    }
  };
  const goto: OldPage['goto'] = async (url) => {
    errors.length = 0;
    await send('Page.navigate', { url });
    // Of the page before this would be true at once, were the address not asked too.
    const [page] = url.split('#');
    await until(`location.href.split('#')[0] === '${page}' && document.readyState === 'complete'`);
  };
  return { goto, run, until, errors };
}

/** Speaks to a page of its own in the engine that listens at an address. */
async function connect(address: string, hear: (event: Message) => void): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = failed;
  });
  const waiting = new Map<number, (answer: Message) => void>();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) hear(message);
    else waiting.get(message.id)?.(message);
  };
  let id = 0;
  const ask = async (method: string, params: object, sessionId?: string): Promise<Reply> => {
    id += 1;
    const { result, error } = await new Promise<Message>((answer) => {
      waiting.set(id, answer);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  return (method, params = {}) => ask(method, params, sessionId);
}
