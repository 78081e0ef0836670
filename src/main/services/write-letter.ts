/**
 * Writes a letter as a Word file: the way of the data in one place. Briefing -> letter plan and findings -> refused, or
 * `.docx`. A letter with something wrong in it is refused unless it is a draft or a named person overrides it.
 */
import { createHash } from 'node:crypto';
import type { LetterResponse } from '../../contract/results.ts';
import { prepareLetter } from '../../core/checks/index.ts';
import {
  failure,
  isUnusable,
  recordsOfKind,
  success,
  type Finding,
  type Letter,
  type RecordMap,
  type Result,
} from '../../core/model/index.ts';
import type { LetterPlan } from '../../core/letters/letter-plan.ts';
import { placeFindings } from '../briefing-file/index.ts';
import { saveFileAtomically } from '../files/index.ts';
import { applyTemplate, writeLetter } from '../word/index.ts';
import type { Desk } from './desk.ts';
import { countOpen } from './findings.ts';
import { houseTemplateOf } from './house-template.ts';
import { openBriefing } from './open-briefing.ts';

export interface WriteLetterOptions {
  /** The letter's id; may be left out where the briefing has one letter. */
  readonly letter?: string;
  readonly date?: string;
  readonly draft: boolean;
  readonly replace: boolean;
  readonly override?: { readonly reason: string; readonly by: { readonly name: string; readonly role: string } };
}

export async function writeLetterFile(
  place: string,
  target: string,
  options: WriteLetterOptions,
  desk: Desk,
): Promise<Result<LetterResponse>> {
  const opened = await openBriefing(place, desk);
  if (!opened.ok) return opened;
  const { briefing, assets } = opened.value;
  const letter = chooseLetter(briefing.records, options.letter);
  if (!letter.ok) return letter;
  const { id } = letter.value;
  const date = options.date ?? letter.value.date;
  const resolved = prepareLetter(briefing.records, id, {
    date,
    draft: options.draft,
    ...(options.override && { override: { ...options.override, date } }),
  });
  if (!resolved.ok) return resolved;
  const { plan, findings } = resolved.value;
  const open = countOpen(findings);
  const summary = { ...describePlan(plan), findings: placeFindings(findings, opened.value), open };
  const refused = refusalOf(findings, options);
  if (refused !== 'no') return success({ ...summary, file: '', bytes: 0, sha256: '', refused });
  const written = await writeLetter(plan, (sha256) => assets.get(sha256));
  const template = houseTemplateOf(briefing.records, letter.value, (sha256) => assets.get(sha256));
  const bytes = template === undefined ? written : applyTemplate(written, plan, template);
  const saved = await saveFileAtomically(target, bytes, { replace: options.replace });
  if (!saved.ok) return saved;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return success({ ...summary, file: target, bytes: bytes.length, sha256, refused });
}

/** A draft is always written. An override answers what is wrong, never what cannot be worked out. */
export function refusalOf(
  findings: readonly Finding[],
  options: Pick<WriteLetterOptions, 'draft' | 'override'>,
): LetterResponse['refused'] {
  if (options.draft) return 'no';
  if (findings.some(isUnusable)) return 'unusable';
  return countOpen(findings).wrong > 0 && options.override === undefined ? 'wrong' : 'no';
}

function chooseLetter(records: RecordMap, id: string | undefined): Result<Letter> {
  const letters = recordsOfKind(records, 'letter');
  const chosen = id === undefined ? onlyOne(letters) : letters.find((letter) => letter.id === id);
  if (chosen !== undefined) return success(chosen);
  const names = letters.map((letter) => letter.id).join(', ');
  const message = id === undefined ? 'The briefing has not just one letter.' : `The briefing has no letter “${id}”.`;
  const remedy = letters.length === 0 ? 'Add a letter to it.' : `Give the id of one of its letters: ${names}.`;
  return failure({ code: 'unknown-letter', message, remedy });
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function describePlan(plan: LetterPlan): Pick<LetterResponse, 'letter' | 'words' | 'draft' | 'traced' | 'figures'> {
  const figures = new Map<string, string[]>();
  for (const claim of plan.claims) {
    if (claim.kind === 'figure') figures.set(claim.of, [...(figures.get(claim.of) ?? []), claim.text]);
  }
  return {
    letter: plan.letter.id,
    words: plan.words,
    draft: plan.draft,
    traced: plan.claims.filter((claim) => claim.kind === 'figure').length,
    figures: [...figures].map(([id, wordings]) => ({ id, wordings })),
  };
}
