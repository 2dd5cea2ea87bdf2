import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Persons } from '../../src/desk/persons.ts';
import type { Person } from '../../src/domain/desk/submission.ts';

const PASSPHRASE = 'four plain words here';
export const CLERK: Person = { name: '王芳', post: '村报账员', roles: ['handIn'] };
export const CHECKER: Person = { name: '李强', post: '监督员', roles: ['approve', 'publish'] };

/** Registers the two persons of a desk that is measured. */
export function registerBoth(home: string): void {
  const persons = new Persons(join(home, 'work'));
  for (const person of [CLERK, CHECKER]) persons.add(person, PASSPHRASE);
}

type Fields = Readonly<Record<string, string>> | FormData;

/** A desk in a process of its own, spoken to as a browser speaks to it. */
export class RunningDesk {
  readonly #child: ChildProcess;
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(child: ChildProcess, origin: string, cookie: string) {
    this.#child = child;
    this.#origin = origin;
    this.#cookie = cookie;
  }

  /** Opens a desk over a home on a day, whose readers get the site at `live`. */
  static async start(home: string, day: string, live = 'http://127.0.0.1:9'): Promise<RunningDesk> {
    const env = { ...process.env, PORTAL_HOME: home, PORTAL_DATE: day };
    const args = [join('scripts', 'desk.ts'), '--port', '0', '--live', live];
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    for await (const text of child.stdout) {
      said += text;
      const [address] = /http:\S+token=\S+/.exec(said) ?? [];
      if (address === undefined) continue;
      const entered = await fetch(address, { redirect: 'manual' });
      const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
      return new RunningDesk(child, new URL(address).origin, cookie);
    }
    throw new Error(`公示台没有打开：${said}`);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async file(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const at = new URL(path, this.#origin);
    const answer = await fetch(at, { headers: { cookie: this.#cookie } });
    return new Uint8Array(await answer.arrayBuffer());
  }

  async page(path: string): Promise<string> {
    return new TextDecoder().decode(await this.file(path));
  }

  /** Sends a form; gives the address that it leads to, and the page there is nothing to lead to. */
  async send(path: string, fields: Fields): Promise<string> {
    const answer = await fetch(this.#origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: this.#cookie, origin: this.#origin },
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    });
    return answer.headers.get('location') ?? '';
  }

  async sit({ name }: Person): Promise<void> {
    await this.send('/sign-out', {});
    await this.send('/sign-in', { name, passphrase: PASSPHRASE });
  }

  /** Does something to a submission as its page is now. */
  async deed(id: string, deed: string, more: Fields = {}): Promise<void> {
    const [, seen = ''] = /name="seen" value="(\w+)"/.exec(await this.page(`/s/${id}`)) ?? [];
    if (more instanceof FormData) more.append('seen', seen);
    await this.send(`/s/${id}/${deed}`, more instanceof FormData ? more : { seen, ...more });
  }

  /** Loads the page of a submission again, as it does itself, until it says something. */
  async until(id: string, words: RegExp): Promise<string> {
    for (let left = 100; left > 0; left -= 1) {
      const page = await this.page(`/s/${id}`);
      if (words.test(page)) return page;
      await after(4000);
    }
    throw new Error(`${id}: ${words} is not said`);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }
}
