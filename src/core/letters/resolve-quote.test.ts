import { describe, expect, it } from 'vitest';
import { recordsOfKind, type RecordMap } from '../model/index.ts';
import { resolveLetter } from './resolve.ts';
import { exampleBriefing } from './testing/example-records.ts';

/** The quote block of the example, with the words in a language. */
function quoteIn(language?: 'en-GB' | 'cy-GB') {
  const records: RecordMap = exampleBriefing();
  const [quote] = recordsOfKind(records, 'quote');
  const [letter] = recordsOfKind(records, 'letter');
  const changed = new Map(records).set(quote!.uid, { ...quote!, ...(language !== undefined && { language }) });
  const resolved = resolveLetter(changed, letter!.id, {});
  if (!resolved.ok) throw new Error(resolved.problems[0]?.message);
  return resolved.value.plan.blocks.find((block) => block.type === 'quote');
}

describe('The language of a quote', () => {
  it('is said where it is not that of the letter, so that a screen reader speaks it right', () => {
    expect(quoteIn('cy-GB')).toMatchObject({ language: 'cy-GB' });
  });

  it('is not said where it is', () => {
    expect(quoteIn()).not.toHaveProperty('language');
    expect(quoteIn('en-GB')).not.toHaveProperty('language');
  });
});
