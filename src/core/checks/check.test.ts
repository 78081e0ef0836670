import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFigures } from '../figures/index.ts';
import {
  exampleBriefing,
  makeLetter,
  makeRecord,
  paragraphsOfExample,
  withParagraph,
} from '../letters/testing/example-records.ts';
import { fingerprintFinding, isOpen, type Finding, type RecordMap } from '../model/index.ts';
import { checkBriefing, prepareLetter } from './index.ts';

const reason = 'The letter says that 20 police forces recorded the platform.';
const by = { name: 'Data lead', role: 'Data lead' };
const share = 'Where the platform was known, :figure[49.7%]{of=snapchat-share} took place on Snapchat.';

function accept(fields: object = {}): RecordMap {
  const acceptance = { rule: 'share-coverage', where: 'snapchat-share', reason, by, date: '2025-03-11', ...fields };
  return withParagraph(share, { acceptances: [acceptance] });
}
const find = (records: RecordMap, rule: string): Finding[] =>
  checkBriefing(records).filter((finding) => finding.rule === rule);

describe('the example', () => {
  test('has nothing wrong and nothing misleading open; what it rightly raises is accepted', () => {
    const findings = checkBriefing(exampleBriefing());
    expect(findings.filter(isOpen)).toEqual([]);
    expect(
      findings.filter(({ accepted }) => accepted !== undefined).map(({ rule, where }) => [rule, where.figure]),
    ).toEqual([
      ['share-coverage', 'meta-share'],
      ['share-coverage', 'snapchat-share'],
    ]);
  });

  test('South Wales is not a third of Wales: 43.9%', () => {
    const third = makeRecord('figure', 'south-wales-share', {
      type: 'derived',
      label: 'South Wales in Wales',
      calculation: 'share',
      args: { part: [{ figure: 'south-wales' }], whole: [{ figure: 'wales-total' }] },
      base: 'of the offences recorded in Wales',
      area: { code: 'W92000004', label: 'Wales', nations: ['wales'] },
    });
    const [finding] = find(
      withParagraph(
        'South Wales Police recorded :figure[a third]{of=south-wales-share} of the offences recorded in Wales.',
        {},
        third,
      ),
      'phrase-false',
    );
    expect(finding).toMatchObject({ severity: 'wrong', where: { block: 'b-0001', text: 'a third' } });
    expect(finding?.sum).toBe('964 ÷ 2,194 = 43.9%');
  });
});

test.each([
  ['children', 'One offence is not one child.'],
  ['girls', 'One offence is not one girl.'],
])('a unit that switches to %s is said in the singular', (noun, sentence) => {
  const records = withParagraph(`Police in Wales recorded :figure[2,194]{of=wales-total} ${noun}.`);
  expect(find(records, 'unit-switch')[0]?.message).toContain(sentence);
});

describe('acceptances', () => {
  test('close a misleading finding, and say who and why', () => {
    expect(find(accept(), 'share-coverage')).toMatchObject([
      { accepted: { reason, by: 'Data lead', role: 'Data lead', date: '2025-03-11' } },
    ]);
    expect(find(accept(), 'acceptance-unused')).toEqual([]);
  });

  test.each(['snapchat-share', 'ministers'])('may name the place %s', (where) => {
    expect(find(accept({ where }), 'share-coverage').every((finding) => !isOpen(finding))).toBe(true);
  });

  test('without a fingerprint, or for a whole letter, ask to be pinned to what was seen', () => {
    const [open] = find(withParagraph(share, { acceptances: [] }), 'share-coverage');
    if (open === undefined) throw new Error('no finding');
    expect(find(accept(), 'acceptance-unpinned')).toMatchObject([
      { severity: 'style', message: expect.stringContaining(`Add “of: ${fingerprintFinding(open)}”`) as string },
    ]);
    expect(find(accept({ of: fingerprintFinding(open) }), 'acceptance-unpinned')).toEqual([]);
    const both = `${share} There, :figure[a quarter]{of=meta-share} took place on Meta.`;
    const whole = { rule: 'share-coverage', where: 'ministers', reason, by, date: '2025-03-11' };
    expect(find(withParagraph(both, { acceptances: [whole] }), 'acceptance-unpinned')).toMatchObject([
      { message: expect.stringContaining('covers 2 findings at once') as string },
    ]);
  });

  test('with a fingerprint hold until the finding changes', () => {
    const [open] = find(withParagraph(share, { acceptances: [] }), 'share-coverage');
    expect(find(accept({ of: fingerprintFinding(open!) }), 'share-coverage').filter(isOpen)).toEqual([]);
    const lapsed = accept({ of: '000000000000' });
    expect(find(lapsed, 'share-coverage').filter(isOpen)).toHaveLength(1);
    expect(find(lapsed, 'acceptance-unused')[0]?.message).toContain('has lapsed');
  });

  test('of another place or rule close nothing, and are listed as unused', () => {
    for (const other of [accept({ where: 'meta-share' }), accept({ rule: 'series-break' })]) {
      expect(find(other, 'share-coverage').filter(isOpen)).toHaveLength(1);
      expect(find(other, 'acceptance-unused')).toMatchObject([{ severity: 'style', where: { letter: 'ministers' } }]);
    }
  });

  test('never close what is wrong', () => {
    const acceptances = [
      { rule: 'phrase-false', where: 'wales-total', reason: 'It is near enough for us.', by, date: '2025-03-11' },
    ];
    const records = withParagraph('Police in Wales recorded :figure[half]{of=wales-total}.', { acceptances });
    expect(find(records, 'phrase-false').filter(isOpen)).toHaveLength(1);
    expect(find(records, 'acceptance-unused')[0]?.message).toContain('cannot be accepted');
  });
});

describe('the order of findings', () => {
  test('wrong, misleading, style; then as they stand in the letter; each once', () => {
    const blocks = [
      { type: 'paragraph', text: 'Snapchat had :figure[49.7%]{of=snapchat-share}.' },
      { type: 'paragraph', text: ':figure[half]{of=wales-total} and :figure[2,194]{of=wales-totl} in Wales.' },
      { type: 'paragraph', text: ':figure[half]{of=south-wales} in South Wales.' },
    ];
    const findings = checkBriefing(exampleBriefing(makeLetter({ acceptances: [] }, blocks)));
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => 'wms'.indexOf(a[0]!) - 'wms'.indexOf(b[0]!)));
    expect(
      findings.filter(({ severity }) => severity === 'wrong').map(({ rule, where }) => [rule, where.block]),
    ).toEqual([
      ['figure-unknown', 'b-0002'],
      ['phrase-false', 'b-0002'],
      ['phrase-false', 'b-0003'],
    ]);
    expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
  });

  test('figures that no letter prints are checked too', () => {
    const circle = ['one', 'two'].map((id, at) =>
      makeRecord('figure', id, {
        type: 'derived',
        label: id,
        calculation: 'value',
        args: { of: [{ figure: ['two', 'one'][at] }] },
      }),
    );
    expect(find(exampleBriefing(...circle), 'figure-circle')).toMatchObject([{ severity: 'wrong' }]);
  });

  test('a chart that no letter shows is checked too', () => {
    const chart = makeRecord('chart', 'loose', {
      chartKind: 'bar',
      title: 'South Wales recorded most',
      data: { table: 'nowhere', columns: ['A'] },
    });
    const findings = checkBriefing(exampleBriefing(chart)).filter(({ where }) => where.chart === 'loose');
    expect(findings.filter(({ severity }) => severity === 'wrong')).not.toEqual([]);
    expect(findings.every(({ where }) => where.letter === undefined)).toBe(true);
  });
});

describe('a letter prepared for writing', () => {
  const override = {
    reason: 'The chair has checked it.',
    by: { name: 'A. Lead', role: 'Director' },
    date: '2025-03-12',
  };

  test('has an annex that lists what was accepted, in words for its reader', () => {
    const prepared = prepareLetter(exampleBriefing(), 'ministers');
    expect(prepared.ok && prepared.value.plan.annex?.accepted).toMatchObject([
      {
        rule: 'share-coverage',
        about: 'Share of image offences that took place on Snapchat',
        finding:
          '“Share of image offences that took place on Snapchat” covers 20 of 45 forces, not all. The others may differ.',
        reason,
        by: 'Data lead',
        date: '11 March 2025',
      },
      { rule: 'share-coverage' },
    ]);
  });

  test('lists under an override everything that is wrong, whatever rule found it', () => {
    const records = withParagraph(':figure[half]{of=wales-total} and :figur[2,194]{of=wales-total} in Wales.');
    const prepared = prepareLetter(records, 'ministers', { override });
    expect(prepared.ok && prepared.value.plan.annex?.overrides.map(({ rule }) => rule)).toEqual([
      'directive-unknown',
      'phrase-false',
    ]);
  });

  test('leaves out an acceptance that fits nothing', () => {
    const prepared = prepareLetter(accept({ where: 'meta-share' }), 'ministers');
    expect(prepared.ok && prepared.value.plan.annex?.accepted).toEqual([]);
  });

  test('is not to be had for a letter that is not there', () => {
    expect(prepareLetter(exampleBriefing(), 'nobody').ok).toBe(false);
  });
});

describe('settings of the briefing', () => {
  test('move the thresholds', () => {
    const briefing = (settings: object) => makeRecord('briefing', 'wales', { title: 'Wales', settings });
    const long = (settings: object) => find(exampleBriefing(briefing(settings)), 'letter-length');
    expect(long({})).toHaveLength(1);
    expect(long({ wordsFrom: '50' })).toEqual([]);
    expect(long({ wordsFrom: 'many' })).toHaveLength(1);
  });

  test('move the bands of wording', () => {
    const briefing = makeRecord('briefing', 'wales', { title: 'Wales', settings: { bands: { about: '1' } } });
    const text = 'Police in Wales recorded :figure[about 2,150]{of=wales-total} offences.';
    expect(find(withParagraph(text), 'phrase-false')).toEqual([]);
    expect(find(withParagraph(text, {}, briefing), 'phrase-false')).toHaveLength(1);
  });
});

test('a check never fails, whatever is missing from the briefing, and does not depend on the order of records', () => {
  const all = [...exampleBriefing(makeLetter({ to: ['home-secretary', 'nobody'] }, paragraphsOfExample))];
  fc.assert(
    fc.property(fc.array(fc.nat(all.length - 1), { maxLength: 12 }), (gone) => {
      const rest = all.filter((_, at) => !gone.includes(at));
      const findings = checkBriefing(new Map(rest));
      expect(checkBriefing(new Map([...rest].reverse()))).toEqual(findings);
    }),
    { numRuns: 60 },
  );
});

test('the figures worked out beforehand give the same findings', () => {
  const records = exampleBriefing();
  expect(checkBriefing(records, { evaluation: evaluateFigures(records) })).toEqual(checkBriefing(records));
});
