import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../core/model/index.ts';
import { exampleFiles } from './format/example-files.ts';
import { packBriefing, placeFinding, readFiles, readFolder, writeFiles, writeFolder } from './index.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The example with some files changed or, as undefined, left out. */
function read(changes: Readonly<Record<string, string | Uint8Array | undefined>>): ReturnType<typeof readFiles> {
  const files = Object.entries({ ...exampleFiles, ...changes }).filter(([, text]) => text !== undefined);
  return readFiles(
    new Map(files.map(([name, text]) => [name, typeof text === 'string' ? encode(text) : (text ?? new Uint8Array())])),
  );
}

/** What is wrong, as one reads it on the command line. */
function said(changes: Readonly<Record<string, string | Uint8Array | undefined>>): string[] {
  const result = read(changes);
  return result.ok ? [] : result.problems.map(describeProblem);
}

const figures = exampleFiles['figures.yaml'] ?? '';

describe('a folder written by hand', () => {
  it('needs no uids and no ids of blocks, and reads to the same records each time', () => {
    const [first, second] = [read({}), read({})];
    if (!first.ok || !second.ok) throw new Error('not read');
    expect(packBriefing(first.value)).toEqual(packBriefing(second.value));
    const figure = [...first.value.briefing.records.values()].find(({ id }) => id === 'childline-sessions');
    expect(figure).toMatchObject({ type: 'reported', measure: 'count', value: '903', asPublished: '903' });
  });

  it('takes line ends of Windows, a byte order mark, comments, quotes and aliases', () => {
    const windows = Object.fromEntries(
      Object.entries(exampleFiles).map(([name, text]) => [
        name,
        `\ufeff# of Windows\n${text}`.replaceAll('\n', '\r\n'),
      ]),
    );
    const plain = read({});
    const other = read({
      ...windows,
      'letters/home-secretary.md': `\ufeff${exampleFiles['letters/home-secretary.md'] ?? ''}`.replaceAll('\n', '\r\n'),
      'tables/image-offences.csv': `\ufeff${exampleFiles['tables/image-offences.csv'] ?? ''}`.replaceAll('\n', '\r\n'),
      'figures.yaml': figures
        .replace('area: {code: W92', 'area: &wales {code: W92')
        .replace('    of: {figure: wales-total}', '    of: {figure: "wales-total"}\n  area: *wales'),
    });
    if (!plain.ok || !other.ok) throw new Error(JSON.stringify(other));
    const briefing = (content: typeof plain.value): object[] =>
      [...content.briefing.records.values()].filter(({ id }) => id !== 'wales-per-day');
    expect(briefing(other.value)).toEqual(briefing(plain.value));
  });

  it('unpacks with the ids of blocks, and with a uid only where it is not the derived one', () => {
    const result = read({ 'quotes.yaml': `${exampleFiles['quotes.yaml'] ?? ''}  uid: ${'1'.repeat(32)}\n` });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const files = [...writeFiles(result.value)].map(
      ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
    );
    expect(files.filter(([, text]) => /^ *(- )?uid:/m.test(text)).map(([name]) => name)).toEqual(['quotes.yaml']);
    expect(Object.fromEntries(files)['letters/home-secretary.md']).toMatch(
      /counts each year\. \{#b-[0-9a-f]{8} owner=home-secretary\}/,
    );
  });

  it('keeps a record whose name Windows has for a device', () => {
    const result = read({
      'tables/con_.yaml': exampleFiles['tables/image-offences.yaml'],
      'tables/con_.csv': exampleFiles['tables/image-offences.csv'],
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect([...result.value.briefing.records.values()].map(({ id }) => id)).toContain('con');
    expect([...writeFiles(result.value).keys()]).toContain('tables/con_.csv');
  });
});

describe('problems', () => {
  it('of all files in one run, file by file, each with its place and what would be right', () => {
    expect(
      said({
        'sources.yaml': '- id: a\n  titel: Recorded crime\n  publisher: Home Office\n  released: 30 January 2025\n',
        'figures.yaml': `${figures.replace('calculation: sum', 'calculation: summ')}- id: broken\n  label: Meta: a quarter\n- id: neither\n  label: x\n`,
        'quotes.yaml': '- id: q\n  words: "not closed\n',
        'tables/image-offences.csv': 'Force,Offences\nSouth Wales,964,1\nGwent\n',
        'letters/home-secretary.md': `${exampleFiles['letters/home-secretary.md'] ?? ''}\n::quote[private-chat]{cut="Harm\n`,
      }),
    ).toEqual([
      'figures.yaml:4:16: “calculation” is “summ”, which does not fit. Did you mean “sum”? It can be: value, sum, difference, share, change, points, ratio, average, rate, mean, rank, minimum, maximum.',
      'figures.yaml:26:10: There is a second colon in this line, or a field begins in the wrong column. Put the whole text in quotation marks: title: "Meta: a quarter".',
      'figures.yaml:27:3: This figure has neither “value” nor “calculation”. Add “value”, “asPublished” and “source” for a number as published, or “calculation” and “args” to work it out.',
      'letters/home-secretary.md:35:23: A quotation mark in the list in braces is not closed. Write it like {#b-1a2b owner=ofcom}, with a value of several words in quotation marks.',
      'quotes.yaml:2:10: A quotation mark is opened here and not closed. Close it at the end of the text; inside double quotation marks write \\" for a quotation mark.',
      'sources.yaml:1:3: “title” is missing. “titel” looks like it: write “title”.',
      'sources.yaml:4:13: “released” is “30 January 2025”, which does not fit. A date is written YYYY-MM-DD, such as 2024-03-31.',
      'tables/image-offences.csv:2: This line has 3 cells, and there are 2 headings. Put a cell that holds a comma in quotation marks, and leave an empty cell between two commas.',
      'tables/image-offences.csv:3: This line has 1 cell, and there are 2 headings. Put a cell that holds a comma in quotation marks, and leave an empty cell between two commas.',
    ]);
  });

  it('an id that stands twice in a kind, with the line of the other', () => {
    const [problem] = said({
      'figures.yaml': `${figures}\n- id: wales-total\n  label: again\n  value: 1\n  asPublished: "1"\n  source: childline\n`,
    });
    expect(problem).toContain(
      'figures.yaml:26:7: The id “wales-total” is taken: another figure has it in line 2 of figures.yaml.',
    );
  });

  it.each([
    ['no briefing.yaml', { 'briefing.yaml': undefined }, 'The folder has no briefing.yaml.'],
    ['a newer format', { 'briefing.yaml': 'format: 2\nid: a\nfuture: [true]\n' }, 'made with a newer Briefing Desk'],
    ['no format', { 'briefing.yaml': 'id: wales-online-safety\ntitle: x\n' }, 'Write “format: 1”'],
    ['a table without its CSV', { 'tables/image-offences.csv': undefined }, 'no CSV file beside it'],
    ['a table without its YAML', { 'tables/image-offences.yaml': undefined }, 'no YAML file beside it'],
    ['text that is not UTF-8', { 'quotes.yaml': new Uint8Array([0x63, 0x61, 0x66, 0xe9]) }, 'not text in UTF-8'],
    ['a file whose name is nearly right', { 'figure.yaml': '' }, 'Rename it to figures.yaml.'],
    [
      'an asset under a name of its own',
      { 'assets/logo.png': 'x' },
      'Rename it to 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    ],
    ['a list of people that there is not', { 'people.yaml': 'person:\n  - id: a\n' }, 'Did you mean “persons”?'],
    ['an alias that holds itself', { 'quotes.yaml': '- &a [*a]\n' }, 'An alias must not hold itself'],
    [
      'aliases without end',
      { 'quotes.yaml': `- a: &a [${'x,'.repeat(50)}]\n  b: &b [${'*a,'.repeat(50)}]\n  c: [${'*b,'.repeat(50)}]\n` },
      'The aliases in this file make it too large',
    ],
    [
      'a letter without front matter',
      { 'letters/home-secretary.md': 'Dear Home Secretary\n' },
      'The front matter is missing',
    ],
    ['a history that was changed', { 'history/head': 'yesterday\n' }, 'not the id of a revision'],
  ])('%s', (_what, changes, words) => {
    expect(said(changes).join('\n')).toContain(words);
  });

  it('a field whose name is nearly right is kept and pointed out; a file that nothing reads is too', () => {
    const result = read({
      'figures.yaml': figures.replace('label: Childline', 'bse: where known\n  label: Childline'),
      'draft.docx': 'x',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.findings.map(({ rule, where }) => [rule, where.file, where.line])).toEqual([
      ['field-unknown', 'figures.yaml', 18],
      ['file-unknown', 'draft.docx', undefined],
    ]);
  });

  it('a finding learns its place from the folder: the words in their line', () => {
    const result = read({});
    if (!result.ok) throw new Error('not read');
    const [letter] = [...result.value.briefing.records.values()].filter(({ kind }) => kind === 'letter');
    if (letter?.kind !== 'letter') throw new Error('no letter');
    const where = { letter: 'home-secretary', block: letter.blocks[0]?.id ?? '', text: 'auto' };
    const finding = placeFinding({ rule: 'phrase-false', severity: 'wrong', message: 'x', where }, result.value.places);
    expect(finding.where).toMatchObject({ file: 'letters/home-secretary.md', line: 13, column: 12 });
  });
});

describe('the folder on the disk', () => {
  let place = '';
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'briefing-folder-'));
  });
  afterEach(async () => {
    await rm(place, { recursive: true, force: true });
  });
  const content = (): Parameters<typeof writeFolder>[0] => {
    const result = read({});
    if (!result.ok) throw new Error('not read');
    return result.value;
  };

  it('is written whole into a new folder and read back the same', async () => {
    const folder = join(place, 'new', 'folder');
    expect(await writeFolder(content(), folder)).toMatchObject({ ok: true });
    const again = await readFolder(folder);
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    expect(packBriefing(again.value)).toEqual(packBriefing(content()));
  });

  it('never goes where something is', async () => {
    await writeFile(join(place, 'mine.txt'), 'mine');
    expect(await writeFolder(content(), place)).toMatchObject({ ok: false, problems: [{ code: 'folder-not-empty' }] });
    expect(await readdir(place)).toEqual(['mine.txt']);
    expect(await writeFolder(content(), join(place, 'mine.txt'))).toMatchObject({ ok: false });
    expect(await readFile(join(place, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('follows no link out of itself', async () => {
    await writeFolder(content(), join(place, 'a'));
    await mkdir(join(place, 'a', 'assets'));
    await symlink('/etc/hostname', join(place, 'a', 'assets', 'a'.repeat(64)));
    expect(await readFolder(join(place, 'a'))).toMatchObject({ ok: false, problems: [{ code: 'link' }] });
  });

  it('that is not there is a problem in words', async () => {
    expect(await readFolder(join(place, 'none'))).toMatchObject({ ok: false, problems: [{ code: 'not-found' }] });
  });
});
