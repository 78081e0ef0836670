/** Quote, chart and table blocks with the views that draw them. */
import { VueNodeViewRenderer } from '@tiptap/vue-3';
import type { AnyExtension } from '@tiptap/core';
import ChartBlock from '../views/ChartBlock.vue';
import QuoteBlock from '../views/QuoteBlock.vue';
import TableBlock from '../views/TableBlock.vue';
import { blockAtoms } from './schema-blocks.ts';

const views = { quote: QuoteBlock, chart: ChartBlock, table: TableBlock };

export const viewedBlocks: readonly AnyExtension[] = blockAtoms.map((node) =>
  node.extend({
    addNodeView: () => VueNodeViewRenderer(views[node.name as keyof typeof views]),
  }),
);
