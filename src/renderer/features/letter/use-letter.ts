/** The letter on the screen: its record, its plan, its findings, and the ways to change it. Made once by the screen. */
import { computed, inject, provide, ref, shallowRef, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue';
import type { Editor } from '@tiptap/vue-3';
import type { EvaluatedFigure } from '../../../core/figures/index.ts';
import { bandsOf, type LetterPlan } from '../../../core/letters/index.ts';
import type { Finding, Json, Letter, Problem, RecordPatch } from '../../../core/model/index.ts';
import { phrasesThatHold, provePhrase, type Verdict, type WordingOptions } from '../../../core/wording/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useDerived } from '../../stores/derived.ts';
import { useNotices } from '../../stores/notices.ts';
import { useView } from '../../stores/view.ts';
import { printAtom } from './editor/print-atom.ts';

export interface LetterContext {
  readonly letter: ComputedRef<Letter | undefined>;
  readonly letters: ComputedRef<readonly Letter[]>;
  /** A moment behind the typing. */
  readonly plan: ComputedRef<LetterPlan | undefined>;
  readonly findings: ComputedRef<readonly Finding[]>;
  readonly wording: ComputedRef<WordingOptions>;
  readonly editor: ShallowRef<Editor | undefined>;
  /** Sends what was typed and not yet sent. */
  readonly flush: { run: () => void };
  readonly print: (name: string, attributes: Readonly<Record<string, unknown>>) => string;
  readonly phrases: (figure: EvaluatedFigure) => readonly string[];
  readonly prove: (text: string, figure: EvaluatedFigure) => Verdict;
  /** Changes records; what is refused is said. */
  readonly change: (patches: readonly RecordPatch[], part?: string) => boolean;
  readonly set: (field: keyof Letter, value: Json | undefined) => boolean;
  /** Is the evidence drawer shown? */
  readonly drawer: ReturnType<typeof ref<boolean>>;
  readonly searchDrawer: { run: () => void };
}

const key: InjectionKey<LetterContext> = Symbol('letter');

export function provideLetter(): LetterContext {
  const briefing = useBriefing();
  const derived = useDerived();
  const notices = useNotices();
  const view = useView();
  const editor = shallowRef<Editor>();
  const flush = { run: (): void => undefined };
  const kept = new Map<string, readonly string[]>();

  const letters = computed(() => briefing.all('letter'));
  const letter = computed(() => letters.value.find(({ id }) => id === view.place.letter) ?? letters.value[0]);
  const plan = computed(() => (letter.value === undefined ? undefined : derived.resolved(letter.value.id)?.plan));
  const findings = computed(() => derived.findings.filter(({ where }) => where.letter === letter.value?.id));
  const profile = computed(() => letter.value?.profile ?? 'house');
  const bands = computed(() => JSON.stringify(bandsOf(briefing.records)));
  const wording = computed<WordingOptions>(() => ({
    profile: profile.value,
    bands: JSON.parse(bands.value) as NonNullable<WordingOptions['bands']>,
  }));

  function phrases(figure: EvaluatedFigure): readonly string[] {
    const name = [figure.id, figure.fingerprint, figure.label, figure.base, profile.value, bands.value].join('\n');
    const known = kept.get(name);
    if (known !== undefined) return known;
    const found = phrasesThatHold(figure, wording.value).map(({ text }) => text);
    kept.set(name, found);
    return found;
  }

  function change(patches: readonly RecordPatch[], part?: string): boolean {
    const done = briefing.edit(patches, part === undefined ? {} : { part });
    if (!done.ok) notices.fail(failureOf(done.problems), { doing: 'Change the letter' });
    return done.ok;
  }

  const context: LetterContext = {
    ...{ letter, letters, plan, findings, wording, editor, flush, phrases, change },
    drawer: ref(true),
    searchDrawer: { run: () => undefined },
    prove: (text, figure) => provePhrase(text, figure, wording.value),
    print: (name, attributes) =>
      printAtom(name, attributes, {
        letter: letter.value,
        word: (of) => {
          const figure = derived.figure(of);
          return figure === undefined ? undefined : phrases(figure)[0];
        },
        known: (of) => derived.figure(of) !== undefined,
      }),
    set: (field, value) => {
      const uid = letter.value?.uid;
      if (uid === undefined) return false;
      return change(
        [value === undefined ? { op: 'unset', uid, path: [field] } : { op: 'set', uid, path: [field], value }],
        `${uid}/${field}`,
      );
    },
  };
  provide(key, context);
  return context;
}

export function useLetter(): LetterContext {
  const context = inject(key);
  if (context === undefined) throw new Error('The letter is only known inside its screen.');
  return context;
}

/** Problems of the core as a failure that the desk shows. */
export function failureOf(problems: readonly Problem[]) {
  const [first] = problems;
  return {
    ok: false as const,
    code: first?.code ?? 'unexpected',
    message: first?.message ?? 'It could not be changed.',
    details: problems.map(({ code, message, remedy }) => ({ code, message, remedy })),
  };
}
