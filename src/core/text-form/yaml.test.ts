import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figureSchema, sourceSchema, type Json } from '../model/index.ts';
import { anyJson } from '../../testing/arbitrary-briefing.ts';
import { readYaml, typeRecord, writeYamlList, writeYamlMap } from './index.ts';

const values = (text: string): Json[] => readYaml(text, 'x.yaml', 'list').parts.map(({ value }) => value);

describe('YAML as it is written', () => {
  it('a figure opens with what it is, short parts stand in one line, long text is folded, defaults are left out', () => {
    const figure = {
      uid: '0'.repeat(32),
      id: 'wales-total',
      kind: 'figure' as const,
      type: 'derived' as const,
      label: 'Image offences recorded in Wales',
      calculation: 'sum' as const,
      args: { of: [{ table: 'image-offences', column: 'Offences', rows: 'all' as const }] },
      unit: { one: 'offence', many: 'offences' },
      coverage: { usable: 4, of: 4, what: 'forces' },
      note: 'The Home Office publishes the count of each force; the sum of the four Welsh forces is not in the tables as published.',
      share: '24.10',
      answer: 'no',
      seen: 5,
    };
    expect(writeYamlList([{ ...figure, uid: undefined, kind: undefined, type: undefined }], figureSchema)).toBe(
      `- id: wales-total
  label: Image offences recorded in Wales
  calculation: sum
  args:
    of: {table: image-offences, column: Offences, rows: all}
  unit: {one: offence, many: offences}
  coverage: {usable: 4, of: 4, what: forces}
  note: >-
    The Home Office publishes the count of each force; the sum of the four Welsh forces is not in the tables as
    published.
  answer: "no"
  seen: !!int 5
  share: "24.10"
`,
    );
  });

  it('a reported figure shows no measure where it is the default', () => {
    const text = writeYamlMap({ value: '903', measure: 'count', asPublished: '903' }, figureSchema);
    expect(text).toBe('value: 903\nasPublished: 903\n');
  });

  it('any JSON comes back as it was', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const [part] = readYaml(writeYamlMap({ any: json }, z.looseObject({})), 'x.yaml', 'map').parts;
        expect(part?.value).toEqual({ any: json });
      }),
      { numRuns: 500 },
    );
  });
});

describe('YAML as it is read', () => {
  it('every value is text: 24.10 stays 24.10, no stays no', () => {
    expect(values('- {a: 24.10, b: no, c: 2024-03-31, d: 0x1F, e: ~, f: }')).toEqual([
      { a: '24.10', b: 'no', c: '2024-03-31', d: '0x1F', e: '~', f: '' },
    ]);
  });

  it('one problem a broken record, and the sound ones are read', () => {
    const text =
      '- id: a\n  title: Meta: x\n- id: b\n  title: "open\n- id: c\n\ttitle: tab\n- id: d\n  id: e\n- id: f\n  title: [1\n- id: g\n';
    const { parts, problems } = readYaml(text, 'x.yaml', 'list');
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 10],
      [4, 10],
      [6, 2],
      [8, 3],
      [11, 1],
    ]);
    expect(parts.map(({ value }) => value)).toEqual([{ id: 'g' }]);
  });

  it('the fields of a map are regions too; a field that is broken is not missing', () => {
    const { parts, problems, broken } = readYaml(
      'id: a\ntitle: "open\nnote: x: y\nreleased: 2025-01-30\n',
      's.yaml',
      'map',
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 8],
      [3, 7],
    ]);
    const place = parts[0]?.place ?? (() => ({ line: 0, column: 0 }));
    const typed = typeRecord(sourceSchema, parts[0]?.value ?? {}, { file: 's.yaml', place, broken });
    expect(typed.problems.map(({ message }) => message)).toEqual([
      '“uid” is missing.',
      '“kind” is missing.',
      '“publisher” is missing.',
    ]);
  });

  it.each([
    ['a list that is a map', 'id: a\n', 'This should be a list of records.'],
    ['a record that is text', '- a\n', 'This should be a record.'],
    ['a tag that is not known', '- a: !secret x\n', 'This tag (!) is not known here.'],
    ['a tag that does not fit', '- a: !!int 5.5\n', 'does not fit its tag'],
    ['two documents', '- a: 1\n---\n- a: 2\n', 'second document'],
    ['an alias of nothing', '- a: *b\n', 'alias'],
    ['lists without end', '['.repeat(30_000), 'too deep'],
    ['a field that would do harm', '- __proto__: {a: b}\n', '__proto__'],
    ['more text than a briefing has', `- a: ${'x'.repeat(17_000_000)}`, '16 million'],
  ])('%s', (_what, text, words) => {
    const { problems } = readYaml(text, 'x.yaml', 'list');
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
  });

  it('an empty file, or one of comments, holds nothing', () => {
    expect(values('')).toEqual([]);
    expect(values('# later\n\n')).toEqual([]);
  });
});

describe('what a schema says against a value', () => {
  const said = (value: Json): string[] =>
    typeRecord(
      figureSchema,
      { uid: '0'.repeat(32), id: 'x', kind: 'figure', label: 'x', ...(value as object) },
      { file: 'f', place: () => ({ line: 1, column: 1 }) },
    ).problems.map(({ message, remedy }) => `${message} ${remedy}`);

  it('names the field, shows the value and says what would be right', () => {
    expect(
      said({ type: 'derived', calculation: 'sum', args: { of: { table: 't', colum: 'c', rows: 'all' } } }),
    ).toEqual(['“args.of.column” is missing. “colum” looks like it: write “column”.']);
    expect(
      said({
        type: 'reported',
        value: '',
        asPublished: '9',
        source: 'S',
        coverage: { usable: 'many', what: 'forces' },
      }),
    ).toEqual([
      '“coverage.usable” is “many”, which does not fit. This should be a whole number, such as 20.',
      '“value” is empty, which does not fit. This must not be empty.',
      '“source” is “S”, which does not fit. An id is 1 to 64 lower-case letters, digits and hyphens, and begins with a letter.',
    ]);
    expect(said({ type: 'derived', calculation: 'value', args: { of: { figure: 'a' } }, unit: 'offences' })).toEqual([
      '“unit” is “offences”, which does not fit. This should be fields, such as {one: offence, many: offences}.',
    ]);
  });
});
