import { describe, expect, test } from 'vitest';
import { readWrittenStep, writeStep } from './written-step.ts';

describe('a step as it is written', () => {
  test.each([
    [{ step: 'filter', column: 'PFA', in: ['Gwent', 'South Wales'] }],
    [{ step: 'rename', columns: { 'Offences: all': 'Offences', '2023/24': 'Year' } }],
    [{ step: 'choose', range: 'A4:F60' }],
    [{ step: 'drop', columns: ['# of offences', 'yes', 'Area "name"'] }],
  ])('reads back as it was: %o', (step) => {
    expect(readWrittenStep(writeStep(step))).toEqual({ ok: true, value: step });
  });

  test('of no known name is refused, with the steps that there are', () => {
    expect(readWrittenStep('step: filtre\ncolumn: PFA')).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('“filtre”') }],
    });
  });

  test('that is empty says how to begin', () => {
    expect(readWrittenStep('')).toMatchObject({
      ok: false,
      problems: [{ remedy: 'Begin with a line such as “step: filter”.' }],
    });
  });
});
