/**
 * The text of a field that writes into a record as one types. What others change shows at once; what one types stays as typed,
 * also while it cannot be kept, and then the field says why.
 */
import { computed, ref, watch, type Ref } from 'vue';
import { patchField } from '../../../core/patches/index.ts';
import type { BriefingRecord, FieldPath, Json } from '../../../core/model/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { whyNotKept } from '../../words/forms.ts';

export interface FieldOptions {
  readonly record: () => BriefingRecord;
  readonly path: () => FieldPath;
  /** Why it may not be empty; fields that may give nothing. */
  readonly needed?: () => string | undefined;
  /** As text, and back. */
  readonly show?: (value: Json | undefined) => string;
  readonly read?: (text: string) => Json | undefined;
}

export interface RecordFieldText {
  readonly text: Ref<string>;
  readonly problem: Readonly<Ref<string | undefined>>;
  /** Called when the field is left: what could not be kept gives way to what is. */
  readonly leave: () => void;
}

export function useRecordField(options: FieldOptions): RecordFieldText {
  const briefing = useBriefing();
  const show = options.show ?? ((value) => (typeof value === 'string' ? value : ''));
  const read = options.read ?? ((text) => text);
  const kept = computed(() => show(valueAt(options.record(), options.path())));
  const draft = ref(kept.value);
  const problem = ref<string>();
  let written = kept.value;

  watch(kept, (now) => {
    if (now === written) return;
    written = now;
    draft.value = now;
    problem.value = undefined;
  });
  watch(
    () => options.record().uid,
    () => {
      written = kept.value;
      draft.value = kept.value;
      problem.value = undefined;
    },
    { flush: 'sync' },
  );

  function write(text: string): void {
    draft.value = text;
    const needed = options.needed?.();
    if (text.trim() === '' && needed !== undefined) {
      problem.value = needed;
      return;
    }
    const record = options.record();
    const path = options.path();
    const value = read(text);
    const patches = patchField(record, path, value);
    const before = written;
    written = show(value);
    const edited = briefing.edit(patches, { part: `${record.uid} ${path.join('.')}` });
    problem.value = edited.ok ? undefined : whyNotKept(edited.problems);
    if (!edited.ok) written = before;
  }

  return {
    text: computed({ get: () => draft.value, set: write }),
    problem,
    leave: () => {
      if (problem.value === undefined) draft.value = kept.value;
    },
  };
}

export function valueAt(record: BriefingRecord, path: FieldPath): Json | undefined {
  let found: unknown = record;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found as Json | undefined;
}
