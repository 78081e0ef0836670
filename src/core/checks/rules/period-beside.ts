/** A sentence that names one year and prints another's figure (DOMAIN 2.10: one period, four renderings). */
import { readPeriod, renderPeriod, type EvaluatedFigure } from '../../figures/index.ts';
import type { Period } from '../../model/index.ts';
import { claimsBySentence } from '../passages.ts';
import type { Rule } from '../rule.ts';

/** Only renderings that are a period and nothing else; a year alone may be a date. */
const written = /\b(?:19|20)\d{2}\/\d{2}\b|\byear ending (?:[A-Z][a-z]+ )?(?:19|20)\d{2}\b/g;

export const periodBeside: Rule = {
  id: 'period-beside',
  severity: 'misleading',
  about: 'The sentence names a period, and the figure in it is for another.',
  source: 'DOMAIN 2.10',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) =>
      claimsBySentence(passage).flatMap(({ text, claims }) => {
        const named = [...text.matchAll(written)].flatMap(([words]) => readPeriod(words) ?? []);
        return claims.flatMap(({ claim, figure }) => {
          if (figure?.period === undefined || named.length === 0) return [];
          const own = periodsOf(figure);
          if (named.some((one) => own.some((period) => overlapsWhole(one, period)))) return [];
          const shown = named.map((period) => renderPeriod(period, 'slash')).join(' and ');
          const message = `“${claim.text}” is for ${renderPeriod(figure.period, 'slash')}, and its sentence names ${shown}. Bind the figure of the period that is meant, or name the figure's own.`;
          const where = { letter: letter.id, block: claim.block, figure: figure.id, text: claim.text };
          return [{ rule: 'period-beside', severity: 'misleading' as const, message, sum: figure.sum, where }];
        });
      }),
    ),
  examples: {
    fires: [{ paragraph: 'Police forces in Wales recorded :figure[2,194]{of=wales-total} offences in 2022/23.' }],
    quiet: [
      { paragraph: 'Police forces in Wales recorded :figure[2,194]{of=wales-total} offences in 2023/24.' },
      { paragraph: 'In the year ending March 2024 Welsh forces recorded :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Since 2017/18 the count is :figure[more than double]{of=grooming-times}.' },
      { paragraph: 'A code of December 2024 came after the :figure[2,194]{of=wales-total} offences.' },
    ],
  },
};

/** The figure's own period, those it compares, and those of what it was worked out from. */
function periodsOf(figure: EvaluatedFigure): Period[] {
  const { period, compared, operands } = figure;
  const all = [period, compared?.earlier, compared?.later, ...operands.map((operand) => operand.period)];
  return all.flatMap((one) => one ?? []);
}

/** The same days, or one within the other: a quarter of the year named. */
function overlapsWhole(a: Period, b: Period): boolean {
  return (a.start <= b.start && a.end >= b.end) || (b.start <= a.start && b.end >= a.end);
}
