/**
 * The spelling check of the window. Words are asked of a worker once and their answers kept; words that the user added,
 * and names of the open briefing, are never wrong.
 */
import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { Failure } from '../../contract/call.ts';
import { useBriefing } from '../stores/briefing.ts';
import { useDesk } from '../stores/desk.ts';
import { knownWords } from './known-words.ts';
import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts';

export interface Spelling {
  /** Asks about words not asked before, and answers when all are known. */
  readonly check: (words: readonly string[]) => Promise<void>;
  /** False for a word that was not asked about yet. */
  readonly isWrong: (word: string) => boolean;
  /** Grows when `isWrong` may answer otherwise than before. */
  readonly version: Readonly<Ref<number>>;
  readonly suggest: (word: string) => Promise<readonly string[]>;
  /** Keeps a word for good, in the settings of this computer. */
  readonly addWord: (word: string) => Promise<Failure | undefined>;
  /** Leaves a word alone until the app is closed. */
  readonly ignore: (word: string) => void;
}

/** One worker and one memory a window, however many editors ask. */
const verdicts = new Map<string, boolean>();
const ignored = shallowRef<ReadonlySet<string>>(new Set());
const version = shallowRef(0);
const waiting = new Map<number, (words: readonly string[]) => void>();
let worker: Worker | undefined;
let tickets = 0;

export function useSpelling(): Spelling {
  const desk = useDesk();
  const briefing = useBriefing();
  const names: ComputedRef<ReadonlySet<string>> = computed(() => knownWords(briefing.records));
  const added = computed(() => new Set(desk.settings.words.map(plain)));
  watch([added, ignored, names], () => {
    version.value += 1;
  });

  async function check(words: readonly string[]): Promise<void> {
    const unknown = [...new Set(words)].filter((word) => !verdicts.has(word));
    if (unknown.length === 0) return;
    const wrong = new Set(await ask({ ticket: nextTicket(), what: 'check', words: unknown }));
    for (const word of unknown) verdicts.set(word, wrong.has(word));
    if (wrong.size > 0) version.value += 1;
  }

  function isWrong(word: string): boolean {
    if (verdicts.get(word) !== true) return false;
    const bare = word.replace(/'s$/, '');
    return ![word, bare].some((one) => added.value.has(plain(one)) || ignored.value.has(one) || names.value.has(one));
  }

  return {
    check,
    isWrong,
    version,
    suggest: (word) => ask({ ticket: nextTicket(), what: 'suggest', word }),
    addWord: (word) => desk.saveSettings({ words: [...desk.settings.words, word] }),
    ignore: (word) => {
      ignored.value = new Set([...ignored.value, word]);
    },
  };
}

/** Ofcom and ofcom are one added word. */
const plain = (word: string): string => word.toLocaleLowerCase('en-GB');

function nextTicket(): number {
  tickets += 1;
  return tickets;
}

function ask(request: SpellingRequest): Promise<readonly string[]> {
  worker ??= start();
  worker.postMessage(request);
  return new Promise((resolve) => waiting.set(request.ticket, resolve));
}

function start(): Worker {
  const made = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
    waiting.get(data.ticket)?.(data.words);
    waiting.delete(data.ticket);
  });
  return made;
}
