/** The audit of a text: given, read in a worker, shown, let go. Nothing of it is kept. */
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { useBriefing } from '../../stores/briefing.ts';
import type { AuditAnswer, AuditRequest } from './audit-worker.ts';
import type { AuditView } from './audit-marks.ts';

export type Against = 'briefing' | 'alone';

export interface RunningAudit {
  readonly text: Ref<string>;
  readonly against: Ref<Against>;
  readonly view: Readonly<ShallowRef<AuditView | undefined>>;
  readonly working: Ref<boolean>;
  readonly clear: () => void;
}

/** How long typing may pause before the text is read again. */
const calm = 250;
export const longestText = 1_000_000;

export function useAudit(): RunningAudit {
  const briefing = useBriefing();
  const text = ref('');
  const against = ref<Against>('briefing');
  const view = shallowRef<AuditView>();
  const working = ref(false);
  const worker = new Worker(new URL('./audit-worker.ts', import.meta.url), { type: 'module' });
  let ticket = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  worker.addEventListener('message', ({ data }: MessageEvent<AuditAnswer>) => {
    if (data.ticket !== ticket) return;
    view.value = data.view;
    working.value = false;
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    worker.terminate();
  });

  function run(): void {
    ticket += 1;
    if (text.value.trim() === '') {
      view.value = undefined;
      working.value = false;
      return;
    }
    const kinds = new Set(['briefing', 'source', 'table', 'figure', 'request']);
    const evidence = [...briefing.records.values()].filter(({ kind }) => kinds.has(kind));
    worker.postMessage({
      ...{ ticket, text: text.value.slice(0, longestText) },
      evidence: against.value === 'briefing' ? evidence : undefined,
    } satisfies AuditRequest);
  }

  function schedule(delay: number): void {
    working.value = text.value.trim() !== '';
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  }

  watch(text, (now, before) => {
    // A paste is read at once, typing when it pauses.
    schedule(Math.abs(now.length - before.length) > 20 ? 0 : calm);
  });
  watch([against, () => briefing.records], () => {
    schedule(calm);
  });

  function clear(): void {
    text.value = '';
    view.value = undefined;
  }

  return { text, against, view, working, clear };
}
