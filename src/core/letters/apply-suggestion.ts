/**
 * Puts the wording that a finding offers in the place of the words that it is about: in the bracket of a bound figure, in
 * a computed count, or in the plain words of the block. Nothing else of the text is touched.
 */
import type { Ask, Block, Finding, Letter, RecordPatch } from '../model/index.ts';
import type { InlineNode } from './inline-node.ts';
import { walkInline } from './inline-text.ts';
import { parseInline } from './inline.ts';

/**
 * The patches that use a finding's suggestion.
 * @returns none where the words are not found once and for sure, or the suggestion is no wording: then a person rewrites it.
 */
export function applySuggestion(letter: Letter, finding: Finding): readonly RecordPatch[] {
  const { suggestion, where } = finding;
  if (suggestion === undefined || suggestion === where.text) return [];
  if (finding.rule === 'salutation') return takeOutByHand(letter, where.text);
  for (const block of letter.blocks) {
    const next =
      where.block === undefined ? undefined : rewriteBlock(block, where.block, (line) => rewrite(line, finding));
    if (next !== undefined) return [{ op: 'replace-block', letter: letter.uid, block: next as never }];
  }
  return [];
}

/** What the rule gives needs no field. */
function takeOutByHand(letter: Letter, text: string | undefined): RecordPatch[] {
  const field = (['salutation', 'close'] as const).find((name) => letter[name] !== undefined && letter[name] === text);
  return field === undefined ? [] : [{ op: 'unset', uid: letter.uid, path: [field] }];
}

type Rewrite = (line: string) => string | undefined;

/** @returns the block with one of its lines rewritten; undefined where it is another block, or nothing fits. */
function rewriteBlock(block: Block, id: string, change: Rewrite): Block | undefined {
  if (block.type === 'asks') {
    const items = rewriteFirst(
      block.items.filter((ask) => block.id === id || ask.id === id),
      (ask: Ask) => {
        const text = change(ask.text);
        return text === undefined ? undefined : { ...ask, text };
      },
    );
    if (items !== undefined) return { ...block, items: block.items.map((ask) => (ask.id === items.id ? items : ask)) };
    const lead = block.id === id && block.lead !== undefined ? change(block.lead) : undefined;
    return lead === undefined ? undefined : { ...block, lead };
  }
  if (block.id !== id) return undefined;
  if (block.type === 'paragraph' || block.type === 'heading') {
    const text = change(block.text);
    return text === undefined ? undefined : { ...block, text };
  }
  if (block.type !== 'list') return undefined;
  const at = block.items.findIndex((item) => change(item) !== undefined);
  const text = at < 0 ? undefined : change(block.items[at] ?? '');
  return text === undefined ? undefined : { ...block, items: block.items.with(at, text) };
}

function rewriteFirst<T>(items: readonly T[], change: (item: T) => T | undefined): T | undefined {
  for (const item of items) {
    const next = change(item);
    if (next !== undefined) return next;
  }
  return undefined;
}

function rewrite(line: string, { where, suggestion = '' }: Finding): string | undefined {
  const nodes = [...walkInline(parseInline(line))];
  const bound = nodes.find((node) => isMeant(node, where.figure, where.text));
  if (bound !== undefined) return replaceAt(line, bound, wordingFor(bound, suggestion));
  const plain = nodes.flatMap((node) => (node.type === 'text' ? placesIn(line, node, where.text ?? '') : []));
  const [place] = plain;
  return place === undefined || plain.length > 1 ? undefined : replaceAt(line, place, suggestion);
}

/** The figure with these words, or worded by the desk; or the count with them. */
function isMeant(node: InlineNode, figure: string | undefined, text: string | undefined): boolean {
  if (node.type === 'figure') {
    return node.of === figure && (node.wording === text || node.wording === 'auto');
  }
  return node.type === 'count' && figure === undefined && node.wording === text;
}

function wordingFor(node: InlineNode, suggestion: string): string {
  if (suggestion.startsWith(':') || !(node.type === 'figure' || node.type === 'count')) return suggestion;
  return `:${node.type}[${suggestion}]{of=${node.of}}`;
}

/** Whole words only, as they stand in the line itself: marks inside them are not guessed at. */
function placesIn(line: string, node: InlineNode, text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  if (text === '') return places;
  const edge = /[\p{L}\p{N}]/u;
  for (
    let at = line.indexOf(text, node.start);
    at >= 0 && at + text.length <= node.end;
    at = line.indexOf(text, at + 1)
  ) {
    const [before, after] = [line[at - 1] ?? '', line[at + text.length] ?? ''];
    if (!edge.test(before) && !edge.test(after)) places.push({ start: at, end: at + text.length });
  }
  return places;
}

function replaceAt(
  line: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): string {
  return line.slice(0, start) + text + line.slice(end);
}
