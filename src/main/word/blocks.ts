/** The body: each block of the plan as Word paragraphs, tables and charts. */
import { Paragraph, type FileChild } from 'docx';
import type { PlanBlock, PlanInline } from '../../core/letters/letter-plan.ts';
import { chartBlocks } from './chart.ts';
import { tableBlocks } from './data-table.ts';
import { inlineChildren } from './inlines.ts';
import { styleIds } from './names.ts';
import { lists } from './numbering.ts';
import { quoteBlocks } from './quote.ts';
import type { Writing } from './writing.ts';

const headingStyles = [styleIds.heading1, styleIds.heading2, styleIds.heading3] as const;

/** The plan's blocks in order. Without a subject line the headings begin a level higher, so that no level is skipped. */
export function bodyBlocks(writing: Writing): readonly FileChild[] {
  return writing.plan.blocks.flatMap((block) => blockChildren(writing, block));
}

function blockChildren(writing: Writing, block: PlanBlock): readonly FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ style: styleIds.body, children: inlineChildren(writing, block.inlines) })];
    case 'heading': {
      const rank = block.level - (writing.plan.subject === undefined ? 2 : 1);
      const style = headingStyles[rank] ?? styleIds.heading3;
      return [new Paragraph({ style, children: inlineChildren(writing, block.inlines) })];
    }
    case 'list':
      return listItems(writing, block.ordered ? lists.numbers : lists.bullets, styleIds.listItem, block.items);
    case 'quote':
      return quoteBlocks(writing, block);
    case 'chart':
      return chartBlocks(writing, block.chart, block.number);
    case 'table':
      return tableBlocks(block.table, `Table ${block.number}`);
    case 'asks': {
      const lead = block.lead.length === 0 ? [] : [askLead(writing, block.lead)];
      const items = block.items.map((ask) => ask.inlines);
      return [...lead, ...listItems(writing, lists.asks, styleIds.ask, items)];
    }
  }
}

function askLead(writing: Writing, inlines: readonly PlanInline[]): Paragraph {
  return new Paragraph({ style: styleIds.askLead, children: inlineChildren(writing, inlines) });
}

/** Items under Word's own numbering, each list counting from 1; the last leaves a paragraph's room below. */
function listItems(
  writing: Writing,
  reference: string,
  style: string,
  items: readonly (readonly PlanInline[])[],
): readonly Paragraph[] {
  const instance = writing.nextList();
  return items.map(
    (inlines, index) =>
      new Paragraph({
        style,
        numbering: { reference, level: 0, instance, custom: true },
        children: inlineChildren(writing, inlines),
        keepNext: index === 0 && items.length > 1,
        ...(index === items.length - 1 ? { spacing: { after: 180 } } : {}),
      }),
  );
}
