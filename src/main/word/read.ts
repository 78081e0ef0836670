/** Reads a Word letter that came back into plain data; core/readback says what changed in it. */
import type { XmlElement } from '@rgrove/parse-xml';
import { failure, success, type Result } from '../../core/model/index.ts';
import type {
  ReadChart,
  ReadControl,
  ReadLetter,
  ReadNote,
  ReadParagraph,
  ReadRunningLine,
  ReadTracked,
} from '../../core/readback/index.ts';
import { readChart } from './read-charts.ts';
import { readComments } from './read-comments.ts';
import { damaged, readParts, tooLarge, type Parts } from './read-parts.ts';
import { readRegister } from './read-register.ts';
import { readStyleNames, roleOf } from './read-styles.ts';
import { readText } from './read-text.ts';
import type { ReadText } from './read-walk.ts';
import { childrenOf, prefixOf } from './xml-walk.ts';

/** A letter with 800 signatories and a full annex has under 5,000. */
const mostParagraphs = 20_000;

/**
 * Reads a .docx, whichever program saved it.
 * @returns problems `empty`, `not-word`, `locked`, `cut-short`, `too-large`, `damaged`, `too-deep`; nothing in the file is
 * ever run or fetched.
 */
export function readLetter(bytes: Uint8Array): Result<ReadLetter> {
  const read = readParts(bytes);
  if (!read.ok) return read;
  const parts = read.value;
  try {
    const letter = assemble(parts);
    const [broken] = parts.damaged;
    if (broken !== undefined) return failure(damaged(broken));
    return letter.paragraphs.length > mostParagraphs ? failure(tooLarge()) : success(letter);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure({
      code: 'too-deep',
      message: 'The Word file nests its parts deeper than any letter.',
      remedy: 'Copy the letter into a new document, save it as .docx, and try again.',
    });
  }
}

const noText: ReadText = { paragraphs: [], controls: [], tracked: [], comments: new Map() };

function assemble(parts: Parts): ReadLetter {
  const document = parts.xml(parts.document);
  const body = document === undefined ? noText : readText(document);
  const notes = readNotes(parts, body);
  const names = readStyleNames(parts);
  const charts: ReadChart[] = [];
  const paragraphs = body.paragraphs.map(({ style, marks, charts: drawn, ...rest }): ReadParagraph => {
    const here = drawn.flatMap(({ id, name }) => readChart(parts, id, name) ?? []);
    charts.push(...here);
    return {
      ...rest,
      style: style === undefined ? undefined : (names.get(style) ?? style),
      role: roleOf(style),
      marks: marks.map(({ note, at }) => ({ note: notes.order.indexOf(note) + 1, at })),
      charts: here.map((_, at) => charts.length - here.length + at),
    };
  });
  return {
    paragraphs,
    controls: [...body.controls, ...notes.controls],
    notes: notes.notes,
    comments: readComments(parts, body.comments),
    tracked: [...body.tracked, ...notes.tracked],
    charts,
    running: readRunning(parts),
    register: readRegister(parts),
  };
}

interface Notes {
  /** Keys of notes in the order of their marks. */
  readonly order: readonly string[];
  readonly notes: readonly ReadNote[];
  readonly controls: readonly ReadControl[];
  readonly tracked: readonly ReadTracked[];
}

/** Notes by their marks in the body: ids in the file mean nothing, and a note without a mark does not print. */
function readNotes(parts: Parts, body: ReadText): Notes {
  const order = [...new Set(body.paragraphs.flatMap(({ marks }) => marks.map(({ note }) => note)))];
  const found = new Map([...notesIn(parts, 'footnote'), ...notesIn(parts, 'endnote')]);
  const read = order.map((key, at) => ({ number: at + 1, text: found.get(key) ?? noText }));
  return {
    order,
    notes: read.map(({ number, text }) => ({ number, text: joined(text) })),
    controls: read.flatMap(({ number, text }) =>
      text.controls.map((control) => ({ ...control, paragraph: undefined, note: number })),
    ),
    tracked: read.flatMap(({ number, text }) => text.tracked.map((one) => ({ ...one, note: number }))),
  };
}

function joined({ paragraphs }: ReadText): string {
  return paragraphs
    .map(({ text }) => text)
    .join(' ')
    .trimEnd();
}

function notesIn(parts: Parts, kind: 'footnote' | 'endnote'): [string, ReadText][] {
  const root = parts.xml(parts.find(parts.document, `${kind}s`) ?? `word/${kind}s.xml`);
  if (root === undefined) return [];
  const prefix = prefixOf(root);
  return childrenOf(root)
    .filter((note) => note.name === `${prefix}${kind}`)
    .map((note) => [`${kind} ${note.attributes[`${prefix}id`] ?? ''}`, readText(root, note)]);
}

/** Lines of headers and footers that are not empty; first and later pages often repeat one another, so each is given once. */
function readRunning(parts: Parts): ReadRunningLine[] {
  const lines = [...parts.related(parts.document).values()].flatMap(({ kind, target, external }): ReadRunningLine[] => {
    if (external || (kind !== 'header' && kind !== 'footer')) return [];
    const root: XmlElement | undefined = parts.xml(target);
    if (root === undefined) return [];
    return readText(root)
      .paragraphs.map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .map((text) => ({ place: kind, text }));
  });
  const seen = new Set<string>();
  return lines.filter(({ place, text }) => {
    const key = `${place} ${text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
