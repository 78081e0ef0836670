import { describe, expect, it } from 'vitest';
import { areaByCode, gazetteer, holdsArea, matchArea, notAreas } from './index.ts';

const codeOf = (label: string, options = {}): string | undefined => {
  const match = matchArea(label, options);
  return match.kind === 'area' ? match.area.code : undefined;
};

describe('The gazetteer', () => {
  it('holds the 43 territorial forces of England and Wales, and the four others', () => {
    const forces = gazetteer.filter(({ kind }) => kind === 'force');
    expect(forces.filter(({ code }) => code.startsWith('E23'))).toHaveLength(39);
    expect(forces.filter(({ code }) => code.startsWith('W15')).map(({ label }) => label)).toEqual([
      'North Wales',
      'Gwent',
      'South Wales',
      'Dyfed-Powys',
    ]);
    expect(forces).toHaveLength(39 + 4 + 3);
  });

  it('holds nine regions, four nations and their three groups', () => {
    expect(gazetteer.filter(({ kind }) => kind === 'region')).toHaveLength(9);
    expect(gazetteer.filter(({ kind }) => kind === 'nation')).toHaveLength(4);
    expect(gazetteer.filter(({ kind }) => kind === 'group')).toHaveLength(3);
  });

  it('gives every code once, and every force a region or nation that holds it', () => {
    expect(new Set(gazetteer.map(({ code }) => code)).size).toBe(gazetteer.length);
    for (const { kind, parent } of gazetteer) {
      if (kind === 'force') expect(areaByCode(parent ?? '')?.kind).toMatch(/region|nation|group/);
    }
    expect(holdsArea('K04000001', 'W15000002')).toBe(true);
    expect(holdsArea('W92000004', 'E23000032')).toBe(false);
    expect(holdsArea('W92000004', 'W92000004')).toBe(false);
  });
});

describe('A label is matched', () => {
  it.each([
    ['Devon & Cornwall', 'E23000035'],
    ['Devon and Cornwall', 'E23000035'],
    ['Avon & Somerset', 'E23000036'],
    ['London, City of', 'E23000034'],
    ['City of London', 'E23000034'],
    ['Metropolitan Police', 'E23000001'],
    ['Met', 'E23000001'],
    ['Metropolitan', 'E23000001'],
    ['Dyfed Powys', 'W15000004'],
    ['Dyfed-Powys Police', 'W15000004'],
    ['Heddlu Gwent', 'W15000002'],
    ['Heddlu De Cymru', 'W15000003'],
    ['ENGLAND AND WALES', 'K04000001'],
    ['England & Wales', 'K04000001'],
    ['Cymru', 'W92000004'],
    ['UK', 'K02000001'],
    ['Yorkshire and the Humber', 'E12000003'],
    ['East', 'E12000006'],
    ['PSNI', 'psni'],
    ['British Transport Police', 'british-transport-police'],
    ['Police Scotland', 'police-scotland'],
    ['Scotland', 'S92000003'],
  ])('%s is %s', (label, code) => {
    expect(codeOf(label)).toBe(code);
  });

  it('and keeps what the table printed', () => {
    expect(matchArea('London, City of ')).toMatchObject({ raw: 'London, City of ', area: { label: 'City of London' } });
  });
});

describe('West Midlands is a force and a region', () => {
  it('so the label alone tells nothing', () => {
    expect(matchArea('West Midlands')).toMatchObject({ kind: 'ambiguous' });
  });

  it('and the code, the column or the label itself tells', () => {
    expect(codeOf('West Midlands', { code: 'E12000005' })).toBe('E12000005');
    expect(codeOf('West Midlands', { code: 'E23000014' })).toBe('E23000014');
    expect(codeOf('West Midlands', { prefer: 'force' })).toBe('E23000014');
    expect(codeOf('West Midlands Police')).toBe('E23000014');
    expect(codeOf('West Midlands region')).toBe('E12000005');
  });
});

describe('What is not matched', () => {
  it.each(['Action Fraud', 'CIFAS', 'UK Finance', 'Fraud: Action Fraud'])(
    '%s stands among forces and is no area',
    (label) => {
      expect(matchArea(label)).toMatchObject({ kind: 'not-an-area' });
    },
  );

  it('says why each of them is none', () => {
    for (const { why } of notAreas) expect(why).not.toBe('');
  });

  it('an unknown name is said with the nearest', () => {
    expect(matchArea('Dyfed-Pwys')).toMatchObject({ kind: 'unknown', nearest: ['Dyfed-Powys'] });
    expect(matchArea('Atlantis')).toMatchObject({ kind: 'unknown', nearest: [] });
  });

  it('Hampshire in a column of councils is not the force', () => {
    expect(matchArea('Hampshire', { prefer: 'local-authority' })).toMatchObject({ kind: 'unknown' });
  });
});

describe('A code decides', () => {
  it('which local authority it is, with the nation that the code says', () => {
    expect(matchArea('Dorset', { code: 'E06000059' })).toMatchObject({
      areaKind: 'local-authority',
      area: { code: 'E06000059', label: 'Dorset', nations: ['england'] },
    });
    expect(matchArea('Gwynedd', { code: 'W06000002' })).toMatchObject({ area: { nations: ['wales'] } });
  });

  it('but not against the name: one file prints the code of the North East beside the East Midlands', () => {
    expect(matchArea('East Midlands', { code: 'E12000001' })).toMatchObject({
      area: { code: 'E12000004' },
      via: 'name',
      doubt: '“East Midlands” stands beside the code E12000001, which belongs to North East',
    });
  });
});
