/** What the annex says of judgement: misleading findings that were accepted, wrong ones that were overridden (DESIGN 5). */
import { renderDate, type Evaluation } from '../figures/index.ts';
import { dateSchema, findRecord, type Finding, type Letter, type RecordMap } from '../model/index.ts';
import type { AnnexNote, LetterPlan } from './letter-plan.ts';
import { splitSentences } from './sentences.ts';

/** A named person sends the letter though something is wrong. */
export interface Override {
  readonly reason: string;
  readonly by: { readonly name: string; readonly role: string };
  readonly date: string;
}

export interface Judgement {
  /** Findings of severity wrong that stand. */
  readonly wrong: readonly Finding[];
  /** Every finding after acceptances, where the checks have run: then only what they matched is listed. */
  readonly checked?: readonly Finding[];
  readonly override?: Override | undefined;
}

interface Evidence {
  readonly records: RecordMap;
  readonly evaluation: Evaluation;
}

/** The plan with its annex's lists of what was accepted and overridden; no annex where nothing would stand in it. */
export function annotateAnnex(plan: LetterPlan, letter: Letter, evidence: Evidence, judgement: Judgement): LetterPlan {
  const name = (place: string): string => nameOf(letter, evidence, place);
  const { annex, ...rest } = plan;
  const accepted = listAccepted(letter, judgement.checked, name);
  const overrides =
    judgement.override === undefined ? [] : listOverridden(letter, judgement.wrong, judgement.override, name);
  const figures = annex?.figures ?? [];
  const tables = annex?.tables ?? [];
  const sources = annex?.sources ?? [];
  const empty = figures.length + tables.length + sources.length + accepted.length + overrides.length === 0;
  return empty ? rest : { ...rest, annex: { figures, tables, sources, accepted, overrides } };
}

/** The ids that an acceptance may name for a finding, the most telling first. */
export function placesOf({ where }: Finding): string[] {
  const places = [where.figure, where.quote, where.chart, where.table, where.office, where.block, where.letter];
  return places.filter((place) => place !== undefined);
}

function listAccepted(
  letter: Letter,
  checked: readonly Finding[] | undefined,
  name: (place: string) => string,
): AnnexNote[] {
  const notes: AnnexNote[] = [];
  for (const { rule, where, reason, by, date } of letter.acceptances ?? []) {
    const note = { rule, about: name(where), reason, by: byLine(by), date: renderDate(date) };
    const found = (checked ?? []).filter(
      (one) => one.accepted !== undefined && one.rule === rule && placesOf(one).includes(where),
    );
    if (checked === undefined) notes.push({ ...note, finding: '' });
    else for (const { message } of found) notes.push({ ...note, finding: withoutAdvice(message) });
  }
  return notes;
}

function listOverridden(
  letter: Letter,
  wrong: readonly Finding[],
  override: Override,
  name: (place: string) => string,
): AnnexNote[] {
  const { reason } = override;
  const by = byLine(override.by);
  const date = dateSchema.safeParse(override.date).success ? renderDate(override.date) : override.date;
  const distinct = new Map(wrong.map((finding) => [`${finding.rule}\n${finding.message}`, finding]));
  return [...distinct.values()].map((finding) => {
    const about = name(placesOf(finding)[0] ?? letter.id);
    return { rule: finding.rule, about, finding: withoutAdvice(finding.message), reason, by, date };
  });
}

/** What and why, without the last sentence: what to do next is for the author, not for the reader of the letter. */
function withoutAdvice(message: string): string {
  const sentences = splitSentences(message);
  const last = sentences.length > 1 ? sentences.at(-2) : undefined;
  return last === undefined ? message : message.slice(0, last.end);
}

function byLine({ name, role }: { readonly name: string; readonly role: string }): string {
  return name === role ? name : `${name}, ${role}`;
}

function nameOf(letter: Letter, { records, evaluation }: Evidence, place: string): string {
  if (place === letter.id) return letter.title;
  const chart = findRecord(records, 'chart', place)?.title;
  return evaluation.figures.get(place)?.label ?? chart ?? findRecord(records, 'office', place)?.title ?? place;
}
