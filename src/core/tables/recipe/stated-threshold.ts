/**
 * Reads from a table's own notes below which count it hides numbers: "* = Numbers greater than zero but less than five". Only
 * then is a hidden cell an interval; otherwise it is missing (DOMAIN 24, DESIGN 5, Cell kinds).
 */
import type { TableNote } from '../detect/index.ts';

export interface StatedThreshold {
  readonly threshold: number;
  readonly zerosHidden?: boolean;
  /** The words that state it. */
  readonly said: string;
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const below = new RegExp(
  String.raw`\b(?:less|fewer|lower) than (\d{1,2}|${words.join('|')})\b|\bunder (\d{1,2})\b`,
  'i',
);

/** The threshold that a note states for hidden cells; undefined where none does. */
export function statedThreshold(
  notes: readonly TableNote[],
  lines: readonly string[] = [],
): StatedThreshold | undefined {
  for (const { mark, text } of [...notes, ...lines.map((line): TableNote => ({ text: line }))]) {
    const said = mark === undefined ? text : `${mark} ${text}`;
    for (const sentence of said.split(/(?<=[.;])\s/)) {
      const match = below.exec(sentence);
      const number = match?.[1] ?? match?.[2];
      const hides =
        /^\W*[*#]|\[c\]|'\*'|“\*”|\*\s*(?:=|denotes|indicates|represents)|\bsuppress|\bnot shown\b|\bdisclos/i.test(
          sentence,
        ) || /^(?:c|\*|#)$/.test(mark ?? '');
      if (number === undefined || !hides) continue;
      const read = words.indexOf(number.toLowerCase());
      const threshold = read === -1 ? Number(number) : read;
      if (threshold < 2) continue;
      const aboveZero = /\b(?:greater|more) than (?:zero|0)\b|\bnon-?zero\b|\bbetween (?:1|one) and\b/i.test(sentence);
      const withZero = /\bincluding zeros?\b|\bzeros? (?:to|and|or)\b|\b0 to\b/i.test(sentence);
      return {
        threshold,
        said: sentence.trim(),
        ...(aboveZero ? { zerosHidden: false } : withZero ? { zerosHidden: true } : {}),
      };
    }
  }
  return undefined;
}
