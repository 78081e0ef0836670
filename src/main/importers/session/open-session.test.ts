import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openSession } from './open-session.ts';

const csv = 'Image offences by force\n\nForce,Offences\nSouth Wales,964\nNorth Wales,535\nGwent,Not held\n';
const task = { name: 'forces.csv', from: { bytes: strToU8(csv) }, choices: {}, ready: [] };

describe('a file that is open for import', () => {
  test('is read once in its worker, and then shows rows, takes corrections and runs recipes', async () => {
    const told: string[] = [];
    const opened = await openSession(task, { onProgress: (_share, what) => told.push(what) });
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const { file, ask, close } = opened.value;
    expect(file).toMatchObject({ format: 'csv', name: 'forces.csv', sheets: [{ kind: 'data', rows: 6, columns: 2 }] });
    expect(told.some((what) => what.startsWith('Reading forces.csv'))).toBe(true);
    const [found] = file.tables;
    expect(found?.table.range).toEqual({ row: 2, column: 0, rows: 4, columns: 2 });

    const rows = await ask('rows', { sheet: file.sheets[0]!.name, from: 2, count: 2 });
    expect(rows).toEqual({
      ok: true,
      value: [
        ['Force', 'Offences'],
        ['South Wales', '964'],
      ],
    });
    const made = await ask('run', { steps: found!.suggested.steps });
    expect(made.ok && made.value.table.cells['Offences']).toEqual(['964', '535', 'Not held']);
    const range = { row: 2, column: 0, rows: 2, columns: 2 };
    const corrected = await ask('correct', { table: found!.table, correction: { range } });
    expect(corrected.ok && corrected.value.table.bodyRows).toBe(1);

    close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ask('rows', { sheet: 'x', from: 0, count: 1 })).toMatchObject({
      ok: false,
      problems: [{ code: 'import-closed' }],
    });
  });

  test('that holds no table is refused in words', async () => {
    const opened = await openSession({ ...task, from: { bytes: strToU8('\u0001\u0002\u0003abc') } });
    expect(opened).toMatchObject({ ok: false, problems: [{ code: 'not-a-table', file: 'forces.csv' }] });
  });

  test('is stopped at once when the person stops it', async () => {
    const stop = new AbortController();
    const opening = openSession(task, { signal: stop.signal });
    stop.abort();
    expect(await opening).toMatchObject({ ok: false, problems: [{ code: 'stopped' }] });
  });
});
