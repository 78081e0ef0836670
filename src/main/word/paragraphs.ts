/** Plain paragraphs in a named style. */
import { Paragraph, type IParagraphOptions, type IRunOptions } from 'docx';
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
