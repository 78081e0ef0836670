/** What a reader of the grammar hands back: the parts of a parsed phrase that its own words say. */
import type { Decimal } from '../../figures/quantity.ts';
import type { ParsedPhrase, PhraseForm, PhraseTrait } from '../phrase.ts';
import type { Numeral } from './read-numeral.ts';

export type Reading = Partial<Omit<ParsedPhrase, 'text' | 'form' | 'stated' | 'halfUnit' | 'traits'>> & {
  readonly form: PhraseForm;
  readonly stated: Decimal;
  readonly halfUnit: Decimal;
  readonly traits?: readonly PhraseTrait[];
};

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The fields that have a value: what is not said is left out. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** How a numeral is given, for the cautions on style. */
export function traitsOf(numeral: Numeral): PhraseTrait[] {
  return [...(numeral.scaled ? (['scaled'] as const) : []), ...(numeral.noCommas ? (['no-commas'] as const) : [])];
}
