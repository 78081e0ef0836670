/** Footnotes: matched by their words, since Word and others number them anew with every save. */
import { authorsBetween, authorsOfDeleted, type Comparing } from './comparing.ts';
import type { DraftItem } from './items.ts';
import { itemsOfPair } from './line-items.ts';
import { sourceOf, type LineSource } from './line-sources.ts';
import { matchLines } from './match-lines.ts';
import { plainWords } from './plain-words.ts';
import type { SourceNote } from './source-map.ts';
import { writeWords } from './source-map.ts';
import type { ReadNote } from './read-letter.ts';

const ownWork = 'The desk writes notes on sources itself. Change the source at the desk.';

export interface NoteItems {
  readonly items: readonly DraftItem[];
  readonly covered: ReadonlyMap<string, number | undefined>;
}

export function noteItems(comparing: Comparing): NoteItems {
  const { sent, returned } = comparing;
  const covered = new Map<string, number | undefined>();
  const line = ({ text }: ReadNote): { text: string } => ({ text: plainWords(text) });
  const matches = matchLines(sent.notes.map(line), returned.notes.map(line));
  const items = matches.flatMap(({ left, right, likeness }): readonly DraftItem[] => {
    const was = left === undefined ? undefined : sent.notes[left];
    const now = right === undefined ? undefined : returned.notes[right];
    if (was === undefined) return now === undefined || comparing.untouched(now.text) ? [] : [addedNote(comparing, now)];
    const written = writtenNote(comparing, was);
    if (now === undefined) return comparing.notSent(was.text) ? [] : [goneNote(comparing, was, written)];
    const same = plainWords(was.text) === plainWords(now.text) || comparing.untouched(now.text);
    const bound = new Set(
      returned.controls.filter(({ note }) => note === now.number).map(({ alias, tag }) => tag ?? alias),
    );
    for (const { note, tag } of sent.controls) {
      if (note === was.number && tag !== undefined)
        covered.set(tag, bound.has(tag) ? undefined : Math.round(likeness * 100));
    }
    if (same) return [];
    return itemsOfPair(comparing, {
      ...{ was: was.text, now: now.text, likeness, kind: 'note-changed', what: `Note ${String(was.number)}` },
      ...{ sentAt: { note: was.number }, nowAt: { note: now.number }, where: { note: was.number } },
      ...{ source: written?.source, map: written === undefined ? undefined : trimmed(written.note, was.text) },
      ...(written === undefined && { cannotTake: ownWork }),
    }).items;
  });
  return { items, covered };
}

interface WrittenNote {
  readonly source: LineSource;
  readonly note: SourceNote;
}

/** The note of the author's own that printed these words, in whichever block it stands. */
function writtenNote(comparing: Comparing, { text }: ReadNote): WrittenNote | undefined {
  for (const line of comparing.left) {
    const source = line.paragraph.marks.length === 0 ? undefined : sourceOf(comparing, line);
    const note = source?.map.notes.find(({ words }) => plainWords(words.printed) === plainWords(text));
    if (source !== undefined && note !== undefined) return { source, note };
  }
  return undefined;
}

/** A footnote begins with a tab, which its source does not have: offsets are moved by it. */
function trimmed({ words }: SourceNote, text: string): SourceNote['words'] | undefined {
  const lead = text.length - text.trimStart().length;
  if (text.slice(lead) !== words.printed) return undefined;
  return {
    ...words,
    printed: text,
    range: (from, to, afterNotes) => words.range(Math.max(0, from - lead), Math.max(0, to - lead), afterNotes),
  };
}

function goneNote(comparing: Comparing, note: ReadNote, written: WrittenNote | undefined): DraftItem {
  const was = plainWords(note.text);
  const shared = { kind: 'note-deleted', where: { note: note.number }, was, now: '' } as const;
  const authors = authorsOfDeleted(comparing, note.text);
  const message = `Note ${String(note.number)} was taken out.`;
  if (written === undefined) return { ...shared, message, authors, edits: [], cannotTake: ownWork };
  const { source, note: place } = written;
  const { block, line, map } = source;
  const { start, end } = place;
  return {
    ...shared,
    message,
    authors,
    edits: [{ kind: 'text', block, line, start, end, was: map.source.slice(start, end), text: '' }],
  };
}

/** A new note goes where its mark stands, if the words before the mark are as they were sent. */
function addedNote(comparing: Comparing, note: ReadNote): DraftItem {
  const now = plainWords(note.text);
  const place = comparing.right.find(({ paragraph }) => paragraph.marks.some((mark) => mark.note === note.number));
  const at = place?.paragraph.marks.find((mark) => mark.note === note.number)?.at ?? 0;
  const match = comparing.matches.find(({ right }) => right !== undefined && comparing.right[right] === place);
  const line = match?.left === undefined ? undefined : comparing.left[match.left];
  const source = line === undefined ? undefined : sourceOf(comparing, line);
  const before = place?.paragraph.text.slice(0, at) ?? '';
  const offset = before.trimEnd().length;
  const here =
    line?.paragraph.text.startsWith(before.trimEnd()) === true ? source?.map.range(offset, offset, true) : undefined;
  const shared = {
    kind: 'note-added',
    where: { note: note.number, ...(source && { block: source.block }) },
    was: '',
    now,
  } as const;
  const authors = place === undefined ? [] : [...authorsBetween(comparing, { note: note.number })];
  const message = `A note was put in: “${now}”`;
  if (source === undefined || here === undefined) {
    return { ...shared, message, authors, edits: [], cannotTake: 'Write the note in the letter at the desk.' };
  }
  const text = `:note[${writeWords(now)}]`;
  const { block, line: lineOfBlock } = source;
  return {
    ...shared,
    message,
    authors,
    edits: [{ kind: 'text', block, line: lineOfBlock, start: here.start, end: here.start, was: '', text }],
  };
}
