/** What every part of a comparison shares: the two letters, their lines matched, the claims in them, and who changed what. */
import type { Claim } from '../letters/letter-plan.ts';
import { sha256Hex } from '../model/index.ts';
import { controlKey } from './control-key.ts';
import type { ItemAuthor } from './items.ts';
import type { Judging } from './judge.ts';
import { matchLines, type LetterLine, type Match } from './match-lines.ts';
import { lineText, plainWords } from './plain-words.ts';
import {
  keyOfControl,
  type ReadControl,
  type ReadLetter,
  type ReadParagraph,
  type ReadTracked,
} from './read-letter.ts';
import { classOf, linesDressed, linesSent, type SentLine } from './sent-lines.ts';
import type { ClaimSpan } from './tokens.ts';

export interface ReturnedLine extends LetterLine {
  readonly place: number;
  readonly paragraph: ReadParagraph;
}

export interface Comparing extends Judging {
  readonly sent: ReadLetter;
  readonly returned: ReadLetter;
  readonly left: readonly SentLine[];
  readonly right: readonly ReturnedLine[];
  readonly matches: readonly Match[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** The same by the key of their control. */
  readonly claimsByKey: ReadonlyMap<string, Claim>;
  /** Claims that a control of the letter that came back holds, by id, with all controls of each. */
  readonly controls: ReadonlyMap<string, readonly ReadControl[]>;
  /** The briefing has changed since, and the register says that nobody touched these words. */
  readonly untouched: (text: string) => boolean;
  /** The briefing has changed since, and these words were not in the letter when it was written. */
  readonly notSent: (text: string) => boolean;
}

export type Basis = 'same' | 'changed since' | 'not known';

/** @param dressed the letter in its sender's letterhead, where it was sent in one. */
export function beginComparing(
  plain: ReadLetter,
  dressed: ReadLetter | undefined,
  returned: ReadLetter,
  basis: Basis,
  judging: Judging,
): Comparing {
  const sent = dressed ?? plain;
  const claims = new Map(judging.plan.claims.map((claim) => [claim.id, claim]));
  const claimsByKey = new Map(judging.plan.claims.map((claim) => [controlKey(claim), claim]));
  const controls = Map.groupBy(
    returned.controls.filter(({ text }) => plainWords(text) !== ''),
    (control) => claimsByKey.get(keyOfControl(control) ?? '')?.id ?? '',
  );
  const own = linesSent(plain, judging.plan);
  const left = dressed === undefined ? own : linesDressed(dressed, own);
  const right = linesReturned(returned);
  const lines = basis === 'changed since' ? returned.register?.lines : undefined;
  const isSent = (text: string): boolean => lines?.has(fingerprintLine(text)) ?? false;
  return {
    ...judging,
    ...{ sent, returned, left, right, claims, claimsByKey, controls, matches: matchLines(left, right) },
    untouched: isSent,
    notSent: (text) => lines !== undefined && lines.size > 0 && !isSent(text),
  };
}

function linesReturned(returned: ReadLetter): ReturnedLine[] {
  return returned.paragraphs.flatMap((paragraph, place): ReturnedLine[] => {
    const text = lineText(returned, paragraph);
    return text === '' ? [] : [{ text, place, paragraph, class: classOf(paragraph) }];
  });
}

/** The fingerprint of a written line, as the register keeps it: 12 digits of the hash of its plain words. */
export function fingerprintLine(text: string): string {
  return sha256Hex(plainWords(text)).slice(0, 12);
}

/** Claims of a paragraph or note as spans of its text; only the first control of a claim counts. */
export function spansIn(
  { claimsByKey }: Pick<Comparing, 'claimsByKey'>,
  controls: Iterable<ReadControl>,
  at: { readonly paragraph: number } | { readonly note: number },
): ClaimSpan[] {
  const seen = new Set<string>();
  const spans: ClaimSpan[] = [];
  for (const control of controls) {
    const here = 'note' in at ? control.note === at.note : control.paragraph === at.paragraph;
    if (!here) continue;
    const claim = claimsByKey.get(keyOfControl(control) ?? '');
    if (claim === undefined || seen.has(claim.id) || control.end <= control.start) continue;
    seen.add(claim.id);
    spans.push({ claim: claim.id, start: control.start, end: control.end });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Who changed a stretch of a paragraph that came back, as far as it was tracked; spaces beside what was deleted belong to it. */
export function authorsBetween(
  { returned }: Comparing,
  at: { readonly paragraph: number } | { readonly note: number },
  [from, to]: readonly [number, number] = [0, Infinity],
): ItemAuthor[] {
  const here = returned.tracked.filter((one) =>
    'note' in at ? one.note === at.note : one.note === undefined && one.paragraph === at.paragraph,
  );
  return namesOf(
    here.filter((one) => {
      const end = isGone(one) ? one.at : one.at + one.text.length;
      return isGone(one) ? one.at >= from - 1 && one.at <= to + 1 : one.at < to && end > from;
    }),
  );
}

/** Who deleted a line: tracked deletions whose words make it up. */
export function authorsOfDeleted({ returned }: Comparing, text: string): ItemAuthor[] {
  const words = plainWords(text);
  return namesOf(
    returned.tracked.filter((one) => {
      const gone = plainWords(one.text);
      return isGone(one) && gone.length > 1 && (words.includes(gone) || gone.includes(words));
    }),
  );
}

function isGone({ kind }: ReadTracked): boolean {
  return kind === 'deleted' || kind === 'moved-away';
}

function namesOf(tracked: readonly ReadTracked[]): ItemAuthor[] {
  const authors = tracked.map(({ author, date, kind }): ItemAuthor => {
    const change = kind === 'inserted' || kind === 'deleted' ? kind : 'moved';
    return { name: author, date, change };
  });
  return [...new Map(authors.map((author) => [JSON.stringify(author), author])).values()];
}
