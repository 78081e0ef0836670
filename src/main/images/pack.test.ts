import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleCharts } from '../../core/charts/testing/example-charts.ts';
import { drawPack, nameFiles, type PackFile, type PackProgress } from './pack.ts';
import { writeChartWorkbook } from './workbook.ts';

const charts = exampleCharts();
const two = charts.filter((chart) => chart.id === 'platforms' || chart.id === 'awkward');

async function collect(options: Partial<Parameters<typeof drawPack>[1]> = {}): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for await (const file of drawPack(two, { title: 'Letter', presets: ['letter', 'social'], ...options }))
    files.push(file);
  return files;
}

describe('the pack for comms', () => {
  it('holds every preset, SVG, PDF, CSV and alternative text of each chart, a workbook and a contact sheet', async () => {
    const names = (await collect()).map((file) => file.name);
    expect(names.slice(0, 6)).toEqual([
      'where-the-platform-was-known-almost-half-involved-snapch-letter.png',
      'where-the-platform-was-known-almost-half-involved-snapch-social.png',
      'where-the-platform-was-known-almost-half-involved-snapch.svg',
      'where-the-platform-was-known-almost-half-involved-snapch.pdf',
      'where-the-platform-was-known-almost-half-involved-snapch.csv',
      'where-the-platform-was-known-almost-half-involved-snapch.alt.txt',
    ]);
    expect(names.slice(-2)).toEqual(['chart-data.xlsx', 'index.html']);
    expect(new Set(names).size).toBe(14);
  });

  it('says how far it is, and stops between two files', async () => {
    const seen: PackProgress[] = [];
    const cancel = new AbortController();
    const files = await collect({
      signal: cancel.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.done === 3) cancel.abort();
      },
    });
    expect(seen.map((progress) => progress.done)).toEqual([0, 1, 2, 3]);
    expect(seen[1]).toMatchObject({ total: 12, what: `${two[0]!.title}: Social, 1080 square` });
    expect(files.map((file) => file.name)).not.toContain('index.html');
  });

  it('has a contact sheet that a screen reader can use, without script or network', async () => {
    const html = strFromU8((await collect()).at(-1)!.bytes);
    for (const chart of two) {
      expect(html).toContain(`alt="${chart.alt}"`);
      expect(html).toContain(`<p class="copy">${chart.alt}</p>`);
      expect(html).toContain(chart.sourceLine);
    }
    expect(html).toContain('the Word letter is the accessible copy');
    expect(html).not.toMatch(/<script|https?:\/\/|\son[a-z]+=/);
    expect(html).toContain(`default-src 'none'`);
  });

  it('names what could not be drawn, and why', async () => {
    const empty = { ...two[0]!, items: [], series: [] };
    const files: PackFile[] = [];
    for await (const file of drawPack([empty], { title: 'Letter', presets: ['letter'] })) files.push(file);
    expect(strFromU8(files.at(-1)!.bytes)).toContain('has no data to draw');
  });

  it('numbers files whose titles are the same', () => {
    expect(
      nameFiles([
        { id: 'a', title: 'Same' },
        { id: 'b', title: 'Same' },
      ]),
    ).toEqual(['same', 'same-2']);
  });
});

describe('the workbook', () => {
  const parts = (bytes: Uint8Array) =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

  it('has a cover, notes and one marked table a sheet', () => {
    const made = parts(writeChartWorkbook(two, 'Letter'));
    expect(made['xl/workbook.xml']).toMatch(/name="Cover".*name="Notes".*name="Table_1".*name="Table_2"/);
    expect(made['xl/tables/table2.xml']).toContain('ref="A6:B11"');
    expect(made['xl/worksheets/sheet3.xml']).toContain(
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">Table 1: ',
    );
    expect(made['xl/worksheets/sheet3.xml']).toContain('<c r="B7" s="3"><v>3648</v></c>');
  });

  it('stores what looks like a formula as text', () => {
    const tricky = { ...two[0]!, items: ['=1+1', '@SUM(A1)', '-cmd', '+1', 'x'] };
    const made = parts(writeChartWorkbook([tricky], '=2+2'));
    for (const xml of Object.values(made)) expect(xml).not.toContain('<f>');
    expect(made['xl/worksheets/sheet3.xml']).toContain('>=1+1</t>');
  });

  it('is the same bytes each time', () => {
    expect(writeChartWorkbook(charts, 'Letter')).toEqual(writeChartWorkbook(charts, 'Letter'));
  });
});
