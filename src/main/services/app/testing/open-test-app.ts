/** An app on a library of its own for one test, with what its windows were told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallName, RequestOf, ResponseOf } from '../../../../contract/calls.ts';
import type { Failure, Progress } from '../../../../contract/call.ts';
import type { DeskEvent } from '../../../../contract/events.ts';
import { answerCall, openApp, type AppDesk } from '../index.ts';

export interface TestApp {
  readonly folder: string;
  readonly app: () => AppDesk;
  readonly told: { readonly event: DeskEvent; readonly window: string | undefined }[];
  readonly progress: Progress[];
  /** The answer's value. @throws Error with the message of a failure. */
  call<N extends CallName>(name: N, request: RequestOf<N>, window?: string): Promise<ResponseOf<N>>;
  /** The failure. @throws Error where there was none. */
  refusal(name: string, request: unknown, window?: string): Promise<Failure>;
  /** As if the app were started again. */
  reopen(): void;
  close(): void;
}

export function openTestApp(): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const told: TestApp['told'] = [];
  const progress: Progress[] = [];
  let second = 0;
  const open = (): AppDesk => {
    const opened = openApp({
      library: join(folder, 'library.sqlite'),
      now: () => `2025-03-04T09:00:${String(second++ % 60).padStart(2, '0')}+00:00`,
      tell: (event, window) => void told.push({ event, window }),
    });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    return opened.value;
  };
  let app = open();
  const answer = (name: string, request: unknown, window = 'window-1') =>
    answerCall(app, name, request, {
      window,
      signal: new AbortController().signal,
      progress: (one) => void progress.push(one),
    });
  return {
    folder,
    app: () => app,
    told,
    progress,
    call: async (name, request, window) => {
      const answered = await answer(name, request, window);
      if (!answered.ok) throw new Error(`${name}: ${answered.message}`);
      return answered.value as never;
    },
    refusal: async (name, request, window) => {
      const answered = await answer(name, request, window);
      if (answered.ok) throw new Error(`${name} was answered`);
      return answered;
    },
    reopen: () => {
      app.close();
      app = open();
    },
    close: () => {
      app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
