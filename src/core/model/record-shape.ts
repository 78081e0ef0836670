/** What must hold inside a record beyond its schema, which sees each field alone. The same for files and for patches. */
import type { Table } from './evidence.ts';
import type { Letter } from './letter.ts';
import type { BriefingRecord } from './records.ts';

/** A table stores its recipe's result only, of at most this many cells (DESIGN 5, Table and cell). */
export const mostCells = 200_000;

/** What is wrong, as a sentence without its full stop, and what would be right. */
export interface ShapeFault {
  readonly message: string;
  readonly remedy: string;
}

/** A table's columns have their cells; no two blocks of a letter have one id. */
export function findShapeFault(record: BriefingRecord): ShapeFault | undefined {
  if (record.kind === 'table') return findTableFault(record);
  return record.kind === 'letter' ? findBlockTwice(record) : undefined;
}

function findTableFault({ id, columns, cells }: Table): ShapeFault | undefined {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    return { message: `The table “${id}” lists the column “${twice}” twice`, remedy: 'Give each column its own name.' };
  }
  const lengths = new Set(names.map((name) => cells[name]?.length));
  if (lengths.size !== 1 || lengths.has(undefined) || Object.keys(cells).length !== names.length) {
    return {
      message: `The columns of the table “${id}” and its cells do not match`,
      remedy: 'Give every column a cell in every row, or import the table again.',
    };
  }
  if (names.length * (cells[names[0] ?? '']?.length ?? 0) <= mostCells) return undefined;
  return {
    message: `The table “${id}” has more than 200,000 cells`,
    remedy: 'Keep the rows and columns that the briefing uses.',
  };
}

function findBlockTwice({ id, blocks }: Letter): ShapeFault | undefined {
  const seen = new Set<string>();
  for (const block of blocks) {
    for (const one of [block.id, ...(block.type === 'asks' ? block.items.map((ask) => ask.id) : [])]) {
      if (seen.has(one)) {
        return {
          message: `Two blocks of “${id}” have the id “${one}”`,
          remedy: 'Take the id out of the newer one.',
        };
      }
      seen.add(one);
    }
  }
  return undefined;
}
