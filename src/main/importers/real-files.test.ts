// Published files as their publishers left them, where they are at hand: the traps of DOMAIN 6, met in the wild. What the numbers should be was
// taken from the files with another program.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWithLibrary, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { textAt, type Sheet, type Workbook } from '../../core/tables/sheet.ts';
import { rowsOf, storedAt, workbookOf } from './testing/files.ts';

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
const open = async (name: string): Promise<Workbook> =>
  workbookOf(new Uint8Array(readFileSync(join(data, name))), name);

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe.runIf(existsSync(data))('A published file', () => {
  it('of recorded crime by force: 46,469 rows, long form, CRLF', async () => {
    const workbook = await open('rec-crime-pfa.csv');
    const [sheet] = workbook.sheets;
    expect(workbook).toMatchObject({ encoding: 'utf-8', delimiter: ',', remarks: [] });
    expect(sheet?.rows).toBe(46_470);
    const [rows, forces] = [rowsOf(sheet!), sheet!.columns[1]!.dictionary];
    expect(rows[0]).toEqual(['12 months ending', 'PFA', 'Region', 'Offence', 'Rolling year total number of offences']);
    expect(rows.at(-1)).toEqual(['31-12-2018', 'Wiltshire', 'South West', 'Violence without injury', '5840']);
    expect(forces).toEqual(
      expect.arrayContaining(['Action Fraud', 'CIFAS', 'UK Finance', 'British Transport Police', 'Dyfed-Powys']),
    );
  });

  it('of payments: Windows-1252, a title, leading zeros, an empty last column', async () => {
    const workbook = await open('mth-10-january-2014.csv');
    expect(workbook.encoding).toBe('windows-1252');
    const rows = rowsOf(workbook.sheets[0]!);
    expect(rows[0]?.[0]).toBe('Expenditure over £25,000- Payment made in January 2014');
    expect(rows[2]).toHaveLength(8);
    expect(rows.at(-1)).toEqual([
      'Department of Health',
      'The Royal Wolverhampton Hospitals NHS Trust RL4',
      '10/01/2014',
      'BUSINESS RATES ',
      'Commercial Services',
      'WTON CITY COUNCIL',
      '0001341942',
      '145524.00',
    ]);
  });

  it('of outcomes by area: percent texts, quoted thousands, dashes', async () => {
    const rows = rowsOf((await open('principal_offence_category_april_2014.csv')).sheets[0]!);
    expect(rows).toHaveLength(44);
    expect(rows[1]?.[0]).toBe('National');
    expect(rows.flat().filter((cell) => cell.endsWith('%')).length).toBeGreaterThan(1000);
    expect(rows.flat().filter((cell) => /^\d,\d{3}$/.test(cell)).length).toBeGreaterThan(0);
    expect(rows.flat()).toContain('-');
  });

  it('of StatsWales: breadcrumb, title and filters above the header, notes below', async () => {
    const workbook = await open('walesdata_export.csv');
    const rows = rowsOf(workbook.sheets[0]!);
    expect(workbook.delimiter).toBe(',');
    expect(rows[0]?.[0]).toMatch(/^Education and skills > /);
    expect(rows.some((row) => row.includes('*'))).toBe(true);
    expect(rows.some((row) => row[0] === 'Statistical quality' && row[1]?.includes('\n'))).toBe(true);
  });

  it('of ONS force area tables: merged headers, trailing spaces in names, numbers behind rounded ones', async () => {
    const workbook = await open('pfatablesdec19.xlsx');
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Notes',
      'Table P1',
      'Table P2',
      'Table P3',
      'Table P4  ',
      'Table P5 ',
      'Table P6',
    ]);
    expect(sheetNamed(workbook, 'Table P1').merges).toHaveLength(12);
    const change = sheetNamed(workbook, 'Table P2');
    expect([textAt(change, 6, 2).trim(), storedAt(change, 6, 2)]).toEqual([
      '4',
      { stored: '3.873325233344328', type: 'number' },
    ]);
  });

  it('of council tax support: cover, contents, notes, hidden lists and columns, markers', async () => {
    const workbook = await open('Local_Council_Tax_Support_Claimants_Live_Table_Q3_2022-23_v2.ods');
    expect(workbook.format).toBe('ods');
    expect(workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([
      'FROM_SQL_QRC1',
      'LA_List',
      'FROM_SQL_QRC4_',
      'LA_comments',
    ]);
    const table = sheetNamed(workbook, 'Table_2');
    expect([table.rows, table.columns.length, table.hiddenColumns.length]).toEqual([348, 39, 24]);
    const markers = new Set(
      workbook.sheets.flatMap((sheet) => rowsOf(sheet).flat()).filter((cell) => /^\[.\]$/.test(cell)),
    );
    expect(markers).toEqual(new Set(['[r]', '[x]', '[z]']));
  });

  it('of freedom-of-information answers: refusals and words in number columns', async () => {
    const cells = (await open('foi_bbc_social_care_in_crisis.xlsx')).sheets
      .flatMap((sheet) => rowsOf(sheet).flat())
      .map((cell) => cell.trim());
    expect(cells.filter((cell) => cell === 'Refused')).toHaveLength(325);
    expect(cells.filter((cell) => cell === 'Not held')).toHaveLength(167);
  });

  it('of household debt: binary, stacked headers, "*" and "< 1"', async () => {
    const workbook = await open('xls_householddebtdataset.xls');
    expect(workbook.format).toBe('xls');
    expect(workbook.sheets).toHaveLength(22);
    const cells = workbook.sheets.flatMap((sheet) => rowsOf(sheet).flat()).map((cell) => cell.trim());
    expect(cells).toEqual(expect.arrayContaining(['*', '< 1']));
  });

  it.each([
    'pfatablesdec19.xlsx',
    'policeforceareadatatablesyearendingjune2018corrected.xlsx',
    'foi_bbc_social_care_in_crisis.xlsx',
    'Local_Council_Tax_Support_Claimants_Live_Table_Q3_2022-23_v2.ods',
    'xls_householddebtdataset.xls',
  ])('%s shows and stores, cell by cell, what the library reads', async (name) => {
    const workbook = await open(name);
    const theirs = readWithLibrary(readFileSync(join(data, name)), {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      dateNF: 'dd/mm/yyyy',
    });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(theirs.SheetNames);
    for (const sheet of workbook.sheets) expect(differences(sheet, theirs.Sheets[sheet.name]!)).toEqual([]);
  });
});

function differences(sheet: Sheet, theirs: WorkSheet): string[] {
  const stored = new Map(sheet.stored.map((value) => [`${String(value.row)},${String(value.column)}`, value.stored]));
  const found: string[] = [];
  const data = theirs['!data'] ?? [];
  for (let row = 0; row < Math.max(sheet.rows, data.length); row += 1) {
    for (let column = 0; column < Math.max(sheet.columns.length, data[row]?.length ?? 0); column += 1) {
      const cell = data[row]?.[column];
      const shown = textAt(sheet, row, column);
      const place = `${sheet.name} ${String(row)},${String(column)}: ${shown}`;
      const wanted = cell === undefined || cell.t === 'z' ? '' : (cell.w ?? String(cell.v));
      if (shown !== wanted && shown !== cell?.v) found.push(`${place}, not ${wanted}`);
      const kept = stored.get(`${String(row)},${String(column)}`);
      if (cell?.t === 'd' && !(cell.v as Date).toISOString().startsWith(kept ?? 'none'))
        found.push(`${place} is ${String(kept)}`);
      // Float noise is taken off: 3.7600000000000002 is 3.76.
      const number = Number(kept ?? shown.trim().replaceAll(',', ''));
      if (cell?.t === 'n' && Math.abs(number - (cell.v as number)) > 1e-13 * Math.abs(number))
        found.push(`${place} is ${String(kept)}`);
    }
  }
  return found;
}
