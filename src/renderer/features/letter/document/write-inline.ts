/**
 * Writes content of the editor as the text of a block. What is written is read again at once, so a text never says other
 * than the editor shows: first as typed, then with the signs of Markdown escaped, then with every sign.
 */
import { canonicaliseBlockText } from '../../../../core/letters/markdown-text.ts';
import {
  boundMark,
  hasMark,
  markOrder,
  sameMark,
  withMarks,
  type InlineMark,
  type InlinePiece,
} from './inline-content.ts';
import { normaliseInline, sameInline } from './normalise-inline.ts';
import { readInline } from './read-inline.ts';

/** How much is escaped: nothing, what may be read as Markdown, every sign; and then letters beside bold and italics too. */
const ladder = ['plain', 'signs', 'all', 'edges'] as const;
type Rung = (typeof ladder)[number];

/** Only the brackets of a note part its text from the rest. */
export type Place = 'block' | 'note';

/**
 * @param before the text of the block until now: where it says the same it is kept as it was written.
 * @returns the canonical text.
 */
export function writeInline(content: readonly InlinePiece[], before?: string, place: Place = 'block'): string {
  const wanted = normaliseInline(content);
  if (before !== undefined && sameInline(readPlace(before, place), wanted)) return before;
  const written = ladder.map((rung) => lazily(wanted, rung, place));
  for (const write of written) {
    const text = write();
    if (sameInline(readPlace(text, place), wanted)) return text;
  }
  // Words before looks: what cannot stand as it is keeps its words.
  const bare = normaliseInline(wanted.map(bareWords));
  for (const rung of ladder) {
    const text = lazily(bare, rung, place)();
    if (sameInline(readPlace(text, place), bare)) return text;
  }
  return lazily(bare, 'all', place)();
}

/** Without bold and italics; a directive that is not as it should be is only its words. */
function bareWords(piece: InlinePiece): InlinePiece {
  const marks = (piece.marks ?? []).filter(({ type }) => type !== 'strong' && type !== 'emphasis');
  return withMarks(piece.type === 'malformed' ? { type: 'text', text: piece.attrs.text } : piece, marks);
}

function lazily(wanted: readonly InlinePiece[], rung: Rung, place: Place): () => string {
  return () => {
    const text = writePieces(wanted, rung);
    return place === 'block' ? canonicaliseBlockText(text) : text;
  };
}

function readPlace(text: string, place: Place): readonly InlinePiece[] {
  if (place === 'block') return readInline(text);
  const [note, ...rest] = readInline(`:note[${text}]`);
  const whole = note?.type === 'note' && rest.length === 0 && note.attrs.text === text;
  return whole ? readInline(text) : [{ type: 'malformed', attrs: { text, why: '', remedy: '' } }];
}

/** Groups pieces under the mark that reaches farthest, and so on inwards. */
function writePieces(pieces: readonly InlinePiece[], rung: Rung): string {
  let text = '';
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const wrap = farthest(pieces, at);
    if (wrap === undefined) {
      const spoken = writePiece(piece, rung);
      text += rung === 'edges' ? encodeEdges(spoken, pieces, at) : spoken;
      at += 1;
      continue;
    }
    const inside = pieces.slice(at, wrap.end).map((inner) =>
      withMarks(
        inner,
        (inner.marks ?? []).filter((mark) => !sameMark(mark, wrap.mark)),
      ),
    );
    text += wrapIn(wrap.mark, writePieces(inside, rung), rung);
    at = wrap.end;
  }
  return text;
}

function farthest(pieces: readonly InlinePiece[], at: number): { mark: InlineMark; end: number } | undefined {
  let best: { mark: InlineMark; end: number } | undefined;
  const own = (pieces[at]?.marks ?? []).filter(({ type }) => type !== 'figure' && type !== 'plain');
  for (const mark of [...own].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))) {
    const without = pieces.findIndex((piece, place) => place > at && !hasMark(piece, mark));
    const end = without < 0 ? pieces.length : without;
    if (best === undefined || end > best.end) best = { mark, end };
  }
  return best;
}

function wrapIn(mark: InlineMark, inside: string, rung: Rung): string {
  switch (mark.type) {
    case 'strong':
      return `**${inside}**`;
    case 'emphasis':
      return rung === 'edges' ? `_${inside}_` : `*${inside}*`;
    case 'lang':
      return `:lang[${inside}]{of=cy}`;
    case 'link':
      return `[${inside}](${writeAddress(mark.attrs.href)})`;
    default:
      return inside;
  }
}

function writePiece(piece: InlinePiece, rung: Rung): string {
  switch (piece.type) {
    case 'text': {
      const words = escape(piece.text, rung);
      const bound = boundMark(piece);
      if (bound === undefined) return words;
      return bound.type === 'figure' ? `:figure[${words}]{of=${bound.attrs.of}}` : `:plain[${words}]`;
    }
    case 'autoFigure':
      return `:figure[auto]{of=${piece.attrs.of}}`;
    case 'count':
      return `:count[${escape(piece.attrs.wording, rung)}]{of=${piece.attrs.of}}`;
    case 'sourceNote': {
      const { source, place } = piece.attrs;
      return `:source[${source}]${place === '' ? '' : `{place="${place.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"}`}`;
    }
    case 'note':
      return `:note[${piece.attrs.text}]`;
    case 'malformed':
      return piece.attrs.text;
  }
}

/** Signs that Markdown or our directives give a meaning to. */
const signs = /[\\*_[\]<&`{}]|:(?=[a-z])/gi;
const everySign = /[!-/:-@[-`{-~]/g;

function escape(text: string, rung: Rung): string {
  if (rung === 'plain') return text;
  return text.replace(rung === 'signs' ? signs : everySign, '\\$&');
}

/**
 * Beside bold or italics a letter counts as part of their word, and what begins or ends with a sign is then not read as
 * bold. Written as a character reference the letter is none.
 */
function encodeEdges(text: string, pieces: readonly InlinePiece[], at: number): string {
  const piece = pieces[at];
  if (piece?.type !== 'text' || boundMark(piece) !== undefined) return text;
  let encoded = text;
  if (at + 1 < pieces.length) encoded = encoded.replace(/[^!-/:-@[-`{-~]$/u, encodeCharacter);
  if (at > 0) encoded = encoded.replace(/^[^!-/:-@[-`{-~\\]/u, encodeCharacter);
  return encoded;
}

function encodeCharacter(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
}

/** An address in the brackets of a link. */
function writeAddress(href: string): string {
  const escaped = href.replace(/[<>\\&]/g, '\\$&');
  return /[\s()]/.test(href) ? `<${escaped}>` : escaped;
}
