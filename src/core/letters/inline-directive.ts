/** Decides what one `:name[label]{attributes}` means: one of ours, ours but malformed, or plain text that has a colon. */
import { slugPattern } from '../model/index.ts';
import { countables, type Countable, type InlineNode } from './inline-node.ts';

export interface RawDirective {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly children: readonly InlineNode[];
  /** The label in plain text. */
  readonly wording: string;
  /** As it stands in the line. */
  readonly source: string;
  /** The rest of the line behind it. */
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

const shapes: Readonly<Record<string, { readonly attributes: readonly string[]; readonly like: string }>> = {
  figure: { attributes: ['of'], like: ':figure[more than 2,000]{of=wales-total}' },
  count: { attributes: ['of'], like: ':count[auto]{of=signatories}' },
  lang: { attributes: ['of'], like: ':lang[Cymru]{of=cy}' },
  plain: { attributes: [], like: ':plain[1998]' },
  note: { attributes: [], like: ':note[A note of our own.]' },
  source: { attributes: ['place'], like: ':source[home-office]' },
};

/** One directive as a node. What is not ours comes back as text, exactly as written. */
export function readDirective(raw: RawDirective): InlineNode {
  const span = { start: raw.start, end: raw.end };
  const name = raw.name.toLowerCase();
  const shape = shapes[name];
  const labelled = raw.source.length > raw.name.length + 1;
  if (shape === undefined || (!labelled && !/^ ?[[{]/.test(raw.after)))
    return { type: 'text', text: raw.source, ...span };

  const malformed = (why: string, remedy: string): InlineNode => ({
    type: 'malformed',
    text: raw.source,
    why,
    remedy,
    ...span,
  });
  const like = `Write it like ${shape.like}.`;
  if (name !== raw.name) return malformed(`“:${raw.name}” is written with a capital letter.`, like);
  if (!labelled) return malformed(`“:${name}” is followed by a bracket that is not closed or stands apart.`, like);
  if (raw.after.startsWith('{'))
    return malformed(`The list in braces after “${raw.source}” is not closed or not readable.`, like);
  const unknown = Object.keys(raw.attributes).filter((key) => !shape.attributes.includes(key));
  if (unknown.length > 0) {
    return malformed(`“${raw.source}” has something in its braces that is not known: ${unknown.join(', ')}.`, like);
  }
  if (raw.wording.trim() === '') return malformed(`“${raw.source}” has no words in its square brackets.`, like);
  return readOurs(raw, name, malformed, like) ?? malformed(`“${raw.source}” does not say what it is of.`, like);
}

function readOurs(
  raw: RawDirective,
  name: string,
  malformed: (why: string, remedy: string) => InlineNode,
  like: string,
): InlineNode | undefined {
  const span = { start: raw.start, end: raw.end };
  const of = raw.attributes['of'] ?? '';
  switch (name) {
    case 'figure':
      if (of === '') return undefined;
      if (!slugPattern.test(of)) return malformed(`“${of}” is not an id.`, like);
      return { type: 'figure', wording: raw.wording, of, ...span };
    case 'count':
      if (!isCountable(of)) {
        return malformed(`A count is of ${countables.join(', ')}; “${raw.source}” is of none of them.`, like);
      }
      return { type: 'count', wording: raw.wording, of, ...span };
    case 'lang':
      if (of !== 'cy' && of !== 'cy-GB')
        return malformed(`The one other language is Welsh, cy; “${of}” is not it.`, like);
      return { type: 'lang', language: 'cy-GB', children: raw.children, ...span };
    case 'plain':
      return { type: 'plain', text: raw.wording, ...span };
    case 'note':
      return { type: 'note', children: raw.children, ...span };
    case 'source': {
      const source = raw.wording.trim();
      if (!slugPattern.test(source)) return malformed(`“${source}” is not an id of a source.`, like);
      const place = raw.attributes['place'];
      return { type: 'source', source, ...(place ? { place } : {}), ...span };
    }
    default:
      return undefined;
  }
}

function isCountable(text: string): text is Countable {
  return (countables as readonly string[]).includes(text);
}
