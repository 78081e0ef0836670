/**
 * Where Word is likely to begin a new page, from the plan alone: lines counted by the average width of letters in a sans
 * serif of 12 pt on A4. An estimate, and always called so: only a word processor knows.
 */
import type { ResolvedChart } from '../charts/resolved-chart.ts';
import type { LetterPlan, PlanBlock, PlanInline, PlanSignatories } from './letter-plan.ts';
import { planText } from './resolve-text.ts';

export interface PageBreak {
  /** The page that begins here; the first break is that of page 2. */
  readonly page: number;
  /** The block that the page begins in, and the character of it that it begins at. */
  readonly block: string;
  readonly offset: number;
}

export interface PageEstimate {
  /** Pages of the letter itself, without its annex. */
  readonly pages: number;
  readonly breaks: readonly PageBreak[];
}

/** In points, as main/word sets the page: A4, margins of 2.2 cm above and below and 2.5 cm at the sides. */
const page = { height: 717, width: 453 };
const line = 15.5;
const singleLine = 13.8;
const gap = 8.5;
/** Average width of a character of a 12 pt sans serif, spaces included. */
const letter = 5.43;
const noteLine = 11.6;

/** How many characters a line of the body holds. */
export const charactersPerLine = Math.floor(page.width / letter);

export function estimatePages(plan: LetterPlan): PageEstimate {
  const breaks: PageBreak[] = [];
  const cited = new Set<number>();
  let used = headHeight(plan);
  let pages = 1;
  let room = page.height;
  const begin = (block: string, offset: number): void => {
    pages += 1;
    used = 0;
    room = page.height;
    breaks.push({ page: pages, block, offset });
  };
  for (const block of plan.blocks) {
    const { lines, least, height = least } = shapeOf(block);
    if (used + least > room && used > 0) begin(block.id, 0);
    // Notes stand at the foot of the page that first names them.
    for (const number of notesIn(block)) {
      if (cited.has(number)) continue;
      cited.add(number);
      room -= linesOf(planText(plan.notes[number - 1] ?? []), charactersPerLine * 1.2) * noteLine;
    }
    if (lines === undefined) used += height;
    else {
      let offset = 0;
      for (const characters of lines) {
        if (used + line > room && used > 0) begin(block.id, offset);
        used += line;
        offset += characters;
      }
    }
    used += gap;
  }
  const tail = footHeight(plan.signatories) + plan.cc.length * line;
  if (used + tail > room && used > 0) pages += 1;
  return { pages, breaks };
}

function headHeight(plan: LetterPlan): number {
  const { sender, letterhead, addressees } = plan;
  const partners = letterhead.filter(({ name }) => name !== sender.name).map(({ name }) => name);
  const head = 24 + linesOf(partners.join(', '), charactersPerLine * 1.2) * 13 + 3 * 12 + 28;
  const dated = (plan.delivery === undefined || plan.reference === undefined ? 1 : 2) * singleLine + 14;
  const tallest = Math.max(1, ...addressees.map(({ lines }) => lines.reduce((sum, one) => sum + linesOf(one, 38), 0)));
  const rows = Math.ceil(addressees.length / 2);
  const subject = plan.subject === undefined ? 0 : linesOf(plan.subject, charactersPerLine * 0.9) * singleLine + 12;
  return head + dated + rows * tallest * singleLine + singleLine + 25 + subject;
}

function footHeight({ layout, count }: PlanSignatories): number {
  const columns = layout === 'two-columns' ? 2 : layout === 'three-columns' ? 3 : 1;
  const rows = layout === 'annex' || layout === 'none' ? 0 : Math.ceil(count / columns);
  return 3 * line + rows * (layout === 'three-columns' ? 2.6 : 5) * line;
}

interface Shape {
  readonly lines?: readonly number[];
  readonly least: number;
  readonly height?: number;
}

/** The height of a block that stays whole, or the characters of each line of one that may part; `least` must fit at once. */
function shapeOf(block: PlanBlock): Shape {
  switch (block.type) {
    case 'paragraph':
      return textShape([planText(block.inlines)], charactersPerLine);
    case 'heading':
      // A heading stays with the first two lines of what follows.
      return { least: 4 * line, height: 24 };
    case 'list':
      return textShape(block.items.map(planText), charactersPerLine - 6);
    case 'asks':
      return textShape(
        [planText(block.lead), ...block.items.map(({ inlines }) => planText(inlines))],
        charactersPerLine - 6,
      );
    case 'quote':
      return {
        least: (linesOf(block.paragraphs.join(' '), charactersPerLine - 12) + 1) * line,
      };
    case 'chart':
      return { least: chartHeight(block.chart) };
    case 'table':
      return {
        least: Math.min(page.height, (block.table.rows.length + 1) * 18.5 + (3 + block.table.notes.length) * 12.5 + 8),
      };
  }
}

/** Title, caption and source line, and a plot as tall as its bars need. */
function chartHeight({ horizontal, chartKind, items, series }: ResolvedChart): number {
  const lying = chartKind === 'bar' || horizontal;
  const plot = lying ? 12 + items.length * Math.max(1, series.length * 0.6) * 25 : 160;
  return Math.min(page.height, plot + 56);
}

function textShape(texts: readonly string[], width: number): { lines: readonly number[]; least: number } {
  const lines = texts.flatMap((text) => {
    const count = linesOf(text, width);
    const each = Math.ceil(text.length / count);
    return Array.from({ length: count }, (_, at) => (at === count - 1 ? text.length - each * at : each));
  });
  // Two lines at least stay together.
  return { lines, least: Math.min(2, lines.length) * line };
}

function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / width));
}

function notesIn(block: PlanBlock): number[] {
  const of = (inlines: readonly PlanInline[]): number[] =>
    inlines.flatMap((inline) => (inline.type === 'note' ? [inline.number] : []));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return of(block.inlines);
    case 'list':
      return block.items.flatMap(of);
    case 'asks':
      return [...of(block.lead), ...block.items.flatMap(({ inlines }) => of(inlines))];
    default:
      return [];
  }
}
