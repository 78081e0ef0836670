/** Plain paragraphs in a named style. */
import { Paragraph, type IParagraphOptions, type IRunOptions } from 'docx';
import { styleIds } from './names.ts';
import { runsOf } from './runs.ts';

export type ParagraphMore = Omit<IParagraphOptions, 'text' | 'children' | 'style'>;

/** One line of text in a style. */
export function line(
  style: string,
  text: string,
  more: ParagraphMore = {},
  look: Omit<IRunOptions, 'text' | 'children'> = {},
): Paragraph {
  return new Paragraph({ style, children: runsOf(text, look), ...more });
}

/**
 * The paragraph that Word wants after a table, a point high so that it never makes a page of its own; what room is needed
 * stands after it, where the foot of a page swallows it. Twips.
 */
export function gapAfter(after = 0, keepNext = false): Paragraph {
  return new Paragraph({ style: styleIds.gap, spacing: { after }, keepNext });
}
