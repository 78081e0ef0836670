/** A sentence that names one area and prints another's figure says something that the figure does not (DOMAIN 18, 19). */
import type { EvaluatedFigure } from '../../figures/index.ts';
import { areaReader, plainLabel } from '../areas-named.ts';
import { claimsBySentence } from '../passages.ts';
import type { Rule } from '../rule.ts';

/** Calculations that set areas side by side: a sentence about one of them may name either. */
const comparing = new Set(['share', 'ratio', 'difference', 'change', 'points', 'rank', 'rate', 'minimum', 'maximum']);

export const areaBeside: Rule = {
  id: 'area-beside',
  severity: 'misleading',
  about: 'The sentence names an area, and the figure in it is for another.',
  source: 'DOMAIN 18 and 19',
  find: ({ letter, passages, evaluation }) => {
    const read = areaReader(evaluation);
    return passages.flatMap((passage) =>
      claimsBySentence(passage).flatMap(({ text, claims }) => {
        const named = read(text);
        return claims.flatMap(({ claim, figure }) => {
          if (figure?.area === undefined || named.length === 0) return [];
          const own = areasOf(figure);
          if (named.some((name) => own.some((label) => label === name || label.split(/\W+/).includes(name)))) return [];
          const message = `“${claim.text}” is for ${figure.area.label}, and its sentence names ${[...new Set(named)].join(' and ')}. Bind the figure of the area that is meant, or name ${figure.area.label} in the sentence.`;
          const where = { letter: letter.id, block: claim.block, figure: figure.id, text: claim.text };
          return [{ rule: 'area-beside', severity: 'misleading' as const, message, sum: figure.sum, where }];
        });
      }),
    );
  },
  examples: {
    fires: [
      { paragraph: 'South Wales Police recorded :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Across the UK police recorded :figure[2,194]{of=wales-total} offences.' },
    ],
    quiet: [
      { paragraph: 'Police forces in Wales recorded :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'South Wales Police recorded :figure[964]{of=south-wales} of the offences in Wales.' },
      { paragraph: 'They recorded :figure[2,194]{of=wales-total} offences.' },
      { paragraph: 'Across England and Wales the count was :figure[38,685]{of=england-wales-total}.' },
    ],
  },
};

/** The names under which the figure may stand: its own area, and for a comparison those that it compares. */
function areasOf(figure: EvaluatedFigure): string[] {
  const operands = comparing.has(figure.calculation) ? figure.operands : [];
  const labels = [figure.area?.label, ...operands.flatMap(({ area, label }) => [area?.label, label])];
  return labels.flatMap((label) => (label === undefined ? [] : [plainLabel(label)]));
}
