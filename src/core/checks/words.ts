/** Words that rules look for: bases, areas, nouns that are counted. Matching is lenient; it looks at what carries meaning. */
import type { Area } from '../model/index.ts';

const empty = new Set(
  'a an and are as at be been by for from had has have in is it its not of on or that the their them these this those to was were where which who whom whose with'.split(
    ' ',
  ),
);

/** The words that carry meaning, without their endings. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(words.filter((word) => !empty.has(word)).map(stem))];
}

/** Does a sentence say a base phrase? More than half of the words that carry it must be there. */
export function namesBase(sentence: string, base: string): boolean {
  const said = new Set(contentWords(sentence));
  const wanted = contentWords(base);
  if (wanted.length === 0) return sentence.toLowerCase().includes(base.trim().toLowerCase());
  return wanted.filter((word) => said.has(word)).length * 2 > wanted.length;
}

function stem(word: string): string {
  const plain = word.replace(/(?:['’]s)$/, '');
  return plain.length > 4 ? plain.replace(/(?:ies|ing|ed|es|s)$/, '') : plain;
}

const nations: readonly (readonly [key: string, says: RegExp])[] = [
  ['england,northern-ireland,scotland,wales', /\b(?:UK|United Kingdom|the four nations)\b/],
  ['england,scotland,wales', /\b(?:GB|Great Britain)\b/],
  ['england,wales', /\bEngland and Wales\b/],
  ['england', /\bEng(?:land(?! and Wales)|lish)\b/],
  ['wales', /(?<!\bEngland and )\b(?:Wales|Welsh|Cymru)\b/],
  ['scotland', /\b(?:Scotland|Scottish)\b/],
  ['northern-ireland', /\b(?:Northern Ireland|Northern Irish)\b/],
];

/** Which nations an area lies in, as one key. Areas of the same nations do not mix scopes. */
export function scopeOf(area: Area): string {
  return [...area.nations].sort().join(',');
}

/** How a scope is called in a message. */
export function scopeName(scope: string): string {
  const names: Readonly<Record<string, string>> = {
    'england,northern-ireland,scotland,wales': 'the UK',
    'england,scotland,wales': 'Great Britain',
    'northern-ireland': 'Northern Ireland',
  };
  const words = scope.split(',').map((nation) => nation.charAt(0).toUpperCase() + nation.slice(1));
  return names[scope] ?? words.join(' and ');
}

/** Does the text name the area, by its label or by its nations? */
export function namesArea(text: string, area: Area): boolean {
  const label = area.label.replace(/^the /, '');
  if (text.toLowerCase().includes(label.toLowerCase())) return true;
  return nations.find(([key]) => key === scopeOf(area))?.[1].test(text) ?? false;
}

/** The last scope that a text names; undefined where it names none. */
export function lastScope(text: string): string | undefined {
  let last: { at: number; key: string } | undefined;
  for (const [key, says] of nations) {
    for (const match of text.matchAll(new RegExp(says, 'g'))) {
      if (last === undefined || match.index > last.at) last = { at: match.index, key };
    }
  }
  return last?.key;
}

/** Nouns for what is counted in this field; switching from one to another changes what the number is of. */
export const countedNouns: ReadonlyMap<string, string> = new Map(
  'offence crime victim child/children session report incident case person/people image call referral girl boy family/families pupil patient household arrest conviction charge suspect complaint account user death survivor investigation allegation contact parent teenager adult woman/women man/men woman/women'
    .split(' ')
    .flatMap((noun) => {
      const [one = '', many = `${one}s`] = noun.split('/');
      return [
        [one, many],
        [many, many],
      ] as const;
    }),
);
