/** The findings as the screen shows them: open or accepted, filtered, in groups, with the one that the keys are on. */
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { fingerprintFinding, type Finding, type Severity } from '../../../core/model/index.ts';
import { useDerived } from '../../stores/derived.ts';
import { useView } from '../../stores/view.ts';

export interface ShownFinding {
  readonly key: string;
  readonly finding: Finding;
}

export interface Findings {
  readonly showing: Ref<'open' | 'accepted'>;
  readonly severity: Ref<Severity | undefined>;
  readonly letter: Ref<string>;
  readonly open: ComputedRef<readonly ShownFinding[]>;
  readonly accepted: ComputedRef<readonly ShownFinding[]>;
  readonly groups: ComputedRef<readonly { readonly severity: Severity; readonly found: readonly ShownFinding[] }[]>;
  readonly shown: ComputedRef<readonly ShownFinding[]>;
  readonly current: Ref<string | undefined>;
  readonly step: (by: 1 | -1) => void;
}

const order: readonly Severity[] = ['wrong', 'misleading', 'style'];

export function useFindings(): Findings {
  const derived = useDerived();
  const view = useView();
  const showing = ref<'open' | 'accepted'>('open');
  const severity = ref<Severity>();
  const letter = ref('');
  const current = ref<string>();

  const all = computed(() => keyed(derived.findings));
  const open = computed(() => all.value.filter(({ finding }) => finding.accepted === undefined));
  const accepted = computed(() => all.value.filter(({ finding }) => finding.accepted !== undefined));
  const shown = computed(() =>
    (showing.value === 'open' ? open.value : accepted.value).filter(
      ({ finding }) =>
        (severity.value === undefined || showing.value === 'accepted' || finding.severity === severity.value) &&
        (letter.value === '' || finding.where.letter === letter.value),
    ),
  );
  const groups = computed(() =>
    order
      .map((one) => ({ severity: one, found: shown.value.filter(({ finding }) => finding.severity === one) }))
      .filter(({ found }) => found.length > 0),
  );

  /** To the next one, round the ends. */
  function step(by: 1 | -1): void {
    const keys = groups.value.flatMap(({ found }) => found.map(({ key }) => key));
    if (keys.length === 0) return;
    const at = keys.indexOf(current.value ?? '');
    current.value = keys.at((at < 0 ? (by === 1 ? 0 : -1) : at + by) % keys.length);
  }

  watch(
    () => view.place.finding,
    (wanted) => {
      const found =
        wanted === undefined ? undefined : all.value.find(({ finding }) => fingerprintFinding(finding) === wanted);
      if (found === undefined) return;
      showing.value = found.finding.accepted === undefined ? 'open' : 'accepted';
      severity.value = undefined;
      letter.value = '';
      current.value = found.key;
    },
    { immediate: true },
  );

  return { showing, severity, letter, open, accepted, groups, shown, current, step };
}

/** Two findings may have one fingerprint: the same words twice in a block. */
function keyed(findings: readonly Finding[]): ShownFinding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const print = `${fingerprintFinding(finding)}.${finding.where.text ?? ''}`;
    const time = (times.get(print) ?? 0) + 1;
    times.set(print, time);
    return { key: `${print}.${String(time)}`, finding };
  });
}
