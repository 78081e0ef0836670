/** A copy to send: what it holds, how it is locked, and the file made and saved. */
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Failure, Progress } from '../../../contract/call.ts';
import type { Preview, ShareChoice, ShareProfileName } from '../../../contract/calls/sharing.ts';
import { slugFrom, type RecordKind } from '../../../core/model/index.ts';
import { bridge } from '../../bridge.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useNotices } from '../../stores/notices.ts';
import { sendWords } from '../../words/share.ts';

export interface Strength {
  readonly bits: number;
  readonly rating: 'weak' | 'fair' | 'strong';
  readonly sum: string;
}

export interface Sending {
  readonly profile: Ref<ShareProfileName>;
  readonly kinds: Ref<readonly RecordKind[]>;
  readonly contacts: Ref<boolean>;
  readonly drafts: Ref<boolean>;
  readonly name: Ref<string>;
  readonly lock: Ref<boolean>;
  readonly locks: ComputedRef<boolean>;
  readonly passphrase: Ref<string>;
  readonly strength: Readonly<ShallowRef<Strength | undefined>>;
  readonly preview: Readonly<ShallowRef<Preview | undefined>>;
  readonly problem: Readonly<ShallowRef<Failure | undefined>>;
  readonly progress: Readonly<ShallowRef<Progress | undefined>>;
  readonly busy: Ref<boolean>;
  /** The passphrase of the file that was just saved. */
  readonly once: Ref<string | undefined>;
  readonly makePassphrase: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly saveSummary: () => Promise<void>;
  readonly stop: () => void;
}

export function useSend(): Sending {
  const briefing = useBriefing();
  const notices = useNotices();
  const profile = ref<ShareProfileName>('full');
  const kinds = ref<readonly RecordKind[]>(['source', 'table', 'figure', 'chart']);
  const contacts = ref(false);
  const drafts = ref(false);
  const named = ref<string>();
  const lock = ref(true);
  const passphrase = ref('');
  const strength = shallowRef<Strength>();
  const preview = shallowRef<Preview>();
  const problem = shallowRef<Failure>();
  const progress = shallowRef<Progress>();
  const busy = ref(false);
  const once = ref<string>();
  let stopper: AbortController | undefined;

  const locks = computed(() => lock.value && profile.value !== 'public');
  const suggested = computed(() => {
    const head = briefing.head?.slice(0, 4);
    return [slugFrom(briefing.title).slice(0, 40), head, profile.value].filter(Boolean).join('-');
  });
  const name = computed({ get: () => named.value ?? suggested.value, set: (text) => (named.value = text) });
  const choice = computed((): ShareChoice => ({
    profile: profile.value,
    kinds: profile.value === 'custom' ? [...kinds.value] : [],
    contacts: contacts.value,
    drafts: drafts.value,
  }));

  let asked = 0;
  async function look(): Promise<void> {
    if (briefing.uid === undefined) return;
    const ticket = (asked += 1);
    await briefing.settle();
    const answer = await bridge.call('share.preview', { briefing: briefing.uid, ...choice.value });
    if (ticket !== asked) return;
    if (answer.ok) preview.value = answer.value;
    problem.value = answer.ok ? undefined : answer;
  }
  watch([choice, () => briefing.head], () => void look(), { immediate: true });

  async function makePassphrase(): Promise<void> {
    const answer = await bridge.call('share.passphrase', {});
    if (answer.ok) passphrase.value = answer.value.passphrase;
    else notices.fail(answer, { doing: sendWords.another });
  }
  watch(passphrase, async (typed) => {
    if (typed.trim() === '') {
      strength.value = undefined;
      return;
    }
    const answer = await bridge.call('share.passphrase', { typed });
    if (answer.ok && passphrase.value === typed) strength.value = answer.value.strength;
  });
  void makePassphrase();

  async function save(): Promise<void> {
    if (briefing.uid === undefined || busy.value) return;
    busy.value = true;
    stopper = new AbortController();
    await briefing.settle();
    const made = await bridge.call(
      'share.make',
      {
        ...{ briefing: briefing.uid, ...choice.value, name: name.value },
        ...(locks.value && { passphrase: passphrase.value }),
      },
      { signal: stopper.signal, onProgress: (now) => (progress.value = now) },
    );
    progress.value = undefined;
    const saved = made.ok ? await bridge.saveFile(made.value.file) : made;
    busy.value = false;
    if (!saved.ok) {
      notices.fail(saved, { doing: sendWords.save, retry: () => void save() });
      return;
    }
    if (!saved.value.saved || !made.ok) return;
    if (made.value.locked) once.value = passphrase.value;
    notices.say({ text: sendWords.saved(made.value.file.name) });
  }

  async function saveSummary(): Promise<void> {
    if (briefing.uid === undefined) return;
    await briefing.settle();
    const made = await bridge.call('share.summary', { briefing: briefing.uid, ...choice.value });
    const saved = made.ok ? await bridge.saveFile(made.value) : made;
    if (!saved.ok) notices.fail(saved, { doing: sendWords.saveSummary });
    else if (saved.value.saved) notices.say({ text: sendWords.saved('summary.html') });
  }

  watch(once, (shown) => {
    if (shown === undefined) void makePassphrase();
  });

  return {
    ...{ profile, kinds, contacts, drafts, name, lock, locks, passphrase, strength, preview, problem, progress, busy },
    ...{ once, makePassphrase, save, saveSummary, stop: () => stopper?.abort() },
  };
}
