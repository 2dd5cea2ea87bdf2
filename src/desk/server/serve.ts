import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Person } from '../../domain/desk/submission.ts';
import { pathOf } from '../../intake/config.ts';
import { diskFault } from '../../portal/fs/disk-faults.ts';
import { FolderMoved } from '../../portal/fs/write.ts';
import type { Desk } from '../desk.ts';
import { html } from '../html.ts';
import { FIRST_PERSONS, firstPersonsPage } from '../pages/first-persons.ts';
import { frame } from '../pages/frame.ts';
import { signInPage } from '../pages/sign-in.ts';
import { Publishing } from '../publishing.ts';
import { type Answer, pageAnswer, redirect, send } from './answer.ts';
import { textOf } from './deeds.ts';
import { firstPersons } from './first-persons.ts';
import { cookieLine, formOf, Gate, Refused, refuseOtherHost } from './guarded.ts';
import { answerOf } from './routes.ts';

const HOST = '127.0.0.1';
/** How long a wrong passphrase is thought about. */
const WRONG_PAUSE = 1000;
const STYLES = ['base.css', 'filters.css', 'desk.css'].map((name) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'styles', name), 'utf8'),
);

/** A desk that is being served. */
export interface ServedDesk {
  /** A new address that opens it once. */
  readonly address: () => string;
  readonly close: () => Promise<void>;
}

/** Serves a desk on this machine alone, and beside it the site before it is public. */
export async function serveDesk(desk: Desk, port: number): Promise<ServedDesk> {
  const gate = new Gate();
  const publishing = new Publishing(desk);
  const persons = new Map<string, Person>();
  const preview = createServer((request, response) => {
    guard(response, () => showPreview(desk, gate, portOf(preview), request, response));
  });
  await listen(preview, 0);
  const previewAt = `http://${HOST}:${portOf(preview)}`;
  const server = createServer((request, response) => {
    guard(response, async () => {
      const answer = await answerTo(request);
      send(response, answer);
    });
  });
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const own = portOf(server);
    const url = new URL(request.url ?? '/', `http://${HOST}:${own}`);
    const token = url.searchParams.get('token');
    if (token !== null) return entrance(gate, request, own, token);
    const session = gate.sessionOf(request, own);
    if (url.pathname === '/desk.css')
      return { type: 'text/css; charset=utf-8', body: STYLES.join('') };
    const form = request.method === 'POST' ? await formOf(request) : null;
    if (url.pathname === '/sign-out' && form) persons.delete(session);
    const person = persons.get(session);
    if (person) {
      return answerOf({ desk, publishing, person, previewAt, path: url.pathname, form });
    }
    if (desk.persons.all().length === 0) {
      return form && url.pathname === FIRST_PERSONS
        ? firstPersons(desk, form)
        : pageAnswer(firstPersonsPage());
    }
    if (!form || url.pathname !== '/sign-in') return pageAnswer(signInPage(desk, ''));
    const known = desk.persons.known(textOf(form, 'name'), textOf(form, 'passphrase'));
    if (!known) {
      await new Promise((resolve) => setTimeout(resolve, WRONG_PAUSE));
      return pageAnswer(signInPage(desk, '姓名和口令对不上。'), 403);
    }
    persons.set(session, known);
    return redirect('/');
  };
  try {
    await listen(server, port);
  } catch (error) {
    // Left open, it would keep the command from ending.
    await shut(preview);
    throw error;
  }
  return {
    address: () => `http://${HOST}:${portOf(server)}/?token=${gate.newToken()}`,
    close: async () => {
      await publishing.idle;
      desk.previews.close();
      await Promise.all([server, preview].map(shut));
    },
  };
}

function entrance(gate: Gate, request: IncomingMessage, port: number, token: string): Answer {
  refuseOtherHost(request, port);
  const session = gate.enter(token);
  if (session === null)
    throw new Refused(403, '这个网址用过了。请在运行 npm run desk 的窗口按回车，用新的。');
  return { ...redirect('/'), headers: { Location: '/', 'Set-Cookie': cookieLine(session) } };
}

/** The site before it is public, to whoever may see the desk. */
async function showPreview(
  desk: Desk,
  gate: Gate,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  gate.sessionOf(request, port);
  const base = pathOf(desk.home().home.portal?.config.address ?? '');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  const missing = (): never => {
    throw new Refused(
      404,
      '没有这一页；纸、下载的表公开的时候才做。要看网页的，请在公示台上再按「看公开后的网页」。',
    );
  };
  if (request.url?.startsWith(base) !== true) return missing();
  request.url = request.url.slice(base.length - 1);
  const file = fileAt(request.url);
  if (file === null) return missing();
  const kind = /\.(\w+)$/.exec(file)?.[1] ?? '';
  const page = await desk.previews.page(file);
  if (page !== null) {
    response.writeHead(200, { 'Content-Type': KINDS[kind] ?? 'application/octet-stream' });
    response.end(page);
    return;
  }
  // Pictures and the search are those of the site as it is; a page or a paper of yesterday would mislead.
  if (MADE_ANEW.has(kind)) return missing();
  sirv(desk.place.out, { dev: true })(request, response, () => guard(response, missing));
}

/** The file of a site that an address asks for; null for one that leads out of it. */
function fileAt(address: string): string | null {
  try {
    const path = decodeURIComponent(new URL(address, `http://${HOST}`).pathname);
    const isOutside = /(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(path);
    return isOutside ? null : path.slice(1).replace(/(^|\/)$/, '$1index.html');
  } catch {
    return null;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ html: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8', xml: 'text/xml' },
  ...{ json: 'application/json', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' },
};
const MADE_ANEW = new Set(['html', 'pdf', 'xlsx', 'csv', 'json', 'zip']);

/** Answers what was refused, and what went wrong, in plain words. */
function guard(response: ServerResponse, work: () => void | Promise<void>): void {
  const fail = (error: unknown): void => {
    const isRefused = error instanceof Refused;
    if (!isRefused) console.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const words = isRefused ? error.message : wrongWords(error);
    const page = frame('没有办成', null, html`<h1>没有办成</h1><p>${words}</p>`);
    send(response, pageAnswer(page, isRefused ? error.status : 500));
  };
  try {
    Promise.resolve(work()).catch(fail);
  } catch (error) {
    fail(error);
  }
}

/** What went wrong, for whoever sits at the desk. */
function wrongWords(error: unknown): string {
  if (error instanceof FolderMoved)
    return '刚在别的窗口改过，您刚才做的没有写。请退回上一页再做一次。';
  const [what, fix] = diskFault(error) ?? [];
  return what === undefined
    ? '公示台出了错，刚才做的没有写。请再试一次；还不行，把窗口里的字发给管网站的人。'
    : `${what}，刚才做的没有写。${fix}，退回上一页再做一次。`;
}

function listen(server: Server, port: number): Promise<void> {
  // One person's browser: a connection that is left open costs nothing, and one that is closed while the
  // desk was busy would lose what comes over it.
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve());
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
