/**
 * From printed words back to the source of a block: which part of the Markdown prints which part of the paragraph. Figures,
 * notes and marks stay as they are while the words around them change.
 */
import { parseInline, type InlineNode } from '../letters/index.ts';
import type { Claim } from '../letters/letter-plan.ts';

interface Piece {
  /** Offsets in the printed text. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** The source prints letter for letter, so that it can be cut anywhere. */
  readonly exact: boolean;
  readonly claim?: string;
}

export interface SourceRange {
  readonly start: number;
  readonly end: number;
  /** Notes that stand between the words and are to be kept. */
  readonly notes: string;
}

export interface SourceMap {
  readonly source: string;
  /** The printed words, without notes. */
  readonly printed: string;
  /** Where a claim's directive stands. */
  claim(id: string): { readonly start: number; readonly end: number } | undefined;
  /** The source of printed words; undefined where they end inside a mark or a link. */
  range(from: number, to: number, afterNotes?: boolean): SourceRange | undefined;
  /** Notes written in the source, with where their words stand. */
  readonly notes: readonly SourceNote[];
  /** How many claims it prints, those of its notes among them. */
  readonly claimCount: number;
}

export interface SourceNote {
  readonly start: number;
  readonly end: number;
  readonly words: Omit<SourceMap, 'claimCount'>;
}

/** @param claims the claims of this line in the order in which they print, those of its own notes among them. */
export function mapSource(source: string, claims: readonly Claim[]): SourceMap {
  const left = [...claims];
  const map = mapNodes(source, parseInline(source), left);
  return { ...map, claimCount: claims.length - left.length };
}

function mapNodes(source: string, nodes: readonly InlineNode[], claims: Claim[]): Omit<SourceMap, 'claimCount'> {
  const pieces: Piece[] = [];
  const notes: SourceNote[] = [];
  let printed = '';
  const add = (text: string, start: number, end: number, more: { exact?: boolean; claim?: string } = {}): void => {
    const from = printed.length;
    printed += text;
    const exact = more.exact ?? source.slice(start, end) === text;
    pieces.push({
      ...{ from, to: printed.length, start, end, exact },
      ...(more.claim !== undefined && { claim: more.claim }),
    });
  };
  const claimOf = (of: string): Claim | undefined => {
    const at = claims.findIndex((claim) => claim.of === of);
    return at < 0 ? undefined : claims.splice(at, 1)[0];
  };
  const walk = (list: readonly InlineNode[]): void => {
    for (const node of list) {
      switch (node.type) {
        case 'text':
        case 'malformed':
          add(node.text, node.start, node.end);
          break;
        case 'plain':
          add(node.text, node.start, node.end, { exact: false });
          break;
        case 'figure':
        case 'count': {
          const claim = claimOf(node.of);
          if (claim === undefined) add(node.wording, node.start, node.end, { exact: false });
          else add(claim.text, node.start, node.end, { exact: false, claim: claim.id });
          break;
        }
        case 'note':
          add('', node.start, node.end);
          notes.push({ start: node.start, end: node.end, words: mapNodes(source, node.children, claims) });
          break;
        case 'source':
          add('', node.start, node.end);
          break;
        default:
          walk(node.children);
      }
    }
  };
  walk(nodes);
  return {
    ...{ source, printed, notes },
    claim: (id) => pieces.find((piece) => piece.claim === id),
    range: (from, to, afterNotes = false) => rangeOf(source, pieces, nodes, from, to, afterNotes),
  };
}

function rangeOf(
  source: string,
  pieces: readonly Piece[],
  nodes: readonly InlineNode[],
  from: number,
  to: number,
  afterNotes: boolean,
): SourceRange | undefined {
  if (from === to) {
    const at = placeToPut(pieces, from, afterNotes);
    return at === undefined ? undefined : { start: at, end: at, notes: '' };
  }
  const wide = pieces.filter((piece) => piece.to > piece.from);
  const first = wide.find((piece) => piece.from <= from && from < piece.to);
  const last = wide.find((piece) => piece.from < to && to <= piece.to);
  const start = first === undefined ? undefined : cut(first, from);
  const end = last === undefined ? undefined : cut(last, to);
  if (start === undefined || end === undefined || marksAround(nodes, start) !== marksAround(nodes, end))
    return undefined;
  const kept = pieces.filter((piece) => piece.from === piece.to && piece.start >= start && piece.end <= end);
  return { start, end, notes: kept.map((piece) => source.slice(piece.start, piece.end)).join('') };
}

/** Where a printed offset lies in the source of a piece: at its edges, or anywhere in one that prints letter for letter. */
function cut(piece: Piece, offset: number): number | undefined {
  if (offset === piece.from) return piece.start;
  if (offset === piece.to) return piece.end;
  return piece.exact ? piece.start + offset - piece.from : undefined;
}

/** Where new words go: behind the words before them, and behind the notes there where they begin a new sentence. */
function placeToPut(pieces: readonly Piece[], offset: number, afterNotes: boolean): number | undefined {
  const inside = pieces.find((piece) => piece.from < offset && offset <= piece.to);
  const before = inside === undefined ? undefined : cut(inside, offset);
  const notes = pieces.findLast((piece) => piece.from === offset && piece.to === offset);
  if (afterNotes && notes !== undefined) return notes.end;
  if (inside !== undefined) return before;
  return offset === 0 ? (pieces[0]?.start ?? 0) : undefined;
}

/** Which mark, link or Welsh run encloses a place of the source; places inside different ones have no words in common. */
function marksAround(nodes: readonly InlineNode[], at: number): string {
  for (const node of nodes) {
    if (!('children' in node) || node.type === 'note' || at <= node.start || at >= node.end) continue;
    return `${String(node.start)} ${marksAround(node.children, at)}`;
  }
  return '';
}

/** Words as inline Markdown that reads back as these words and nothing else. */
export function writeWords(text: string): string {
  return text
    .replace(/[\s\p{Zs}]+/gu, (space) => (space === '\u00A0' || space === '\u202F' ? space : ' '))
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=[#a-zA-Z])/g, '\\&')
    .replace(/:(?=[a-zA-Z])/g, '\\:');
}
