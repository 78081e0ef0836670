import { describe, expect, test } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import { exampleBriefing } from '../letters/testing/example-records.ts';
import { phrasesThatHold } from './phrases-that-hold.ts';
import { provePhrase } from './prove-phrase.ts';
import { temptingPhrase } from './tempting-phrase.ts';

const options = { profile: 'house' } as const;
const { figures } = evaluateFigures(exampleBriefing());

function tempt(id: string) {
  const figure = figures.get(id)!;
  const holding = phrasesThatHold(figure, options).map(({ text }) => text);
  return temptingPhrase(figure, holding, options);
}

describe('wording that is not true', () => {
  test('6 a day is a little more than 5.99', () => {
    expect(tempt('wales-per-day')).toMatchObject({ text: 'over six a day' });
  });

  test('49.7% is not exactly half', () => {
    expect(tempt('snapchat-share')).toMatchObject({ text: 'exactly half' });
  });

  test('is never true, and says why', () => {
    for (const figure of figures.values()) {
      const found = tempt(figure.id);
      if (found === undefined) continue;
      expect(provePhrase(found.text, figure, options).holds).toBe(false);
      expect(found.why).toMatch(/\.$/);
    }
  });
});
