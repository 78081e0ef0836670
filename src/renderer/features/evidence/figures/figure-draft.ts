/** A figure as a form holds it, what is missing in it, and the patches that save it. */
import { readPeriod, renderPeriod } from '../../../../core/figures/index.ts';
import {
  slugPattern,
  success,
  type Figure,
  type Json,
  type RecordMap,
  type RecordPatch,
  type ReportedFigure,
  type Result,
} from '../../../../core/model/index.ts';
import { applyPatches, freeId, renameRecord } from '../../../../core/patches/index.ts';
import { readCell } from '../../../../core/tables/index.ts';
import { figureFormWords } from '../../../words/evidence-figures.ts';
import { areaNamed } from '../sources/area-named.ts';

export interface FigureDraft {
  label: string;
  value: string;
  asPublished: string;
  measure: ReportedFigure['measure'];
  per: string;
  source: string;
  place: string;
  unitOne: string;
  unitMany: string;
  area: string;
  period: string;
  base: string;
  population: string;
  knownPart: string;
  knownWhole: string;
  note: string;
  id: string;
}

export function draftOf(figure: Figure | undefined, source: string): FigureDraft {
  const reported = figure?.type === 'reported' ? figure : undefined;
  return {
    label: figure?.label ?? '',
    value: reported?.value ?? '',
    asPublished: reported?.asPublished ?? '',
    measure: reported?.measure ?? 'count',
    per: reported?.per ?? '',
    source: reported?.source ?? source,
    place: reported?.place ?? '',
    unitOne: figure?.unit?.one ?? '',
    unitMany: figure?.unit?.many ?? '',
    area: figure?.area?.label ?? '',
    period: figure?.period === undefined ? '' : renderPeriod(figure.period, 'slash'),
    base: figure?.base ?? '',
    population: figure?.population ?? '',
    knownPart: figureIn(figure?.known?.part),
    knownWhole: figureIn(figure?.known?.whole),
    note: figure?.note ?? '',
    id: figure?.id ?? '',
  };
}

function figureIn(args: NonNullable<Figure['known']>['part'] | undefined): string {
  const [first] = args ?? [];
  return first !== undefined && 'figure' in first && typeof first.figure === 'string' ? first.figure : '';
}

export type FigureProblems = Partial<
  Record<'label' | 'value' | 'asPublished' | 'source' | 'unit' | 'period' | 'known' | 'id', string>
>;

export function problemsOf(draft: FigureDraft, isReported: boolean): FigureProblems {
  const needed = figureFormWords.needed;
  const problems: FigureProblems = {};
  if (draft.label.trim() === '') problems.label = needed;
  if (isReported) {
    if (readCell(draft.value).quantity.kind === 'missing' && !/^\[\w+\]$/.test(draft.value.trim())) {
      problems.value = draft.value.trim() === '' ? needed : figureFormWords.valueProblem;
    }
    if (draft.source === '') problems.source = needed;
  }
  if ((draft.unitOne.trim() === '') !== (draft.unitMany.trim() === '')) problems.unit = needed;
  if (draft.period.trim() !== '' && readPeriod(draft.period.trim()) === undefined)
    problems.period = figureFormWords.periodProblem;
  if ((draft.knownPart === '') !== (draft.knownWhole === '')) problems.known = needed;
  if (draft.id !== '' && !slugPattern.test(draft.id)) problems.id = figureFormWords.idHint;
  return problems;
}

/** @returns the patches and the id that the figure then has; the problems of a rename. */
export function patchesOf(
  records: RecordMap,
  draft: FigureDraft,
  figure: Figure | undefined,
  makeUid: () => string,
): Result<{ readonly patches: readonly RecordPatch[]; readonly id: string }> {
  const id = figure?.id ?? freeId(records, 'figure', draft.label);
  const before: Partial<Figure> = figure ?? { uid: makeUid(), id, kind: 'figure', type: 'reported' };
  const record = withFields(before, draft, figure === undefined || figure.type === 'reported');
  const put: RecordPatch = { op: 'put', record: record as unknown as Figure };
  if (figure === undefined || draft.id === '' || draft.id === figure.id) return success({ patches: [put], id });
  // The record first with its old id; every reference follows.
  const after = applyPatches(records, [put]);
  if (!after.ok) return after;
  const renamed = renameRecord(after.value, figure.uid, draft.id);
  return renamed.ok ? success({ patches: [put, ...renamed.value], id: draft.id }) : renamed;
}

function withFields(before: Partial<Figure>, draft: FigureDraft, isReported: boolean): Record<string, Json> {
  const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  const own = before as Partial<Pick<Figure, 'unit' | 'area' | 'period' | 'known'>>;
  const period = text(draft.period) === undefined ? undefined : readPeriod(draft.period.trim());
  const fields: Record<string, unknown> = {
    label: draft.label.trim(),
    unit: text(draft.unitMany) && { ...own.unit, one: draft.unitOne.trim(), many: draft.unitMany.trim() },
    area: text(draft.area) && (own.area?.label === draft.area.trim() ? own.area : areaNamed(draft.area.trim())),
    // A period that was given day by day and is not touched stays as it is.
    period: own.period !== undefined && renderPeriod(own.period, 'slash') === draft.period.trim() ? own.period : period,
    base: text(draft.base),
    population: text(draft.population),
    known:
      draft.knownPart === ''
        ? undefined
        : { part: [{ figure: draft.knownPart }], whole: [{ figure: draft.knownWhole }] },
    note: text(draft.note),
    ...(isReported && {
      value: draft.value.trim(),
      asPublished: text(draft.asPublished) ?? draft.value.trim(),
      measure: draft.measure,
      per: text(draft.per),
      source: draft.source,
      place: text(draft.place),
    }),
  };
  const kept = Object.entries(before).filter(([name]) => !(name in fields));
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  // A known rate of cells was not made here and is not lost here.
  const rate =
    draft.knownPart === '' && own.known !== undefined && figureIn(own.known.part) === ''
      ? [['known', own.known] as const]
      : [];
  return Object.fromEntries([...kept, ...known, ...rate]) as Record<string, Json>;
}
