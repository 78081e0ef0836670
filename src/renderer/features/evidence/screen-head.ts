/** The title and the one line of meta of what the Evidence screen shows. */
import type { RecordKind, RecordOf, Table } from '../../../core/model/index.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { tableWords } from '../../words/evidence-table.ts';
import type { Showing } from './evidence-store.ts';

interface Records {
  all<K extends RecordKind>(kind: K): readonly RecordOf<K>[];
  find<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined;
}

export function headOf(
  showing: Showing,
  records: Records,
  { table }: { readonly table: Table | undefined },
): { readonly title: string; readonly meta?: string } {
  switch (showing.what) {
    case 'table':
      return table === undefined ? { title: evidenceWords.name } : { title: table.title, meta: sizeOf(table) };
    case 'source': {
      const source = records.find('source', showing.id);
      return source === undefined ? { title: evidenceWords.name } : { title: source.title, meta: source.publisher };
    }
    case 'figures':
      return { title: evidenceWords.figures, meta: evidenceWords.figureCount(records.all('figure').length) };
    case 'requests':
      return { title: evidenceWords.ledger, meta: evidenceWords.requestCount(records.all('request').length) };
    case 'search':
      return { title: evidenceWords.searchAll };
    case 'import':
      if (showing.begun.kept !== undefined) return { title: evidenceWords.editSteps };
      return { title: showing.begun.edition === undefined ? evidenceWords.import : evidenceWords.importEdition };
    case 'none':
      return { title: evidenceWords.name };
  }
}

function sizeOf(table: Table): string {
  const rows = table.cells[table.columns[0]?.name ?? '']?.length ?? 0;
  return tableWords.size(rows, table.columns.filter(({ role }) => role === 'value').length);
}
