/** A total with one hidden part gives that part away: total less the others (DOMAIN 25). */
import { Decimal, groupDigits } from '../../figures/index.ts';
import type { FoundCell } from '../../tables/index.ts';
import type { Rule } from '../rule.ts';
import { cellsOfColumn, shownTables } from '../shown-tables.ts';

const cells = (...offences: string[]) => ({
  blocks: [{ type: 'table', table: 'platforms' }],
  records: [
    {
      kind: 'table',
      id: 'platforms',
      set: {
        cells: { Platform: ['Snapchat', 'Instagram', 'Others', 'Platform recorded'], Offences: offences },
        totals: ['Platform recorded'],
      },
    },
  ] as const,
});

export const secondarySuppression: Rule = {
  id: 'secondary-suppression',
  severity: 'misleading',
  about: 'A table hides one small number and prints the total that gives it away.',
  source: 'DOMAIN 25',
  find: (context) =>
    shownTables(context).flatMap(({ table, block, columns, totals: shown }) =>
      (shown ? columns : []).flatMap((column) => {
        const { parts, totals } = cellsOfColumn(table, column);
        const hidden = parts.filter(isHidden);
        const [only] = hidden;
        const total = totals.length === 1 ? valueOf(totals[0]) : undefined;
        const others = parts.filter((part) => part !== only).map(valueOf);
        if (hidden.length !== 1 || only === undefined || total === undefined) return [];
        if (others.length === 0 || others.some((value) => value === undefined)) return [];
        const left = total.minus(Decimal.sum(0, ...others.flatMap((value) => value ?? [])));
        if (left.lt(0)) return [];
        const sum = `${groupDigits(total.toFixed())} less the other rows is ${groupDigits(left.toFixed())}`;
        const message = `“${only.row.label}” is hidden in “${table.title}”, and its total gives it away: ${sum}. Hide a second row, put two rows together, or leave the total out.`;
        const where = { letter: context.letter.id, block, table: table.id, text: only.cell.shown };
        return [{ rule: 'secondary-suppression', severity: 'misleading' as const, message, sum, where }];
      }),
    ),
  examples: {
    fires: [cells('3,648', '840', '<5', '4,491'), cells('3,648', '[c]', '12', '3,663')],
    quiet: [
      {},
      cells('3,648', '<5', '<5', '3,652'),
      cells('3,648', '840', '12', '4,500'),
      cells('3,648', '840', '<5', '[c]'),
      cells('3,648', 'Not held', '12', '3,663'),
    ],
  },
};

/** Hidden because it is small, and not because nobody knows it. */
function isHidden({ cell }: FoundCell): boolean {
  return cell.kind === 'interval' || (cell.kind === 'marker' && /hidden|confidential|withheld/.test(cell.says ?? ''));
}

function valueOf(found: FoundCell | undefined): Decimal | undefined {
  return found?.cell.quantity.kind === 'value' ? found.cell.quantity.value : undefined;
}
