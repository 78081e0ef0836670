/** How many pages a letter will have, near enough for the first paint of "Page x of y": Word counts again as it opens. */
import type { LetterPlan, PlanBlock, PlanInline, PlanSignatories } from '../../core/letters/letter-plan.ts';
import { planBars } from './chart-bar-plan.ts';

/** Lines of body text on a page, and letters in a line: Arial 12 in 16 cm. */
const pageLines = 50;
const lineLetters = 82;

/** Whole pages of letter and annex, at least one. */
export function estimatePages(plan: LetterPlan): number {
  const notes = plan.notes.reduce((sum, note) => sum + linesOf(lettersOf(note), 100) * 0.9, 0);
  const blocks = plan.blocks.reduce((sum, block) => sum + blockLines(block), 0);
  const letter = 18 + blocks + notes + signatoryLines(plan.signatories) + plan.cc.length;
  const listed = plan.signatories.layout === 'annex' ? Math.ceil((plan.signatories.count * 1.4) / pageLines) : 0;
  return Math.max(1, Math.ceil(letter / pageLines)) + listed + annexPages(plan);
}

function blockLines(block: PlanBlock): number {
  switch (block.type) {
    case 'paragraph':
      return linesOf(lettersOf(block.inlines)) * 1.1 + 0.7;
    case 'heading':
      return 2.2;
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOf(lettersOf(item)) * 1.1 + 0.4, 0.4);
    case 'quote':
      return block.paragraphs.reduce((sum, text) => sum + linesOf(text.length, 74) * 1.1, 2.6);
    case 'chart':
      // A tall chart of many bars takes its own height; a line of body text is 18.5 px.
      return Math.max(17, 5 + planBars(block.chart).size.height / 18.5);
    case 'table':
      return 4 + block.table.rows.length * 1.4;
    case 'asks':
      return block.items.reduce((sum, ask) => sum + linesOf(lettersOf(ask.inlines)) * 1.1 + 0.6, 2);
  }
}

function signatoryLines({ layout, organisations, individuals }: PlanSignatories): number {
  const people = organisations.length + individuals.length;
  switch (layout) {
    case 'none':
      return 0;
    case 'single':
      return people * 5 + 1;
    case 'two-columns':
      return Math.ceil(people / 2) * 5 + 1;
    case 'three-columns':
      return Math.ceil(people / 3) * 3.4 + 2;
    case 'annex':
      return 4;
  }
}

function annexPages({ annex }: LetterPlan): number {
  if (annex === undefined) return 0;
  const tables = annex.tables.reduce((sum, table) => sum + 5 + table.rows.length * 1.4, 0);
  const findings = (annex.accepted.length + annex.overrides.length) * 5;
  return Math.ceil((4 + annex.figures.length * 5.8 + tables + findings) / pageLines);
}

function linesOf(letters: number, width: number = lineLetters): number {
  return Math.max(1, Math.ceil(letters / width));
}

function lettersOf(inlines: readonly PlanInline[]): number {
  return inlines.reduce((sum, inline) => sum + (inline.type === 'note' ? 2 : inline.text.length), 0);
}
