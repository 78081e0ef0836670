/** Two counts that differ by one small row give that row away, in one table or across two (DOMAIN 25). */
import { groupDigits, showQuantity, type EvaluatedFigure } from '../../figures/index.ts';
import { rowKeysOf } from '../../tables/index.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';

const two = (others: string, rows: readonly string[]) => ({
  paragraph:
    'Of :figure[auto]{of=platform-known} offences, :figure[auto]{of=named-apps} took place on the apps that are named.',
  records: [
    {
      kind: 'table',
      id: 'platforms',
      set: {
        cells: {
          Platform: ['Snapchat', 'Instagram', 'Others', 'Platform recorded'],
          Offences: ['3,648', '840', others, '4,491'],
        },
        totals: ['Platform recorded'],
      },
    },
    {
      kind: 'figure',
      id: 'named-apps',
      set: {
        type: 'derived',
        label: 'Image offences on the named apps',
        calculation: 'sum',
        args: { of: [{ table: 'platforms', column: 'Offences', rows }] },
      },
    },
  ] as const,
});

export const differencing: Rule = {
  id: 'differencing',
  severity: 'misleading',
  about: 'Two printed counts differ by so few cases that the difference may point to one of them.',
  source: 'DOMAIN 25',
  find: (context) => {
    const counts = context.printed.filter(
      ({ figure }) => figure.measure === 'count' && rowsOf(context, figure).size > 0,
    );
    return counts.flatMap(({ figure: whole }) =>
      counts.flatMap(({ figure: part }) => {
        const gap = gapOf(context, whole, part);
        if (gap === undefined) return [];
        const sum = `${showQuantity(whole.quantity)} less ${showQuantity(part.quantity)} is ${gap}`;
        const message = `“${whole.label}” and “${part.label}” are both printed, and one less the other gives the rest away: ${sum}. Print one of them, or round both.`;
        const where = { letter: context.letter.id, figure: part.id };
        return [{ rule: 'differencing', severity: 'misleading' as const, message, sum, where }];
      }),
    );
  },
  examples: {
    fires: [two('<5', ['Snapchat', 'Instagram'])],
    quiet: [{}, two('<5', ['Snapchat'])],
  },
};

/** What is left where the part's rows lie within the whole's, and it is small. */
function gapOf(context: CheckContext, whole: EvaluatedFigure, part: EvaluatedFigure): string | undefined {
  if (whole === part || whole.quantity.kind !== 'value' || part.quantity.kind !== 'value') return undefined;
  const left = whole.quantity.value.minus(part.quantity.value);
  if (!left.gt(0) || !left.lt(context.thresholds.smallNumber)) return undefined;
  if (whole.unit !== undefined && part.unit !== undefined && whole.unit.many !== part.unit.many) return undefined;
  const [outer, inner] = [rowsOf(context, whole), rowsOf(context, part)];
  const within = inner.size < outer.size && [...inner].every((row) => outer.has(row));
  return within ? groupDigits(left.toFixed()) : undefined;
}

/** The cells of the figure, a total's as those of its parts, named by table, column and row. */
function rowsOf(context: CheckContext, { cells }: EvaluatedFigure): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ table, column, row, total }) => {
      const record = total ? context.find('table', table) : undefined;
      const rows =
        record === undefined
          ? [row]
          : rowKeysOf(record)
              .filter((one) => !one.total)
              .map(({ label }) => label);
      return rows.map((label) => JSON.stringify([table, column, label]));
    }),
  );
}
