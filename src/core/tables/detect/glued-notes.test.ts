import { describe, expect, it } from 'vitest';
import { findGluedNotes, splitTitle } from './glued-notes.ts';

const split = (labels: readonly string[], marks: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    findGluedNotes(labels, new Set(marks)).map(({ printed, label, marks: own }) => [
      printed,
      `${label} ^${own.join(',')}`,
    ]),
  );

describe('Footnote digits are split off on evidence', () => {
  it('of the gazetteer: the rest is an area', () => {
    expect(split(['Kent2', 'North West9', 'Greater Manchester8,9', 'Surrey'])).toEqual({
      Kent2: 'Kent ^2',
      'North West9': 'North West ^9',
      'Greater Manchester8,9': 'Greater Manchester ^8,9',
    });
  });

  it('of the notes that explain them', () => {
    const marks = ['1', '2', '3', '5', '6'];
    expect(split(['Total recorded crime1,2', 'Homicide5,6', 'Robbery'], marks)).toEqual({
      'Total recorded crime1,2': 'Total recorded crime ^1,2',
      'Homicide5,6': 'Homicide ^5,6',
    });
    expect(split(['Total recorded crime (excluding fraud3)'], marks)).toEqual({
      'Total recorded crime (excluding fraud3)': 'Total recorded crime (excluding fraud) ^3',
    });
    expect(split(['England and Wales (excluding Greater Manchester Police)5'], marks)).toHaveProperty(
      'England and Wales (excluding Greater Manchester Police)5',
    );
  });

  it('of the same label without them', () => {
    expect(split(['Robbery2', 'Robbery', 'Arson'])).toEqual({ Robbery2: 'Robbery ^2' });
  });

  it('of square brackets and signs', () => {
    expect(split(['Gosport [note 1]', 'Wales*', 'Theft¹'], ['1'])).toEqual({
      'Gosport [note 1]': 'Gosport ^1',
      'Wales*': 'Wales ^*',
      'Theft¹': 'Theft ^1',
    });
  });

  it('of several labels that end in the same number in brackets', () => {
    expect(split(['Dyslexia (1)', 'Dyspraxia (1)'])).toEqual({
      'Dyslexia (1)': 'Dyslexia ^1',
      'Dyspraxia (1)': 'Dyspraxia ^1',
    });
  });
});

describe('Numbers that belong to their label stay', () => {
  it.each([
    [['Zone 1', 'Zone 2', 'Zone 3']],
    [['Area 51']],
    [['Quintile 1', 'Quintile 5']],
    [['Ward12', 'Ward3']],
    [['Aged 16 to 24', 'Aged 65']],
    [['Key stage 2']],
    [['CO2', 'PM10', 'H1']],
    [['Table 3']],
    [['Level 4']],
    [["Apr '10 to Mar '11"]],
    [['COVID-19']],
    [['2023/24']],
  ])('%j', (labels) => {
    expect(split(labels, ['1', '2', '3', '4', '5', '10', '11', '12', '24', '51'])).toEqual({});
  });

  it('a digit that no note explains, on a word that is no area, stays', () => {
    expect(split(['Robbery2', 'Arson'])).toEqual({});
  });

  it('a spaced digit needs more than a note with that number', () => {
    expect(split(['Stalking and harassment 5', 'Robbery'], ['5'])).toEqual({});
    expect(split(['Stalking and harassment 5', 'Driving5', 'Burglary6', 'Robbery'], ['5', '6'])).toHaveProperty(
      'Stalking and harassment 5',
    );
  });
});

describe('A title ends in a year', () => {
  it.each([
    [
      'Police recorded crime, year ending December 20191,2',
      'Police recorded crime, year ending December 2019',
      ['1', '2'],
    ],
    ['Number of offences, year ending June 181,2', 'Number of offences, year ending June 18', ['1', '2']],
    ['Claimants, 2015 to 2022 [note 3]', 'Claimants, 2015 to 2022', ['3']],
    ['Police recorded crime, 2019', 'Police recorded crime, 2019', []],
  ])('%s', (printed, title, marks) => {
    expect(splitTitle(printed)).toEqual({ title, marks });
  });
});
