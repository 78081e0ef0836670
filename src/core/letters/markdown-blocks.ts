/**
 * Reads the Markdown body of a letter into blocks. remark finds where each block begins and ends; the text of a block stays
 * as written. What a letter cannot hold is a problem that says what to use instead; nothing is dropped without a word.
 */
import type { List, ListItem, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Json } from '../model/index.ts';
import { nearestWord } from '../text-form/near-miss.ts';
import { refusedBlocks } from './markdown-refusals.ts';
import { readAttributes, splitAttributes, type Attributes } from './markdown-attributes.ts';
import type { Joined, MarkdownSource, Refusal } from './markdown-source.ts';
import { canonicaliseBlockText } from './markdown-text.ts';

/** A block or an ask before it has its id for sure, and where its source stands. */
export interface DraftBlock {
  readonly id: string | undefined;
  readonly fields: Readonly<Record<string, Json>>;
  readonly asks?: readonly DraftBlock[];
  readonly start: number;
  readonly end: number;
}

const processor = unified().use(remarkParse).use(remarkDirective).use(plainIndents).freeze();

/** Four spaces before a line make no code: a letter has none, and a pasted paragraph may have them. */
function plainIndents(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

const references = { quote: 'quote', chart: 'chart', table: 'table' } as const;
const directives = [...Object.keys(references), 'asks'];

export function readBlocks(source: MarkdownSource): DraftBlock[] {
  const root: Root = processor.parse(source.text);
  return root.children.flatMap((node) => readBlock(node, source) ?? []);
}

function readBlock(node: RootContent, source: MarkdownSource): DraftBlock | undefined {
  const joined = source.join(node);
  switch (node.type) {
    case 'paragraph':
    case 'leafDirective':
      return readLine(joined, source);
    case 'heading': {
      if (node.depth < 2 || node.depth > 3 || !joined.text.startsWith('#')) {
        source.refuse(joined, refusedBlocks.heading);
        return;
      }
      const text = joined.text.replace(/^#+[ \t]*/, '').replace(/(^|[ \t]+)#+$/, '');
      return readText({ ...joined, text, shift: joined.text.indexOf(text) }, source, {
        type: 'heading',
        level: node.depth,
      });
    }
    case 'list':
      return readList(node, joined, source);
    case 'containerDirective':
      return readContainer(node, joined, source);
    default: {
      const refusals: Readonly<Record<string, Refusal | undefined>> = refusedBlocks;
      source.refuse(joined, refusals[node.type] ?? refusedBlocks.other);
      return;
    }
  }
}

/** A paragraph, or a block of ours that stands in one line. */
function readLine(joined: Joined, source: MarkdownSource): DraftBlock | undefined {
  const name = /^:{2,}([A-Za-z][\w-]*)/.exec(joined.text)?.[1];
  if (name !== undefined && name in references) return readReference(name as keyof typeof references, joined, source);
  if (name !== undefined && misspelt(name, joined, source)) return undefined;
  if (name === 'asks') {
    source.refuse(joined, refusedBlocks.asksLine);
    return;
  }
  if (joined.lines.slice(1).some((line) => /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/.test(line) && line.includes('|'))) {
    source.refuse(joined, refusedBlocks.pipes);
    return;
  }
  if (joined.lines.slice(0, -1).some((line) => /(^|[^\\])(\\\\)*\\$/.test(line))) {
    source.refuse(joined, refusedBlocks.lineBreak);
    return;
  }
  return readText(joined, source, { type: 'paragraph' });
}

function misspelt(name: string, joined: Joined, source: MarkdownSource): boolean {
  const near = directives.includes(name) ? undefined : nearestWord(name, directives);
  if (near === undefined) return false;
  source.report(
    joined,
    0,
    `“${name}” is not a block of a letter.`,
    `Did you mean “${near}”? To print it as it is, write \\ before the colons.`,
  );
  return true;
}

function readText(
  joined: Joined,
  source: MarkdownSource,
  fields: Readonly<Record<string, Json>>,
): DraftBlock | undefined {
  const { text, attributes, fault } = splitAttributes(joined.text, false);
  if (fault !== undefined) {
    source.report(joined, fault.at, fault.message, fault.remedy);
    return;
  }
  return draft(joined, attributes, { ...fields, text: canonicaliseBlockText(text) });
}

/** `::quote[id]{cut="..."}`: nothing else stands in its line. */
function readReference(name: keyof typeof references, joined: Joined, source: MarkdownSource): DraftBlock | undefined {
  const like = `Write it like ::${name}[its-id], in a line of its own.`;
  const open = new RegExp(`^::${name}\\[([^\\[\\]]*)\\]`).exec(joined.text);
  if (open === null) {
    source.report(joined, 0, `This ::${name} has no id in square brackets.`, like);
    return;
  }
  let attributes: Attributes = { fields: new Map() };
  let end = open[0].length;
  if (joined.text[end] === '{') {
    const read = readAttributes(joined.text, end);
    if (!read.ok) {
      source.report(joined, read.fault.at, read.fault.message, read.fault.remedy);
      return;
    }
    ({ attributes, end } = read);
  }
  if (/\S/.test(joined.text.slice(end))) {
    source.report(joined, end, `There is text behind the ::${name}.`, like);
    return;
  }
  return draft(joined, attributes, { type: name, [references[name]]: (open[1] ?? '').trim() });
}

function readList(node: List, joined: Joined, source: MarkdownSource): DraftBlock | undefined {
  const items = readItems(node, joined, source);
  if (items === undefined) return undefined;
  let attributes: Attributes = { fields: new Map() };
  const texts: string[] = [];
  for (const [index, item] of items.entries()) {
    const split = splitAttributes(item.text, false);
    if (split.fault !== undefined) {
      source.report(item, split.fault.at, split.fault.message, split.fault.remedy);
      return;
    }
    if (index < items.length - 1 && split.attributes.id !== undefined) {
      source.report(item, 0, 'The id of a list stands at the end of its last item.', 'Move it there, or take it out.');
      return;
    }
    attributes = split.attributes;
    texts.push(canonicaliseBlockText(split.text));
  }
  return draft(joined, attributes, { type: 'list', ordered: node.ordered === true, items: texts });
}

function readItems(node: List, joined: Joined, source: MarkdownSource): Joined[] | undefined {
  if (node.ordered === true && node.start !== 1) {
    source.refuse(joined, refusedBlocks.listStart);
    return;
  }
  const items: Joined[] = [];
  for (const item of node.children) {
    const text = itemText(item, source);
    if (text === undefined) {
      source.refuse(source.join(item), refusedBlocks.listItem);
      return;
    }
    items.push(text);
  }
  return items;
}

function itemText(item: ListItem, source: MarkdownSource): Joined | undefined {
  const [only, ...others] = item.children;
  if (only === undefined) return { ...source.join(item), text: '', lines: [] };
  return only.type === 'paragraph' && others.length === 0 ? source.join(only) : undefined;
}

function readContainer(node: ContainerDirective, joined: Joined, source: MarkdownSource): DraftBlock | undefined {
  if (node.name !== 'asks')
    return misspelt(node.name, joined, source) ? undefined : readText(joined, source, { type: 'paragraph' });
  if (joined.lines.length < 2 || !/^:{3,}$/.test(joined.lines.at(-1) ?? '')) {
    source.refuse(joined, refusedBlocks.asksOpen);
    return;
  }
  const head = joined.lines[0] ?? '';
  const rest = head.replace(/^:{3,}asks/, '');
  let attributes: Attributes = { fields: new Map() };
  if (rest !== '') {
    const read = readAttributes(head, head.length - rest.length);
    if (!read.ok) {
      source.report(joined, read.fault.at, read.fault.message, read.fault.remedy);
      return;
    }
    if (read.end !== head.length) {
      source.refuse(joined, refusedBlocks.asksShape);
      return;
    }
    attributes = read.attributes;
  }
  const list = node.children.at(-1);
  const lead = node.children.length === 2 ? node.children[0] : undefined;
  const shaped =
    list?.type === 'list' && list.ordered === true && (node.children.length === 1 || lead?.type === 'paragraph');
  if (!shaped) {
    source.refuse(joined, refusedBlocks.asksShape);
    return;
  }
  const items = readItems(list, joined, source);
  if (items === undefined) return undefined;
  const asks = items.flatMap((item) => readAsk(item, source) ?? []);
  const opening = lead === undefined ? {} : { lead: canonicaliseBlockText(source.join(lead).text) };
  return { ...draft(joined, attributes, { type: 'asks', ...opening }), asks };
}

function readAsk(item: Joined, source: MarkdownSource): DraftBlock | undefined {
  const { text, attributes, fault } = splitAttributes(item.text, true);
  if (fault !== undefined) {
    source.report(item, fault.at, fault.message, fault.remedy);
    return;
  }
  return draft(item, attributes, { text: canonicaliseBlockText(text) });
}

/** A field in braces never takes the place of what the Markdown itself says. */
function draft(joined: Joined, attributes: Attributes, fields: Readonly<Record<string, Json>>): DraftBlock {
  const { start, end } = joined;
  return { id: attributes.id, fields: { ...Object.fromEntries(attributes.fields), ...fields }, start, end };
}
