/**
 * The letter's prose as passages: a paragraph, a list item, an ask, the author's own note. Each knows where its claims
 * stand and which of its words are bound or plain, so that a rule can read the rest.
 */
import type { EvaluatedFigure, Evaluation } from '../figures/index.ts';
import {
  parseInline,
  splitSentences,
  type Claim,
  type InlineNode,
  type LetterPlan,
  type Sentence,
} from '../letters/index.ts';
import type { Letter } from '../model/index.ts';

export interface PlacedClaim {
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
  /** None for a count of the letter itself. */
  readonly figure?: EvaluatedFigure;
}

export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'ask' | 'note';
  /** The block or ask it belongs to. */
  readonly block: string;
  readonly text: string;
  /** The text as it was written, read once. */
  readonly nodes: readonly InlineNode[];
  /** The text with every bound or plain word as U+FFFC, place for place. */
  readonly unbound: string;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly PlacedClaim[];
  /** Sources cited by hand. */
  readonly sources: readonly string[];
}

const MASK = '\ufffc';

interface Draft {
  text: string;
  unbound: string;
  readonly claims: PlacedClaim[];
  readonly sources: string[];
}

/** Every passage in the letter's order; the notes of a passage come right after it. */
export function readPassages(letter: Letter, plan: LetterPlan, evaluation: Evaluation): Passage[] {
  const waiting = new Map<string, Claim[]>();
  for (const claim of plan.claims) waiting.set(claim.block, [...(waiting.get(claim.block) ?? []), claim]);
  const passages: Passage[] = [];
  const read = (kind: Passage['kind'], block: string, line: string): void => {
    const notes: Passage[] = [];
    const nodes = parseInline(line);
    const body = walk(nodes, { block, claims: waiting.get(block) ?? [], evaluation, notes });
    passages.push(finish(kind, block, body, nodes), ...notes);
  };
  for (const block of letter.blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') read(block.type, block.id, block.text);
    else if (block.type === 'list') for (const item of block.items) read('item', block.id, item);
    else if (block.type === 'asks') {
      if (block.lead !== undefined) read('paragraph', block.id, block.lead);
      for (const item of block.items) read('ask', item.id, item.text);
    }
  }
  return passages;
}

/** The sentence that a place stands in; the whole text where sentences do not reach. */
export function sentenceAt(passage: Passage, place: number): Sentence {
  return passage.sentences.find(({ end }) => place < end) ?? { start: 0, end: passage.text.length };
}

/** Sentences with the claims that stand in each. */
export function claimsBySentence(passage: Passage): { sentence: Sentence; text: string; claims: PlacedClaim[] }[] {
  return passage.sentences.map((sentence) => ({
    sentence,
    text: passage.text.slice(sentence.start, sentence.end),
    claims: passage.claims.filter(({ start }) => start >= sentence.start && start < sentence.end),
  }));
}

interface Walk {
  readonly block: string;
  /** Claims of the block that are still to be met, in order. */
  readonly claims: Claim[];
  readonly evaluation: Evaluation;
  readonly notes: Passage[];
}

function walk(
  nodes: readonly InlineNode[],
  state: Walk,
  draft: Draft = { text: '', unbound: '', claims: [], sources: [] },
): Draft {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'malformed':
        say(draft, node.text, false);
        break;
      case 'plain':
        say(draft, node.text, true);
        break;
      case 'strong':
      case 'emphasis':
      case 'link':
      case 'lang':
        walk(node.children, state, draft);
        break;
      case 'figure':
      case 'count':
        meet(node, state, draft);
        break;
      case 'note':
        state.notes.push(finish('note', state.block, walk(node.children, state), node.children));
        break;
      case 'source':
        draft.sources.push(node.source);
        break;
    }
  }
  return draft;
}

function meet(node: InlineNode & { type: 'figure' | 'count' }, state: Walk, draft: Draft): void {
  const figure = node.type === 'figure' ? state.evaluation.figures.get(node.of) : undefined;
  const claim = node.type === 'count' || figure !== undefined ? state.claims.shift() : undefined;
  const start = draft.text.length;
  say(draft, claim?.text ?? node.wording, true);
  if (claim !== undefined) draft.claims.push({ claim, start, end: draft.text.length, ...(figure && { figure }) });
}

function say(draft: Draft, text: string, bound: boolean): void {
  draft.text += text;
  draft.unbound += bound ? MASK.repeat(text.length) : text;
}

function finish(kind: Passage['kind'], block: string, draft: Draft, nodes: readonly InlineNode[]): Passage {
  return { kind, block, nodes, ...draft, sentences: splitSentences(draft.text) };
}
