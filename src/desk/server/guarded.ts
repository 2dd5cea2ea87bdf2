import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Bytes of the largest upload: a town's sheets of one month, many times over. */
export const MAX_UPLOAD = 32 * 1024 * 1024;
const COOKIE = 'desk';

/** Why a request gets no answer. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Who may speak to the desk: a browser of this machine that was led here by the address with the token.
 * A page of elsewhere has the wrong origin, a name of elsewhere that was turned to this machine the
 * wrong host, and neither has the cookie.
 */
export class Gate {
  #token = randomBytes(24).toString('base64url');
  readonly #sessions = new Set<string>();

  /** The address that opens the desk once; asked for again, a new one, and the old opens no more. */
  newToken(): string {
    this.#token = randomBytes(24).toString('base64url');
    return this.#token;
  }

  /** Takes a token for a new session; null when it is none, or was used before. */
  enter(token: string): string | null {
    if (!sameText(token, this.#token)) return null;
    this.newToken();
    const session = randomBytes(24).toString('base64url');
    this.#sessions.add(session);
    return session;
  }

  /** The session of a request; throws when it may not be answered. */
  sessionOf(request: IncomingMessage, port: number): string {
    refuseOtherHost(request, port);
    const session = cookieOf(request);
    if (session === null || !this.#sessions.has(session)) {
      throw new Refused(403, '请用「npm run desk」显示的网址打开；用过一次的，按回车换一个新的。');
    }
    if (request.method !== 'GET') refuseOtherOrigin(request, port);
    return session;
  }
}

/** A name that was turned to this machine would reach it; only its own names are answered. */
export function refuseOtherHost({ headers, method }: IncomingMessage, port: number): void {
  if (headers.host !== `127.0.0.1:${port}`) throw new Refused(421, '这个网址不是公示台的。');
  if (method !== 'GET' && method !== 'POST') throw new Refused(405, '公示台不认这种请求。');
}

function refuseOtherOrigin({ headers }: IncomingMessage, port: number): void {
  if (headers.origin !== `http://127.0.0.1:${port}`) {
    throw new Refused(403, '这个请求不是从公示台的网页发出的，没有照办。');
  }
}

/** The line that gives a browser its session, for this machine and until it is closed. */
export function cookieLine(session: string): string {
  return `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict`;
}

function cookieOf({ headers }: IncomingMessage): string | null {
  return new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? null;
}

function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** What a form sent. */
export async function formOf(request: IncomingMessage): Promise<FormData> {
  const type = request.headers['content-type'] ?? '';
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) {
    throw new Refused(415, '公示台只收网页上的表单。');
  }
  const body = await bodyOf(request);
  try {
    return await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw new Refused(400, '表单没有传完整，请退回去再传一次。');
  }
}

/** What is too much is read to its end, so that the browser shows the answer, and not kept. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_UPLOAD) chunks.length = 0;
    else chunks.push(chunk as Buffer);
  }
  if (size > MAX_UPLOAD) {
    throw new Refused(413, `一次最多传 ${MAX_UPLOAD / 1024 / 1024} MB。请分几次传。`);
  }
  return Buffer.concat(chunks);
}
