import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartCsv, guardFormula, tabulateChart } from './data-table.ts';
import { exampleCharts } from './testing/example-charts.ts';

const byId = (id: string) => exampleCharts().find((chart) => chart.id === id)!;

describe('the data table of a chart', () => {
  it('is CSV with its notes, source and base as the last rows', () => {
    const rows = Papa.parse<string[]>(chartCsv(byId('platforms')).slice(1)).data;
    expect(rows[0]).toEqual(['Item', 'Offences']);
    expect(rows[1]).toEqual(['Snapchat', '3648']);
    expect(rows.at(-3)).toEqual([
      'Source: Example charity, Freedom of information replies, 20 police forces, 2023/24.',
    ]);
    expect(rows.at(-2)).toEqual(['Base: offences where the platform was known.']);
  });

  it('says why a number is not there', () => {
    const { rows } = tabulateChart(byId('awkward'));
    expect(rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.shown : cell.text)))).toEqual([
      ['South Wales', '964'],
      ['Dyfed-Powys', '12'],
      ['City of London', '1 to 4'],
      ['Gwent', 'not held'],
      ['North Wales', 'not available'],
    ]);
  });

  it('keeps negative numbers as numbers', () => {
    expect(chartCsv(byId('change'))).toContain('Gwent,-31\r\n');
  });

  it('never writes text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', ' ='), fc.string(), (lead, rest) => {
        const guarded = guardFormula(`${lead}${rest}`);
        expect(/^\s*[=+\-@]/.test(guarded) && !/^-?[\d.]+%?$/.test(guarded)).toBe(false);
      }),
    );
    expect(guardFormula('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`);
    expect(guardFormula('-31')).toBe('-31');
  });
});
