/**
 * Who is let in: requests for this very address (a name that was bent to 127.0.0.1 is refused), from our own pages, with the
 * cookie, and for calls with the page's key too. There is no CORS.
 */
import type { IncomingMessage } from 'node:http';
import { sameSecret, type Keys } from './keys.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly status: 401 | 403 };

const refused = (status: 401 | 403): Verdict => ({ ok: false, status });

/** @param port where the server listens. @param page true for files of the page, which a browser asks for without a key. */
export function guardRequest(request: IncomingMessage, keys: Keys, port: number, page: boolean): Verdict {
  const own = `127.0.0.1:${String(port)}`;
  if (request.headers.host !== own) return refused(403);
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${own}`) return refused(403);
  if (origin === undefined && request.method !== 'GET') return refused(403);
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refused(403);
  if (!sameSecret(readCookie(request, port), keys.cookie)) return refused(401);
  if (page) return { ok: true };
  const key = request.headers['x-briefing-key'];
  return sameSecret(typeof key === 'string' ? key : undefined, keys.page) ? { ok: true } : refused(401);
}

/** Cookies know no ports, so the port is in the name. */
export function cookieName(port: number): string {
  return `briefing-desk-${String(port)}`;
}

function readCookie(request: IncomingMessage, port: number): string | undefined {
  const name = `${cookieName(port)}=`;
  const found = (request.headers.cookie ?? '').split(';').find((part) => part.trim().startsWith(name));
  return found?.trim().slice(name.length);
}
