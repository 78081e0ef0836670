/** A scripted edit of the example letter and the exact list of changes that read-back must give: none missed, none invented. */

export interface Edited {
  readonly name: string;
  /** LibreOffice 7.4 writes XML that nobody can read where a tracked change lies in a content control. */
  readonly mayBreak?: boolean;
  readonly expected: readonly string[];
}
export interface WordEdit extends Edited {
  readonly make: (letter: Uint8Array) => Uint8Array;
}
