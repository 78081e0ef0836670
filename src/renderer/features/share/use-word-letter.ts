/** A Word letter that came back: read, decided change by change, and what is taken kept as one step. */
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Failure, FileHandle } from '../../../contract/call.ts';
import type { ReadBackItemResult, ReadBackResponse } from '../../../contract/readback.ts';
import { bridge } from '../../bridge.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useNotices } from '../../stores/notices.ts';
import { wordWords as words } from '../../words/share.ts';

export type Decision = 'take' | 'turn-down';

export interface WordLetter {
  readonly file: Readonly<ShallowRef<FileHandle | undefined>>;
  readonly found: Readonly<ShallowRef<ReadBackResponse | undefined>>;
  readonly problem: Readonly<ShallowRef<Failure | undefined>>;
  readonly busy: Ref<boolean>;
  readonly taken: ComputedRef<readonly string[]>;
  readonly decisionOf: (id: string) => Decision;
  readonly decide: (id: string, decision: Decision) => void;
  readonly decideAll: (decision: Decision) => void;
  readonly begin: (file: FileHandle) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly close: () => void;
}

export function canTake({ patches, cannotTake }: ReadBackItemResult): boolean {
  return cannotTake === undefined && patches.length > 0;
}

export function useWordLetter(): WordLetter {
  const briefing = useBriefing();
  const notices = useNotices();
  const file = shallowRef<FileHandle>();
  const found = shallowRef<ReadBackResponse>();
  const problem = shallowRef<Failure>();
  const busy = ref(false);
  const chosen = shallowRef<ReadonlySet<string>>(new Set());
  const taken = computed(() => found.value?.items.filter(({ id }) => chosen.value.has(id)).map(({ id }) => id) ?? []);

  async function begin(next: FileHandle): Promise<void> {
    if (briefing.uid === undefined) return;
    file.value = next;
    found.value = undefined;
    problem.value = undefined;
    chosen.value = new Set();
    busy.value = true;
    await briefing.settle();
    const answer = await bridge.call('readback.open', { briefing: briefing.uid, file: next.handle });
    busy.value = false;
    if (answer.ok) found.value = answer.value;
    else problem.value = answer;
  }

  function decide(id: string, decision: Decision): void {
    const next = new Set(chosen.value);
    if (decision === 'take') next.add(id);
    else next.delete(id);
    chosen.value = next;
  }

  /** What does not hold is never taken in one go. */
  function decideAll(decision: Decision): void {
    const all = found.value?.items.filter((item) => canTake(item) && item.verdict?.holds !== false) ?? [];
    chosen.value = new Set(decision === 'take' ? all.map(({ id }) => id) : []);
  }

  async function finish(): Promise<void> {
    if (briefing.uid === undefined || file.value === undefined || found.value === undefined) return;
    const count = taken.value.length;
    busy.value = true;
    await briefing.settle();
    const answer = await bridge.call('readback.take', {
      ...{ briefing: briefing.uid, file: file.value.handle, letter: found.value.letter, items: [...taken.value] },
    });
    busy.value = false;
    if (!answer.ok) {
      notices.fail(answer, { doing: words.title });
      if (answer.code === 'stale-change') await begin(file.value);
      return;
    }
    close();
    await briefing.adopt(answer.value);
    notices.say({ text: words.finished(count), undo: () => void briefing.undo() });
  }

  function close(): void {
    file.value = undefined;
    found.value = undefined;
    problem.value = undefined;
    chosen.value = new Set();
  }

  const decisionOf = (id: string): Decision => (chosen.value.has(id) ? 'take' : 'turn-down');
  return { file, found, problem, busy, taken, decisionOf, decide, decideAll, begin, finish, close };
}
