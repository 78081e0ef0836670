/** What refers to a record, named for a reader, with the way there. */
import { computed, type ComputedRef } from 'vue';
import type { BriefingRecord } from '../../../core/model/index.ts';
import { nameOf } from '../../../core/search/index.ts';
import { useDerived } from '../../stores/derived.ts';
import { useView } from '../../stores/view.ts';
import { formWords, kindWords } from '../../words/forms.ts';

export interface UseOfRecord {
  readonly key: string;
  readonly title: string;
  /** "letter, 2 times". */
  readonly what: string;
  readonly record: BriefingRecord;
  go(): void;
}

export function useUses(uid: () => string): ComputedRef<readonly UseOfRecord[]> {
  const derived = useDerived();
  const view = useView();

  function goTo(record: BriefingRecord): void {
    const { id } = record;
    if (record.kind === 'letter') view.go('letter', { letter: id });
    else if (record.kind === 'chart') view.go('charts', { chart: id });
    else if (record.kind === 'quote') view.go('quotes', { quote: id });
    else if (record.kind === 'person') view.go('people', { person: id });
    else if (record.kind === 'tenure') view.go('people', { person: record.office });
    else if (record.kind === 'organisation' || record.kind === 'office') view.go('people', { person: id });
    else if (record.kind === 'figure') view.go('evidence', { figure: id });
    else if (record.kind === 'table') view.go('evidence', { table: id });
  }

  return computed(() => {
    const times = new Map<BriefingRecord, number>();
    for (const record of derived.usesOf(uid())) times.set(record, (times.get(record) ?? 0) + 1);
    return [...times].map(([record, count]) => ({
      key: record.uid,
      title: nameOf(record),
      what: formWords.used(kindWords[record.kind], count),
      record,
      go: () => {
        goTo(record);
      },
    }));
  });
}
