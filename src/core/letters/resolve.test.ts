import { describe, expect, test } from 'vitest';
import { planText, resolveLetter, type PlanBlock, type ResolvedLetter, type ResolveOptions } from './index.ts';
import type { RecordMap } from '../model/index.ts';
import { exampleBriefing, makeLetter, makeRecord, withParagraph } from './testing/example-records.ts';

function resolve(records: RecordMap, options: ResolveOptions = {}): ResolvedLetter {
  const resolved = resolveLetter(records, 'ministers', options);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.value;
}
const rules = (records: RecordMap): string[] => resolve(records).findings.map(({ rule }) => rule);
const inlinesOf = (block: PlanBlock | undefined) => (block?.type === 'paragraph' ? block.inlines : []);
/** A paragraph as it prints, with its note marks as [1] and repeats as [=1]. */
const print = (records: RecordMap): string =>
  inlinesOf(resolve(records).plan.blocks[0])
    .map((inline) => (inline.type === 'note' ? `[${inline.repeat ? '=' : ''}${inline.number}]` : inline.text))
    .join('');

test('the example resolves to its golden plan, with nothing wrong', async () => {
  const { plan, findings } = resolve(exampleBriefing());
  expect(findings.filter(({ severity }) => severity !== 'style')).toEqual([]);
  await expect(JSON.stringify(plan, null, 2)).toMatchFileSnapshot('./__snapshots__/example-plan.json');
});

describe('figures', () => {
  test('the wording is printed exactly as written, and auto as the best true phrase', () => {
    const { plan } = resolve(
      withParagraph(
        'There were :figure[two thousand one hundred and ninety-four]{of=wales-total}, or :figure[auto]{of=wales-per-day}.',
      ),
    );
    expect(plan.claims.map(({ id, text, written, holds }) => ({ id, text, written, holds }))).toEqual([
      {
        id: 'wales-total.1',
        text: 'two thousand one hundred and ninety-four',
        written: 'two thousand one hundred and ninety-four',
        holds: true,
      },
      { id: 'wales-per-day.1', text: 'about six a day', written: 'auto', holds: true },
    ]);
  });

  test('occurrences of a figure are numbered through the letter', () => {
    const { plan } = resolve(
      withParagraph(':figure[2,194]{of=wales-total} and :figure[more than 2,000]{of=wales-total}'),
    );
    expect(plan.claims.map(({ id }) => id)).toEqual(['wales-total.1', 'wales-total.2']);
  });

  test('a false phrase stays as written, is wrong, shows the sum and offers a phrase that holds', () => {
    const records = withParagraph('Police recorded :figure[more than six a day]{of=wales-per-day}.');
    expect(print(records)).toContain('more than six a day');
    expect(resolve(records).findings).toMatchObject([
      {
        rule: 'phrase-false',
        severity: 'wrong',
        where: { letter: 'ministers', block: 'b-0001', figure: 'wales-per-day', text: 'more than six a day' },
      },
    ]);
    const [finding] = resolve(records).findings;
    expect(finding?.sum).toContain('366 days');
    expect(finding?.suggestion).toBe('about six a day');
  });

  test('a false phrase is still a claim, which does not hold', () => {
    const { plan } = resolve(withParagraph(':figure[half]{of=wales-total}'));
    expect(plan.claims).toMatchObject([{ id: 'wales-total.1', holds: false }]);
  });

  test('an unknown figure prints visibly and offers the nearest id', () => {
    const records = withParagraph('Police recorded :figure[2,194]{of=wales-totl} offences.');
    expect(print(records)).toBe('Police recorded [figure wales-totl is not in the briefing] offences.');
    expect(resolve(records).findings).toMatchObject([
      { rule: 'figure-unknown', severity: 'wrong', suggestion: ':figure[2,194]{of=wales-total}' },
    ]);
    expect(resolve(records).plan.claims).toEqual([]);
  });

  test('a figure without a value says why', () => {
    const table = {
      title: 'Replies',
      source: 'home-office',
      columns: [
        { name: 'Force', role: 'key' },
        { name: 'Offences', role: 'value' },
      ],
    };
    const held = makeRecord('table', 'held', {
      ...table,
      cells: { Force: ['Gwent'], Offences: ['Not held'] },
      unit: { one: 'offence', many: 'offences' },
    });
    const figure = makeRecord('figure', 'gwent', {
      type: 'derived',
      label: 'Gwent',
      calculation: 'value',
      args: { of: [{ table: 'held', column: 'Offences', row: 'Gwent' }] },
    });
    const records = withParagraph(
      'Gwent recorded :figure[auto]{of=gwent}, not :figure[503]{of=gwent}.',
      {},
      held,
      figure,
    );
    expect(print(records)).toMatch(/^Gwent recorded \[figure gwent has no value\], not 503\./);
    expect(rules(records)).toEqual(['figure-missing', 'figure-missing']);
    expect(resolve(records).findings[0]?.message).toContain('not held');
    expect(resolve(records).plan.claims.every(({ holds }) => !holds)).toBe(true);
  });

  test('bold figures, Welsh runs and links keep what they are', () => {
    const { plan } = resolve(
      withParagraph('**:figure[2,194]{of=wales-total}** yng :lang[Nghymru]{of=cy}, [the code](https://example.org)'),
    );
    expect(inlinesOf(plan.blocks[0]).filter(({ type }) => type !== 'note')).toEqual([
      { type: 'claim', claim: 'wales-total.1', text: '2,194', marks: ['bold'] },
      { type: 'text', text: ' yng ' },
      { type: 'text', text: 'Nghymru', language: 'cy-GB' },
      { type: 'text', text: ', ' },
      { type: 'link', href: 'https://example.org', text: 'the code' },
    ]);
  });

  test('a directive that is not closed is wrong and prints as written', () => {
    const records = withParagraph('Police recorded :figure[2,194]{of=wales-total offences.');
    expect(print(records)).toBe('Police recorded :figure[2,194]{of=wales-total offences.');
    expect(rules(records)).toEqual(['directive-malformed']);
  });
});

describe('counts', () => {
  test('are computed, proved and printed', () => {
    expect(
      print(
        withParagraph(
          'We are :count[auto]{of=signatories}, :count[five]{of=organisations}, :count[more than four]{of=signatories}.',
        ),
      ),
    ).toBe('We are five, five, more than four.');
    expect(rules(withParagraph(':count[six]{of=signatories}'))).toEqual(['count-false']);
  });

  test('from ten on in digits', () => {
    const signatories = Array.from({ length: 800 }, (_, at) => ({ name: `Person ${at}` }));
    expect(print(withParagraph(':count[auto]{of=signatories} and :count[auto]{of=individuals}', { signatories }))).toBe(
      '800 and 800',
    );
    expect(print(withParagraph(':count[auto]{of=signatories}', { signatories: [...signatories.slice(0, 12)] }))).toBe(
      '12',
    );
  });
});

describe('notes: one rule for repeats', () => {
  const wales = ':figure[2,194]{of=wales-total}';
  const force = ':figure[964]{of=south-wales}';
  const sessions = ':figure[903]{of=childline-sessions}';

  test('the mark stands after the punctuation of the first sentence that prints a figure of the source', () => {
    expect(
      print(
        withParagraph(`We write. Police recorded ${wales} offences, ${force} in the south. Of them ${force} stand.`),
      ),
    ).toBe('We write. Police recorded 2,194 offences, 964 in the south.[1] Of them 964 stand.');
  });

  test('two sources in a sentence have a mark each, in the order of their figures', () => {
    expect(print(withParagraph(`There were ${sessions} sessions and ${wales} offences.`))).toBe(
      'There were 903 sessions and 2,194 offences.[1][2]',
    );
  });

  test('the same source in a later paragraph repeats its number', () => {
    const records = exampleBriefing(
      makeLetter(
        {},
        [`First ${wales}.`, `Then ${sessions}.`, `Again ${force} and ${sessions}.`].map((text) => ({
          type: 'paragraph',
          text,
        })),
      ),
    );
    const { plan } = resolve(records);
    const marks = plan.blocks.map((block) => inlinesOf(block).filter(({ type }) => type === 'note'));
    expect(marks).toEqual([
      [{ type: 'note', number: 1 }],
      [{ type: 'note', number: 2 }],
      [
        { type: 'note', number: 1, repeat: true },
        { type: 'note', number: 2, repeat: true },
      ],
    ]);
    expect(plan.notes).toHaveLength(2);
  });

  test('a note by hand stands where it is written, and no second mark follows for its source', () => {
    expect(
      print(
        withParagraph(
          `Of ${wales}:source[home-office]{place="Table 3"} offences, many.:note[Our note on ${force}.] End.`,
        ),
      ),
    ).toBe('Of 2,194[1] offences, many.[2] End.');
    const { plan } = resolve(withParagraph(`Of ${wales}:source[home-office]{place="Table 3"} offences.`));
    expect(planText(plan.notes[0] ?? [])).toContain('Table 3; 2023-24, cells D14 to D17');
  });

  test('a figure inside a note is a claim, and its source is cited in the sentence before', () => {
    const records = withParagraph(`We write.:note[It was ${wales}.] End.`);
    expect(print(records)).toBe('We write.[1][2] End.');
    expect(resolve(records).plan.claims).toMatchObject([{ id: 'wales-total.1', block: 'b-0001' }]);
  });

  test('a note names publisher, title, edition, release, cells and caveat; the title is the link', () => {
    const { plan } = resolve(withParagraph(`${wales}.`));
    expect(planText(plan.notes[0] ?? [])).toBe(
      'Home Office, Police recorded crime and outcomes open data tables, year ending March 2024, released 30 January 2025: 2023-24, cells D14 to D17. Recorded offences show police activity better than they show how much crime there is.',
    );
    const link = 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables';
    const text = 'Police recorded crime and outcomes open data tables';
    expect(plan.notes[0]).toContainEqual({ type: 'link', href: link, text, marks: ['italic'] });
    expect(plan.annex?.sources).toMatchObject([{ link }]);
  });

  test('an unknown source prints visibly and is wrong', () => {
    expect(print(withParagraph('A code.:source[ofcom-cod]'))).toBe('A code.[source ofcom-cod is not in the briefing]');
    expect(rules(withParagraph('A code.:source[ofcom-cod]'))).toEqual(['source-unknown']);
  });

  test('headings take no source marks', () => {
    const { plan } = resolve(
      exampleBriefing(makeLetter({}, [{ type: 'heading', level: 2, text: `${wales} offences` }])),
    );
    expect(plan.notes).toEqual([]);
  });
});

describe('the rest of the letter', () => {
  test('a cleared quote prints whole, with its claim; one that is not stays visible and is wrong', () => {
    const quoted = (fields: object) =>
      exampleBriefing(makeLetter({}, [{ type: 'quote', quote: 'private-chat', ...fields }]));
    expect(resolve(quoted({})).plan.blocks[0]).toMatchObject({
      claim: 'private-chat.1',
      attribution: 'Chief Executive, Example Children’s Trust',
    });
    expect(rules(quoted({ cut: 'Harm never stops' }))).toEqual(['quote-cut']);
    const unknown = exampleBriefing(makeLetter({}, [{ type: 'quote', quote: 'private-chats' }]));
    expect(rules(unknown)).toEqual(['quote-unknown']);
    expect(planText(inlinesOf(resolve(unknown).plan.blocks[0]))).toBe('[quote private-chats is not in the briefing]');
  });

  test('a table: keys left, values right and grouped, totals marked, markers told in words', () => {
    const table = makeRecord('table', 'mixed', {
      title: 'Mixed',
      source: 'home-office',
      columns: [
        { name: 'Offences', role: 'value' },
        { name: 'Force', role: 'key' },
        { name: 'Remark', role: 'note' },
      ],
      cells: { Force: ['Gwent', 'Kent', 'All'], Offences: ['12345', '[x]', '12345'], Remark: ['', '', ''] },
      totals: ['All'],
      notes: [{ mark: '1', text: 'A note.' }],
    });
    const { plan } = resolve(
      exampleBriefing(makeLetter({}, [{ type: 'table', table: 'mixed', caption: 'Ours' }]), table),
    );
    expect(plan.blocks[0]).toMatchObject({
      number: 1,
      table: {
        title: 'Ours',
        headings: [
          { text: 'Force', align: 'left' },
          { text: 'Offences', align: 'right' },
        ],
        rows: [
          ['Gwent', '12,345'],
          ['Kent', '[x]'],
          ['All', '12,345'],
        ],
        totals: [2],
        rowHeadings: true,
        notes: ['[x]: the number is not available.', '1 A note.'],
      },
    });
  });

  test('every mark in a table is told in words under it, once; the table’s own note of a mark goes first', () => {
    const table = makeRecord('table', 'marked', {
      title: 'Marked',
      source: 'home-office',
      columns: [
        { name: 'Force', role: 'key', of: 'area' },
        { name: 'Offences', role: 'value' },
      ],
      cells: { Force: ['A', 'B', 'C', 'D', 'E', 'F'], Offences: ['[c]', '<5', '1,234 [p]', '7 [p]', '[x]', '[c]'] },
      threshold: 5,
      notes: [{ mark: '[x]', text: 'lost in a flood.' }],
    });
    const { plan } = resolve(exampleBriefing(makeLetter({}, [{ type: 'table', table: 'marked' }]), table));
    expect(plan.blocks[0]).toMatchObject({
      table: {
        notes: [
          '[c]: the number is confidential: it is 1 to 4.',
          '[p]: the number is provisional.',
          '[x] lost in a flood.',
        ],
      },
    });
  });

  test('the date given overrides the date of the record; one that is none is refused', () => {
    expect(resolve(exampleBriefing(), { date: '2025-04-01' }).plan.date).toEqual({
      iso: '2025-04-01',
      shown: '1 April 2025',
    });
    expect(resolveLetter(exampleBriefing(), 'ministers', { date: '1 April' })).toMatchObject({
      ok: false,
      problems: [{ code: 'date' }],
    });
    expect(resolveLetter(exampleBriefing(), 'minister')).toMatchObject({
      ok: false,
      problems: [{ code: 'letter-unknown', remedy: 'Did you mean “ministers”?' }],
    });
  });

  test('an override is printed in the annex with what was wrong', () => {
    const override = {
      reason: 'The chair has checked it.',
      by: { name: 'A. Lead', role: 'Director' },
      date: '2025-03-12',
    };
    const { plan } = resolve(withParagraph(':figure[half]{of=wales-total}', { annex: false }), { override });
    expect(plan.annex?.overrides).toMatchObject([
      {
        rule: 'phrase-false',
        about: 'Image offences recorded in Wales',
        reason: 'The chair has checked it.',
        by: 'A. Lead, Director',
        date: '12 March 2025',
      },
    ]);
  });

  test('an embargo after the date of the letter is on the plan', () => {
    expect(resolve(exampleBriefing(makeLetter({ embargo: { until: '2025-03-14T00:01:00Z' } }))).plan.embargo).toBe(
      '00:01 on 14 March 2025',
    );
    expect(
      resolve(exampleBriefing(makeLetter({ embargo: { until: '2025-03-12T00:01:00Z' } }))).plan.embargo,
    ).toBeUndefined();
  });

  test('a body of 11,000 words and 1,000 claims of one source has one note', () => {
    const text =
      'Police forces in Wales, e.g. Gwent, recorded :figure[2,194]{of=wales-total} offences, or six. '.repeat(10);
    const records = exampleBriefing(
      makeLetter(
        {},
        Array.from({ length: 50 }, () => ({ type: 'paragraph', text: text.repeat(2) })),
      ),
    );
    const { plan } = resolve(records);
    expect(plan.words).toBe(11_000);
    expect(plan.claims).toHaveLength(1000);
    expect(plan.notes).toHaveLength(1);
  });
});
