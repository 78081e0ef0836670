/** Text on lines: wrapping by measured width, breaking words only when a whole line cannot hold one, and shortening. */
import { inkOf, type Box, type Font, type MeasureText, type TextMark, type TextRole } from './layout-types.ts';

/** Pictographs have no glyph in the bundled fonts and differ by computer, so a picture leaves them out. */
const pictographs =
  /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*|[\uFE0F\u{E0000}-\u{E007F}]/gu;
/** Characters that would draw as boxes or turn the line round. */
const controls = /[\u0000-\u001F\u007F\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Text as an image draws it: one line, without emoji and control characters. */
export function drawable(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(pictographs, (found) => (/^[©®™]/.test(found) ? found : ''))
    .replace(controls, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Wraps text into lines no wider than `width`; a last line that had to be cut ends in "…". Never more than `most` lines. */
export function wrapText(text: string, font: Font, width: number, measure: MeasureText, most = 50): string[] {
  const words = drawable(text)
    .split(' ')
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => breakWord(one, font, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, font) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = shortenText(lines.slice(most - 1).join(' '), font, width, measure);
  return kept;
}

/** Lines of even length rather than a long one and a stray word: the same number of lines in the least width. */
export function balanceText(text: string, font: Font, width: number, measure: MeasureText, most = 50): string[] {
  const lines = wrapText(text, font, width, measure, most);
  if (lines.length < 2 || lines.length >= most) return lines;
  let [narrow, wide] = [width * 0.4, width];
  for (let step = 0; step < 9; step += 1) {
    const middle = (narrow + wide) / 2;
    if (wrapText(text, font, middle, measure, most + 1).length <= lines.length) wide = middle;
    else narrow = middle;
  }
  return wrapText(text, font, wide, measure, most);
}

/** One line: as it is when it fits, else cut at the end with "…". */
export function shortenText(text: string, font: Font, width: number, measure: MeasureText): string {
  const whole = drawable(text);
  if (measure(whole, font) <= width) return whole;
  const letters = Array.from(whole);
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`, font) <= width) least = middle;
    else most = middle - 1;
  }
  return `${letters
    .slice(0, least)
    .join('')
    .replace(/[\s,;:]+$/, '')}…`;
}

function breakWord(word: string, font: Font, width: number, measure: MeasureText): string[] {
  if (measure(word, font) <= width) return [word];
  const hyphened = word.split(/(?<=[-/–—])/);
  if (hyphened.length > 1) return hyphened.flatMap((part) => breakWord(part, font, width, measure));
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, font) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}

export type Align = 'left' | 'right' | 'centre';

/** One line placed by its baseline; `x` is the edge or middle that `align` names. */
export function placeText(
  role: TextRole,
  text: string,
  at: { readonly x: number; readonly baseline: number; readonly align?: Align },
  font: Font,
  colour: string,
  measure: MeasureText,
): TextMark {
  const drawn = drawable(text);
  const width = measure(drawn, font);
  const x = at.align === 'right' ? at.x - width : at.align === 'centre' ? at.x - width / 2 : at.x;
  return { role, text: drawn, x, baseline: at.baseline, width, font, colour };
}

export const leading = 1.28;

/** Lines one under another from `top`. Height is lines × size × leading. */
export function placeLines(
  role: TextRole,
  lines: readonly string[],
  at: { readonly x: number; readonly top: number; readonly align?: Align },
  font: Font,
  colour: string,
  measure: MeasureText,
): TextMark[] {
  const pitch = font.size * leading;
  const first = at.top + (pitch - inkHeight(font)) / 2 + inkOf(font).ascent;
  return lines.map((line, index) =>
    placeText(role, line, { ...at, baseline: first + index * pitch }, font, colour, measure),
  );
}

/** Baseline that puts a line's figures and capitals in the middle of a height. */
export function middleBaseline(middle: number, font: Font): number {
  return middle + font.size * 0.335;
}

export function linesHeight(count: number, font: Font): number {
  return count * font.size * leading;
}

function inkHeight(font: Font): number {
  const { ascent, descent } = inkOf(font);
  return ascent + descent;
}

export function inside(box: Box, outer: Box, slack = 0.5): boolean {
  return (
    box.x >= outer.x - slack &&
    box.y >= outer.y - slack &&
    box.x + box.width <= outer.x + outer.width + slack &&
    box.y + box.height <= outer.y + outer.height + slack
  );
}
