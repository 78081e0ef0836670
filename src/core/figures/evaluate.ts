/**
 * Evaluation: every figure of a briefing worked out from its cells, with what it rests on and its sum in words. It
 * depends on the records alone and not on their order; what cannot be worked out is missing and a finding says why.
 */
import {
  hashOf,
  recordsOfKind,
  type BriefingRecord,
  type Figure,
  type Finding,
  type RecordMap,
  type ReportedFigure,
} from '../model/index.ts';
import type { EvaluatedFigure } from './evaluated.ts';
import { assembleFigure } from './assemble.ts';
import { workOutDerived } from './evaluate-derived.ts';
import { readReported } from './evaluate-reported.ts';
import type { Worked, Workshop } from './gather.ts';
import { leafForm } from './linear-form.ts';
import { missing } from './arithmetic.ts';
import { nameCircle, orderByReference } from './order.ts';
import { present } from './present.ts';

export interface Evaluation {
  /** By slug, in slug order. */
  readonly figures: ReadonlyMap<string, EvaluatedFigure>;
  /** What is wrong with figures, in the order of their slugs. */
  readonly findings: readonly Finding[];
}

/**
 * Works out every figure. Unknown ids, keys that match twice or never, circles, division by zero and fields that differ
 * become findings of severity wrong, and the figure is then missing, with the reason.
 */
export function evaluateFigures(records: RecordMap): Evaluation {
  const findings: Finding[] = [];
  const figures = byId(recordsOfKind(records, 'figure'), findings);
  const worked = new Map<string, Worked>();
  const shop: Workshop = {
    tables: byId(recordsOfKind(records, 'table'), findings),
    sources: byId(recordsOfKind(records, 'source'), findings),
    requests: recordsOfKind(records, 'request'),
    figureIds: [...figures.keys()],
    worked,
  };
  const plan = orderByReference(new Map([...figures].map(([id, figure]) => [id, referencesOf(figure)])));
  for (const circle of plan.circles) {
    findings.push({
      rule: 'figure-circle',
      severity: 'wrong',
      message: `The figures ${nameCircle(circle)} refer to one another in a circle, so none can be worked out. Let one of them refer to table cells.`,
      where: { figure: circle[0] ?? '', text: nameCircle(circle) },
    });
  }
  for (const id of plan.stuck) {
    const figure = figures.get(id);
    if (figure !== undefined) worked.set(id, workOutStuck(figure, plan.circles));
  }
  for (const id of plan.order) {
    const figure = figures.get(id);
    if (figure !== undefined) worked.set(id, workOut(shop, figure, findings));
  }
  const evaluated = [...figures.keys()].map((id) => [id, worked.get(id)?.figure] as const);
  return {
    figures: new Map(evaluated.filter((entry): entry is readonly [string, EvaluatedFigure] => entry[1] !== undefined)),
    findings: sortFindings(findings),
  };
}

function workOut(shop: Workshop, figure: Figure, findings: Finding[]): Worked {
  const worked = figure.type === 'reported' ? workOutReported(shop, figure) : workOutDerived(shop, figure);
  findings.push(...worked.findings);
  return worked;
}

function workOutReported(shop: Workshop, figure: ReportedFigure): Worked & { findings: readonly Finding[] } {
  const per = figure.per;
  const { quantity, sum, gathered } = readReported(shop, figure, per);
  const evaluated = assembleFigure(shop, figure, gathered, {
    calculation: 'reported',
    measure: figure.measure,
    quantity,
    sum,
    per,
    fields: {},
  });
  return {
    figure: evaluated,
    form: leafForm(`figure ${figure.id}`, quantity),
    restsOnTotal: false,
    selections: gathered.selections,
    ...present({ stated: figure.coverage }),
    findings: gathered.findings,
  };
}

/** A figure in a circle, or one that rests on one. */
function workOutStuck(figure: Figure, circles: readonly (readonly string[])[]): Worked {
  const own = circles.find((circle) => circle.includes(figure.id));
  const why =
    own === undefined
      ? `“${figure.label}” rests on figures that refer to one another in a circle`
      : `the figures ${nameCircle(own)} refer to one another in a circle`;
  const quantity = missing('no value', why);
  const evaluated = assembleFigure(undefined, figure, undefined, {
    calculation: figure.type === 'reported' ? 'reported' : figure.calculation,
    measure: 'count',
    quantity,
    sum: `It cannot be worked out: ${why}`,
    fields: {},
  });
  return { figure: evaluated, form: leafForm(`figure ${figure.id}`, quantity), restsOnTotal: false, selections: [] };
}

/** The ids of the figures that a figure's arguments and known rate name. */
export function referencesOf(figure: Figure): string[] {
  const args = figure.type === 'derived' ? Object.values(figure.args).flat() : [];
  const known = figure.known === undefined ? [] : [...figure.known.part, ...figure.known.whole];
  return [...args, ...known].flatMap((arg) => ('figure' in arg && typeof arg.figure === 'string' ? [arg.figure] : []));
}

/** Records by id. Two of a kind with one id: the first by uid stands, and a finding says so. */
function byId<T extends BriefingRecord>(records: readonly T[], findings: Finding[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const record of records) {
    if (!found.has(record.id)) found.set(record.id, record);
    else {
      const where =
        record.kind === 'figure' ? { figure: record.id } : record.kind === 'table' ? { table: record.id } : {};
      const message = `Two records of kind ${record.kind} have the id “${record.id}”. Give one of them another id.`;
      findings.push({ rule: 'id-repeated', severity: 'wrong', message, where: { ...where, text: record.id } });
    }
  }
  return found;
}

/** By figure, rule and text; the same finding said once. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({
    finding,
    key: [finding.where.figure ?? '', finding.rule, finding.where.text ?? '', hashOf(finding as never)].join('\u0000'),
  }));
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return sorted.filter(({ key }, at) => key !== sorted[at - 1]?.key).map(({ finding }) => finding);
}
