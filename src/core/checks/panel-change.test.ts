/** What the panel rule says, beside the examples that the rule itself gives. */
import { expect, test } from 'vitest';
import { exampleBriefing, makeLetter, makeRecord } from '../letters/testing/example-records.ts';
import { checkBriefing } from './index.ts';
import { panelChange } from './rules/panel-change.ts';

const findingsOf = (at: number) => {
  const { paragraph, records = [] } = panelChange.examples.fires[at]!;
  const made = records.map(({ kind, id, set }) => makeRecord(kind, id, set));
  const letter = makeLetter({}, [{ type: 'paragraph', text: paragraph }]);
  return checkBriefing(exampleBriefing(letter, ...made)).filter(({ rule }) => rule === 'panel-change');
};

test('a change that turns round over the places in both years is misleading, and both sums are shown', () => {
  expect(findingsOf(0)).toMatchObject([
    {
      severity: 'misleading',
      message:
        '“Change in contracts handed back” does not compare the same places: Arun only on the later side. Over the 2 places on both sides it is −12.5%, not 43.1%. Take only the rows that answered in both years, or say in the letter that others answered and accept this with a reason.',
      sum: '((150 + 400 + 480) − (120 + 600)) ÷ (120 + 600) = 43.1%; over the places on both sides ((150 + 480) − (120 + 600)) ÷ (120 + 600) = −12.5%',
    },
  ]);
});

test('one that is the same in whole percent is a matter of style', () => {
  expect(findingsOf(1)).toMatchObject([{ severity: 'style' }]);
});
