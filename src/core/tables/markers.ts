/**
 * The markers of official tables and of freedom-of-information answers, and what each says (DOMAIN 5; Government Analysis
 * Function, "Using symbols and shorthand in data tables").
 */
import type { CellFlag } from './cell.ts';

export interface Marker {
  /** The end of a sentence about the row: "is not available". */
  readonly says: string;
  /** It hides a small number: an interval where the table states its threshold. */
  readonly hides?: boolean;
  readonly exemption?: string;
}

/** Letters that stand in place of a number. */
const shorthand: Readonly<Record<string, Marker>> = {
  c: { says: 'is confidential', hides: true },
  k: { says: 'is more than 0 but rounds to 0' },
  low: { says: 'is more than 0 but rounds to 0' },
  w: { says: 'has none recorded in the survey' },
  x: { says: 'is not available' },
  z: { says: 'is not applicable' },
};

/** Letters that stand beside a number and say something of it. */
export const flagLetters: Readonly<Record<string, CellFlag>> = {
  a: 'average',
  b: 'break',
  e: 'estimated',
  f: 'forecast',
  p: 'provisional',
  r: 'revised',
  u: 'unreliable',
};

const signs: Readonly<Record<string, Marker>> = {
  '..': { says: 'is not available' },
  '...': { says: 'is not available' },
  '\u2026': { says: 'is not available' },
  '.': { says: 'is not applicable' },
  ':': { says: 'is not available' },
  '-': { says: 'is shown as a dash, which may mean none or not available' },
  '*': { says: 'is hidden', hides: true },
  '**': { says: 'is hidden', hides: true },
  '#': { says: 'is hidden', hides: true },
};

/** Words, most telling first: the first that is found says what the cell means. */
const words: readonly (readonly [RegExp, Marker])[] = [
  [
    /\bnot (?:been )?held\b|\bno (?:info|information|data|records?) (?:is |are )?held\b|\bdoes not hold\b/,
    { says: 'is not held' },
  ],
  [/\brefus(?:ed|al)\b|\brejected\b/, { says: 'was refused' }],
  [/\bwithheld\b|\bexempt(?:ed|ion)?\b/, { says: 'is withheld' }],
  [/\bredacted\b|\bsuppress(?:ed|ion)\b/, { says: 'is hidden', hides: true }],
  [/\bconfidential\b/, { says: 'is confidential', hides: true }],
  [/\bcosts?\b.*\bexceed(?:s|ed)?\b|\bexceed(?:s|ed)? (?:the )?costs?\b/, { says: 'was refused because of its cost' }],
  [
    /\bno (?:response|reply|answer)\b|\bnot (?:replied|answered)\b|\bdid not (?:respond|reply|answer)\b/,
    { says: 'has no reply' },
  ],
  [/\bpending\b|\bawait(?:ing|ed)\b|\boverdue\b/, { says: 'is awaited' }],
  [/\bnot recorded\b|\bunrecorded\b/, { says: 'is not recorded' }],
  [/^n ?\/ ?k$|\b(?:not|un)[ -]?known\b/, { says: 'is not known' }],
  [/\bnot (?:applicable|relevant)\b/, { says: 'is not applicable' }],
  [/^(?:n\.? ?\/? ?a\.?|n\/av)$/, { says: 'is not available or not applicable' }],
  [
    /\bnot (?:available|provided|supplied|given|published)\b|\bunavailable\b|\bno data\b|\bmissing\b/,
    { says: 'is not available' },
  ],
  [/^nil\b|^none$|^zero$/, { says: 'is given in words as none; write 0 if the source means 0' }],
];

const section = /\b(?:s|ss|sec|sect|section)\.? ?(\d{1,2}[a-z]?)((?: ?\(\d+\)(?:\([a-z]+\))?)*)/;

/** The FOI section that the text names, as "s.40(2)"; undefined when it names none. */
export function readExemption(text: string): string | undefined {
  const match = section.exec(text.toLowerCase());
  return match === null ? undefined : `s.${match[1] ?? ''}${(match[2] ?? '').replace(/ /g, '')}`;
}

/** What the whole text of a cell says where it is a marker, with or without its brackets; undefined when it is none. */
export function readMarker(text: string): Marker | undefined {
  const plain = text.toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-');
  const bare = /^\[(.+)\]$|^\((.+)\)$/.exec(plain);
  const inner = (bare?.[1] ?? bare?.[2] ?? plain).trim();
  const known = shorthand[inner] ?? signs[inner] ?? signs[plain];
  if (known !== undefined) return known;
  const flag = flagLetters[inner];
  if (flag !== undefined) return { says: `is marked as ${flag} with no number beside it` };
  return withExemption(inner, words.find(([pattern]) => pattern.test(inner))?.[1]);
}

function withExemption(text: string, marker: Marker | undefined): Marker | undefined {
  const exemption = readExemption(text);
  if (exemption === undefined) return marker;
  const number = /\d+[a-z]?/.exec(exemption)?.[0] ?? '';
  const reason = number === '12' ? ' (cost limit)' : number === '40' ? ' (personal information)' : '';
  const says = number === '12' && marker === undefined ? 'was refused' : (marker?.says ?? 'is withheld');
  return { says: `${says} under section ${number}${reason}`, exemption };
}
