/** The blocks of the letter, in order, each resolved by its kind. */
import { resolveChart } from '../charts/index.ts';
import type { Block } from '../model/index.ts';
import type { PlanBlock } from './letter-plan.ts';
import { resolveQuote } from './resolve-quote.ts';
import { layOutTable } from './resolve-table.ts';
import { resolveText } from './resolve-text.ts';
import type { LetterWork } from './work.ts';

const LEAD = 'We ask you to:';

/** Every block. Charts and tables are numbered apart, from 1. */
export function resolveBlocks(work: LetterWork): PlanBlock[] {
  const numbers = { chart: 0, table: 0 };
  return work.letter.blocks.map((block) => resolveBlock(work, block, numbers));
}

function resolveBlock(work: LetterWork, block: Block, numbers: { chart: number; table: number }): PlanBlock {
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', id, inlines: resolveText(work, block.text, id) };
    case 'heading':
      return { type: 'heading', id, level: block.level, inlines: resolveText(work, block.text, id, false) };
    case 'list':
      return {
        type: 'list',
        id,
        ordered: block.ordered,
        items: block.items.map((item) => resolveText(work, item, id)),
      };
    case 'quote':
      return resolveQuote(work, block);
    case 'asks':
      return {
        type: 'asks',
        id,
        lead: resolveText(work, block.lead ?? LEAD, id),
        items: block.items.map((item) => ({ id: item.id, inlines: resolveText(work, item.text, item.id) })),
      };
    case 'chart': {
      const chart = work.find('chart', block.chart);
      if (chart === undefined) return reportUnknown(work, id, 'chart', block.chart);
      numbers.chart += 1;
      return { type: 'chart', id, chart: resolveChart(chart, work.records, work.evaluation), number: numbers.chart };
    }
    case 'table': {
      const table = work.find('table', block.table);
      if (table === undefined) return reportUnknown(work, id, 'table', block.table);
      numbers.table += 1;
      return { type: 'table', id, table: layOutTable(work, table, block.caption), number: numbers.table };
    }
  }
}

function reportUnknown(work: LetterWork, block: string, kind: 'chart' | 'table', id: string): PlanBlock {
  work.report({
    rule: `${kind}-unknown`,
    severity: 'wrong',
    message: `The letter shows a ${kind} “${id}”, which is not in the briefing. Add it, or correct the id.`,
    where: { block, [kind]: id },
  });
  return { type: 'paragraph', id: block, inlines: [{ type: 'text', text: `[${kind} ${id} is not in the briefing]` }] };
}
