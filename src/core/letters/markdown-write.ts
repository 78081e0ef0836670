/** Writes the blocks of a letter as Markdown. What Markdown cannot hold is handed back for the front matter. */
import type { Ask, Block, Json } from '../model/index.ts';
import { fitsBraces, writeAttributes } from './markdown-attributes.ts';
import { canonicaliseBlockText } from './markdown-text.ts';

export type Leftovers = Record<string, Record<string, Json>>;

export interface WrittenBlocks {
  /** One blank line between blocks; ends with a line break, or is empty. */
  readonly text: string;
  /** Fields by block id, for `blocks:` in the front matter. */
  readonly leftovers: Leftovers;
}

/** Fields that the Markdown of a block shows in another way than in braces. */
const shownFields: Readonly<Record<Block['type'], readonly string[]>> = {
  paragraph: ['text'],
  heading: ['level', 'text'],
  list: ['ordered', 'items'],
  quote: ['quote'],
  chart: ['chart'],
  table: ['table'],
  asks: ['lead', 'items'],
};

export function writeBlocks(blocks: readonly Block[]): WrittenBlocks {
  const leftovers: Leftovers = {};
  const written: string[] = [];
  let otherMarker = false;
  blocks.forEach((block, index) => {
    // Two lists in a row would be read as one, so their markers differ.
    const before = blocks[index - 1];
    const follows = block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered;
    otherMarker = follows && !otherMarker;
    written.push(writeBlock(block, otherMarker, leftovers));
  });
  return { text: written.map((text) => `${text}\n`).join('\n'), leftovers };
}

function writeBlock(block: Block, otherMarker: boolean, leftovers: Leftovers): string {
  const braces = bracesOf(block, shownFields[block.type], leftovers);
  switch (block.type) {
    case 'paragraph':
      return behind(block.text, braces);
    case 'heading':
      return `${'#'.repeat(block.level)} ${behind(block.text, braces)}`;
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${index + 1}${otherMarker ? ')' : '.'}` : otherMarker ? '*' : '-';
          const text = index === block.items.length - 1 ? behind(item, braces) : canonicaliseBlockText(item);
          return text === '' ? marker : `${marker} ${text}`;
        })
        .join('\n');
    case 'quote':
      return `::quote[${block.quote}]${braces}`;
    case 'chart':
      return `::chart[${block.chart}]${braces}`;
    case 'table':
      return `::table[${block.table}]${braces}`;
    case 'asks': {
      const items = block.items.map((ask, index) => `${index + 1}. ${writeAsk(ask, leftovers)}`).join('\n');
      const lead = block.lead === undefined ? '' : canonicaliseBlockText(block.lead);
      if (block.lead !== undefined && lead === '') add(leftovers, block.id, 'lead', block.lead);
      return `:::asks${braces}\n${lead === '' ? '' : `${lead}\n\n`}${items}\n:::`;
    }
  }
}

function writeAsk(ask: Ask, leftovers: Leftovers): string {
  return behind(ask.text, bracesOf(ask, ['text'], leftovers));
}

function behind(text: string, braces: string): string {
  const line = canonicaliseBlockText(text);
  return line === '' ? braces : `${line} ${braces}`;
}

function bracesOf(block: Block | Ask, shown: readonly string[], leftovers: Leftovers): string {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(block).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined || name === 'id' || name === 'type' || shown.includes(name)) continue;
    if (fitsBraces(name, value)) fields.set(name, value);
    else add(leftovers, block.id, name, value as Json);
  }
  return writeAttributes(block.id, fields);
}

function add(leftovers: Leftovers, id: string, name: string, value: Json): void {
  leftovers[id] = { ...leftovers[id], [name]: value };
}
