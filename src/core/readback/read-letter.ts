/**
 * A Word letter as read back: plain data, whatever program saved it last. Texts are as printed; the marks of notes are no
 * part of them.
 */
export interface ReadLetter {
  /** Paragraphs of the body in order, those in tables too. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Content controls in order. A quote of several paragraphs has one for each. */
  readonly controls: readonly ReadControl[];
  readonly notes: readonly ReadNote[];
  /** The list of claims that the letter was written with; undefined where the file carries none. */
  readonly register: ReadRegister | undefined;
}

export interface ReadParagraph {
  readonly text: string;
  /** What it is by its style: words of the letter, or the furniture around them. */
  readonly role: 'words' | 'furniture';
  readonly inTable: boolean;
  /** Numbers of the footnotes whose marks stand in it. */
  readonly notes: readonly number[];
}

export interface ReadControl {
  /** LibreOffice keeps the alias and drops the tag. */
  readonly tag: string | undefined;
  readonly alias: string | undefined;
  readonly text: string;
  /** Place in `paragraphs`; undefined in a note. */
  readonly paragraph: number | undefined;
}

export interface ReadNote {
  readonly number: number;
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
  readonly claims: readonly ReadClaim[];
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
