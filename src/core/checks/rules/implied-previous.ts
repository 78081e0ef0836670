/** "903, up 7%" says that it was 841 to 847 before: where the briefing holds the earlier figure, the two must agree (DOMAIN 2.9). */
import { groupDigits, type EvaluatedFigure } from '../../figures/index.ts';
import { impliedPrevious as rangeBefore, parsePhrase, type ParsedPhrase } from '../../wording/index.ts';
import { claimsBySentence, type PlacedClaim } from '../passages.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { contentWords } from '../words.ts';

const before = (value: string, words = 'up :figure[7%]{of=sessions-change}', more: object = {}) => ({
  paragraph: `Across the UK Childline gave :figure[903]{of=childline-sessions} counselling sessions, ${words}.`,
  records: [
    {
      kind: 'figure',
      id: 'sessions-change',
      set: {
        type: 'reported',
        label: 'Change in sessions',
        measure: 'change',
        value: '7',
        asPublished: '7%',
        source: 'childline',
      },
    },
    {
      kind: 'figure',
      id: 'sessions-before',
      set: {
        type: 'reported',
        label: 'Childline counselling sessions, 2022/23',
        value,
        asPublished: value,
        source: 'childline',
        unit: { one: 'counselling session', many: 'counselling sessions' },
        area: { code: 'K02000001', label: 'the UK', nations: ['england', 'wales', 'scotland', 'northern-ireland'] },
        period: { start: '2022-04-01', end: '2023-03-31', kind: 'financial' },
        ...more,
      },
    },
  ] as const,
});

export const impliedPrevious: Rule = {
  id: 'implied-previous',
  severity: 'misleading',
  about: 'A count and its change imply an earlier count, and the briefing holds another one.',
  source: 'DOMAIN 2.9 and 20',
  find: (context) =>
    context.passages.flatMap((passage) =>
      claimsBySentence(passage).flatMap(({ sentence, claims }) => {
        const levels = claims.filter(({ figure }) => figure?.measure === 'count' && figure.quantity.kind === 'value');
        const [level] = levels;
        const change = changeIn(passage.text.slice(sentence.start, sentence.end), sentence.start, claims);
        if (levels.length !== 1 || level?.figure === undefined || change === undefined) return [];
        const { quantity } = level.figure;
        const range = quantity.kind === 'value' ? rangeBefore(quantity.value, change.phrase) : undefined;
        const earlier = range === undefined ? undefined : earlierOf(context, level.figure);
        if (range === undefined || earlier?.quantity.kind !== 'value') return [];
        const held = earlier.quantity.value;
        if (held.gte(range.low) && held.lte(range.high)) return [];
        const [low, high] = [range.low, range.high].map((end) => groupDigits(end.toFixed()));
        const implied = low === high ? (low ?? '') : `${low ?? ''} to ${high ?? ''}`;
        const sum = `${level.claim.text}, ${change.text}, implies ${implied} before; the briefing has ${groupDigits(held.toFixed())}`;
        const message = `“${level.claim.text}” with “${change.text}” does not fit “${earlier.label}”: ${sum}. The change may be of another series: name what it is of, or correct one of the three.`;
        const where = { letter: context.letter.id, block: passage.block, figure: level.figure.id, text: change.text };
        return [{ rule: 'implied-previous', severity: 'misleading' as const, message, sum, where }];
      }),
    ),
  examples: {
    fires: [before('790'), before('790', ':plain[up 7%] on the year before')],
    quiet: [
      {},
      before('844'),
      before('790', 'which is many'),
      before('790', 'up :figure[7%]{of=sessions-change}', { label: 'Calls to another line' }),
      before('790', 'up :figure[7%]{of=sessions-change}', {
        period: { start: '2018-04-01', end: '2019-03-31', kind: 'financial' },
      }),
    ],
  },
};

interface SaidChange {
  readonly text: string;
  readonly phrase: ParsedPhrase;
}

/** The one bare percentage with a direction that the sentence gives, bound or not. */
function changeIn(sentence: string, offset: number, claims: readonly PlacedClaim[]): SaidChange | undefined {
  const found = [
    ...sentence.matchAll(
      /\b(?:up|down|rose|fell|increased?|decreased?|risen|fallen)(?: by)? \d[\d,.]*\s?(?:%|per ?cent\b)/giu,
    ),
  ].filter(({ index, 0: words }) => {
    const over = claims.filter(({ start, end }) => start < offset + index + words.length && end > offset + index);
    return over.every(({ figure }) => figure?.measure === 'change');
  });
  const text = found.length === 1 ? (found[0]?.[0] ?? '') : '';
  const phrase = text === '' ? undefined : parsePhrase(text);
  return phrase === undefined ? undefined : { text, phrase };
}

/** The figure of the same thing, area and length for the time right before; years in its label do not count. */
function earlierOf({ evaluation }: CheckContext, level: EvaluatedFigure): EvaluatedFigure | undefined {
  const { period, area, unit } = level;
  if (period === undefined) return undefined;
  return [...evaluation.figures.values()].find((one) => {
    if (one.id === level.id || one.measure !== 'count' || one.unit?.many !== unit?.many) return false;
    if (one.area?.code !== area?.code || one.period === undefined) return false;
    return (
      one.period.kind === period.kind && isDayBefore(one.period.end, period.start) && sameLabel(one.label, level.label)
    );
  });
}

function isDayBefore(end: string, start: string): boolean {
  return Date.parse(`${start}T00:00:00Z`) - Date.parse(`${end}T00:00:00Z`) === 86_400_000;
}

function sameLabel(a: string, b: string): boolean {
  const words = (label: string): string =>
    contentWords(label.replace(/\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b/g, '')).join(' ');
  return words(a) === words(b);
}
