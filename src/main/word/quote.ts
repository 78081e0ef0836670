/** A quote set off: its words in a content control between quotation marks, then who said them. */
import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { PlanBlock } from '../../core/letters/letter-plan.ts';
import { claimChildren, noteMark } from './inlines.ts';
import { styleIds } from './names.ts';
import { runsOf } from './runs.ts';
import type { Writing } from './writing.ts';

/** Each paragraph opens with a mark and only the last closes with one, as English sets a quote of several paragraphs. */
export function quoteBlocks(writing: Writing, block: PlanBlock & { type: 'quote' }): readonly Paragraph[] {
  const last = block.paragraphs.length - 1;
  const look = block.language === undefined ? {} : { language: { value: block.language } };
  const words = block.paragraphs.map((text, index) => {
    const children: ParagraphChild[] = [new TextRun('\u201C'), ...claimChildren(writing, block.claim, text, look)];
    if (index === last) children.push(new TextRun('\u201D'));
    return new Paragraph({ style: styleIds.quote, children });
  });
  const said: ParagraphChild[] = [...runsOf(block.attribution)];
  if (block.note !== undefined) said.push(...noteMark(block.note, false));
  return [...words, new Paragraph({ style: styleIds.quoteAttribution, children: said })];
}
