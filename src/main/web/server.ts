/** The server of the web shell, on 127.0.0.1 alone: pages, calls, files and events, each behind the guard. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerCall, fail, readPage, type AppDesk } from '../services/app/index.ts';
import { cookieName, guardRequest } from './guard.ts';
import type { Keys } from './keys.ts';
import type { Windows } from './windows.ts';

export interface WebOptions {
  readonly app: AppDesk;
  readonly keys: Keys;
  readonly windows: Windows;
  /** The folder of the renderer's build. */
  readonly root: string;
}

const mostCallBytes = 64 * 1024 ** 2;
const mostFileBytes = 1024 ** 3;
/** A line now and then keeps a stream open and shows that the other end is gone. */
const heartbeat = 15_000;

export function createWebServer(options: WebOptions): Server {
  const server = createServer((request, response) => {
    answer(request, response, options, portOf(server)).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, error instanceof Error ? error.message : 'The desk could not answer.');
    });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: WebOptions,
  port: number,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { keys, app, windows } = options;
  const token = searchParams.get('token');
  if (request.method === 'GET' && pathname === '/' && token !== null) {
    if (request.headers.host !== `127.0.0.1:${String(port)}`) {
      refuse(response, 403);
      return;
    }
    if (!keys.useToken(token)) {
      refuse(response, 401);
      return;
    }
    const cookie = `${cookieName(port)}=${keys.cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000`;
    response.writeHead(303, { 'set-cookie': cookie, location: '/', 'cache-control': 'no-store' }).end();
    return;
  }
  const isPage = request.method === 'GET' && !/^\/(events|file\/)/.test(pathname);
  const verdict = guardRequest(request, keys, port, isPage || pathname.startsWith('/file/'));
  if (!verdict.ok) {
    refuse(response, verdict.status);
    return;
  }
  if (isPage) return sendPage(response, pathname, options);
  if (request.method === 'GET' && pathname === '/events') {
    openStream(response, windows, searchParams.get('window') ?? '');
    return;
  }
  if (request.method === 'GET') {
    sendFile(response, app, pathname.slice('/file/'.length));
    return;
  }
  if (request.method !== 'POST') {
    sendText(response, 405, 'The desk answers GET and POST.');
    return;
  }
  if (pathname === '/join') {
    sendJson(response, { window: windows.join(searchParams.get('key') ?? '') });
    return;
  }
  if (pathname === '/token') {
    sendJson(response, { token: keys.makeToken() });
    return;
  }
  if (pathname === '/file') {
    sendJson(response, await takeFile(request, app, searchParams.get('name') ?? 'file'));
    return;
  }
  if (pathname.startsWith('/call/')) return sendCall(request, response, options, pathname.slice('/call/'.length));
  sendText(response, 404, 'There is nothing here.');
}

async function sendCall(
  request: IncomingMessage,
  response: ServerResponse,
  { app, windows }: WebOptions,
  name: string,
): Promise<void> {
  const window = headerOf(request, 'x-briefing-window');
  if (!windows.has(window)) {
    sendText(response, 409, 'This window is not known. It joins again.');
    return;
  }
  const body = await readBody(request);
  if (body === undefined) {
    sendText(response, 413, 'The call is larger than the desk takes in.');
    return;
  }
  const stop = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) stop.abort();
  });
  const call = headerOf(request, 'x-briefing-call');
  const answered = await answerCall(app, name, body, {
    window,
    signal: stop.signal,
    progress: (progress) => windows.tell({ type: 'progress', call, progress }, window),
  });
  sendJson(response, answered);
}

async function takeFile(request: IncomingMessage, app: AppDesk, name: string): Promise<unknown> {
  const taken = await app.files.receive(name, request, mostFileBytes);
  return taken.ok ? taken : fail(taken.problems);
}

async function sendPage(response: ServerResponse, path: string, { app, keys, root }: WebOptions): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const { status, headers, body } = await readPage(app, path, { root, nonce, key: keys.page });
  response.writeHead(status, headers).end(body);
}

function sendFile(response: ServerResponse, app: AppDesk, handle: string): void {
  const found = app.files.find(handle);
  if (!found.ok) return sendText(response, 404, found.problems[0]?.message ?? '');
  const { path, name, bytes } = found.value;
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-length': bytes,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function openStream(response: ServerResponse, windows: Windows, name: string): void {
  if (!windows.has(name)) return sendText(response, 409, 'This window is not known. It joins again.');
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  response.write('\n');
  const beat = setInterval(() => response.write('\n'), heartbeat);
  beat.unref();
  response.on('close', () => {
    clearInterval(beat);
  });
  windows.listen(name, response);
}

/** The JSON of a request; undefined past the limit. What is no JSON reads as null, which no call takes. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > mostCallBytes) return undefined;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: 401 | 403): void {
  sendText(
    response,
    status,
    status === 401
      ? 'This address opens with a token that is used once. Start Briefing Desk again to get a new one.'
      : 'Briefing Desk answers only its own windows on this computer.',
  );
}

function sendText(response: ServerResponse, status: number, text: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, { ...headers, 'cache-control': 'no-store' }).end(text);
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value.slice(0, 100) : '';
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
