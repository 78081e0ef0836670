/** The audit is right about sums, and never calls wrong what the desk itself would write. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleBriefing } from '../letters/testing/example-records.ts';
import { evaluateFigures, groupDigits } from '../figures/index.ts';
import { planText, resolveLetter } from '../letters/index.ts';
import { phrasesThatHold } from '../wording/index.ts';
import { change, perDay, ratio, share } from '../wording/figure.fixture.ts';
import { auditAgainst, auditText, textOfHtml, textOfMarkdown } from './index.ts';

const wrongIn = (text: string): string[] =>
  auditText(text).findings.map(({ rule, where }) => `${rule}: ${where.text ?? ''}`);
const n = (value: number): string => groupDigits(String(value));

describe('says how a sum comes out', () => {
  test.each([
    ['Three apps had 11%, 7% and 6%, a total of 25%.', 'holds by rounding', '11% + 7% + 6% = 24%'],
    ['Forces recorded 964, 535, 503 and 192, a total of 2,194.', 'holds', '964 + 535 + 503 + 192 = 2,194'],
    ['Forces recorded 964, 535, 503 and 192, a total of 2,195.', 'does not hold', '964 + 535 + 503 + 192 = 2,194'],
    ['Police recorded 2,194 offences in 2023/24, or six a day.', 'holds', '2,194 over 366 days is 5.99 a day'],
  ])('%s', (text, outcome, sum) => {
    expect(auditText(text).trials).toMatchObject([{ outcome, sum }]);
  });
});

test('a finding stands where its words stand', () => {
  const text = 'We write again. Reports rose from 30 to 67, nearly doubling in a year.';
  const [finding] = auditText(text).findings;
  expect(text.slice(finding?.start, finding?.end)).toBe('nearly doubling');
  expect(finding).toMatchObject({ severity: 'wrong', sum: '67 ÷ 30 = 2.23 times' });
});

describe('never calls wrong what the desk writes', () => {
  const options = { profile: 'house' } as const;
  test("the example's letter", () => {
    const resolved = resolveLetter(exampleBriefing(), 'ministers', {});
    if (!resolved.ok) throw new Error('The example does not resolve.');
    const prose = resolved.value.plan.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [planText(block.inlines)] : [],
    );
    expect(prose.length).toBeGreaterThan(3);
    expect(wrongIn(prose.join('\n\n'))).toEqual([]);
  });

  test('a share of two counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 90_000 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (whole, rate) => {
          const part = Math.max(1, Math.round(whole * rate));
          for (const { text } of phrasesThatHold(share(part, whole), options))
            expect(wrongIn(`Of ${n(whole)} offences, ${n(part)} (${text}) took place there.`)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a change between two counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 9000 }), fc.integer({ min: 50, max: 9000 }), (from, to) => {
        const verb = to >= from ? 'rose' : 'fell';
        for (const { text } of [
          ...phrasesThatHold(ratio(from, to), options),
          ...phrasesThatHold(change(from, to), options),
        ])
          expect(wrongIn(`The count ${verb} from ${n(from)} to ${n(to)}, ${text}.`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('an average a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 90_000 }), (count) => {
        for (const { text } of phrasesThatHold(perDay(count, 366), options))
          expect(wrongIn(`Police recorded ${n(count)} offences in 2023/24, or ${text}.`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('no text makes it fail, and findings lie in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { start, end } of auditText(text).findings)
        expect(start >= 0 && end <= text.length && start < end).toBe(true);
    }),
  );
});

test('a page and a Markdown file are read as their words', () => {
  expect(
    textOfHtml('<title>x</title><p>Up &pound;5 <b>now</b></p><script>7</script><!-- 9 --><p onclick="a">2 &lt; 3</p>'),
  ).toBe('x\n\nUp £5 now\n\n2 < 3');
  expect(textOfHtml(`${'<'.repeat(5000)}<script>`)).toBe('<'.repeat(5000));
  expect(
    textOfMarkdown(
      '---\ndate: 2025-03-12\n---\n## Head\nIn **all** :figure[2,194]{of=wales-total} and [a page](https://example.org/9).',
    ),
  ).toBe('Head\nIn all 2,194 and a page.');
});

test.each([
  ['numbers', '12 '],
  ['shares of numbers', '5% of 12 '],
  ['lines of numbers', '1\n'],
  ['totals', '964, 535, 503 and 192, a total of 2,194, '],
  ['halves of groups', 'half of children '],
  ['superlatives', 'the highest of the '],
  ['shares that rise', 'the share of a rose by 5% '],
  ['changes', 'from 2 to 5 '],
  ['letters without spaces', 'a'],
  ['brackets', '([{'],
])(
  'time grows with the length only: %s',
  (_name, piece) => {
    const time = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const start = performance.now();
      auditText(text);
      return performance.now() - start;
    };
    time(20_000);
    const small = time(20_000);
    // Ten times the text; a square would take a hundred times as long.
    expect(time(200_000)).toBeLessThan(small * 40 + 400);
  },
  60_000,
);

test('a sentence of more numbers than prose holds makes no sums', () => {
  const list = Array.from({ length: 60 }, (_, at) => `${String(at + 10)} reports`).join(', ');
  expect(auditText(`There were ${list}, a total of 7.`).trials).toEqual([]);
});

test('what a count is of claims to be no figure of the briefing', () => {
  const figures = [...evaluateFigures(exampleBriefing()).figures.values()];
  const contradicted = (text: string): string[] =>
    auditAgainst(auditText(text), figures).findings.map(({ where }) => where.text ?? '');
  expect(contradicted('In 2023/24 across the UK there were 1,200 counselling sessions.')).toEqual(['1,200']);
  expect(contradicted('In 2023/24 across the UK 20 of 1,200 counselling sessions were by text.')).toEqual([]);
});
