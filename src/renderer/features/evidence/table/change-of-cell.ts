/** What the change of one cell does: its patch, the figures that change, and the sentences that become false. */
import { compareFigures, type FalseSentence, type FigureDifference } from '../../../../core/editions/index.ts';
import type { RecordMap, RecordPatch, Table } from '../../../../core/model/index.ts';
import { applyPatches } from '../../../../core/patches/index.ts';

export interface CellChange {
  /** Empty where the text is as it was. */
  readonly patches: readonly RecordPatch[];
  readonly figures: readonly FigureDifference[];
  readonly falseSentences: readonly FalseSentence[];
}

const nothing: CellChange = { patches: [], figures: [], falseSentences: [] };

/** @param row place in the table, from 0. */
export function changeOfCell(records: RecordMap, table: Table, column: string, row: number, text: string): CellChange {
  const before = table.cells[column]?.[row];
  if (before === undefined || before === text.trim()) return nothing;
  const patches: RecordPatch[] = [{ op: 'set', uid: table.uid, path: ['cells', column, row], value: text.trim() }];
  const after = applyPatches(records, patches);
  if (!after.ok) return { ...nothing, patches };
  const { figures, falseSentences } = compareFigures(records, after.value);
  return { patches, figures, falseSentences };
}
