/**
 * What a new edition does to the figures and to the letters: every figure that changed, and every sentence that was true and
 * is so no longer, with wordings that would be (DOMAIN 20a). The phrases are proved as everywhere else.
 */
import { claimsBySentence, readPassages } from '../checks/passages.ts';
import { evaluateFigures, exactText, type EvaluatedFigure, type Evaluation } from '../figures/index.ts';
import { resolveLetter, type Claim } from '../letters/index.ts';
import { bandsOf } from '../letters/settings.ts';
import { recordsOfKind, type Letter, type RecordMap } from '../model/index.ts';
import { phrasesThatHold, provePhrase } from '../wording/index.ts';

export interface FigureDifference {
  /** Its slug, as the newer records call it. */
  readonly figure: string;
  readonly label: string;
  /** `lost`: it has no value any more; `found`: it has one now. */
  readonly change: 'value' | 'lost' | 'found' | 'added' | 'removed';
  /** Exact values as text, "2,194"; a reason where there is none. */
  readonly before?: string;
  readonly after?: string;
  /** The sum in words, of the newer records; of the older ones where the figure is gone. */
  readonly sum: string;
}

/** A sentence of a letter that was true and is not any more. */
export interface FalseSentence {
  readonly letter: string;
  readonly block: string;
  readonly sentence: string;
  /** The words that do not hold. */
  readonly phrase: string;
  readonly figure: string;
  /** Why not: "It is 5.4, which is not within 5% of 6." */
  readonly message: string;
  /** Wordings that hold of the new value, best first. */
  readonly suggestions: readonly string[];
}

/** Words that the desk printed itself (`auto`) and that it prints otherwise now. */
export interface Rewording {
  readonly letter: string;
  readonly block: string;
  readonly figure: string;
  readonly before: string;
  readonly after: string;
}

export interface FiguresDifference {
  readonly figures: readonly FigureDifference[];
  readonly falseSentences: readonly FalseSentence[];
  readonly rewordings: readonly Rewording[];
}

const mostSuggestions = 3;

/** Figures and sentences compared: the letters are those of the newer records, proved against both. */
export function compareFigures(before: RecordMap, after: RecordMap): FiguresDifference {
  const [old, now] = [evaluateFigures(before), evaluateFigures(after)];
  const letters = recordsOfKind(after, 'letter').map((letter) =>
    compareLetter(after, letter, withIdsOf(old, now), now),
  );
  return {
    figures: compareValues(old, now),
    falseSentences: letters.flatMap(({ falseSentences }) => falseSentences),
    rewordings: letters.flatMap(({ rewordings }) => rewordings),
  };
}

function compareValues(old: Evaluation, now: Evaluation): FigureDifference[] {
  const before = byUid(old);
  const after = byUid(now);
  const differences = [...now.figures.values()].flatMap((figure): FigureDifference[] => {
    const own = before.get(figure.uid);
    const common = { figure: figure.id, label: figure.label, after: valueText(figure), sum: figure.sum };
    if (own === undefined) return [{ ...common, change: 'added' }];
    if (own.fingerprint === figure.fingerprint) return [];
    const [was, is] = [own.quantity.kind, figure.quantity.kind];
    const change = is === 'missing' ? 'lost' : was === 'missing' ? 'found' : 'value';
    return [{ ...common, change, before: valueText(own) }];
  });
  const removed = [...old.figures.values()].filter(({ uid }) => !after.has(uid));
  return [
    ...differences,
    ...removed.map((figure): FigureDifference => ({
      figure: figure.id,
      label: figure.label,
      change: 'removed',
      before: valueText(figure),
      sum: figure.sum,
    })),
  ];
}

/** The older evaluation under the ids of the newer one: a figure that was renamed is still the same figure. */
function withIdsOf(old: Evaluation, now: Evaluation): Evaluation {
  const before = byUid(old);
  const figures = new Map(
    [...now.figures].flatMap(([id, { uid }]) => {
      const own = before.get(uid);
      return own === undefined ? [] : [[id, { ...own, id }] as const];
    }),
  );
  return { figures, findings: [] };
}

function byUid({ figures }: Evaluation): Map<string, EvaluatedFigure> {
  return new Map([...figures.values()].map((figure) => [figure.uid, figure]));
}

function valueText({ quantity, measure, per }: EvaluatedFigure): string {
  return quantity.kind === 'missing' ? `none: ${quantity.why}` : exactText(quantity, measure, per);
}

function compareLetter(
  records: RecordMap,
  letter: Letter,
  old: Evaluation,
  now: Evaluation,
): Omit<FiguresDifference, 'figures'> {
  const [was, is] = [old, now].map((evaluation) => resolveLetter(records, letter.id, { evaluation }));
  if (was?.ok !== true || is?.ok !== true) return { falseSentences: [], rewordings: [] };
  const before = new Map(was.value.plan.claims.map((claim) => [claim.id, claim]));
  const rewordings = is.value.plan.claims.flatMap((claim): Rewording[] => {
    const own = before.get(claim.id);
    if (claim.written !== 'auto' || own === undefined || own.text === claim.text) return [];
    return [{ letter: letter.id, block: claim.block, figure: claim.of, before: own.text, after: claim.text }];
  });
  const sentences = readPassages(letter, is.value.plan, now).flatMap((passage) =>
    claimsBySentence(passage).flatMap(({ text, claims }) => claims.map(({ claim }) => ({ claim, text }))),
  );
  const falseSentences = sentences.flatMap(({ claim, text }): FalseSentence[] => {
    const held = before.get(claim.id)?.holds === true;
    if (claim.kind !== 'figure' || claim.holds || !held) return [];
    return [
      {
        letter: letter.id,
        block: claim.block,
        sentence: text,
        phrase: claim.text,
        figure: claim.of,
        ...why(records, letter, claim, now),
      },
    ];
  });
  return { falseSentences, rewordings };
}

function why(
  records: RecordMap,
  letter: Letter,
  claim: Claim,
  now: Evaluation,
): Pick<FalseSentence, 'message' | 'suggestions'> {
  const figure = now.figures.get(claim.of);
  if (figure === undefined) return { message: 'The figure is not in the briefing any more.', suggestions: [] };
  if (figure.quantity.kind === 'missing')
    return { message: `It has no value any more: ${figure.quantity.why}.`, suggestions: [] };
  const options = { profile: letter.profile, bands: bandsOf(records) };
  const { message } = provePhrase(claim.text, figure, options);
  return {
    message,
    suggestions: phrasesThatHold(figure, options)
      .slice(0, mostSuggestions)
      .map(({ text }) => text),
  };
}
