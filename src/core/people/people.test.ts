import { describe, expect, test } from 'vitest';
import type { BriefingRecord, Person } from '../model/index.ts';
import { addressLetter, closeFor, copyLine, nameLine, standingOf } from './index.ts';
import { briefing, DATE, held, mp, ofcom, record } from './testing/office-records.ts';

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
