/**
 * The keys of the web shell: a secret of this computer's user, from which the cookie and the page's key are made, so that a
 * window outlives its server; and tokens that open the first page once. Kept with the last port beside the library.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Keys {
  readonly cookie: string;
  /** Sent by the page with each call; it stands in the page, which only the cookie opens. */
  readonly page: string;
  /** The port of the last time; 0 for none. */
  readonly port: number;
  makeToken(): string;
  /** True once for each token that was made. */
  useToken(token: string): boolean;
  keepPort(port: number): void;
}

interface Kept {
  readonly secret: string;
  readonly port: number;
}

export function openKeys(library: string): Keys {
  const file = join(dirname(library), 'web-shell.json');
  const kept = read(file) ?? { secret: randomBytes(32).toString('hex'), port: 0 };
  const tokens = new Set<string>();
  const derive = (what: string): string => createHmac('sha256', kept.secret).update(what).digest('hex');
  const save = (port: number): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ secret: kept.secret, port })}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  };
  return {
    cookie: derive('cookie'),
    page: derive('page'),
    port: kept.port,
    makeToken: () => {
      const token = randomBytes(32).toString('hex');
      tokens.add(token);
      return token;
    },
    useToken: (token) => tokens.delete(token),
    keepPort: save,
  };
}

/** Compares without telling by its time how much was right. */
export function sameSecret(given: string | undefined, wanted: string): boolean {
  if (given?.length !== wanted.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}

function read(file: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>;
    if (typeof kept.secret !== 'string' || !/^[a-f0-9]{64}$/.test(kept.secret)) return undefined;
    const port = typeof kept.port === 'number' && Number.isInteger(kept.port) ? kept.port : 0;
    return { secret: kept.secret, port: port > 1023 && port < 65_536 ? port : 0 };
  } catch {
    return undefined;
  }
}
