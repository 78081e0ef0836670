/** Asks whether this library is open already, at the port of the last time: then a second start opens a window there. */
import { request } from 'node:http';
import { cookieName } from './guard.ts';
import type { Keys } from './keys.ts';

const patience = 1_500;

/** The address of a new window of the desk that runs; undefined where none answers to our keys. */
export async function askRunning(keys: Keys): Promise<string | undefined> {
  if (keys.port === 0) return undefined;
  const own = `http://127.0.0.1:${String(keys.port)}`;
  const token = await askToken(own, keys);
  return token === undefined ? undefined : `${own}/?token=${token}`;
}

function askToken(own: string, keys: Keys): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = request(`${own}/token`, {
      method: 'POST',
      timeout: patience,
      headers: {
        origin: own,
        cookie: `${cookieName(keys.port)}=${keys.cookie}`,
        'x-briefing-key': keys.page,
      },
    });
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve(response.statusCode === 200 ? readToken(text) : undefined));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(undefined));
    asked.end();
  });
}

function readToken(text: string): string | undefined {
  try {
    const { token } = JSON.parse(text) as { token?: unknown };
    return typeof token === 'string' && /^[a-f0-9]{64}$/.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}
