/** How each measure is worded, for the messages that say why a phrase does not fit and what would. */
import { perText } from '../../figures/numbers.ts';
import type { EvaluatedFigure } from '../../figures/evaluated.ts';
import type { Measure } from '../../model/index.ts';
import type { ParsedPhrase, PhraseForm } from '../phrase.ts';
import type { Misfit } from './claim.ts';

const measureNames: Readonly<Record<Measure, string>> = {
  count: 'a count',
  share: 'a share',
  change: 'a change in percent',
  points: 'a change in percentage points',
  ratio: 'a number of times',
  average: 'an average',
  rate: 'a rate',
  mean: 'a mean',
  rank: 'a place in an order',
  difference: 'a difference',
};

const measureExamples: Readonly<Record<Measure, readonly string[]>> = {
  count: ['2,194', 'more than 2,000', 'nearly 2,200'],
  share: ['49.7%', 'almost half', 'one in four'],
  change: ['up 7%', 'fell by a third', 'more than doubled'],
  points: ['3 percentage points', 'up 3 percentage points'],
  ratio: ['2.02 times', 'more than double', 'three times as many'],
  average: ['six a day', 'about 42 a week', '5.99 a day'],
  rate: ['12.1 per 1,000', 'about 12 per 1,000'],
  mean: ['12.1', 'about 12'],
  rank: ['third highest', 'the highest of the 43'],
  difference: ['280 more', 'up by 280', '280 fewer'],
};

const formNames: Readonly<Record<PhraseForm, string>> = {
  count: 'as a count',
  money: 'as money',
  percent: 'in percent',
  points: 'in percentage points',
  fraction: 'as a fraction',
  'one-in': 'as one in so many',
  times: 'as a number of times',
  per: 'as an average over time',
  every: 'as an average over time',
  rate: 'as a rate',
  ordinal: 'as a place in an order',
  superlative: 'as the highest or lowest',
};

/** "a share", "an average a day". */
export function nameMeasure(figure: EvaluatedFigure): string {
  const per = figure.per === undefined || figure.measure !== 'average' ? '' : ` ${perText(figure.per)}`;
  return `${measureNames[figure.measure]}${per}`;
}

/** '"49.7%", "almost half" or "one in four"': wording that can be read for this measure. */
export function exampleWording(figure: EvaluatedFigure): string {
  const quoted = measureExamples[figure.measure].map((example) => `"${example}"`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}

/** The phrase's form cannot say this measure. */
export function wrongForm(phrase: ParsedPhrase, figure: EvaluatedFigure, more = ''): Misfit {
  return {
    misfit:
      `"${phrase.text}" is worded ${formNames[phrase.form]}, but the figure is ${nameMeasure(figure)}: ` +
      `word it like ${exampleWording(figure)}.${more === '' ? '' : ` ${more}`}`,
  };
}
