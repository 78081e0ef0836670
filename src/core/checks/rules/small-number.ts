/** A count under five may point to one child: it is kept to ranges, or to larger areas (DOMAIN 24). The threshold is a setting. */
import type { EvaluatedFigure } from '../../figures/index.ts';
import type { Finding, Unit } from '../../model/index.ts';
import { eachFigure, type CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { cellsOfColumn, shownTables } from '../shown-tables.ts';
import { countedNouns } from '../words.ts';

const one = (value: string, more: object = {}) => ({
  paragraph: 'Police there recorded :figure[auto]{of=few}.',
  records: [
    {
      kind: 'figure',
      id: 'few',
      set: {
        type: 'reported',
        label: 'Image offences in one town',
        value,
        asPublished: value,
        source: 'image-foi',
        unit: { one: 'offence', many: 'offences' },
        ...more,
      },
    },
  ] as const,
});
const table = (...offences: string[]) => ({
  blocks: [{ type: 'table', table: 'platforms' }],
  records: [
    {
      kind: 'table',
      id: 'platforms',
      set: { cells: { Platform: ['Snapchat', 'Instagram', 'Others'], Offences: offences }, totals: [] },
    },
  ] as const,
});

export const smallNumber: Rule = {
  id: 'small-number',
  severity: 'misleading',
  about: 'A count of people or cases is so small that it may point to one of them.',
  source: 'DOMAIN 24',
  find: (context) => [
    ...eachFigure(context, (figure) => {
      if (figure.measure !== 'count' || !isSmall(figure.quantity, context) || !countsCases(figure.unit))
        return undefined;
      if (figure.sources.every((id) => isPublished(context, id))) return undefined;
      const most = String(context.thresholds.smallNumber);
      const message = `“${figure.label}” is under ${most}. So small a count may point to one person. Print “fewer than ${most}”, or take a larger area or a longer time.`;
      return { rule: 'small-number', severity: 'misleading', message, sum: figure.sum };
    }),
    ...findInTables(context),
  ],
  examples: {
    fires: [one('1'), one('4'), table('3,648', '3', '2')],
    quiet: [
      {},
      one('5'),
      one('0'),
      one('4', { unit: { one: 'force', many: 'forces' } }),
      {
        ...one('4'),
        records: [...one('4').records, { kind: 'source', id: 'image-foi', set: { sourceKind: 'official-statistics' } }],
      },
      table('3,648', '<5', '0'),
    ],
  },
};

/** Counts of forces, councils and the like say nothing of a person. */
function countsCases(unit: Unit | undefined): boolean {
  const last = unit?.many.toLowerCase().split(/\s+/).at(-1) ?? '';
  return countedNouns.get(last) === last;
}

function isSmall(quantity: EvaluatedFigure['quantity'], { thresholds }: CheckContext): boolean {
  return quantity.kind === 'value' && quantity.value.gt(0) && quantity.value.lt(thresholds.smallNumber);
}

/** What a statistical office publishes has been through its own control. */
function isPublished(context: CheckContext, source: string): boolean {
  return context.find('source', source)?.sourceKind === 'official-statistics';
}

function findInTables(context: CheckContext): Finding[] {
  return shownTables(context).flatMap(({ table: shown, block, columns }) => {
    if (isPublished(context, shown.source)) return [];
    const small = columns
      .filter((column) => countsCases(column.unit ?? shown.unit))
      .flatMap((column) => {
        const { parts, totals } = cellsOfColumn(shown, column);
        return [...parts, ...totals].filter(({ cell }) => !cell.percent && isSmall(cell.quantity, context));
      });
    const [first] = small;
    if (first === undefined) return [];
    const most = String(context.thresholds.smallNumber);
    const which =
      small.length === 1
        ? `“${first.row.label}” is`
        : `${String(small.length)} cells, “${first.row.label}” the first, are`;
    const message = `In “${shown.title}” ${which} under ${most}. So small a count may point to one person. Print “<${most}” there, and hide a second cell where a total would give it away.`;
    const where = { letter: context.letter.id, block, table: shown.id, text: first.cell.shown };
    return [{ rule: 'small-number', severity: 'misleading' as const, message, where }];
  });
}
