import { describe, expect, it } from 'vitest';
import { deriveUid, organisationSchema, personSchema, signatorySchema, type RecordMap } from '../model/index.ts';
import { readSignatories, signatoryOf } from './read-signatories.ts';

const identity = (kind: string, id: string) => ({ uid: deriveUid('test', kind, id), id, kind });
const records: RecordMap = new Map(
  [
    organisationSchema.parse({ ...identity('organisation', 'trust'), name: 'Example Children’s Trust' }),
    personSchema.parse({
      ...identity('person', 'chief'),
      name: 'A Chief',
      organisation: 'trust',
      role: 'Chief Executive',
    }),
  ].map((record) => [record.uid, record]),
);
const read = (text: string) => readSignatories(text, records);

describe('readSignatories', () => {
  it('reads name, role and organisation, whatever parts them', () => {
    const expected = { name: 'B Person', role: 'Director of Policy', organisation: 'Example Youth Wales' };
    for (const line of [
      'B Person, Director of Policy, Example Youth Wales',
      'B Person\tDirector of Policy\tExample Youth Wales',
      'B Person; Director of Policy; Example Youth Wales',
      'B Person – Director of Policy – Example Youth Wales',
      '3. B Person, Director of Policy, Example Youth Wales',
      '• B Person, Example Youth Wales, Director of Policy',
    ]) {
      expect(read(line)[0]).toMatchObject(expected);
    }
  });

  it('keeps commas that belong to an organisation', () => {
    expect(read('B Person, Dean, Institute of Crime, Law and Justice')[0]).toMatchObject({
      organisation: 'Institute of Crime, Law and Justice',
    });
  });

  it('goes by headings where there are any', () => {
    const entries = read('Organisation\tName\tJob title\nThe Fund\tB Person\tHead of Policy\n\nUnion\tC Person\t');
    expect(entries).toEqual([
      { line: 2, organisation: 'The Fund', name: 'B Person', role: 'Head of Policy' },
      { line: 4, organisation: 'Union', name: 'C Person', role: '' },
    ]);
  });

  it('tells an organisation that signs as itself from an individual', () => {
    expect(read('Example Survivors’ Fund')[0]).toMatchObject({ name: '', organisation: 'Example Survivors’ Fund' });
    expect(read('Dr B Person')[0]).toMatchObject({ name: 'Dr B Person', organisation: '' });
    expect(read('Chief Executive, Example Youth Wales')[0]).toMatchObject({ name: '', role: 'Chief Executive' });
  });

  it('recognises who is in the briefing, with straight or curly quotes', () => {
    const [entry] = read("A Chief, Chief Executive, The Example Children's Trust");
    expect(entry).toMatchObject({ person: 'chief', organisationId: 'trust' });
    expect(signatoryOf(entry!)).toEqual({ person: 'chief', role: 'Chief Executive', organisation: 'trust' });
  });

  it('does not take a namesake elsewhere for the person', () => {
    expect(read('A Chief, Director, Another Trust')[0]).not.toHaveProperty('person');
  });

  it('says who signs already, and who stands in the list twice', () => {
    const signed = [signatorySchema.parse({ person: 'chief', organisation: 'trust' })];
    const text = 'A Chief, Chief Executive, Example Children’s Trust\nB Person, Head, Union\nB Person, Head, Union';
    expect(readSignatories(text, records, signed).map(({ again }) => again)).toEqual(['signed', undefined, 'twice']);
  });

  it('gives what a letter can keep', () => {
    for (const entry of read('B Person, Head, Union\nUnion\nC Person')) {
      expect(signatorySchema.safeParse(signatoryOf(entry)).success).toBe(true);
    }
    expect(read('\n \n')).toEqual([]);
  });
});
