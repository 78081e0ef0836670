/**
 * The windows of the web shell: each has a number and a stream of events. The first window is always the first, so that its
 * undo reaches back over sessions; a window that comes back with its key gets its number again.
 */
import type { ServerResponse } from 'node:http';
import type { DeskEvent } from '../../contract/events.ts';

interface Joined {
  readonly key: string;
  stream: ServerResponse | undefined;
}

export class Windows {
  readonly #joined = new Map<string, Joined>();
  /** Called when the last window has gone, and when one has come. */
  onCount: (count: number) => void = () => undefined;

  /** @param key made by the window and kept for its life, over reloads. @returns its name. */
  join(key: string): string {
    for (const [name, window] of this.#joined) if (window.key === key) return name;
    for (let number = 1; ; number += 1) {
      const name = `window-${String(number)}`;
      const held = this.#joined.get(name);
      if (held?.stream !== undefined) continue;
      this.#joined.set(name, { key, stream: undefined });
      return name;
    }
  }

  has(name: string): boolean {
    return this.#joined.has(name);
  }

  /** Events go down this response from now on. A second stream of one window takes the place of the first. */
  listen(name: string, response: ServerResponse): void {
    const window = this.#joined.get(name);
    if (window === undefined) return;
    window.stream?.end();
    window.stream = response;
    this.onCount(this.count);
    response.on('close', () => {
      if (window.stream !== response) return;
      window.stream = undefined;
      this.onCount(this.count);
    });
  }

  get count(): number {
    return [...this.#joined.values()].filter(({ stream }) => stream !== undefined).length;
  }

  tell(event: DeskEvent, name?: string): void {
    const line = `${JSON.stringify(event)}\n`;
    for (const [one, { stream }] of this.#joined) if (name === undefined || name === one) stream?.write(line);
  }

  close(): void {
    for (const { stream } of this.#joined.values()) stream?.end();
  }
}
