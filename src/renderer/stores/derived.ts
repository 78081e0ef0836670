/**
 * What follows from the records: figures worked out (here, at once), letters resolved and findings (in a worker, so that
 * typing never waits for them).
 */
import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { evaluateFigures, type EvaluatedFigure } from '../../core/figures/index.ts';
import type { ResolvedLetter } from '../../core/letters/index.ts';
import { isOpen, type BriefingRecord, type Finding, type Problem, type RecordMap } from '../../core/model/index.ts';
import { indexByName, referencesIn, resolveReference } from '../../core/patches/index.ts';
import { useBriefing } from './briefing.ts';
import type { ChecksAnswer, ChecksRequest } from './checks-messages.ts';

/** How long after the last change the checks begin. */
const calm = 200;
/** Records that no figure rests on: typing a letter leaves the figures as they are. */
const beside = new Set(['letter', 'quote', 'person', 'organisation', 'office', 'tenure', 'chart', 'briefing']);

export const useDerived = defineStore('derived', () => {
  const briefing = useBriefing();
  const evidence = shallowRef<RecordMap>(new Map());
  const findings = shallowRef<readonly Finding[]>([]);
  const letters = shallowRef<ChecksAnswer['letters']>(new Map());
  const checking = ref(false);

  const evaluation = computed(() => evaluateFigures(evidence.value));
  const open = computed(() => findings.value.filter(isOpen));
  const counts = computed(() => ({
    traced: [...letters.value.values()].reduce((sum, letter) => sum + tracedIn(letter), 0),
    wrong: open.value.filter(({ severity }) => severity === 'wrong').length,
    misleading: open.value.filter(({ severity }) => severity === 'misleading').length,
    style: findings.value.filter(({ severity, accepted }) => severity === 'style' && accepted === undefined).length,
    attention: open.value.length,
  }));
  /** Who refers to whom, by uid. */
  const users = computed(() => {
    const index = indexByName(briefing.records);
    const found = new Map<string, BriefingRecord[]>();
    for (const record of briefing.records.values()) {
      for (const { id, kinds } of referencesIn(record)) {
        const used = resolveReference(index, id, kinds)?.uid;
        if (used !== undefined) found.set(used, [...(found.get(used) ?? []), record]);
      }
    }
    return found;
  });

  /** Started with the first briefing: the start screen has nothing to check, and loads without it. */
  let worker: Worker | undefined;
  let sent: RecordMap = new Map();
  let ticket = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(): void {
    const now = briefing.records;
    if (worker === undefined && now.size === 0) {
      checking.value = false;
      return;
    }
    worker ??= start();
    const changed = [...now.values()].filter((record) => sent.get(record.uid) !== record);
    const removed = [...sent.keys()].filter((uid) => !now.has(uid));
    const anew = sent.size === 0;
    sent = now;
    ticket += 1;
    worker.postMessage({ ticket, anew, changed, removed } satisfies ChecksRequest);
  }

  function start(): Worker {
    const made = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<ChecksAnswer>) => {
      if (data.ticket !== ticket) return;
      findings.value = data.findings;
      letters.value = data.letters;
      checking.value = false;
    });
    return made;
  }

  watch(
    () => briefing.records,
    (now, before) => {
      if (changesEvidence(before ?? new Map(), now)) evidence.value = now;
      checking.value = true;
      clearTimeout(timer);
      timer = setTimeout(ask, before === undefined ? 0 : calm);
    },
    { immediate: true },
  );
  watch(
    () => briefing.uid,
    () => {
      sent = new Map();
      findings.value = [];
      letters.value = new Map();
    },
  );

  return {
    ...{ evaluation, findings, open, checking, counts, letters },
    /** Checks now, without waiting for a pause. */
    check: ask,
    figure: (id: string): EvaluatedFigure | undefined => evaluation.value.figures.get(id),
    /** The newest plan of a letter and its findings; a moment behind the typing. */
    resolved: (letter: string): ResolvedLetter | undefined => {
      const found = letters.value.get(letter);
      return found !== undefined && 'plan' in found ? found : undefined;
    },
    /** Why a letter cannot be resolved. */
    problemsOf: (letter: string): readonly Problem[] => {
      const found = letters.value.get(letter);
      return found !== undefined && 'problems' in found ? found.problems : [];
    },
    /** The records that refer to one, once for each time. */
    usesOf: (uid: string): readonly BriefingRecord[] => users.value.get(uid) ?? [],
  };
});

function tracedIn(letter: ResolvedLetter | { readonly problems: readonly Problem[] }): number {
  return 'plan' in letter ? letter.plan.claims.filter(({ kind }) => kind === 'figure').length : 0;
}

/** Records that are the same are the same objects: patches keep what they do not touch. */
function changesEvidence(before: RecordMap, now: RecordMap): boolean {
  for (const record of now.values()) {
    if (!beside.has(record.kind) && before.get(record.uid) !== record) return true;
  }
  for (const record of before.values()) if (!beside.has(record.kind) && !now.has(record.uid)) return true;
  return now.size === 0;
}
