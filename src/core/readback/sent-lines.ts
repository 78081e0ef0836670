/**
 * The lines of the letter as it was sent, each with its owner: which block, ask, signatory or part of the letter it prints.
 * The writer's own order and styles tell (main/word), so nothing is guessed here.
 */
import type { LetterPlan, PlanBlock } from '../letters/letter-plan.ts';
import { matchLines, type LetterLine } from './match-lines.ts';
import { lineText } from './plain-words.ts';
import type { ReadLetter, ReadParagraph } from './read-letter.ts';

export type Part =
  | 'head'
  | 'text'
  | 'heading'
  | 'item'
  | 'lead'
  | 'ask'
  | 'quote'
  | 'attribution'
  | 'caption'
  | 'chart'
  | 'below'
  | 'cell'
  | 'close'
  | 'signatory'
  | 'copy'
  | 'annex';

export interface Owner {
  readonly part: Part;
  readonly block?: PlanBlock;
  /** Place in the list, among the asks, or among the paragraphs of the quote. */
  readonly index?: number;
}

export interface SentLine extends LetterLine {
  /** Place among the paragraphs. */
  readonly place: number;
  readonly paragraph: ReadParagraph;
  readonly owner: Owner;
}

const heads: ReadonlySet<string> = new Set(
  ['Letterhead Name', 'Letterhead Partners', 'Sender Details', 'Letter Reference', 'Addressee', 'Layout Gap'].map(key),
);
const below: ReadonlySet<string> = new Set(['Source Line', 'Layout Gap'].map(key));

/** Owners of every paragraph of the letter as it was sent; lines without words and charts are left out. */
export function linesSent(sent: ReadLetter, plan: LetterPlan): SentLine[] {
  const { paragraphs } = sent;
  const owners: Owner[] = [];
  const styleAt = (at: number): string => key(paragraphs[at]?.style ?? '');
  const own = (owner: Owner, count = 1): void => {
    for (let n = 0; n < count; n += 1) owners.push(owner);
  };
  while (heads.has(styleAt(owners.length))) own({ part: 'head' });
  if (plan.salutation !== '') own({ part: 'head' });
  if (plan.subject !== undefined) own({ part: 'head' });
  for (const block of plan.blocks) {
    switch (block.type) {
      case 'paragraph':
        own({ part: 'text', block });
        break;
      case 'heading':
        own({ part: 'heading', block });
        break;
      case 'list':
        block.items.forEach((_, index) => own({ part: 'item', block, index }));
        break;
      case 'quote':
        block.paragraphs.forEach((_, index) => own({ part: 'quote', block, index }));
        own({ part: 'attribution', block });
        break;
      case 'asks':
        if (block.lead.length > 0) own({ part: 'lead', block });
        block.items.forEach((_, index) => own({ part: 'ask', block, index }));
        break;
      case 'chart':
      case 'table': {
        own({ part: 'caption', block });
        if (block.type === 'chart') own({ part: 'chart', block });
        while (paragraphs[owners.length]?.inTable === true) own({ part: 'cell', block });
        while (below.has(styleAt(owners.length))) own({ part: 'below', block });
      }
    }
  }
  while (owners.length < paragraphs.length && styleAt(owners.length) !== key('Annex Heading')) {
    const style = styleAt(owners.length);
    own({ part: style === key('Letter Close') ? 'close' : style === key('Copies') ? 'copy' : 'signatory' });
  }
  own({ part: 'annex' }, paragraphs.length - owners.length);
  return paragraphs.flatMap((paragraph, place): SentLine[] => {
    const owner = owners[place] ?? { part: 'annex' };
    const text = lineText(sent, paragraph);
    return text === ''
      ? []
      : [{ ...{ text, place, paragraph, owner }, class: classOf(paragraph), group: groupOf(owner) }];
  });
}

/**
 * The lines of a letter that was put into a letterhead: what the letter says keeps its owner, what the letterhead says is
 * its head, or stands with the annex below the letter.
 */
export function linesDressed(dressed: ReadLetter, plain: readonly SentLine[]): SentLine[] {
  const lines = dressed.paragraphs.flatMap((paragraph, place) => {
    const text = lineText(dressed, paragraph);
    return text === '' ? [] : [{ text, place, paragraph }];
  });
  const owners = new Map<number, Owner>();
  for (const { left, right, likeness } of matchLines(plain, lines)) {
    const owner = left === undefined ? undefined : plain[left]?.owner;
    if (right !== undefined && owner !== undefined && likeness > 0.9) owners.set(right, owner);
  }
  const last = Math.max(-1, ...[...owners].filter(([, { part }]) => part !== 'annex').map(([at]) => at));
  return lines.map((line, at): SentLine => {
    const owner = owners.get(at) ?? { part: at > last ? 'annex' : 'head' };
    return { ...line, owner, class: classOf(line.paragraph), group: groupOf(owner) };
  });
}

/** Lines of one class may take each other's place however different their words are. */
export function classOf({ style, inTable }: ReadParagraph): string | undefined {
  if (inTable) return 'cell';
  const name = key(style ?? '');
  return classed.has(name) ? name : undefined;
}

const classed: ReadonlySet<string> = new Set(
  ['Letterhead Name', 'Letterhead Partners', 'Sender Details', 'Letter Reference', 'Salutation', 'Letter Close']
    .concat(['heading 1', 'heading 2', 'heading 3', 'Quote Attribution', 'caption', 'Chart', 'Signatory', 'Copies'])
    .concat(['Ask Lead', 'Source Line'])
    .map(key),
);

function groupOf({ part, block }: Owner): string {
  return block?.id ?? part;
}

/** Programs write "Heading 1" or "heading 1"; both are one style. */
export function key(style: string): string {
  return style.toLowerCase().replace(/\s+/g, '');
}
