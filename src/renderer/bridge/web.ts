/**
 * The bridge of a browser window: calls as POST, events as one long answer line by line, all on the address that served the
 * page. When the desk goes away the window asks again until it is back.
 */
import { ref } from 'vue';
import { answerSchema, type Answer, type FileHandle, type Progress } from '../../contract/call.ts';
import { deskEventSchema, type DeskEvent } from '../../contract/events.ts';
import type { Bridge, CallOptions } from '../bridge.ts';
import { away, failed } from './away.ts';

const pauses = [200, 400, 800, 1600, 3000];

export function makeWebBridge(): Bridge {
  const key = document.querySelector<HTMLMetaElement>('meta[name="desk-key"]')?.content ?? '';
  const connected = ref(false);
  const listeners = new Set<(event: DeskEvent) => void>();
  const running = new Map<string, (progress: Progress) => void>();
  let name = '';
  let joined = join();

  async function ask(path: string, body?: BodyInit, headers: Record<string, string> = {}, signal?: AbortSignal) {
    // eslint-disable-next-line no-restricted-globals -- the one place that talks to the desk, on the page's own address
    return fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-briefing-key': key, 'x-briefing-window': name, ...headers },
      ...(body !== undefined && { body }),
      ...(signal !== undefined && { signal }),
    });
  }

  async function join(): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      try {
        const response = await ask(`/join?key=${windowKey()}`, '');
        if (response.ok) {
          name = ((await response.json()) as { window: string }).window;
          void listenOn();
          return;
        }
      } catch {
        // Not there yet.
      }
      await pause(pauses[Math.min(turn, pauses.length - 1)] ?? 3000);
    }
  }

  async function listenOn(): Promise<void> {
    try {
      const response = await ask(`/events?window=${name}`);
      if (response.ok && response.body !== null) {
        connected.value = true;
        for await (const line of readLines(response.body)) heed(line);
      }
    } catch {
      // The desk went away.
    }
    connected.value = false;
    joined = join();
  }

  function heed(line: string): void {
    const read = deskEventSchema.safeParse(parse(line));
    if (!read.success) return;
    if (read.data.type === 'progress') running.get(read.data.call)?.(read.data.progress);
    else for (const listener of listeners) listener(read.data);
  }

  async function answerOf<T>(asked: Promise<Response>): Promise<Answer<T>> {
    try {
      const response = await asked;
      if (response.status === 401 || response.status === 403) {
        return failed('not-let-in', 'This window may not use the desk any more.', 'Close it and start the app again.');
      }
      if (!response.ok) return failed('not-answered', await response.text(), 'Try again.');
      const read = answerSchema.safeParse(await response.json());
      return read.success ? (read.data as Answer<T>) : away();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') {
        return failed('stopped', 'It was stopped before it was done. Nothing was changed.', 'Start it again.');
      }
      return away();
    }
  }

  async function call<T>(path: string, request: unknown, { signal, onProgress }: CallOptions = {}): Promise<Answer<T>> {
    await joined;
    const id = crypto.randomUUID();
    if (onProgress !== undefined) running.set(id, onProgress);
    const headers = { 'content-type': 'application/json', 'x-briefing-call': id };
    const answer = await answerOf<T>(ask(`/call/${path}`, JSON.stringify(request), headers, signal));
    running.delete(id);
    return answer;
  }

  const takeFile = async (file: File): Promise<Answer<FileHandle>> => {
    await joined;
    return answerOf(
      ask(`/file?name=${encodeURIComponent(file.name)}`, file, { 'content-type': 'application/octet-stream' }),
    );
  };

  return {
    shell: 'web',
    connected,
    call: (callName, request, options) => call(callName, request, options),
    listen: (handler) => {
      listeners.add(handler);
      return () => listeners.delete(handler);
    },
    chooseFile: async ({ accept }) => {
      const file = await askForFile(accept);
      return file === undefined ? undefined : takeFile(file);
    },
    takeFile,
    saveFile: (file) => {
      const link = document.createElement('a');
      link.href = `/file/${file.handle}`;
      link.download = file.name;
      link.click();
      return Promise.resolve({ ok: true, value: { saved: true } });
    },
  };
}

/** Made once a window and kept over reloads, so that it gets its number, and with it its undo, again. */
function windowKey(): string {
  const kept = sessionStorage.getItem('window');
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem('window', made);
  return made;
}

function askForFile(accept: readonly string[]): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept.join(',');
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
