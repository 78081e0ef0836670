/** The charts of the open briefing, resolved and checked; which one is chosen; and how one is changed. */
import { computed, ref, watch } from 'vue';
import {
  checkChart,
  customSize,
  presetSize,
  resolveChart,
  type PresetName,
  type ThemeName,
} from '../../../core/charts/index.ts';
import type { FieldPath, Json, RecordPatch } from '../../../core/model/index.ts';
import { patchField } from '../../../core/patches/index.ts';
import { useBriefing } from '../../stores/briefing.ts';
import { useDerived } from '../../stores/derived.ts';
import { useView } from '../../stores/view.ts';

export type SizeName = PresetName | 'custom';

/** How the preview is looked at: kept while the app is open, and no part of the briefing. */
const size = ref<SizeName>('letter');
const custom = ref({ width: 1200, height: 630 });
const theme = ref<ThemeName>('light');
const tableShown = ref(true);

export function useCharts() {
  const briefing = useBriefing();
  const derived = useDerived();
  const view = useView();

  const specs = computed(() => briefing.all('chart'));
  const resolved = computed(() => {
    const { evaluation } = derived;
    return specs.value.map((spec) => ({ spec, chart: resolveChart(spec, briefing.records, evaluation) }));
  });
  const chosen = computed(() => resolved.value.find(({ spec }) => spec.id === view.place.chart) ?? resolved.value[0]);
  const findings = computed(() =>
    chosen.value === undefined ? [] : checkChart(chosen.value.chart, chosen.value.spec),
  );
  const wrong = computed(() => findings.value.filter(({ severity }) => severity === 'wrong'));
  const sized = computed(() => {
    if (size.value !== 'custom') return presetSize(size.value);
    const made = customSize(custom.value.width, custom.value.height);
    return made.ok ? made.value : presetSize('letter');
  });
  const sizeProblem = computed(() => {
    if (size.value !== 'custom') return undefined;
    const made = customSize(custom.value.width, custom.value.height);
    return made.ok ? undefined : made.problems[0];
  });

  // What was chosen may be gone: another is shown then, and the address says so.
  watch(
    () => chosen.value?.spec.id,
    (id) => {
      if (id !== undefined && view.place.chart !== id) view.go('charts', { chart: id });
    },
  );

  function choose(id: string): void {
    view.go('charts', { chart: id });
  }

  /** Sets one field of the chosen chart; empty takes it out. */
  function set(path: FieldPath, value: Json | undefined, part?: string): void {
    if (chosen.value === undefined) return;
    change(patchField(chosen.value.spec, path, value), part);
  }

  function change(patches: readonly RecordPatch[], part?: string): void {
    const { uid = '' } = chosen.value?.spec ?? {};
    briefing.edit(patches, part === undefined ? {} : { part: `${uid} ${part}` });
  }

  return {
    ...{ specs, resolved, chosen, findings, wrong, size, custom, sized, sizeProblem, theme, tableShown },
    ...{ choose, set, change },
  };
}
