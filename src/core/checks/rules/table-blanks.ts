/** A blank cell says nothing to anyone: a marker says why there is no number (Government Analysis Function; DOMAIN 5, 9). */
import type { Rule } from '../rule.ts';
import { cellsOfColumn, shownTables } from '../shown-tables.ts';

const cells = (...offences: string[]) => ({
  blocks: [{ type: 'table', table: 'platforms' }],
  records: [
    {
      kind: 'table',
      id: 'platforms',
      set: { cells: { Platform: ['Snapchat', 'Instagram', 'Others'], Offences: offences }, totals: [] },
    },
  ] as const,
});

export const tableBlanks: Rule = {
  id: 'table-blanks',
  severity: 'style',
  about: 'A table in the letter has blank cells.',
  source: 'DOMAIN 5 and 9',
  find: (context) =>
    shownTables(context)
      .filter(({ totals }) => totals)
      .flatMap(({ table, block, columns }) => {
        const blanks = columns.flatMap((column) => {
          const { parts, totals } = cellsOfColumn(table, column);
          return [...parts, ...totals].filter(({ cell }) => cell.shown.trim() === '');
        });
        const [first] = blanks;
        if (first === undefined) return [];
        const count = blanks.length === 1 ? 'a blank cell' : `${String(blanks.length)} blank cells`;
        const message = `“${table.title}” has ${count}, in the row “${first.row.label}” first. A reader cannot tell none from not known. Write a marker: [x] for not available, [z] for not applicable, 0 for none.`;
        const where = { letter: context.letter.id, block, table: table.id };
        return [{ rule: 'table-blanks', severity: 'style' as const, message, where }];
      }),
  examples: {
    fires: [cells('3,648', '', '12'), cells('', '', '12')],
    quiet: [{}, cells('3,648', '[x]', '0')],
  },
};
