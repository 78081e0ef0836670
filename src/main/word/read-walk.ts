/** What the reader of a Word text carries from element to element: the open paragraph, controls, tracked changes, fields. */
import type { ReadControl, ReadParagraph, ReadTracked } from '../../core/readback/index.ts';

export interface OpenParagraph {
  readonly place: number;
  text: string;
  style: string | undefined;
  numbered: boolean;
  readonly marks: { note: string; at: number }[];
  readonly charts: { id: string; name: string }[];
  pictures: number;
  readonly inTable: boolean;
  readonly inTextBox: boolean;
}

export interface OpenControl {
  readonly tag: string | undefined;
  readonly alias: string | undefined;
  text: string;
  paragraph: number | undefined;
  start: number;
  end: number;
}

/** A complex field: its instruction is no text, its result is, unless it counts pages. */
export interface OpenField {
  instruction: string;
  inResult: boolean;
}

export interface Tracking {
  readonly kind: ReadTracked['kind'];
  readonly author: string;
  readonly date: string | undefined;
}

export interface Walk {
  readonly prefix: string;
  readonly paragraphs: OpenParagraph[];
  readonly controls: OpenControl[];
  readonly tracked: ReadTracked[];
  /** Controls that the walk is inside of, the outermost first. */
  readonly inside: OpenControl[];
  readonly tracking: Tracking[];
  readonly fields: OpenField[];
  /** Where comments begin and end, by their id. */
  readonly comments: Map<string, CommentPlace>;
  paragraph: OpenParagraph | undefined;
  /** A paragraph whose mark was deleted: the next one goes on in it. */
  carried: OpenParagraph | undefined;
  tables: number;
  textBoxes: number;
  /** The name of the drawing that the walk is in. */
  drawing: string;
}

export interface CommentPlace {
  paragraph: number;
  start: number;
  /** Words between the marks, gathered while the range is open. */
  about: string;
  open: boolean;
}

export function beginWalk(prefix: string): Walk {
  return {
    ...{ prefix, paragraphs: [], controls: [], tracked: [], inside: [], tracking: [], fields: [], comments: new Map() },
    ...{ paragraph: undefined, carried: undefined, tables: 0, textBoxes: 0, drawing: '' },
  };
}

/** Puts text where the walk stands, or among what was deleted. */
export function addText(walk: Walk, text: string): void {
  if (text === '' || isInstruction(walk)) return;
  const { paragraph } = walk;
  const tracking = walk.tracking.at(-1);
  const gone = walk.tracking.find(({ kind }) => kind === 'deleted' || kind === 'moved-away');
  const at = paragraph?.text.length ?? 0;
  if (tracking !== undefined) addTracked(walk, gone ?? tracking, text, at);
  if (gone !== undefined) return;
  if (paragraph !== undefined) paragraph.text += text;
  for (const control of walk.inside) {
    control.text += text;
    if (control.paragraph === paragraph?.place) control.end = at + text.length;
  }
  for (const comment of walk.comments.values()) if (comment.open) comment.about += text;
}

/** One change of one author is one entry, however many runs Word has made of it. */
function addTracked(walk: Walk, { kind, author, date }: Tracking, text: string, at: number): void {
  const paragraph = walk.paragraph?.place ?? walk.paragraphs.length;
  const last = walk.tracked.at(-1);
  const goesOn =
    last?.kind === kind &&
    last.author === author &&
    last.paragraph === paragraph &&
    (kind === 'inserted' || kind === 'moved-here' ? last.at + last.text.length : last.at) === at;
  if (last !== undefined && goesOn) walk.tracked[walk.tracked.length - 1] = { ...last, text: last.text + text };
  else walk.tracked.push({ kind, text, author, date, paragraph, at });
}

/** Is the walk in a field's instruction, or in a result that Word counts for itself? */
function isInstruction({ fields }: Walk): boolean {
  return fields.some((field) => !field.inResult || countsPages(field.instruction));
}

const pageFields = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;

export function countsPages(instruction: string): boolean {
  return pageFields.test(instruction);
}

export type ReadTextParagraph = Omit<ReadParagraph, 'charts' | 'marks' | 'role'> & {
  readonly marks: readonly { readonly note: string; readonly at: number }[];
  readonly charts: readonly { readonly id: string; readonly name: string }[];
};

export interface ReadText {
  readonly paragraphs: readonly ReadTextParagraph[];
  readonly controls: readonly ReadControl[];
  readonly tracked: readonly ReadTracked[];
  readonly comments: ReadonlyMap<string, CommentPlace>;
}
