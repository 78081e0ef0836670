/** Proves a captured number against a value worked out from its neighbours, with the wording room's own bands (DOMAIN 2.5). */
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import type { Decimal } from '../figures/quantity.ts';
import type { Per } from '../figures/numbers.ts';
import type { Measure } from '../model/index.ts';
import { provePhrase } from '../wording/prove-phrase.ts';
import type { CapturedNumber } from '../capture/index.ts';

/** A figure that exists for one sum only. */
export function figureOf(measure: Measure, value: Decimal, more: Partial<EvaluatedFigure> = {}): EvaluatedFigure {
  return {
    uid: '',
    id: 'sum',
    label: 'The sum',
    measure,
    calculation: 'value',
    quantity: { kind: 'value', value },
    operands: [],
    sum: '',
    cells: [],
    sources: [],
    tables: [],
    figures: [],
    breaks: [],
    repeated: [],
    fingerprint: '',
    ...more,
  };
}

const perUnits: ReadonlySet<string> = new Set<Per>(['day', 'week', 'month']);

/** Is it an average that a count over a period can be turned into? */
export function isAveragePer(per: CapturedNumber['per']): per is 'day' | 'week' | 'month' {
  return per !== undefined && perUnits.has(per);
}

/** Does the number's wording hold for this figure, and what is the sum? Wording that the grammar cannot read proves nothing. */
export function prove(
  number: CapturedNumber,
  figure: EvaluatedFigure,
): { holds: boolean; message: string } | undefined {
  const verdict = provePhrase(wordingOf(number), figure, { profile: 'house' });
  return verdict.message.includes('cannot be read as wording') ? undefined : verdict;
}

/** The number's words without the noun inside: "six offences a day" is "six a day" here. */
export function wordingOf(number: CapturedNumber): string {
  if (number.meaning !== 'average' || number.unit === undefined) return number.text;
  return number.text.replace(number.unit, '').replace(/\s+/g, ' ');
}
