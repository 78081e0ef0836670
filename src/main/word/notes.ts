/** Notes as real Word footnotes, numbered by Word in the order of the plan. */
import { Paragraph, Tab, TextRun } from 'docx';
import { inlineChildren } from './inlines.ts';
import { styleIds } from './names.ts';
import type { Writing } from './writing.ts';

/** Footnote number to its paragraph. */
export function footnotesOf(writing: Writing): Readonly<Record<string, { children: readonly Paragraph[] }>> {
  const entries = writing.plan.notes.map((inlines, index) => {
    const children = [new TextRun({ children: [new Tab()] }), ...inlineChildren(writing, inlines)];
    return [String(index + 1), { children: [new Paragraph({ style: styleIds.noteText, children })] }] as const;
  });
  return Object.fromEntries(entries);
}
