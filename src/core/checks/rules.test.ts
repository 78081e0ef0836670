/** Every rule's own examples: each of `fires` makes the rule fire, none of `quiet` does. */
import { describe, expect, test } from 'vitest';
import { exampleBriefing, makeLetter, makeRecord, paragraphsOfExample } from '../letters/testing/example-records.ts';
import type { BriefingRecord, RecordMap } from '../model/index.ts';
import { checkBriefing, rules, type RuleExample } from './index.ts';

/** The example briefing with the example's change made to it. */
function briefingOf({ paragraph, blocks, letter, records = [] }: RuleExample): RecordMap {
  const body = paragraph === undefined ? (blocks ?? paragraphsOfExample) : [{ type: 'paragraph', text: paragraph }];
  const base = [...exampleBriefing(makeLetter(letter, body)).values()];
  const changed = records.map(({ kind, id, set }): BriefingRecord => {
    const old = base.find((record) => record.kind === kind && record.id === id) ?? {};
    return makeRecord(
      kind,
      id,
      Object.fromEntries(Object.entries({ ...old, ...set }).filter(([, value]) => value !== undefined)),
    );
  });
  return exampleBriefing(makeLetter(letter, body), ...changed);
}

const found = (example: RuleExample) => checkBriefing(briefingOf(example));
const chartRules = (id: string, rule: string): boolean =>
  id === 'chart-findings' ? rule.startsWith('chart-') : rule === id;

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.fires.map((example) => [JSON.stringify(example), example] as const))(
    'fires: %s',
    (_name, example) => {
      const fired = found(example).filter((finding) => chartRules(id, finding.rule));
      expect(fired).not.toEqual([]);
      for (const { message, where } of fired) {
        expect(message.length).toBeGreaterThan(30);
        expect(message).toMatch(/[.?”]$/);
        expect(message).not.toMatch(/undefined|\bNaN\b|\boops\b|\berror\b|\binvalid\b|\bsorry\b|\bplease\b/i);
        expect(where.letter).toBe('ministers');
      }
    },
  );

  test.each(rule.examples.quiet.map((example) => [JSON.stringify(example), example] as const))(
    'quiet: %s',
    (_name, example) => {
      expect(found(example).filter((finding) => chartRules(id, finding.rule))).toEqual([]);
    },
  );
});

test('every rule says what it looks for and where it comes from, and its id is its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { about, source, examples } of rules) {
    expect(about).toMatch(/\.$/);
    expect(source).toMatch(/DOMAIN|DESIGN/);
    expect(examples.fires.length).toBeGreaterThan(0);
    expect(examples.quiet.length).toBeGreaterThan(0);
  }
});
