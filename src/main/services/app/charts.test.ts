import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileHandle } from '../../../contract/call.ts';
import { openTestApp, type TestApp } from './testing/open-test-app.ts';

let desk: TestApp;
let briefing: string;
beforeEach(async () => {
  desk = openTestApp();
  briefing = (await desk.call('briefing.openExample', {})).uid;
});
afterEach(() => {
  desk.close();
});

const bytesOf = ({ handle }: FileHandle): Uint8Array => {
  const found = desk.app().files.find(handle);
  if (!found.ok) throw new Error('the file is not there');
  return new Uint8Array(readFileSync(found.value.path));
};
const textOf = (file: FileHandle): string => new TextDecoder().decode(bytesOf(file));
const edit = async (path: (string | number)[], value: string) => {
  const { records } = await desk.call('briefing.open', { briefing });
  const { uid } = records.find((record) => record.kind === 'chart' && record.id === 'welsh-forces')!;
  return desk.call('briefing.edit', {
    briefing,
    edit: crypto.randomUUID(),
    patches: [{ op: 'set', uid, path, value }],
  });
};

describe('A chart of an open briefing', () => {
  it('comes as a picture twice as fine, named by its title and size', async () => {
    const file = await desk.call('chart.export', { briefing, chart: 'welsh-forces', format: 'png', size: 'social' });
    expect(file.name).toBe('south-wales-police-recorded-the-most-image-offences-social.png');
    const view = new DataView(bytesOf(file).buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([2160, 2160]);
  });

  it('comes as data with source and base as last rows, and as alternative text', async () => {
    const csv = await desk.call('chart.export', { briefing, chart: 'platforms', format: 'csv' });
    expect(textOf(csv)).toContain('Snapchat,49.7%,3648');
    const alt = await desk.call('chart.export', { briefing, chart: 'platforms', format: 'alt.txt' });
    expect(alt.name).toMatch(/\.alt\.txt$/);
    expect(textOf(alt)).toMatch(/^Bar chart: /);
  });

  it('is drawn as it was last edited', async () => {
    await edit(['title'], 'South Wales recorded most');
    const svg = await desk.call('chart.export', { briefing, chart: 'welsh-forces', format: 'svg' });
    expect(textOf(svg)).toContain('<title id="title">South Wales recorded most</title>');
  });

  it('is refused while something in it is wrong, and says what', async () => {
    await edit(['highlight'], 'Kent');
    const refused = await desk.refusal('chart.export', { briefing, chart: 'welsh-forces', format: 'png' });
    expect(refused).toMatchObject({ code: 'chart-wrong' });
    expect(refused.message).toContain('Kent');
  });
});

describe('The pack', () => {
  it('is one zip of every chart, with progress', async () => {
    const { file, charts, leftOut } = await desk.call('chart.exportPack', { briefing, charts: ['welsh-forces'] });
    expect({ name: file.name, charts, leftOut }).toEqual({
      name: 'example-letter-charts.zip',
      charts: 1,
      leftOut: [],
    });
    const names = Object.keys(unzipSync(bytesOf(file)));
    expect(names).toContain('index.html');
    expect(names).toContain('chart-data.xlsx');
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(5);
    expect(desk.progress.at(-1)).toMatchObject({ what: 'Contact sheet', done: 9, total: 10 });
  });

  it('leaves out what is wrong and names it', async () => {
    await edit(['highlight'], 'Kent');
    const { leftOut } = await desk.call('chart.exportPack', { briefing, charts: ['welsh-forces', 'grooming'] });
    expect(leftOut).toEqual(['welsh-forces']);
    expect(await desk.refusal('chart.exportPack', { briefing, charts: ['welsh-forces'] })).toMatchObject({
      code: 'no-charts',
    });
  });
});
