/**
 * The one form of inline content: what a letter can hold and no more. Typing and pasting may give the editor what Markdown
 * has no words for (a bold space, half a figure in italics); both ways of the mapping agree on this form.
 */
import { boundMark, hasMark, sameMark, withMarks, type InlineMark, type InlinePiece } from './inline-content.ts';

const lineBreaks = /[ \t]*[\t\n\v\f\r\u0085\u2028\u2029]+[ \t]*/g;
const unprintable = /[\p{Cc}\ufffe\uffff]/gu;

/** Doing it twice changes nothing. Keys of figures and plain numbers are their ordinals. */
export function normaliseInline(pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  let shaped: InlinePiece[] = pieces.flatMap(cleanText);
  shaped = trimEnds(joinBound(shaped));
  for (const type of ['lang', 'strong', 'emphasis'] as const) shaped = trimMark(shaped, { type });
  return numberKeys(joinText(trimEnds(joinText(shaped))));
}

/** Are they the same content, whatever their keys? */
export function sameInline(a: readonly InlinePiece[], b: readonly InlinePiece[]): boolean {
  return JSON.stringify(normaliseInline(a)) === JSON.stringify(normaliseInline(b));
}

function cleanText(piece: InlinePiece): InlinePiece[] {
  if (piece.type !== 'text') return [piece];
  const text = piece.text.toWellFormed().replace(lineBreaks, ' ').replace(unprintable, '');
  return text === '' ? [] : [{ ...piece, text }];
}

/** A figure's words are one piece and take their other marks from its first; without words it is none, "auto" is an atom. */
function joinBound(pieces: readonly InlinePiece[]): InlinePiece[] {
  const joined: InlinePiece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const bound = piece.type === 'text' ? boundMark(piece) : undefined;
    let end = at + 1;
    if (bound === undefined) joined.push(dropBound(piece));
    else {
      let text = '';
      for (end = at; end < pieces.length; end += 1) {
        const next = pieces[end];
        if (next?.type !== 'text' || !hasMark(next, bound)) break;
        text += next.text;
      }
      joined.push(settleBound(text, piece.marks ?? [], bound));
    }
    at = end;
  }
  return joined;
}

function settleBound(text: string, marks: readonly InlineMark[], bound: InlineMark): InlinePiece {
  const others = marks.filter(({ type }) => type !== 'figure' && type !== 'plain');
  if (text.trim() === '') return withMarks({ type: 'text', text }, others);
  if (bound.type === 'figure' && text === 'auto')
    return withMarks({ type: 'autoFigure', attrs: { of: bound.attrs.of } }, others);
  return withMarks({ type: 'text', text }, [...others, bound]);
}

/** Only words are bound. */
function dropBound(piece: InlinePiece): InlinePiece {
  return piece.type === 'text' || boundMark(piece) === undefined
    ? piece
    : withMarks(
        piece,
        (piece.marks ?? []).filter(({ type }) => type !== 'figure' && type !== 'plain'),
      );
}

/** White space at the ends of the line is not kept; in a bound phrase it is. */
function trimEnds(pieces: readonly InlinePiece[]): InlinePiece[] {
  const trimmed = [...pieces];
  for (let first = trimmed[0]; first?.type === 'text' && boundMark(first) === undefined; first = trimmed[0]) {
    const text = first.text.replace(/^ +/, '');
    if (text === first.text) break;
    if (text === '') trimmed.shift();
    else trimmed[0] = { ...first, text };
  }
  for (let last = trimmed.at(-1); last?.type === 'text' && boundMark(last) === undefined; last = trimmed.at(-1)) {
    const text = last.text.replace(/ +$/, '');
    if (text === last.text) break;
    if (text === '') trimmed.pop();
    else trimmed[trimmed.length - 1] = { ...last, text };
  }
  return trimmed;
}

/** Bold, italics and Welsh begin and end at words: white space at their edges loses them, and a note its language. */
function trimMark(pieces: readonly InlinePiece[], mark: InlineMark): InlinePiece[] {
  return trimEdge(trimEdge(pieces, mark, true), mark, false);
}

function trimEdge(pieces: readonly InlinePiece[], mark: InlineMark, forward: boolean): InlinePiece[] {
  const trimmed: InlinePiece[] = [];
  let outside = true;
  for (const piece of forward ? pieces : [...pieces].reverse()) {
    const marked = hasMark(piece, mark);
    if (marked && outside && mark.type === 'lang' && (piece.type === 'note' || piece.type === 'sourceNote')) {
      trimmed.push(
        withMarks(
          piece,
          (piece.marks ?? []).filter((own) => !sameMark(own, mark)),
        ),
      );
      continue;
    }
    if (!marked || !outside || piece.type !== 'text' || boundMark(piece) !== undefined) {
      outside = !marked;
      trimmed.push(piece);
      continue;
    }
    const words = forward ? piece.text.trimStart() : piece.text.trimEnd();
    const space = forward ? piece.text.slice(0, piece.text.length - words.length) : piece.text.slice(words.length);
    const bare = (piece.marks ?? []).filter((own) => !sameMark(own, mark));
    if (space !== '') trimmed.push(withMarks({ type: 'text', text: space }, bare));
    if (words !== '') trimmed.push({ ...piece, text: words });
    outside = words === '';
  }
  return forward ? trimmed : trimmed.reverse();
}

/** Neighbours with the same marks are one text. */
function joinText(pieces: readonly InlinePiece[]): InlinePiece[] {
  const joined: InlinePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      piece.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(piece.marks ?? []) === JSON.stringify(last.marks ?? [])
    )
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(withMarks(piece, piece.marks ?? []));
  }
  return joined;
}

function numberKeys(pieces: readonly InlinePiece[]): InlinePiece[] {
  let keys = 0;
  return pieces.map((piece) => {
    const bound = boundMark(piece);
    if (bound === undefined) return piece;
    keys += 1;
    const numbered = { ...bound, attrs: { ...bound.attrs, key: String(keys) } } as InlineMark;
    return withMarks(piece, [...(piece.marks ?? []).filter((mark) => mark !== bound), numbered]);
  });
}
