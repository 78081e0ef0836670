import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLetter, type LetterPlan, type PlanInline } from './index.ts';
import { recordsOfKind, type RecordMap } from '../model/index.ts';
import { exampleBriefing, makeLetter, paragraphsOfExample } from './testing/example-records.ts';

const ids = fc.constantFrom(
  'wales-total',
  'grooming-times',
  'snapchat-share',
  'private-chat',
  'welsh-forces',
  'platforms',
  'nothing',
  'home-office',
  'home-secretary',
);
const words = fc.constantFrom('auto', '2,194', 'half', 'more than double', '[x]', 'about', '', '49.7%', '“', 'one in');
const line = fc
  .array(
    fc.oneof(
      fc.tuple(words, ids).map(([word, id]) => `:figure[${word}]{of=${id}}`),
      fc.tuple(words, fc.constantFrom('signatories', 'asks', 'x')).map(([word, of]) => `:count[${word}]{of=${of}}`),
      ids.map((id) => `:source[${id}]`),
      fc.tuple(words, ids).map(([word, id]) => `:note[${word} :figure[${word}]{of=${id}}]`),
      fc.constantFrom('. ', '** ', ' [a](https://a.example) ', ':plain[1998]', '{of=', ']', '\\', ' Two. '),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\n]/g, '')),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const block = fc.oneof(
  line.map((text) => ({ type: 'paragraph', text })),
  line.map((text) => ({ type: 'heading', level: 2, text })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => ({ type: 'list', ordered: true, items })),
  ids.map((quote) => ({ type: 'quote', quote, cut: 'a' })),
  ids.map((chart) => ({ type: 'chart', chart })),
  ids.map((table) => ({ type: 'table', table })),
  line.map((text) => ({ type: 'asks', items: [{ id: 'b-ask1', text, owner: 'nobody' }] })),
);

/** The example with any blocks, and with any of its records gone. */
const briefings = fc
  .tuple(fc.array(block, { maxLength: 5 }), fc.array(fc.nat(60), { maxLength: 8 }))
  .map(([blocks, gone]): RecordMap => {
    const all = [...exampleBriefing(makeLetter({}, blocks))];
    return new Map(all.filter(([, record], at) => record.kind === 'letter' || !gone.includes(at)));
  });

function claimsIn(plan: LetterPlan): string[] {
  const inlines: PlanInline[] = plan.notes.flatMap((note) => [...note]);
  const quotes: string[] = [];
  for (const one of plan.blocks) {
    if (one.type === 'paragraph' || one.type === 'heading') inlines.push(...one.inlines);
    if (one.type === 'list') inlines.push(...one.items.flat());
    if (one.type === 'asks') inlines.push(...one.lead, ...one.items.flatMap((item) => item.inlines));
    if (one.type === 'quote') quotes.push(one.claim);
  }
  return [...inlines.flatMap((inline) => (inline.type === 'claim' ? [inline.claim] : [])), ...quotes].sort();
}

test('resolving never fails on a letter; every printed claim is listed once, and every listed claim is printed', () => {
  fc.assert(
    fc.property(briefings, (records) => {
      const resolved = resolveLetter(records, 'ministers', { draft: true });
      expect(resolved.ok).toBe(true);
      if (!resolved.ok) return;
      const { plan } = resolved.value;
      expect(claimsIn(plan)).toEqual(plan.claims.map(({ id }) => id).sort());
      expect(plan.blocks).toHaveLength(recordsOfKind(records, 'letter')[0]!.blocks.length);
    }),
    { numRuns: 150 },
  );
});

test('marks count up from 1 without a gap, and a repeat is of a number already printed', () => {
  fc.assert(
    fc.property(briefings, (records) => {
      const resolved = resolveLetter(records, 'ministers');
      if (!resolved.ok) throw new Error('no letter');
      const marks = JSON.stringify(resolved.value.plan.blocks).matchAll(
        /\{"type":"note","number":(\d+)(,"repeat":true)?\}/g,
      );
      let last = 0;
      for (const [, number, repeat] of marks) {
        if (repeat === undefined) expect(Number(number)).toBe((last += 1));
        else expect(Number(number)).toBeLessThanOrEqual(last);
      }
      expect(resolved.value.plan.notes).toHaveLength(last);
    }),
    { numRuns: 150 },
  );
});

test('the same records give the same plan, whatever their order', () => {
  const records = exampleBriefing(makeLetter({}, paragraphsOfExample));
  const turned: RecordMap = new Map([...records].reverse());
  expect(resolveLetter(turned, 'ministers')).toEqual(resolveLetter(records, 'ministers'));
});
