/**
 * The address of the app's own pages, app://desk, and what is answered there: the build of the screens and the pictures of a
 * briefing, by the same service and with the same headers as in the browser shell (DESIGN 3.9).
 */
import { randomBytes } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { readPage, type AppDesk } from '../services/app/index.ts';

const scheme = 'app';
const host = 'desk';
/** The one page of the app. */
export const home = `${scheme}://${host}/`;

/** True for an address of our own pages, and for no other, however it is written. */
export function isOwnAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === `${scheme}:` && url.host === host;
}

/** Before the app is ready: the scheme is a standard and secure one, so that the content policy and workers hold for it. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** @param root the folder of the renderer's build. */
export function answerPages(session: Session, app: AppDesk, root: string): void {
  session.protocol.handle(scheme, async (request) => {
    if (!isOwnAddress(request.url) || request.method !== 'GET') return new Response(null, { status: 403 });
    const { pathname } = new URL(request.url);
    const nonce = randomBytes(16).toString('base64');
    const { status, headers, body } = await readPage(app, pathname, { root, nonce });
    return new Response(body, { status, headers });
  });
}
