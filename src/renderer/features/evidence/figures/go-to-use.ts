/** Where a figure is used, each record once, and the way there. */
import type { BriefingRecord, RecordKind } from '../../../../core/model/index.ts';
import { referencesIn } from '../../../../core/patches/index.ts';
import type { useView } from '../../../stores/view.ts';
import type { useEvidence } from '../evidence-store.ts';

export interface UseShown {
  readonly key: string;
  /** "Letter". */
  readonly kind: string;
  readonly record: BriefingRecord;
  /** The block of a letter. */
  readonly block: string | undefined;
}

const kinds: Readonly<Partial<Record<RecordKind, string>>> = {
  letter: 'Letter',
  chart: 'Chart',
  figure: 'Figure',
  table: 'Table',
};

export function usesWithPlace(uses: readonly BriefingRecord[], figure: string): UseShown[] {
  return [...new Set(uses)].map((record) => ({
    key: record.uid,
    kind: kinds[record.kind] ?? record.kind,
    record,
    block: record.kind === 'letter' ? blockWith(record, figure) : undefined,
  }));
}

function blockWith(letter: Extract<BriefingRecord, { kind: 'letter' }>, figure: string): string | undefined {
  return letter.blocks.find((block) =>
    referencesIn({ ...letter, blocks: [block] }).some(({ id, kinds: named }) => id === figure && named[0] === 'figure'),
  )?.id;
}

export function goToUse(
  { record, block }: UseShown,
  view: ReturnType<typeof useView>,
  evidence: ReturnType<typeof useEvidence>,
): void {
  if (record.kind === 'letter') view.go('letter', { letter: record.id, ...(block !== undefined && { block }) });
  else if (record.kind === 'chart') view.go('charts', { chart: record.id });
  else if (record.kind === 'figure') evidence.openFigure(record.id);
  else if (record.kind === 'table') evidence.openTable(record.id);
}
