import type { ServerResponse } from 'node:http';
import type { Html } from '../html.ts';

/** What is sent back. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing but the desk's own styles and pictures; nobody may frame it, and its forms go to itself. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export function pageAnswer(page: Html, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body: page.text };
}

/** Leads to a page by a request of its own, so that loading again repeats nothing. */
export function redirect(to: string): Answer {
  return { status: 303, headers: { Location: to } };
}

/** A file to be kept under a name. */
export function fileAnswer(name: string, type: string, body: Uint8Array): Answer {
  const how = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { type, body, headers: { 'Content-Disposition': how } };
}

export function send(response: ServerResponse, answer: Answer): void {
  const { status = 200, type, body = '', headers = {} } = answer;
  response.writeHead(status, {
    ...HEADERS,
    ...(type === undefined ? {} : { 'Content-Type': type }),
    ...headers,
  });
  response.end(body);
}
