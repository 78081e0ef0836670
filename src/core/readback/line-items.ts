/** Items of one line that came back with other words: its claims, the words around them, and numbers that trace to nothing. */
import type { Claim } from '../letters/letter-plan.ts';
import { compareLine, type LineComparison, type LineHunk } from './compare-line.ts';
import { authorsBetween, spansIn, type Comparing, type ReturnedLine } from './comparing.ts';
import type { Edit } from './edits.ts';
import type { DraftItem, ItemAuthor, ItemKind, ItemPlace } from './items.ts';
import { describeParts, judgeClaim, judgeNumbers } from './judge.ts';
import type { LineSource } from './line-sources.ts';
import { plainWords } from './plain-words.ts';
import type { SentLine } from './sent-lines.ts';
import { writeWords, type SourceMap } from './source-map.ts';

/** A line of the letter or a note, on both sides. */
export interface LinePair {
  readonly was: string;
  readonly now: string;
  readonly sentAt: { readonly paragraph: number } | { readonly note: number };
  readonly nowAt: { readonly paragraph: number } | { readonly note: number };
  readonly likeness: number;
  readonly where: ItemPlace;
  /** What a change of its words is called. */
  readonly kind: ItemKind;
  readonly what: string;
  /** Where its words come from; undefined where the desk writes them. */
  readonly source: LineSource | undefined;
  /** The map of the very words, where that is not the whole line: those of a note. */
  readonly map: Omit<SourceMap, 'claimCount'> | undefined;
  readonly cannotTake?: string;
}

export interface PairItems {
  readonly items: readonly DraftItem[];
  readonly comparison: LineComparison;
}

/** What changed in a line. A line whose words are the same has no items, with or without its controls. */
export function itemsOfPair(comparing: Comparing, pair: LinePair): PairItems {
  const { sent, returned } = comparing;
  const spans = spansIn(comparing, sent.controls, pair.sentAt);
  const nowSpans = spansIn(comparing, returned.controls, pair.nowAt);
  const here = new Set(nowSpans.map(({ claim }) => claim));
  const elsewhere = new Set([...comparing.controls.keys()].filter((claim) => !here.has(claim)));
  const comparison = compareLine({ text: pair.was, spans }, { text: pair.now, spans: nowSpans }, elsewhere);
  const edits = new Map(comparison.hunks.map((hunk) => [hunk, editOfHunk(comparing, pair, hunk)]));
  const words = comparison.hunks.filter((hunk) => hunk.words);
  return {
    comparison,
    items: [
      ...comparison.changed.map((change) => changedItem(comparing, pair, change)),
      ...comparison.gone.map((claim) => goneItem(comparing, pair, comparison, claim, edits)),
      ...(words.length === 0 ? [] : [wordsItem(comparing, pair, words, edits)]),
      ...newNumbers(comparing, pair, comparison),
    ],
  };
}

/** Spans are made of known claims alone. */
function claimNamed({ claims }: Comparing, id: string): Claim {
  const claim = claims.get(id);
  if (claim === undefined) throw new Error(`No claim ${id}`);
  return claim;
}

export function claimPlace(claim: Claim): ItemPlace {
  return { claim: claim.id, ...(claim.kind === 'figure' && { figure: claim.of }) };
}

export function nameClaim(claim: Claim): string {
  return claim.kind === 'count' ? `The count of ${claim.of}` : `The figure “${claim.of}”`;
}

function changedItem(
  comparing: Comparing,
  pair: LinePair,
  { claim: id, was, now, span }: LineComparison['changed'][number],
): DraftItem {
  const claim = claimNamed(comparing, id);
  const verdict = judgeClaim(comparing, claim, now);
  const place = pair.map?.claim(id);
  const directive = `:${claim.kind === 'count' ? 'count' : 'figure'}[${writeWords(now)}]{of=${claim.of}}`;
  const edits = place === undefined ? [] : textEdit(pair, place.start, place.end, directive);
  return {
    kind: 'figure-changed',
    where: { ...pair.where, ...claimPlace(claim) },
    ...{ was, now },
    message: `${nameClaim(claim)} was “${was}” and is “${now}” now. ${verdict.holds ? 'The new wording holds.' : 'The new wording does not hold.'}`,
    verdict,
    authors: authorsBetween(comparing, pair.nowAt, [span.start, span.end]),
    ...(span.lost && { sureness: surenessOf(pair) }),
    edits,
    ...(edits.length === 0 && { cannotTake: cannot(pair) }),
  };
}

function goneItem(
  comparing: Comparing,
  pair: LinePair,
  { hunks }: LineComparison,
  id: string,
  edits: ReadonlyMap<LineHunk, readonly Edit[]>,
): DraftItem {
  const claim = claimNamed(comparing, id);
  const hunk = hunks.find(({ claims }) => claims.includes(id));
  const own = hunk === undefined ? [] : (edits.get(hunk) ?? []);
  return {
    kind: 'figure-deleted',
    where: { ...pair.where, ...claimPlace(claim) },
    ...{ was: claim.text, now: '' },
    message: `${nameClaim(claim)}, “${claim.text}”, was taken out.`,
    authors: hunk === undefined ? [] : authorsBetween(comparing, pair.nowAt, hunk.now),
    edits: own,
    ...(own.length === 0 && { cannotTake: cannot(pair) }),
  };
}

function wordsItem(
  comparing: Comparing,
  pair: LinePair,
  hunks: readonly LineHunk[],
  edits: ReadonlyMap<LineHunk, readonly Edit[]>,
): DraftItem {
  const own = hunks.flatMap((hunk) => edits.get(hunk) ?? []);
  const whole = own.length === hunks.length;
  const authors = hunks.flatMap((hunk) => authorsBetween(comparing, pair.nowAt, hunk.now));
  return {
    kind: pair.kind,
    where: pair.where,
    ...{ was: plainWords(pair.was), now: plainWords(pair.now) },
    message: `${pair.what} has other words: ${describeHunks(pair, hunks)}`,
    authors: distinct(authors),
    edits: whole ? own : [],
    ...(!whole && { cannotTake: cannot(pair) }),
  };
}

/** Claims that changed are told by themselves. */
function describeHunks({ was, now }: LinePair, hunks: readonly LineHunk[]): string {
  return describeParts(hunks.map((hunk) => [was.slice(...hunk.was), now.slice(...hunk.now)]));
}

function editOfHunk(comparing: Comparing, pair: LinePair, { was, now, tokens }: LineHunk): readonly Edit[] {
  const { map } = pair;
  if (map?.printed !== pair.was) return [];
  const opensSentence = /[.!?:]["”’)]*$/.test(pair.was.slice(0, was[0])) && /^\s/.test(pair.now.slice(now[0]));
  const range = map.range(was[0], was[1], opensSentence);
  if (range === undefined) return [];
  const text = tokens.map(({ text: words, claim }) => {
    if (claim === undefined) return writeWords(words);
    const place = map.claim(claim);
    if (place !== undefined) return map.source.slice(place.start, place.end);
    const { kind, of } = claimNamed(comparing, claim);
    return `:${kind === 'count' ? 'count' : 'figure'}[${writeWords(words)}]{of=${of}}`;
  });
  return textEdit(pair, range.start, range.end, `${text.join('')}${range.notes}`);
}

function textEdit({ source, map }: LinePair, start: number, end: number, text: string): Edit[] {
  if (source === undefined || map === undefined) return [];
  const { block, line } = source;
  return [{ kind: 'text', block, line, start, end, was: map.source.slice(start, end), text }];
}

/** Dates, addresses and cells: their numbers are told with them. */
const noProse: ReadonlySet<ItemKind> = new Set(['head-changed', 'close-changed', 'table-changed', 'annex-changed']);

/** Numbers in new words of the line that no claim covers. */
function newNumbers(comparing: Comparing, pair: LinePair, { hunks, found }: LineComparison): DraftItem[] {
  const fresh = hunks.filter(({ now }) => now[1] > now[0]);
  if (fresh.length === 0 || noProse.has(pair.kind) || !/\p{L}|\d/u.test(pair.now)) return [];
  return judgeNumbers(pair.now, comparing.evaluation.figures.values())
    .filter(({ start, end }) =>
      fresh.some(({ tokens }) =>
        tokens.some(
          (token) =>
            token.claim === undefined && token.start < end && start < token.end && /[\p{L}\d]/u.test(token.text),
        ),
      ),
    )
    .filter(({ start, end }) => !found.some((span) => span.start < end && start < span.end))
    .map((number) => numberItem(number, pair.where, authorsBetween(comparing, pair.nowAt, [number.start, number.end])));
}

export function numberItem(
  { text, verdict, figure }: ReturnType<typeof judgeNumbers>[number],
  where: ItemPlace,
  authors: readonly ItemAuthor[],
): DraftItem {
  return {
    kind: 'number-added',
    where: { ...where, ...(figure !== undefined && { figure }) },
    ...{ was: '', now: text },
    message: `“${text}” is new, and no figure of the briefing is bound to it. ${verdict.message}`,
    verdict,
    authors,
    edits: [],
    cannotTake: 'Take the words around it, then bind the number to a figure or give it a source.',
  };
}

function surenessOf({ likeness }: LinePair): number {
  return Math.round(likeness * 100);
}

function cannot({ cannotTake, source }: LinePair): string {
  return (
    cannotTake ??
    (source === undefined
      ? 'The desk writes these words itself. Change the record that they come from.'
      : 'These words stand in a mark or a link. Make the change in the letter at the desk.')
  );
}

export function distinct(authors: readonly ItemAuthor[]): ItemAuthor[] {
  return [...new Map(authors.map((author) => [JSON.stringify(author), author])).values()];
}

/** The pair of a line of the body and the line that came back for it. */
export function pairOfLines(
  line: SentLine,
  partner: ReturnedLine,
  likeness: number,
  named: Pick<LinePair, 'where' | 'kind' | 'what' | 'source'> & { readonly cannotTake?: string },
): LinePair {
  return {
    ...named,
    ...{ was: line.paragraph.text, now: partner.paragraph.text, likeness },
    ...{ sentAt: { paragraph: line.place }, nowAt: { paragraph: partner.place }, map: named.source?.map },
  };
}
