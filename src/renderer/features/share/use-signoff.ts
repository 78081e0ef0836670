/** Sign-off of one letter: its board, and what is done about it. */
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { Answer } from '../../../contract/call.ts';
import type { Changed } from '../../../contract/calls/briefings.ts';
import type { Json, Letter, Signatory } from '../../../core/model/index.ts';
import { readBoard, standingOf, versionsOf, type BoardRow, type FrozenVersion } from '../../../core/signoff/index.ts';
import { bridge } from '../../bridge.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useFrame } from '../../stores/frame.ts';
import { useNotices } from '../../stores/notices.ts';
import { useView } from '../../stores/view.ts';
import { signoffWords as words } from '../../words/share.ts';
import { countSigned, orderBoard } from './board-order.ts';

export interface SignOffBoard {
  readonly letters: ComputedRef<readonly Letter[]>;
  readonly letter: ComputedRef<Letter | undefined>;
  readonly chosen: Ref<string | undefined>;
  readonly board: ComputedRef<readonly BoardRow[]>;
  readonly signed: ComputedRef<number>;
  readonly version: ComputedRef<FrozenVersion | undefined>;
  /** What changed since the newest version; undefined where it still holds. */
  readonly changed: ComputedRef<readonly string[] | undefined>;
  readonly busy: Ref<boolean>;
  readonly freeze: () => Promise<void>;
  readonly takeReplies: () => Promise<void>;
  readonly record: () => Promise<void>;
  readonly invite: (invited: readonly Signatory[]) => void;
}

export function useSignOff(): SignOffBoard {
  const briefing = useBriefing();
  const frame = useFrame();
  const notices = useNotices();
  const view = useView();
  const chosen = ref(view.place.letter);
  const busy = ref(false);

  const letters = computed(() => briefing.all('letter'));
  const letter = computed(() => letters.value.find(({ id }) => id === chosen.value) ?? letters.value[0]);
  const board = computed(() =>
    letter.value === undefined ? [] : orderBoard(readBoard(briefing.records, letter.value)),
  );
  const signed = computed(() => countSigned(board.value));
  const version = computed(() => letter.value && versionsOf(letter.value).at(-1));
  const changed = computed(() => {
    if (letter.value === undefined || version.value === undefined) return undefined;
    const standing = standingOf(briefing.records, letter.value, version.value);
    return standing.current ? undefined : standing.changed;
  });
  watch(letter, (now) => (chosen.value = now?.id));

  /** @returns what was answered; undefined where it failed, and that was said. */
  async function call<T>(
    doing: string,
    make: (named: { briefing: string; letter: string }) => Promise<Answer<T>>,
  ): Promise<T | undefined> {
    if (briefing.uid === undefined || letter.value === undefined || busy.value) return undefined;
    busy.value = true;
    await briefing.settle();
    const answer = await make({ briefing: briefing.uid, letter: letter.value.id });
    busy.value = false;
    if (answer.ok) return answer.value;
    notices.fail(answer, { doing });
    return undefined;
  }

  async function take(change: Changed, text: string): Promise<void> {
    await briefing.adopt(change);
    notices.say({ text, undo: () => void briefing.undo() });
  }

  async function freeze(): Promise<void> {
    if ((await frame.askYou()) === undefined) return;
    const done = await call(words.freeze, (named) => bridge.call('signoff.freeze', named));
    if (done !== undefined) await take(done.change, words.frozen(done.version.slice(0, 8)));
  }

  async function takeReplies(): Promise<void> {
    const file = await bridge.chooseFile({ title: words.chooseReply, accept: ['.json'] });
    if (file === undefined) return;
    const done = await call(words.takeReplies, (named) =>
      file.ok ? bridge.call('signoff.take', { ...named, files: [file.value.handle] }) : Promise.resolve(file),
    );
    if (done !== undefined) await take(done.change, words.took(done.taken));
  }

  async function record(): Promise<void> {
    const file = await call(words.record, (named) => bridge.call('signoff.record', named));
    const saved = file && (await bridge.saveFile(file));
    if (saved?.ok === false) notices.fail(saved, { doing: words.record });
  }

  function invite(invited: readonly Signatory[]): void {
    if (letter.value === undefined) return;
    const { uid, signOffs = [] } = letter.value;
    const path = ['invited'];
    const value = JSON.parse(JSON.stringify(invited)) as Json;
    // Until somebody signs, the block of signatories is who is asked.
    const block = signOffs.length === 0 ? [{ op: 'set' as const, uid, path: ['signatories'], value }] : [];
    const edited = briefing.edit([{ op: 'set', uid, path, value }, ...block]);
    const [problem] = edited.ok ? [] : edited.problems;
    if (problem) notices.fail({ ok: false, code: problem.code, message: problem.message, details: [problem] });
  }

  return { letters, letter, chosen, board, signed, version, changed, busy, freeze, takeReplies, record, invite };
}
