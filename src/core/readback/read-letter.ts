/**
 * A Word letter as read back: plain data, whatever program saved it last. Texts are as they print once every tracked
 * change is accepted; what was deleted stands in `tracked`. The marks of notes are no part of a text.
 */
export interface ReadLetter {
  /** Paragraphs of the body in order, those in tables and text boxes too. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Content controls in order. A quote of several paragraphs has one for each. */
  readonly controls: readonly ReadControl[];
  /** Footnotes and endnotes in the order of their marks, whatever their ids in the file. */
  readonly notes: readonly ReadNote[];
  readonly comments: readonly ReadComment[];
  readonly tracked: readonly ReadTracked[];
  /** Charts in the order in which they stand. */
  readonly charts: readonly ReadChart[];
  /** Lines of headers and footers, without page numbers. */
  readonly running: readonly ReadRunningLine[];
  /** The list of claims that the letter was written with; undefined where the file carries none. */
  readonly register: ReadRegister | undefined;
}

export interface ReadParagraph {
  readonly text: string;
  /** The name of its style, as Word shows it; undefined where it has none. */
  readonly style: string | undefined;
  /** What it is by its style: words of the letter, or the furniture around them. */
  readonly role: 'words' | 'furniture';
  readonly inTable: boolean;
  readonly inTextBox: boolean;
  /** It is one of a numbered or bulleted list. */
  readonly numbered: boolean;
  /** Notes whose marks stand in it: their number from 1, and the offset in the text. */
  readonly marks: readonly { readonly note: number; readonly at: number }[];
  /** Places in `charts`. */
  readonly charts: readonly number[];
  readonly pictures: number;
}

export interface ReadControl {
  /** LibreOffice keeps the alias and drops the tag. */
  readonly tag: string | undefined;
  readonly alias: string | undefined;
  readonly text: string;
  /** Place in `paragraphs`; undefined in a note. */
  readonly paragraph: number | undefined;
  /** The number of the note that it stands in. */
  readonly note?: number;
  /** Offsets in the text of that paragraph or note; of the first, where it spans several. */
  readonly start: number;
  readonly end: number;
}

export interface ReadNote {
  readonly number: number;
  readonly text: string;
}

export interface ReadComment {
  readonly author: string;
  /** As Word writes it: ISO, often without a zone. */
  readonly date: string | undefined;
  readonly text: string;
  /** The words that it is about; empty where it marks a place only. */
  readonly about: string;
  /** Place in `paragraphs`. */
  readonly paragraph: number | undefined;
  readonly resolved: boolean;
  /** It answers another comment. */
  readonly reply: boolean;
}

export interface ReadTracked {
  readonly kind: 'inserted' | 'deleted' | 'moved-here' | 'moved-away';
  readonly text: string;
  readonly author: string;
  readonly date: string | undefined;
  /** Place in `paragraphs` and offset in its text. Past the last paragraph for what was deleted at the end. */
  readonly paragraph: number;
  readonly at: number;
  /** The number of the note that it stands in; `paragraph` then means nothing. */
  readonly note?: number;
}

export interface ReadChart {
  /** The name of its drawing: "Chart 1". */
  readonly name: string;
  readonly series: readonly ReadSeries[];
  /** Cells of its workbook's first sheet by address, as stored; undefined where it carries none. */
  readonly workbook: ReadonlyMap<string, string> | undefined;
}

export interface ReadSeries {
  readonly name: string;
  /** One of each a point; empty where the chart has none there. */
  readonly categories: readonly string[];
  readonly values: readonly string[];
  /** Where the workbook holds the values: "Sheet1!$B$2:$B$5". */
  readonly from: string;
}

export interface ReadRunningLine {
  readonly place: 'header' | 'footer';
  readonly text: string;
}

export interface ReadRegister {
  readonly format: string;
  /** Uids of the briefing and the letter. */
  readonly briefing: string;
  readonly letter: string;
  /** The letter's date, ISO. */
  readonly date: string;
  /** Hash of the plan that the letter was written from. */
  readonly plan: string;
  readonly draft: boolean;
  readonly claims: readonly ReadClaim[];
  /** Fingerprints of the paragraphs as they were written: what has one of these was not edited since. */
  readonly lines: ReadonlySet<string>;
}

export interface ReadClaim {
  /** The key of its content control. */
  readonly key: string;
  readonly id: string;
  readonly kind: string;
  readonly of: string;
  readonly uid: string;
  readonly block: string;
  readonly fingerprint: string;
  readonly written: string;
  readonly text: string;
}

/** What a control says it is: its tag, or the alias where the tag was dropped. */
export function keyOfControl(control: ReadControl): string | undefined {
  return control.tag ?? control.alias;
}
