/** Areas named in a text: the gazetteer's names and other names, in capitals as written, found token by token. */
import { gazetteer } from '../areas/index.ts';
import type { Span } from './captured.ts';
import type { PlacedToken } from './tokens.ts';

export interface NamedArea extends Span {
  /** The gazetteer's label. */
  readonly label: string;
}

const adjectives: Readonly<Record<string, string>> = {
  welsh: 'Wales',
  scottish: 'Scotland',
  english: 'England',
  'northern irish': 'Northern Ireland',
  britain: 'Great Britain',
};

const names = new Map<string, string>(Object.entries(adjectives));
for (const { label, aliases } of gazetteer) {
  for (const name of [label, ...aliases]) {
    const plain = plainName(name);
    if (plain.length > 1 && !names.has(plain)) names.set(plain, label);
  }
}
/** Names by their first word, so that most tokens cost one look. */
const openers = new Set([...names.keys()].map((name) => name.split(' ')[0] ?? ''));
const longest = Math.max(...[...names.keys()].map((name) => name.split(' ').length));

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every area named, in order, the longest name first: "England and Wales" is not England. */
export function findAreas(tokens: readonly PlacedToken[]): NamedArea[] {
  const found: NamedArea[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !openers.has(token.text) || !/^\p{Lu}/u.test(token.raw)) continue;
    for (let length = longest; length > 0; length -= 1) {
      const run = tokens.slice(at, at + length);
      const last = run.at(-1);
      const label = names.get(run.map((one) => one.text).join(' '));
      if (label === undefined || last === undefined || run.length < length) continue;
      found.push({ label, start: token.start, end: last.end });
      at += length - 1;
      break;
    }
  }
  return found;
}
