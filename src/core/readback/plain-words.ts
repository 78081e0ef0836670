/** Words as they are compared: one kind of space, one form of letters, nothing that XML cannot hold. */
import type { ReadLetter, ReadParagraph } from './read-letter.ts';

export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim();
}

/** What a paragraph is known by: its words, and the charts that stand in it. */
export function lineText(letter: ReadLetter, paragraph: ReadParagraph): string {
  const charts = paragraph.charts.map((at) => `\uFFFC${letter.charts[at]?.name ?? ''}`);
  return [...charts, plainWords(paragraph.text)].filter((text) => text !== '').join(' ');
}
