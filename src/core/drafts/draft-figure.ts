/**
 * From chosen cells to a figure: what kind of figure they give, with what it must say itself; or what is needed for it, and
 * a choice that works (UI, Evidence). Nothing is worked out here: the draft is evaluated like any other figure.
 */
import { evaluateFigures, type EvaluatedFigure } from '../figures/index.ts';
import {
  findRecord,
  recordsOfKind,
  type BriefingRecord,
  type DerivedFigure,
  type Finding,
  type RecordMap,
} from '../model/index.ts';
import { indexByName, referencesIn, resolveReference } from '../patches/index.ts';
import { draftPer, draftRate, draftSeveral, draftTotal } from './add-up.ts';
import { draftCompare, draftRank } from './compare.ts';
import type { Draft, DraftChoices, DraftFigure, DraftKind, PickedCell } from './draft.ts';
import { findPicked } from './picked.ts';
import { draftShare } from './share-of.ts';

export interface DraftRequest {
  readonly kind: DraftKind;
  /** The id of the table. */
  readonly table: string;
  readonly picked: readonly PickedCell[];
  readonly choices?: DraftChoices;
}

/** A selection of more cells is no figure that a letter could explain. */
export const mostPicked = 5_000;

/** The draft of a choice of cells. A table that is not there gives a draft that needs cells. */
export function draftFigure(records: RecordMap, { kind, table: id, picked, choices = {} }: DraftRequest): Draft {
  const table = findRecord(records, 'table', id);
  if (table === undefined || picked.length > mostPicked) {
    const needs = table === undefined ? 'A figure needs cells of a table.' : 'A figure takes 5,000 cells at most.';
    return { can: false, needs, have: 'Choose cells in the table above.', offers: [] };
  }
  const cells = findPicked(table, picked);
  switch (kind) {
    case 'total':
      return draftTotal(table, cells);
    case 'share':
      return draftShare(table, cells, choices);
    case 'per':
      return draftPer(table, cells, choices);
    case 'change':
    case 'ratio':
    case 'points':
      return draftCompare(table, cells, kind, recordsOfKind(records, 'table'));
    case 'rate':
      return draftRate(table, cells, choices, recordsOfKind(records, 'figure'));
    case 'rank':
      return draftRank(table, cells);
    case 'mean':
    case 'highest':
    case 'lowest':
      return draftSeveral(table, cells, kind);
  }
}

export interface WorkedDraft {
  readonly figure: EvaluatedFigure;
  /** What is wrong or misleading about it. */
  readonly findings: readonly Finding[];
}

const draftUid = '0'.repeat(32);
const draftId = 'draft-of-a-figure';

/** Works a draft out, with only what it rests on, so that it is quick in a briefing of any size. */
export function workOutDraft(records: RecordMap, draft: DraftFigure, label = 'This figure'): WorkedDraft | undefined {
  const record: DerivedFigure = { ...draft, uid: draftUid, id: draftId, kind: 'figure', type: 'derived', label };
  const { figures, findings } = evaluateFigures(withWhatItRestsOn(records, record));
  const figure = figures.get(draftId);
  if (figure === undefined) return undefined;
  return { figure, findings: findings.filter(({ where }) => where.figure === draftId) };
}

function withWhatItRestsOn(records: RecordMap, record: BriefingRecord): RecordMap {
  const index = indexByName(records);
  const found = new Map<string, BriefingRecord>([[record.uid, record]]);
  const open = [record];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { id, kinds } of referencesIn(next)) {
      const used = resolveReference(index, id, kinds);
      if (used === undefined || found.has(used.uid)) continue;
      found.set(used.uid, used);
      open.push(used);
    }
  }
  for (const request of recordsOfKind(records, 'request')) found.set(request.uid, request);
  return found;
}
