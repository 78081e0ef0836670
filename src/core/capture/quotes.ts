/**
 * Quotations in the habits of the British press: a colon before, said after, paragraphs that open with quotation marks and
 * never close, single marks inside double and double inside single. One pass over the text.
 */
import { attributionAfter, attributionBefore, isPronoun, type Attribution } from './attribution.ts';
import type { CapturedQuote } from './captured.ts';

interface Draft {
  start: number;
  end: number;
  readonly parts: string[];
  closed: boolean;
  /** Line of its first and last part. */
  line: number;
  lastLine: number;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Longer lines are no prose; their marks are not paired. */
const longestLine = 20_000;

/** Every quotation of the text, in order. */
export function findQuotes(text: string): CapturedQuote[] {
  const lines = [...text.matchAll(/[^\n\r\u2028\u2029]+/g)]
    .map((match): Line => ({ start: match.index, text: match[0] }))
    .filter((line) => line.text.trim() !== '');
  const drafts = pairMarks(lines);
  return attribute(drafts, lines);
}

type Style = 'double' | 'single';

function pairMarks(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let open: { draft: Draft; style: Style } | undefined;
  for (const [number, line] of lines.entries()) {
    if (line.text.length > longestLine) {
      open = undefined;
      continue;
    }
    let from = 0;
    if (open !== undefined) {
      // A paragraph that goes on opens with the mark again; without it the quotation had ended.
      const again = /^\s*(?:[“"]|[‘'](?=\p{L}))/u.exec(line.text);
      if (again === null) open = undefined;
      else {
        from = again[0].length;
        open.draft.lastLine = number;
      }
    }
    let begun = from;
    for (let at = from; at < line.text.length; at += 1) {
      const mark = markAt(line.text, at, open?.style);
      if (mark === undefined) continue;
      if (mark.opens) {
        const draft: Draft = {
          start: line.start + at,
          end: 0,
          parts: [],
          closed: false,
          line: number,
          lastLine: number,
        };
        open = { draft, style: mark.style };
        drafts.push(draft);
        begun = at + 1;
      } else if (open !== undefined) {
        finishPart(open.draft, line, begun, at);
        open.draft.end = line.start + at + 1;
        open.draft.closed = true;
        open = undefined;
      }
    }
    if (open !== undefined) {
      finishPart(open.draft, line, begun, line.text.length);
      open.draft.end = line.start + line.text.trimEnd().length;
    }
  }
  return drafts.filter(
    ({ parts, closed, line, lastLine }) =>
      /\p{L}/u.test(parts.join('')) && (closed || lastLine > line || parts.join(' ').split(/\s+/).length > 2),
  );
}

function finishPart(draft: Draft, line: Line, from: number, to: number): void {
  draft.parts.push(line.text.slice(from, to).trim());
}

/** Is this character a mark that opens or closes a quotation here? Marks of the other style inside one are its own words. */
function markAt(text: string, at: number, open: Style | undefined): { opens: boolean; style: Style } | undefined {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const atEdge = before === '' || /[\s(\[—–:]/.test(before);
  if (sign === '“' || sign === '”' || sign === '"') {
    if (open === 'double') return sign === '“' ? undefined : { opens: false, style: 'double' };
    if (open === 'single') return undefined;
    return sign === '“' || (sign === '"' && atEdge) ? { opens: true, style: 'double' } : undefined;
  }
  if (sign !== '‘' && sign !== '’' && sign !== "'") return undefined;
  if (open === 'double') return undefined;
  if (open === 'single') {
    const closes = sign !== '‘' && !/[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}.,!?…]/u.test(before);
    return closes && !isPossessive(text, at) ? { opens: false, style: 'single' } : undefined;
  }
  const opens = sign !== '’' && atEdge && /[\p{L}\p{N}£]/u.test(after) && hasClose(text, at + 1);
  return opens ? { opens: true, style: 'single' } : undefined;
}

/** "the forces' own figures": an s, the mark, and a word in small letters while a later mark closes. */
function isPossessive(text: string, at: number): boolean {
  return text.charAt(at - 1).includes('s') && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) && hasClose(text, at + 1);
}

/** Is there a closing single mark within a sentence or two? */
function hasClose(text: string, from: number): boolean {
  return /[\p{L}\p{N}.,!?…][’'](?![\p{L}\p{N}])/u.test(text.slice(from, from + 600));
}

function attribute(drafts: readonly Draft[], lines: readonly Line[]): CapturedQuote[] {
  const quotes: CapturedQuote[] = [];
  let last: { speaker: Attribution; line: number } | undefined;
  for (const [index, draft] of drafts.entries()) {
    const line = lines[draft.line];
    const lastLine = lines[draft.lastLine];
    if (line === undefined || lastLine === undefined) continue;
    const previous = drafts[index - 1];
    const following = drafts[index + 1];
    const from = previous?.lastLine === draft.line ? previous.end - line.start : 0;
    const to = following?.line === draft.lastLine ? following.start - lastLine.start : lastLine.text.length;
    const before = line.text.slice(Math.max(0, from), draft.start - line.start);
    const after = draft.closed ? lastLine.text.slice(draft.end - lastLine.start, to) : '';
    const introduced =
      attributionBefore(before) ??
      (before.trim() === '' ? introducedBy(lines[draft.line - 1], draft.line, drafts) : undefined);
    const follows = attributionAfter(after);
    // “He added” names nobody where the words before the quotation do.
    const named = follows === undefined || isPronoun(follows) ? (introduced ?? follows) : follows;
    const said = draft.parts.join(' ');
    const goesOn = last !== undefined && draft.line - last.line <= 1;
    const isSpeech = named !== undefined || (goesOn && before.trim() === '' && /[.,!?…]$/.test(said));
    const carried = named === undefined ? isSpeech : isPronoun(named);
    const speaker = carried ? last?.speaker : named;
    if (speaker !== undefined) last = { speaker, line: draft.lastLine };
    quotes.push({
      start: draft.start,
      end: draft.end,
      words: draft.parts.join('\n'),
      ...(speaker?.speaker !== undefined && { speaker: speaker.speaker }),
      ...(speaker?.role !== undefined && { role: speaker.role }),
      ...(speaker?.organisation !== undefined && { organisation: speaker.organisation }),
      ...(named !== undefined && { attribution: named.written }),
      carried: carried && speaker !== undefined,
    });
  }
  return quotes;
}

/** The line before ends in "X said:" and the quotation stands in a paragraph of its own. */
function introducedBy(line: Line | undefined, at: number, drafts: readonly Draft[]): Attribution | undefined {
  if (line === undefined || drafts.some((draft) => draft.lastLine === at - 1 && draft.line === at - 1))
    return undefined;
  return /:\s*$/.test(line.text.slice(-20)) ? attributionBefore(line.text.slice(-400)) : undefined;
}
