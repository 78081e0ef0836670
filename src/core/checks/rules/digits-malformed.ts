/** "38,0001": a footnote number glued to a count, or a slip of the finger, in the text or in a table of the letter (DOMAIN 5). */
import { cellAt, rowKeysOf } from '../../tables/index.ts';
import type { CheckContext } from '../context.ts';
import { auditPassages, tell } from '../passage-audit.ts';
import type { Rule } from '../rule.ts';

export const digitsMalformed: Rule = {
  id: 'digits-malformed',
  severity: 'wrong',
  about: 'A number breaks the rule of three digits between commas.',
  source: 'DOMAIN 5',
  find: (context) => [
    ...auditPassages(context)
      .filter(({ found }) => found.rule === 'audit-digits')
      .map(({ found, passage }) => tell(context, 'digits-malformed', found, passage)),
    ...findInTables(context),
  ],
  examples: {
    fires: [
      { paragraph: 'Forces recorded 38,0001 offences in 2023/24.' },
      {
        blocks: [{ type: 'table', table: 'childline' }],
        records: [{ kind: 'table', id: 'childline', set: { cells: { Theme: ['Targeted'], Sessions: ['9,0312'] } } }],
      },
    ],
    quiet: [
      {},
      { paragraph: 'Forces recorded :figure[38,685]{of=england-wales-total} offences in England and Wales.' },
    ],
  },
};

function findInTables(context: CheckContext): ReturnType<Rule['find']> {
  return context.letter.blocks.flatMap((block) => {
    const table = block.type === 'table' ? context.find('table', block.table) : undefined;
    if (table === undefined) return [];
    const values = table.columns.filter(({ role }) => role === 'value');
    return rowKeysOf(table).flatMap((row) =>
      values.flatMap((column) => {
        const { cell } = cellAt(table, row, column);
        if (cell.split === undefined) return [];
        const message = `“${cell.shown}” in the row “${row.label}” breaks the rule of three digits between commas. It may be ${cell.split.number} with note ${cell.split.note}. Check it against its source.`;
        const where = { letter: context.letter.id, block: block.id, table: table.id, text: cell.shown };
        return [{ rule: 'digits-malformed', severity: 'wrong' as const, message, where }];
      }),
    );
  });
}
