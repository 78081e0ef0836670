/**
 * The canonical form of a block's text: one line that Markdown reads back as this text and nothing else. Every text that
 * enters a letter passes through here: from a file, from a patch, from a Word letter that came back.
 */
import type { Block, BriefingRecord } from '../model/index.ts';

const lineBreaks = /[ \t]*[\t\n\v\f\r\u0085\u2028\u2029]+[ \t]*/g;
// What Word and XML cannot hold, and no reader sees.
const unprintable = /[\p{Cc}\ufffe\uffff]/gu;

/** Openings that Markdown would read as another block; a backslash goes in at the length of the first group. */
const openings: readonly RegExp[] = [
  /^()#{1,6}(?= |$)/, // heading
  /^()[-+*](?= |$)/, // list
  /^(\d{1,9})[.)](?= |$)/, // numbered list
  /^()>/, // quotation
  /^()(`{3}|~{3})/, // code
  /^()([-_*])( *\2)* *$/, // rule; behind a list's mark two of them are enough
  /^()<[a-z!?/]/i, // HTML
  /^()\[(\\.|[^[\]\\])+\]:/, // link definition
  /^()::/, // one of our blocks
];

/**
 * One line, without control characters and without white space at its ends; an opening that would be read as a list, a
 * heading or another block gets a backslash, as does what looks like a block's id. Doing it twice changes nothing.
 */
export function canonicaliseBlockText(text: string): string {
  const line = text
    .toWellFormed()
    .replace(lineBreaks, ' ')
    .replace(unprintable, '')
    .replace(/^ +| +$/g, '')
    .replace(/(^| )\{#/g, '$1\\{#');
  for (const opening of openings) {
    const match = opening.exec(line);
    if (match === null) continue;
    const at = match[1]?.length ?? 0;
    return `${line.slice(0, at)}\\${line.slice(at)}`;
  }
  return line;
}

/** A record whose texts of blocks are canonical; other records, and letters that are so already, come back themselves. */
export function canonicaliseBlocks<T extends BriefingRecord>(record: T): T {
  if (record.kind !== 'letter') return record;
  return { ...record, blocks: record.blocks.map(canonicaliseBlock) };
}

function canonicaliseBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: canonicaliseBlockText(block.text) };
    case 'list':
      return { ...block, items: block.items.map(canonicaliseBlockText) };
    case 'asks': {
      const lead = block.lead === undefined ? {} : { lead: canonicaliseBlockText(block.lead) };
      return {
        ...block,
        ...lead,
        items: block.items.map((ask) => ({ ...ask, text: canonicaliseBlockText(ask.text) })),
      };
    }
    default:
      return block;
  }
}
