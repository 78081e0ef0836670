import { expect, test } from 'vitest';
import { Decimal, type CellTrace } from '../figures/index.ts';
import { citeCells } from './source-words.ts';

function traces(...addresses: readonly (readonly [string, string])[]): CellTrace[] {
  const quantity = { kind: 'value', value: new Decimal(1) } as const;
  return addresses.map(([sheet, cell]) => ({
    table: 't',
    source: 's',
    row: 'r',
    column: 'c',
    sheet,
    cell,
    shown: '1',
    quantity,
    flags: [],
    total: false,
  }));
}

test.each([
  [traces(['2023-24', 'D14']), ['2023-24, cell D14']],
  [traces(['2023-24', 'D14'], ['2023-24', 'D15'], ['2023-24', 'D16']), ['2023-24, cells D14 to D16']],
  [traces(['A', 'D20'], ['A', 'D9'], ['A', 'D10'], ['A', 'AA3']), ['A, cells D9 to D10, D20 and AA3']],
  [traces(['A', 'D2'], ['B', 'D2']), ['A, cell D2', 'B, cell D2']],
  [traces(['A', 'B2'], ['A', 'B4'], ['A', 'B6'], ['A', 'B8'], ['A', 'B10']), ['A, 5 cells']],
  [traces(['', 'page 4']), ['cell page 4']],
  [[], []],
])('cells in short: %#', (cells, cited) => expect(citeCells(cells)).toEqual(cited));
