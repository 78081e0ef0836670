/**
 * What a window may load: the files of the renderer's build and the pictures of a briefing, each with the headers that keep
 * it from loading anything else (DESIGN 3.7, 3.9). Both shells answer from here.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { AppDesk } from './app-desk.ts';

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface PageOptions {
  /** The folder of the renderer's build. */
  readonly root: string;
  /** New for every page that is opened: the few style tags that libraries make carry it. */
  readonly nonce: string;
  /** Put into the page for the bridge; the web shell's key. */
  readonly key?: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

/** What a page may do. Nothing that is not listed: no remote anything, no inline script, no frame, no form. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A worker has the policy of its own file, not of the page. */
const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
} as const;

/** @param path the path of the address, without what follows ? or #. */
export async function readPage(app: AppDesk, path: string, options: PageOptions): Promise<Page> {
  const asset = /^\/asset\/([a-f0-9]{32})\/([a-f0-9]{64})$/.exec(path);
  if (asset !== null) return readPicture(app, asset[1] ?? '', asset[2] ?? '');
  const name = path === '/' ? '/index.html' : path;
  const file = normalize(join(options.root, decode(name)));
  if (!file.startsWith(options.root + sep)) return notFound();
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return notFound();
  const type = types[extname(file)] ?? 'application/octet-stream';
  if (extname(file) !== '.html') {
    // Names under assets/ carry a hash of their content.
    const cache = name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
    const policy = extname(file) === '.js' && { 'content-security-policy': workerPolicy };
    return {
      status: 200,
      headers: { ...always, ...policy, 'content-type': type, 'cache-control': cache },
      body: plain(bytes),
    };
  }
  const text = bytes
    .toString('utf8')
    .replace('%NONCE%', options.nonce)
    .replace('%KEY%', options.key ?? '');
  return {
    status: 200,
    headers: {
      ...always,
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy(options.nonce),
    },
    body: new TextEncoder().encode(text),
  };
}

/** Pictures alone, known by their first bytes; anything else in a briefing is never shown as a page. */
function readPicture(app: AppDesk, briefing: string, sha256: string): Page {
  const read = app.open.readAsset(briefing, sha256);
  if (!read.ok || read.value === undefined) return notFound();
  const type = pictureType(read.value);
  if (type === undefined) return notFound();
  const policy = { 'content-security-policy': "default-src 'none'; sandbox" };
  return {
    status: 200,
    headers: { ...always, ...policy, 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable' },
    body: plain(read.value),
  };
}

function pictureType(bytes: Uint8Array): string | undefined {
  const head = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (head === '89504e470d0a1a0a') return 'image/png';
  return head.startsWith('ffd8ff') ? 'image/jpeg' : undefined;
}

function notFound(): Page {
  const body = new TextEncoder().encode('There is nothing here.');
  return { status: 404, headers: { ...always, 'content-type': 'text/plain; charset=utf-8' }, body };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
