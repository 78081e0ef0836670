import { describe, expect, test } from 'vitest';
import { deriveUid, type BriefingRecord, type Office, type Person, type RecordMap } from '../model/index.ts';
import { recordSchemas, type RecordKind } from '../model/records.ts';
import { addressLetter, closeFor, copyLine, nameLine, standingOf } from './index.ts';

const DATE = '2025-03-12';

function record(kind: RecordKind, id: string, fields: object): BriefingRecord {
  return recordSchemas[kind].parse({ uid: deriveUid('test', kind, id), id, kind, ...fields }) as BriefingRecord;
}

function briefing(...records: BriefingRecord[]): RecordMap {
  return new Map(records.map((one) => [one.uid, one]));
}

/** An office of a kind and who holds it. Nobody given: a placeholder. */
function held(
  id: string,
  officeKind: Office['officeKind'],
  title: string,
  person?: Partial<Person>,
  office = {},
): BriefingRecord[] {
  const tenure = record('tenure', `${id}-now`, {
    office: id,
    from: '2024-07-05',
    ...(person && { person: `${id}-holder` }),
  });
  const holder = person && record('person', `${id}-holder`, { name: 'Alex Example', ...person });
  return [record('office', id, { title, officeKind, ...office }), tenure, ...(holder ? [holder] : [])];
}

const mp = { lettersAfter: 'MP', surname: 'Example' };

/** DOMAIN 8, row by row: kind, title, holder, further fields of the office; the block, salutation and close. */
const rows: readonly [
  string,
  Office['officeKind'],
  string,
  Partial<Person> | undefined,
  object,
  string[],
  string,
  string,
][] = [
  [
    'Prime Minister',
    'prime-minister',
    'Prime Minister',
    mp,
    {},
    ['The Rt Hon Alex Example MP', 'Prime Minister'],
    'Dear Prime Minister',
    'Yours sincerely',
  ],
  [
    'Home Secretary',
    'great-office',
    'Home Secretary',
    mp,
    { address: ['2 Marsham Street'] },
    ['The Rt Hon Alex Example MP', 'Home Secretary', '2 Marsham Street'],
    'Dear Home Secretary',
    'Yours sincerely',
  ],
  [
    'Home Secretary by full title',
    'great-office',
    'Secretary of State for the Home Department',
    mp,
    {},
    ['The Rt Hon Alex Example MP', 'Secretary of State for the Home Department'],
    'Dear Home Secretary',
    'Yours sincerely',
  ],
  [
    'Foreign Secretary',
    'great-office',
    'Secretary of State for Foreign, Commonwealth and Development Affairs',
    mp,
    {},
    ['The Rt Hon Alex Example MP', 'Secretary of State for Foreign, Commonwealth and Development Affairs'],
    'Dear Foreign Secretary',
    'Yours sincerely',
  ],
  [
    'Chancellor',
    'great-office',
    'Chancellor of the Exchequer',
    mp,
    {},
    ['The Rt Hon Alex Example MP', 'Chancellor of the Exchequer'],
    'Dear Chancellor',
    'Yours sincerely',
  ],
  [
    'Lord Chancellor',
    'great-office',
    'Lord Chancellor and Secretary of State for Justice',
    mp,
    {},
    ['The Rt Hon Alex Example MP', 'Lord Chancellor and Secretary of State for Justice'],
    'Dear Lord Chancellor',
    'Yours sincerely',
  ],
  [
    'long-titled Secretary of State',
    'secretary-of-state',
    'Secretary of State for Science, Innovation and Technology',
    mp,
    {},
    ['The Rt Hon Alex Example MP', 'Secretary of State for Science, Innovation and Technology'],
    'Dear Secretary of State',
    'Yours sincerely',
  ],
  [
    'a Secretary of State in the Lords',
    'secretary-of-state',
    'Secretary of State for Wales',
    { honorific: 'Baroness', surname: 'Example' },
    {},
    ['The Rt Hon the Baroness Example', 'Secretary of State for Wales'],
    'Dear Secretary of State',
    'Yours sincerely',
  ],
  [
    'junior minister',
    'junior-minister',
    'Minister for Safeguarding',
    { ...mp, honorific: 'Ms' },
    {},
    ['Alex Example MP', 'Minister for Safeguarding'],
    'Dear Minister',
    'Yours sincerely',
  ],
  [
    'junior minister, Privy Counsellor',
    'junior-minister',
    'Minister for Policing',
    { ...mp, privyCounsellor: true },
    {},
    ['The Rt Hon Alex Example MP', 'Minister for Policing'],
    'Dear Minister',
    'Yours sincerely',
  ],
  [
    'MP, Ms',
    'mp',
    'MP for Example South',
    { ...mp, honorific: 'Ms' },
    {},
    ['Alex Example MP', 'House of Commons', 'London SW1A 0AA'],
    'Dear Ms Example',
    'Yours sincerely',
  ],
  [
    'MP, Mr, letters not recorded',
    'mp',
    'MP for Example South',
    { honorific: 'Mr' },
    {},
    ['Alex Example MP', 'House of Commons', 'London SW1A 0AA'],
    'Dear Mr Example',
    'Yours sincerely',
  ],
  [
    'MP, Dr',
    'mp',
    'MP for Example South',
    { ...mp, honorific: 'Dr' },
    {},
    ['Dr Alex Example MP', 'House of Commons', 'London SW1A 0AA'],
    'Dear Dr Example',
    'Yours sincerely',
  ],
  [
    'MP, Sir',
    'mp',
    'MP for Example South',
    { ...mp, honorific: 'Sir' },
    {},
    ['Sir Alex Example MP', 'House of Commons', 'London SW1A 0AA'],
    'Dear Sir Alex',
    'Yours sincerely',
  ],
  [
    'MP, no style recorded',
    'mp',
    'MP for Example South',
    mp,
    {},
    ['Alex Example MP', 'House of Commons', 'London SW1A 0AA'],
    'Dear Alex Example',
    'Yours sincerely',
  ],
  [
    'life peer, Lord',
    'peer',
    'Member of the House of Lords',
    { honorific: 'Lord', surname: 'Example' },
    {},
    ['The Lord Example', 'House of Lords', 'London SW1A 0PW'],
    'Dear Lord Example',
    'Yours sincerely',
  ],
  [
    'life peer, Baroness',
    'peer',
    'Member of the House of Lords',
    { honorific: 'Baroness', surname: 'Example of Barry' },
    {},
    ['The Baroness Example of Barry', 'House of Lords', 'London SW1A 0PW'],
    'Dear Lady Example of Barry',
    'Yours sincerely',
  ],
  [
    'life peer, Privy Counsellor',
    'peer',
    'Member of the House of Lords',
    { honorific: 'Lady', surname: 'Example', privyCounsellor: true },
    {},
    ['The Rt Hon the Lady Example', 'House of Lords', 'London SW1A 0PW'],
    'Dear Lady Example',
    'Yours sincerely',
  ],
  [
    'committee chair',
    'committee-chair',
    'Chair, Home Affairs Committee',
    { ...mp, honorific: 'Dame' },
    { address: ['House of Commons'] },
    ['Dame Alex Example MP', 'Chair, Home Affairs Committee', 'House of Commons'],
    'Dear Chair',
    'Yours sincerely',
  ],
  [
    'regulator, Dame',
    'regulator',
    'Chief Executive',
    { honorific: 'Dame', forename: 'Alex' },
    { organisation: 'ofcom' },
    ['Dame Alex Example', 'Chief Executive', 'Ofcom', 'Riverside House'],
    'Dear Dame Alex',
    'Yours sincerely',
  ],
  [
    'regulator, Dr',
    'regulator',
    'Chief Executive',
    { honorific: 'Dr' },
    { organisation: 'ofcom' },
    ['Dr Alex Example', 'Chief Executive', 'Ofcom', 'Riverside House'],
    'Dear Dr Example',
    'Yours sincerely',
  ],
  [
    'regulator, Ms',
    'regulator',
    'Chief Executive',
    { honorific: 'Ms' },
    { organisation: 'ofcom' },
    ['Ms Alex Example', 'Chief Executive', 'Ofcom', 'Riverside House'],
    'Dear Ms Example',
    'Yours sincerely',
  ],
  [
    'First Minister of Wales',
    'first-minister',
    'First Minister of Wales',
    { lettersAfter: 'MS', privyCounsellor: true },
    {},
    ['The Rt Hon Alex Example MS', 'First Minister of Wales'],
    'Dear First Minister',
    'Yours sincerely',
  ],
  [
    'deputy First Minister',
    'first-minister',
    'deputy First Minister',
    { lettersAfter: 'MLA' },
    {},
    ['Alex Example MLA', 'deputy First Minister'],
    'Dear deputy First Minister',
    'Yours sincerely',
  ],
  [
    'Scottish Cabinet Secretary',
    'devolved-secretary',
    'Cabinet Secretary for Justice',
    { lettersAfter: 'MSP' },
    {},
    ['Alex Example MSP', 'Cabinet Secretary for Justice'],
    'Dear Cabinet Secretary',
    'Yours sincerely',
  ],
  [
    'Northern Ireland minister',
    'devolved-minister',
    'Minister of Justice',
    { lettersAfter: 'MLA' },
    {},
    ['Alex Example MLA', 'Minister of Justice'],
    'Dear Minister',
    'Yours sincerely',
  ],
  [
    'nobody named',
    'other',
    'Head of Policy',
    undefined,
    { organisation: 'ofcom' },
    ['Head of Policy', 'Ofcom', 'Riverside House'],
    'Dear Sir or Madam',
    'Yours faithfully',
  ],
  [
    'placeholder for a Home Secretary',
    'great-office',
    'Home Secretary',
    undefined,
    {},
    ['Home Secretary'],
    'Dear Home Secretary',
    'Yours sincerely',
  ],
  [
    'placeholder for a regulator',
    'regulator',
    'Chief Executive',
    undefined,
    { organisation: 'ofcom' },
    ['Chief Executive', 'Ofcom', 'Riverside House'],
    'Dear Sir or Madam',
    'Yours faithfully',
  ],
  [
    'placeholder for an MP',
    'mp',
    'MP for Example South',
    undefined,
    {},
    ['MP for Example South', 'House of Commons', 'London SW1A 0AA'],
    'Dear Sir or Madam',
    'Yours faithfully',
  ],
];

const ofcom = record('organisation', 'ofcom', {
  name: 'Ofcom',
  organisationKind: 'regulator',
  address: ['Riverside House'],
});

test.each(rows)('%s', (_row, kind, title, person, office, lines, salutation, close) => {
  const addressed = addressLetter(briefing(ofcom, ...held('one', kind, title, person, office)), { to: ['one'] }, DATE);
  expect(addressed).toMatchObject({ blocks: [{ id: 'one', lines }], salutation, close });
});

describe('several addressees keep the order given', () => {
  const everyone = briefing(
    ofcom,
    ...held('home', 'great-office', 'Home Secretary', mp),
    ...held('science', 'secretary-of-state', 'Secretary of State for Science, Innovation and Technology', mp),
    ...held('education', 'secretary-of-state', 'Secretary of State for Education', mp),
    ...held('safeguarding', 'junior-minister', 'Minister for Safeguarding', mp),
    ...held('policing', 'junior-minister', 'Minister for Policing', mp),
    ...held('justice', 'devolved-secretary', 'Cabinet Secretary for Justice', mp),
    ...held('culture', 'devolved-secretary', 'Cabinet Secretary for Culture', mp),
    ...held('regulator', 'regulator', 'Chief Executive', undefined, { organisation: 'ofcom' }),
    ...held('peer', 'peer', 'Member of the House of Lords', { honorific: 'Baroness', surname: 'Example' }),
  );
  test.each([
    [['home', 'science'], 'Dear Home Secretary and Secretary of State'],
    [['science', 'home'], 'Dear Secretary of State and Home Secretary'],
    [['science', 'education'], 'Dear Secretaries of State'],
    [['home', 'science', 'education'], 'Dear Home Secretary and Secretaries of State'],
    [['home', 'science', 'safeguarding'], 'Dear Home Secretary, Secretary of State and Minister'],
    [['safeguarding', 'policing'], 'Dear Ministers'],
    [['justice', 'culture'], 'Dear Cabinet Secretaries'],
    [['home', 'regulator'], 'Dear Home Secretary and Chief Executive'],
    [['peer', 'home'], 'Dear Lady Example and Home Secretary'],
  ])('%j: %s', (to, salutation) => {
    const addressed = addressLetter(everyone, { to }, DATE);
    expect(addressed.salutation).toBe(salutation);
    expect(addressed.close).toBe('Yours sincerely');
    expect(addressed.blocks.map((block) => block.id)).toEqual(to);
  });

  test('a person without an office is addressed by name; an unknown id prints visibly', () => {
    const chair = record('person', 'chair', {
      name: 'Sam Sample',
      honorific: 'Mr',
      role: 'Chair of Trustees',
      organisation: 'ofcom',
    });
    const addressed = addressLetter(briefing(ofcom, chair), { to: ['chair', 'nobody'] }, DATE);
    expect(addressed.blocks[0]?.lines).toEqual(['Mr Sam Sample', 'Chair of Trustees', 'Ofcom', 'Riverside House']);
    expect(addressed.blocks[1]?.lines).toEqual(['[nobody is not in the briefing]']);
    expect(addressLetter(briefing(chair), { to: ['chair'] }, DATE).salutation).toBe('Dear Mr Sample');
  });

  test('a copy list names the office and where it belongs', () => {
    expect(copyLine(everyone, 'regulator', DATE)).toBe('Chief Executive, Ofcom');
    expect(copyLine(everyone, 'home', DATE)).toBe('The Rt Hon Alex Example MP, Home Secretary');
    expect(copyLine(everyone, 'somebody', DATE)).toBeUndefined();
  });
});

describe('tenures on a date', () => {
  const office = record('office', 'home', { title: 'Home Secretary', officeKind: 'great-office' });
  const first = record('person', 'first', { name: 'First Example', lettersAfter: 'MP' });
  const second = record('person', 'second', { name: 'Second Example', lettersAfter: 'MP' });
  const tenure = (id: string, fields: object): BriefingRecord => record('tenure', id, { office: 'home', ...fields });
  const past = tenure('past', { person: 'first', from: '2022-10-25', to: '2024-07-05' });
  const present = tenure('present', { person: 'second', from: '2024-07-06' });

  test('both ends of a tenure belong to it', () => {
    const records = briefing(office, first, second, past, present);
    expect(standingOf(records, 'home', '2024-07-05')).toMatchObject({ kind: 'held', person: { id: 'first' } });
    expect(standingOf(records, 'home', '2024-07-06')).toMatchObject({ kind: 'held', person: { id: 'second' } });
  });

  test('ended, a gap, two at once, none recorded, an unknown person', () => {
    expect(standingOf(briefing(office, first, past), 'home', DATE)).toMatchObject({
      kind: 'ended',
      person: { id: 'first' },
    });
    const later = tenure('later', { person: 'second', from: '2025-04-01' });
    expect(standingOf(briefing(office, past, later), 'home', DATE)).toMatchObject({
      kind: 'gap',
      next: { id: 'later' },
    });
    const also = tenure('also', { person: 'first', from: '2025-01-01' });
    const several = standingOf(briefing(office, first, second, present, also), 'home', DATE);
    expect(several).toMatchObject({ kind: 'several', people: [{ id: 'first' }, { id: 'second' }] });
    expect(standingOf(briefing(office), 'home', DATE)).toEqual({ kind: 'unrecorded' });
    expect(standingOf(briefing(office, present), 'home', DATE)).toMatchObject({ kind: 'unknown-person' });
  });

  test('nobody who has left the office is named', () => {
    const lines = addressLetter(briefing(office, first, past), { to: ['home'] }, DATE).blocks[0]?.lines;
    expect(lines).toEqual(['Home Secretary']);
  });
});

test('the close follows the salutation', () => {
  expect(['Dear Sir or Madam', 'Dear Sir', 'Dear Madam,'].map(closeFor)).toEqual(Array(3).fill('Yours faithfully'));
  expect(['Dear Sir Alex', 'Dear Lady Example', 'Dear Chair'].map(closeFor)).toEqual(Array(3).fill('Yours sincerely'));
});

test('a style already in the name is not printed twice', () => {
  const person = record('person', 'dr', { name: 'Dr Alex Example', honorific: 'Dr' }) as Person;
  expect(nameLine(person, 'regulator')).toBe('Dr Alex Example');
});
