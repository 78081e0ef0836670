/**
 * What changed between a letter plan and the Word letter that came back: claim by claim through their content controls,
 * and paragraph by paragraph through their words.
 */
import type { Claim, LetterPlan, PlanBlock, PlanInline } from '../letters/letter-plan.ts';
import { pairLines } from './pair-lines.ts';
import { controlKey } from './control-key.ts';
import { keyOfControl, type ReadControl, type ReadLetter } from './read-letter.ts';

export type LetterChange =
  | ClaimChange<'claim-changed'>
  | ClaimChange<'claim-deleted'>
  /** The control was copied: its words stand in the letter more often than in the plan. */
  | ClaimChange<'claim-repeated'>
  | { readonly kind: 'control-unknown'; readonly key: string; readonly now: string }
  | { readonly kind: 'paragraph-changed'; readonly block: string; readonly was: string; readonly now: string }
  | { readonly kind: 'paragraph-deleted'; readonly block: string; readonly was: string }
  | { readonly kind: 'paragraph-added'; readonly after: string | undefined; readonly now: string };

interface ClaimChange<K extends string> {
  readonly kind: K;
  readonly claim: string;
  readonly claimKind: Claim['kind'];
  /** Id of the figure, quote or count. */
  readonly of: string;
  readonly block: string;
  readonly was: string;
  readonly now: string;
}

/** Every change, claims first, in the order of the plan. A letter that nobody touched has none. */
export function compareWithPlan(read: ReadLetter, plan: LetterPlan): LetterChange[] {
  return [...compareClaims(read.controls, plan.claims), ...compareParagraphs(read, plan)];
}

function compareClaims(controls: readonly ReadControl[], claims: readonly Claim[]): LetterChange[] {
  const byKey = Map.groupBy(controls, keyOfControl);
  const known = new Set<string | undefined>(claims.map(controlKey));
  const changes = claims.flatMap((claim) => compareClaim(claim, byKey.get(controlKey(claim)) ?? []));
  const unknown = controls.flatMap((control): LetterChange[] => {
    const key = keyOfControl(control);
    return known.has(key) || key === undefined ? [] : [{ kind: 'control-unknown', key, now: control.text }];
  });
  return [...changes, ...unknown];
}

function compareClaim(claim: Claim, controls: readonly ReadControl[]): LetterChange[] {
  const { id, kind: claimKind, of, block, text: was } = claim;
  const change = { claim: id, claimKind, of, block, was };
  if (controls.length === 0) return [{ ...change, kind: 'claim-deleted', now: '' }];
  // A quote of several paragraphs has one control for each; their words together are the quote.
  const words = claimKind === 'quote' ? [controls.map(({ text }) => text).join(' ')] : controls.map(({ text }) => text);
  const changed = words.filter((now) => plain(now) !== plain(was));
  const repeated = words.length > 1 ? [{ ...change, kind: 'claim-repeated' as const, now: words.join(' … ') }] : [];
  return [...changed.map((now) => ({ ...change, kind: 'claim-changed' as const, now })), ...repeated];
}

function compareParagraphs(read: ReadLetter, plan: LetterPlan): LetterChange[] {
  const lines = plan.blocks.flatMap(linesOf).filter(({ text }) => text !== '');
  const words = wordsBetween(read, plan);
  const pairs = pairLines(
    lines.map(({ text }) => text),
    words,
  );
  let after: string | undefined;
  return pairs.flatMap(([left, right]): LetterChange[] => {
    const line = left === undefined ? undefined : lines[left];
    const now = right === undefined ? undefined : words[right];
    const place = after;
    after = line?.block ?? after;
    if (line === undefined) return now === undefined ? [] : [{ kind: 'paragraph-added', after: place, now }];
    if (now === undefined) return [{ kind: 'paragraph-deleted', block: line.block, was: line.text }];
    return now === line.text ? [] : [{ kind: 'paragraph-changed', block: line.block, was: line.text, now }];
  });
}

/** The letter's own paragraphs: between the salutation and the close, without tables, captions and sources. */
function wordsBetween(read: ReadLetter, plan: LetterPlan): string[] {
  const texts = read.paragraphs.map(({ text }) => plain(text));
  const opening = [plan.subject, plan.salutation].map((line) => placeOf(texts, line)).find((at) => at >= 0) ?? -1;
  const closing = texts.findLastIndex((text) => plan.close !== '' && text.startsWith(plain(plan.close)));
  return read.paragraphs
    .slice(opening + 1, closing < 0 ? undefined : closing)
    .filter(({ role, inTable }) => role === 'words' && !inTable)
    .map(({ text }) => plain(text))
    .filter((text) => text !== '');
}

function placeOf(texts: readonly string[], line: string | undefined): number {
  return line === undefined || line === '' ? -1 : texts.findIndex((text) => text.startsWith(plain(line)));
}

interface Line {
  readonly block: string;
  readonly text: string;
}

/** The paragraphs that a block prints; charts and tables print none that can be edited as words. */
function linesOf(block: PlanBlock): Line[] {
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ block: id, text: wordsOf(block.inlines) }];
    case 'list':
      return block.items.map((item) => ({ block: id, text: wordsOf(item) }));
    case 'quote': {
      const last = block.paragraphs.length - 1;
      const words = block.paragraphs.map((text, at) => `\u201C${text}${at === last ? '\u201D' : ''}`);
      return [...words, block.attribution].map((text) => ({ block: id, text: plain(text) }));
    }
    case 'asks':
      return [
        { block: id, text: wordsOf(block.lead) },
        ...block.items.map((item) => ({ block: item.id, text: wordsOf(item.inlines) })),
      ];
    case 'chart':
    case 'table':
      return [];
  }
}

function wordsOf(inlines: readonly PlanInline[]): string {
  return plain(inlines.map((inline) => (inline.type === 'note' ? '' : inline.text)).join(''));
}

/** Words as they are compared: one kind of space, one form of letters, nothing that XML cannot hold. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '')
    .trim();
}
