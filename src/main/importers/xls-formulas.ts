/**
 * Turns the formula records of an XLS stream into records of the values that they last had, in place: a formula is longer than its value,
 * so that what is left of it becomes a record that is struck out.
 */

/** The type of a record that the library knows and does nothing with. */
export const struckOut = 0x0863;

const formula = 0x0006;
const textOfFormula = 0x0207;
/** May stand between a formula and its text: a formula that several cells share, an array, a table. */
const partsOfFormula = new Set([0x04bc, 0x0221, 0x0236]);
const number = 0x0203;
const text = 0x0204;
const truthOrError = 0x0205;
/** Row, column and style. */
const cellHead = 6;

export class XlsFormulas {
  readonly #view: DataView;
  /** Where a formula began that waits for its text. */
  #waiting: { readonly at: number; readonly head: Uint8Array } | undefined;

  constructor(view: DataView) {
    this.#view = view;
  }

  /** Says whether the record was a formula, which is a cell, or the text of one, and has been turned into a value. */
  take(type: number, at: number, length: number): 'cell' | 'text' | undefined {
    if (type === formula && length >= cellHead + 16) {
      this.#takeFormula(at, length);
      return 'cell';
    }
    const waiting = this.#waiting;
    if (waiting === undefined || partsOfFormula.has(type)) return undefined;
    this.#waiting = undefined;
    if (type !== textOfFormula) return undefined;
    this.#placeText(waiting, at, length);
    return 'text';
  }

  #takeFormula(at: number, length: number): void {
    const view = this.#view;
    const value = at + 4 + cellHead;
    const special = view.getUint16(value + 6, true) === 0xffff;
    const kind = view.getUint8(value);
    this.#waiting = undefined;
    if (!special) this.#shorten(at, number, 14, length);
    else if (kind === 1 || kind === 2) {
      view.setUint8(value, view.getUint8(value + 2));
      view.setUint8(value + 1, kind - 1);
      this.#shorten(at, truthOrError, 8, length);
    } else {
      if (kind === 0) this.#waiting = { at, head: bytesAt(view, at + 4, cellHead).slice() };
      view.setUint16(at, struckOut, true);
    }
  }

  /** Gives the record at `at` a new type and length; the rest of it is struck out. */
  #shorten(at: number, type: number, kept: number, length: number): void {
    const view = this.#view;
    view.setUint16(at, type, true);
    view.setUint16(at + 2, kept, true);
    view.setUint16(at + 4 + kept, struckOut, true);
    view.setUint16(at + 6 + kept, length - kept - 4, true);
  }

  /** A text cell is the head of its formula and then the text: its head goes where the records before the text end. */
  #placeText(waiting: { readonly at: number; readonly head: Uint8Array }, at: number, length: number): void {
    const view = this.#view;
    const start = at - cellHead;
    const before = start - waiting.at - 4;
    if (before > 0xffff || length + cellHead > 0xffff) {
      view.setUint16(at, struckOut, true);
      return;
    }
    view.setUint16(waiting.at, struckOut, true);
    view.setUint16(waiting.at + 2, before, true);
    view.setUint16(start, text, true);
    view.setUint16(start + 2, length + cellHead, true);
    bytesAt(view, start + 4, cellHead).set(waiting.head);
  }
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
