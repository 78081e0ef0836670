/** Texts through the command line: what a press officer sees of a partner's draft. */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditedFileSchema, auditResponse, captureResponse } from '../contract/audit-results.ts';
import { example, Workbench } from './testing/workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());

test('capture gives numbers and quotations with their places', async () => {
  const text = 'Police in Wales recorded 2,194 offences in 2023/24. “It is bad,” said Jo Example.';
  const run = await bench.run('capture', text, '--json');
  expect(run.exitCode).toBe(0);
  const { numbers, quotes } = captureResponse.parse(JSON.parse(run.out));
  expect(numbers[0]).toMatchObject({
    text: '2,194',
    start: text.indexOf('2,194'),
    stated: '2194',
    unit: 'offences',
    area: 'Wales',
  });
  expect(quotes[0]).toMatchObject({ words: 'It is bad,', speaker: 'Jo Example' });
  expect((await bench.run('capture', 'Nothing here.')).out).toBe('No number and no quotation was found.');
});

test('audit says what is wrong in one file, and lists several', async () => {
  const [draft, page] = [bench.path('partner draft.txt'), bench.path('page.html')];
  await writeFile(draft, 'Exactly half of the 7,338 offences, 3,648, took place there.');
  await writeFile(
    page,
    '<html><head><title>5 of 3</title></head><script>alert("38,0001")</script><p>Reports rose from 30 to 67, &ldquo;more than double&rdquo;.</p>',
  );
  const one = await bench.run('audit', draft, '--json');
  expect(one.exitCode).toBe(1);
  expect(auditedFileSchema.parse(JSON.parse(one.out)).findings).toMatchObject([
    { rule: 'audit-share', sum: '3,648 ÷ 7,338 = 49.7%' },
  ]);
  const both = await bench.run('audit', draft, page, '--json');
  const response = auditResponse.parse(JSON.parse(both.out));
  expect('files' in response && response.files.map(({ file, findings }) => [file, findings.length])).toEqual([
    [draft, 1],
    [page, 0],
  ]);
  expect((await bench.run('audit', draft)).out).toContain('WRONG audit-share');
});

test('audit against a briefing tells what matches, what contradicts and what it does not know', async () => {
  const file = bench.path('story.md');
  await writeFile(
    file,
    '# News\n\nPolice in Wales recorded 2,194 offences in 2023/24. In Wales some 777,000 dogs were counted.\n\nAcross England and Wales police recorded 39,999 offences in 2023/24.',
  );
  const run = await bench.run('audit', file, '--against', example, '--json');
  const { numbers } = auditedFileSchema.parse(JSON.parse(run.out));
  const verdicts = new Map(numbers.map(({ text, verdict, figure }) => [text, [verdict, figure]]));
  expect(verdicts.get('2,194')).toEqual(['matches', 'wales-total']);
  expect(verdicts.get('39,999')).toEqual(['contradicts', 'england-wales-total']);
  expect(verdicts.get('some 777,000')?.[0]).toBe('not in the briefing');
  expect(run.exitCode).toBe(1);
});

test('what only misleads, or could be plainer, is said and is no fault', async () => {
  const file = bench.path('poll.txt');
  await writeFile(file, 'Half of all children have seen it.\n\nStudies show that 40% of pupils told nobody.');
  const run = await bench.run('audit', file, '--json');
  const { findings } = auditedFileSchema.parse(JSON.parse(run.out));
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['audit-base', 'misleading'],
    ['audit-source-vague', 'style'],
  ]);
  expect(run.exitCode).toBe(0);
  expect((await bench.run('audit', file)).out).toContain('0 wrong, 1 misleading, 1 of style.');
});

test('the letter that the desk writes has nothing wrong in it', async () => {
  const letter = bench.path('letter.docx');
  expect((await bench.run('letter', example, '-o', letter)).exitCode).toBe(0);
  const run = await bench.run('audit', letter, '--against', example, '--json');
  const { findings, numbers } = auditedFileSchema.parse(JSON.parse(run.out));
  expect(findings).toEqual([]);
  expect(numbers.filter(({ verdict }) => verdict?.startsWith('matches') === true).length).toBeGreaterThan(8);
});

test('a file that cannot be read says why', async () => {
  const run = await bench.run('audit', bench.path('none.txt'));
  expect(run.exitCode).toBe(2);
  expect(run.log).toContain('There is no such file.');
  expect((await bench.run('audit', bench.path('x.exe'))).log).toContain('cannot be read as text');
});
