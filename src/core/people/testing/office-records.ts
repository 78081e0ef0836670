/** Small records of people and offices for this room's tests. */
import { deriveUid, type BriefingRecord, type Office, type Person, type RecordMap } from '../../model/index.ts';
import { recordSchemas, type RecordKind } from '../../model/records.ts';

export const DATE = '2025-03-12';

export function record(kind: RecordKind, id: string, fields: object): BriefingRecord {
  return recordSchemas[kind].parse({ uid: deriveUid('test', kind, id), id, kind, ...fields });
}

export function briefing(...records: BriefingRecord[]): RecordMap {
  return new Map(records.map((one) => [one.uid, one]));
}

/** An office of a kind and who holds it. Nobody given: a placeholder. */
export function held(
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

export const mp = { lettersAfter: 'MP', surname: 'Example' };

export const ofcom = record('organisation', 'ofcom', {
  name: 'Ofcom',
  organisationKind: 'regulator',
  address: ['Riverside House'],
});
