/** The corpus is large enough, its labels name rules that there are, and the audit is quiet and right on it (issue: 0.95 and 0.9). */
import { expect, test } from 'vitest';
import { auditRules } from '../../audit/index.ts';
import { corpus, measureCorpus } from './measure.ts';

test('the corpus has at least 150 passages, each once, with labels that name rules', () => {
  expect(new Set(corpus.map(([text]) => text)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(150);
  const ids = auditRules.map(({ id }) => id);
  for (const [, ...must] of corpus) for (const rule of must) expect(ids).toContain(rule);
  for (const id of ids.filter((one) => one !== 'audit-contradicts'))
    expect(corpus.some(([, ...must]) => must.includes(id))).toBe(true);
});

test('precision and recall of what is wrong, misleading and a matter of style', () => {
  const { scores, misses } = measureCorpus();
  expect(scores.map(({ severity }) => severity)).toEqual(['wrong', 'misleading', 'style']);
  for (const { precision, recall } of scores) {
    expect(precision, JSON.stringify(misses, undefined, 1)).toBeGreaterThanOrEqual(0.95);
    expect(recall, JSON.stringify(misses, undefined, 1)).toBeGreaterThanOrEqual(0.9);
  }
});

test('a label that is not met and a finding without a label both count', () => {
  const { scores, misses } = measureCorpus([['Nothing here.', 'audit-share'], ['Some 38,0001 crimes.']]);
  expect(scores[0]).toMatchObject({ found: 0, missed: 1, mistaken: 1, precision: 0, recall: 0 });
  expect(misses.map(({ kind }) => kind)).toEqual(['missed', 'mistaken']);
});
