/**
 * A partner's file under review: opened, unlocked, its questions decided one by one, and kept as one step. It stays open
 * while the user looks at other screens.
 */
import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { Failure, FileHandle } from '../../../contract/call.ts';
import type { Review } from '../../../contract/calls/sharing.ts';
import type { RecordMap } from '../../../core/model/index.ts';
import { resolveQuestions, type Answer, type MergeResult, type Question } from '../../../core/sharing/index.ts';
import { bridge } from '../../bridge.ts';
import { makeBlockId, useBriefing } from '../../stores/briefing.ts';
import { useFrame } from '../../stores/frame.ts';
import { useNotices } from '../../stores/notices.ts';
import { receiveWords, reviewWords } from '../../words/share.ts';
import { useOpenBriefing } from '../frame/use-open-briefing.ts';
import { showQuestion, type ShownQuestion, type Side } from './review-question.ts';
import { beginMerge, listMerged } from './review-states.ts';
import type { EffectAnswer, EffectRequest } from './review-worker.ts';

export const useReview = defineStore('review', () => {
  const briefing = useBriefing();
  const frame = useFrame();
  const notices = useNotices();
  const { open: openBriefing } = useOpenBriefing();
  const file = shallowRef<FileHandle>();
  const state = ref<'none' | 'opening' | 'locked' | 'failed' | 'open'>('none');
  const problem = shallowRef<Failure>();
  const review = shallowRef<Review>();
  const records = shallowRef<RecordMap>(new Map());
  const answers = shallowRef<ReadonlyMap<string, Answer>>(new Map());
  const kept = shallowRef<ReadonlySet<string>>(new Set());
  const current = ref<string>();
  const busy = ref(false);
  const effect = shallowRef<EffectAnswer>();
  let passphrase: string | undefined;

  const merge = computed((): MergeResult | undefined => review.value && beginMerge(records.value, review.value));
  const result = computed(() => merge.value && resolveQuestions(merge.value, answers.value, kept.value));
  const shownFor = new Map<string, ShownQuestion>();
  /** Every question there is, those that an answer led to included, in one order. */
  const questions = computed((): readonly ShownQuestion[] => {
    const from = merge.value;
    if (from === undefined || result.value === undefined) return [];
    const all = new Map<string, Question>(from.questions.map((one) => [one.key, one]));
    for (const one of result.value.questions) all.set(one.key, one);
    return [...all.values()].map((one) => {
      const shown = shownFor.get(one.key) ?? showQuestion(one, from, makeBlockId);
      shownFor.set(one.key, shown);
      return shown;
    });
  });
  const states = computed(() => merge.value?.states);
  const open = computed(() => new Set(result.value?.questions.map(({ key }) => key) ?? []));
  const taken = computed(() => (merge.value === undefined ? [] : listMerged(merge.value)));
  const decided = computed(() => questions.value.filter(({ key }) => !open.value.has(key)).length);

  /** Opens a file; asks for its passphrase where it has one. */
  async function begin(next: FileHandle, words?: string): Promise<void> {
    file.value = next;
    state.value = words === undefined ? 'opening' : 'locked';
    problem.value = undefined;
    busy.value = true;
    await briefing.settle();
    const answer = await bridge.call('review.open', {
      file: next.handle,
      ...(words !== undefined && { passphrase: words }),
    });
    busy.value = false;
    if (file.value.handle !== next.handle) return;
    if (!answer.ok) {
      if (answer.code === 'passphrase-needed') state.value = 'locked';
      else if (answer.code === 'passphrase-wrong') problem.value = answer;
      else {
        state.value = 'failed';
        problem.value = answer;
      }
      return;
    }
    passphrase = words;
    if (answer.value.how === 'review') {
      if (answer.value.uid !== briefing.uid) await openBriefing(answer.value.uid, 'share');
      take(answer.value);
      return;
    }
    close();
    if (answer.value.uid !== briefing.uid)
      await openBriefing(answer.value.uid, answer.value.how === 'imported' ? 'letter' : 'share');
    notices.say({
      text: answer.value.how === 'imported' ? receiveWords.imported(answer.value.title) : receiveWords.same,
    });
  }

  function take(next: Review): void {
    shownFor.clear();
    review.value = next;
    records.value = briefing.records;
    state.value = 'open';
    current.value = merge.value?.questions[0]?.key;
  }

  function decide(key: string, side: Side): void {
    const question = questions.value.find((one) => one.key === key);
    const answer = side === 'both' ? question?.both : { take: side };
    if (answer !== undefined) answers.value = new Map(answers.value).set(key, answer);
  }

  function decideAll(side: 'mine' | 'theirs'): void {
    answers.value = new Map(questions.value.map(({ key }) => [key, { take: side }]));
  }

  function sideOf(key: string): Side | undefined {
    const answer = answers.value.get(key);
    if (answer === undefined || answer.take === 'base') return undefined;
    return answer.take === 'mine' || answer.take === 'theirs' ? answer.take : 'both';
  }

  function leaveOut(key: string, out: boolean): void {
    const next = new Set(kept.value);
    if (out) next.add(key);
    else next.delete(key);
    kept.value = next;
  }

  /** @returns whether it is in the briefing. */
  async function finish(): Promise<boolean> {
    if (review.value === undefined || file.value === undefined) return false;
    busy.value = true;
    await briefing.settle();
    const answer = await bridge.call('review.finish', {
      briefing: review.value.uid,
      file: file.value.handle,
      answers: [...answers.value] as never,
      kept: [...kept.value],
    });
    busy.value = false;
    if (!answer.ok) {
      notices.fail(answer, { doing: reviewWords.finishing });
      if (answer.code === 'questions-open') await reopen();
      return false;
    }
    close();
    await briefing.adopt(answer.value);
    notices.say({ text: reviewWords.finished, undo: () => void briefing.undo() });
    return true;
  }

  /** The briefing changed meanwhile: the same file against it as it is now; what was decided stays where it still fits. */
  async function reopen(): Promise<void> {
    if (file.value === undefined) return;
    const answer = await bridge.call('review.open', { file: file.value.handle, ...(passphrase && { passphrase }) });
    if (answer.ok && answer.value.how === 'review') {
      take(answer.value);
      notices.say({ text: reviewWords.changedSince });
    }
  }

  function close(): void {
    file.value = undefined;
    state.value = 'none';
    problem.value = undefined;
    review.value = undefined;
    answers.value = new Map();
    kept.value = new Set();
    effect.value = undefined;
    passphrase = undefined;
    shownFor.clear();
  }

  let worker: Worker | undefined;
  let ticket = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function ask(): void {
    if (review.value === undefined) return;
    worker ??= startWorker();
    const request: EffectRequest = {
      ...{ ticket: (ticket += 1), records: [...records.value.values()], review: review.value },
      ...{ answers: [...answers.value], kept: [...kept.value] },
    };
    // Plain copies: what the store watches does not survive the way into a worker.
    worker.postMessage(JSON.parse(JSON.stringify(request)));
  }
  function startWorker(): Worker {
    const started = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<EffectAnswer>) => {
      if (data.ticket === ticket) effect.value = data;
    });
    return started;
  }
  watch([review, answers, kept], () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  watch(
    () => (state.value === 'open' ? questions.value.length - decided.value : undefined),
    (count) => frame.setCount('share', count),
  );
  watch(
    () => briefing.uid,
    (uid) => {
      if (uid === undefined || (review.value !== undefined && review.value.uid !== uid)) close();
    },
  );

  return {
    ...{ file, state, problem, review, questions, states, open, taken, decided, answers, kept, current, busy, effect },
    ...{ begin, decide, decideAll, sideOf, leaveOut, finish, close },
  };
});
