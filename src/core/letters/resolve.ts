/**
 * Resolves a letter: the record becomes a letter plan, plain data in which every figure is worded and proved, notes are
 * numbered and blocks laid out (DESIGN 3.2). What cannot be resolved prints visibly and is a finding, so a draft can
 * always be made.
 */
import { evaluateFigures, renderDate, type Evaluation } from '../figures/index.ts';
import {
  dateSchema,
  failure,
  findRecord,
  recordsOfKind,
  success,
  type Finding,
  type RecordMap,
  type Result,
} from '../model/index.ts';
import { suggestNames } from '../tables/index.ts';
import { listFigures, listSources } from './annex.ts';
import { countLetter } from './bind-count.ts';
import { annotateAnnex, type Override } from './annex-notes.ts';
import type { LetterPlan, PlanBlock, PlanInline } from './letter-plan.ts';
import { resolveBlocks } from './resolve-blocks.ts';
import { resolveHead } from './resolve-head.ts';
import { chartTables } from './chart-tables.ts';
import { resolveSignatories, signatoryTables } from './resolve-signatories.ts';
import { planText } from './resolve-text.ts';
import { countWords } from './sentences.ts';
import { bandsOf } from './settings.ts';
import { writeSourceNote } from './source-words.ts';
import { beginWork, type LetterWork } from './work.ts';

export interface ResolveOptions {
  /** The date on the letter, YYYY-MM-DD, where it differs from the record's. */
  readonly date?: string | undefined;
  readonly draft?: boolean | undefined;
  /** A named person sends the letter though something is wrong; printed in the annex. */
  readonly override?: Override | undefined;
  /** Where the figures are worked out already. */
  readonly evaluation?: Evaluation | undefined;
}

export interface ResolvedLetter {
  readonly plan: LetterPlan;
  /** What came up while resolving; core/checks adds the rules that read the plan. */
  readonly findings: readonly Finding[];
}

/** The plan of one letter. Fails only where there is no such letter, or the date is none. */
export function resolveLetter(
  records: RecordMap,
  letterId: string,
  options: ResolveOptions = {},
): Result<ResolvedLetter> {
  const letter = findRecord(records, 'letter', letterId);
  if (letter === undefined) {
    const known = recordsOfKind(records, 'letter').map(({ id }) => id);
    const remedy = suggestNames(letterId, known, 'letters');
    return failure({ code: 'letter-unknown', message: `The briefing has no letter “${letterId}”.`, remedy });
  }
  const date = options.date ?? letter.date;
  if (!dateSchema.safeParse(date).success) {
    return failure({
      code: 'date',
      message: `“${date}” is not a date.`,
      remedy: 'Write it YYYY-MM-DD, such as 2025-03-12.',
    });
  }
  const work = beginWork({
    records,
    letter,
    date,
    evaluation: options.evaluation ?? evaluateFigures(records),
    wording: { profile: letter.profile, bands: bandsOf(records) },
    counts: countLetter(letter),
  });
  const plan = makePlan(work, options);
  return success({ plan, findings: work.findings });
}

function makePlan(work: LetterWork, options: ResolveOptions): LetterPlan {
  const { letter } = work;
  const briefing = recordsOfKind(work.records, 'briefing')[0];
  const head = resolveHead(work);
  const blocks = resolveBlocks(work);
  const signatories = resolveSignatories(work);
  const annex: LetterPlan['annex'] = {
    figures: letter.annex ? listFigures(work, blocks) : [],
    tables: [...signatoryTables(signatories), ...(letter.annex ? chartTables(blocks) : [])],
    sources: letter.annex ? listSources(work, blocks) : [],
    accepted: [],
    overrides: [],
  };
  const embargo = embargoOf(work, blocks);
  const plan: LetterPlan = {
    format: 1,
    briefing: { id: briefing?.id ?? '', uid: briefing?.uid ?? '', title: briefing?.title ?? '' },
    letter: { id: letter.id, uid: letter.uid, kind: letter.letterKind },
    title: letter.title,
    language: letter.language,
    profile: letter.profile,
    draft: options.draft ?? false,
    ...(embargo === undefined ? {} : { embargo }),
    ...head,
    blocks,
    signatories,
    notes: work.notes.entries.map((entry): readonly PlanInline[] =>
      entry.kind === 'own' ? entry.inlines : writeSourceNote(work, entry),
    ),
    annex,
    claims: work.claims,
    words: blocks.reduce((sum, block) => sum + countWords(wordsOf(block)), 0),
  };
  return annotateAnnex(plan, letter, work, { wrong: work.findings, override: options.override });
}

/** The latest embargo of what the letter uses, where it lies after the letter's date. */
function embargoOf(work: LetterWork, blocks: readonly PlanBlock[]): string | undefined {
  const figures = work.claims.flatMap((claim) =>
    claim.kind === 'figure' ? (work.evaluation.figures.get(claim.of) ?? []) : [],
  );
  const shown = blocks.flatMap((block) => (block.type === 'chart' ? block.chart.sources : []));
  const sources = [...figures.flatMap((figure) => figure.sources), ...shown].map(
    (id) => work.find('source', id)?.embargo?.until,
  );
  const quotes = work.claims.flatMap((claim) =>
    claim.kind === 'quote' ? [work.find('quote', claim.of)?.embargo?.until] : [],
  );
  const all = [work.letter.embargo?.until, ...figures.map((figure) => figure.embargo?.until), ...sources, ...quotes];
  const later = all
    .filter((until) => until !== undefined && until.slice(0, 10) > work.date)
    .sort()
    .at(-1);
  if (later === undefined) return undefined;
  const day = later.slice(0, 10);
  const time = /T(\d\d:\d\d)/.exec(later)?.[1];
  if (!dateSchema.safeParse(day).success) return later;
  return `${time === undefined ? '' : `${time} on `}${renderDate(day)}`;
}

/** What counts as words of the body: charts and tables are not read as prose. */
function wordsOf(block: PlanBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return planText(block.inlines);
    case 'list':
      return block.items.map(planText).join('\n');
    case 'asks':
      return [planText(block.lead), ...block.items.map((item) => planText(item.inlines))].join('\n');
    case 'quote':
      return [...block.paragraphs, block.attribution].join('\n');
    case 'chart':
    case 'table':
      return '';
  }
}
