/** The built browser shell as a process of its own, and bare requests to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { webProgram } from './places.ts';

/** A server that a broken run leaves behind ends by itself after this many seconds. */
const longest = '900';
const patience = 20_000;

export class Server {
  readonly #child: ChildProcess;
  /** With the token that opens the first page once. */
  readonly address: string;
  /** What the program wrote to standard error. */
  complaints = '';

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
    child.stderr?.on('data', (text: string) => (this.complaints += text));
  }

  /** Starts it on a library, at the port that this library had the last time. */
  static async start(library: string): Promise<Server> {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = spawn(process.execPath, [webProgram, '--headless', '--end-after', longest], {
      env: { ...env, BRIEFING_DESK_LIBRARY: library },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The server printed no address. ${said}`)), patience);
      child.stderr.on('data', (text: string) => (said += text));
      child.stdout.once('data', (text: string) => {
        clearTimeout(late);
        resolve(text.trim());
      });
      child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}. ${said}`)));
      child.once('error', reject);
    });
    return new Server(child, address);
  }

  /** Its address without the token: `http://127.0.0.1:4000`. */
  get origin(): string {
    return new URL(this.address).origin;
  }

  /** As a power cut would: nothing is tidied up. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}

export interface Bare {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request as an attacker would make it: any path, untouched, and any header, Host included. */
export function ask(
  origin: string,
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<Bare> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}
