/**
 * A change between years in which different places answered mixes who answered with what changed. The change over the places
 * in both years stands beside it; where the two differ in whole percent, the letter has to choose or to say so (DOMAIN 16).
 */
import { lowOf, highOf, showQuantity, type EvaluatedFigure, type Quantity } from '../../figures/index.ts';
import { eachFigure } from '../context.ts';
import type { Rule } from '../rule.ts';

const mostNames = 3;

/** The two ends in whole percent; of a difference, as they are. */
function wholePercent(quantity: Quantity, measure: EvaluatedFigure['measure']): string {
  const ends = [lowOf(quantity), highOf(quantity)].map((end) => {
    if (measure === 'ratio') return end?.minus(1).times(100).toDecimalPlaces(0).toFixed();
    return measure === 'change' ? end?.toDecimalPlaces(0).toFixed() : end?.toFixed();
  });
  return ends.join(' to ');
}

/** "Arun, Bedford, Conwy and 4 more". */
function listNames(names: readonly string[]): string {
  const told = names.slice(0, names.length > mostNames + 1 ? mostNames : mostNames + 1);
  const rest = names.length - told.length;
  const parts = rest === 0 ? told : [...told, `${String(rest)} more`];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function whoIsMissing({ onlyEarlier, onlyLater }: NonNullable<EvaluatedFigure['panel']>): string {
  const later = onlyLater.length === 0 ? [] : [`${listNames(onlyLater)} only on the later side`];
  const earlier = onlyEarlier.length === 0 ? [] : [`${listNames(onlyEarlier)} only on the earlier side`];
  return [...later, ...earlier].join(', ');
}

const grid = (later: readonly string[], which: unknown) => ({
  paragraph: 'The number of contracts handed back changed by :figure[auto]{of=handed-back}.',
  records: [
    {
      kind: 'table',
      id: 'contracts',
      set: {
        title: 'Contracts handed back',
        source: 'image-foi',
        columns: [
          { name: 'Council', role: 'key', of: 'area' },
          { name: '2021/22', role: 'value' },
          { name: '2022/23', role: 'value' },
        ],
        cells: { Council: ['Adur', 'Arun', 'Barnet'], '2021/22': ['120', 'Refused', '600'], '2022/23': later },
        unit: { one: 'contract', many: 'contracts' },
      },
    },
    {
      kind: 'figure',
      id: 'handed-back',
      set: {
        type: 'derived',
        label: 'Change in contracts handed back',
        calculation: 'change',
        args: {
          from: [{ table: 'contracts', column: '2021/22', rows: 'answered' }],
          to: [{ table: 'contracts', column: '2022/23', rows: which, also: ['2021/22'] }],
        },
        area: { code: 'three', label: 'three councils', nations: ['england'] },
      },
    },
  ] as const,
});
const everyone = ['Adur', 'Arun', 'Barnet'];

export const panelChange: Rule = {
  id: 'panel-change',
  severity: 'misleading',
  about: 'A change is taken between different places: who answered changed too.',
  source: 'DOMAIN 16',
  find: (context) =>
    eachFigure(context, (figure) => {
      const { panel, measure } = figure;
      if (panel === undefined) return undefined;
      const who = `“${figure.label}” does not compare the same places: ${whoIsMissing(panel)}.`;
      if (panel.quantity === undefined) {
        const message = `${who} No place is on both sides, so nothing can be said of what changed. Compare places that are.`;
        return { rule: 'panel-change', severity: 'misleading', message, sum: figure.sum };
      }
      const [raw, alike] = [figure.quantity, panel.quantity].map((quantity) => showQuantity(quantity, measure));
      const sum = `${figure.sum}; over the places on both sides ${panel.sum ?? ''}`;
      const places = `the ${String(panel.areas)} ${panel.areas === 1 ? 'place' : 'places'} on both sides`;
      if (wholePercent(figure.quantity, measure) === wholePercent(panel.quantity, measure)) {
        const message = `${who} Over ${places} it is ${alike ?? ''}, in whole percent the same. Say how many places it covers.`;
        return { rule: 'panel-change', severity: 'style', message, sum };
      }
      const message = `${who} Over ${places} it is ${alike ?? ''}, not ${raw ?? ''}. Take only the rows that answered in both years, or say in the letter that others answered and accept this with a reason.`;
      return { rule: 'panel-change', severity: 'misleading', message, sum };
    }),
  examples: {
    fires: [grid(['150', '400', '480'], everyone), grid(['120', '1', '600'], everyone)],
    quiet: [grid(['150', '400', '480'], 'answered'), grid(['150', '400', '480'], ['Adur', 'Barnet']), {}],
  },
};
