/** Signatories laid out by their count, from 1 to 800 (DOMAIN 8). */
import { isPeer, nameLine } from '../people/index.ts';
import type { Person, Signatory } from '../model/index.ts';
import type { PlanSignatories, PlanSignatory, PlanTable, SignatoryLayout } from './letter-plan.ts';
import type { LetterWork } from './work.ts';

/** 1 to 4 single; to 12 two columns; to 60 three columns; more an annex table. */
export function layoutFor(count: number): SignatoryLayout {
  if (count === 0) return 'none';
  if (count <= 4) return 'single';
  if (count <= 12) return 'two-columns';
  return count <= 60 ? 'three-columns' : 'annex';
}

/** The signatories in the order given; from 13 on by organisation. Individuals stand apart from organisations. */
export function resolveSignatories(work: LetterWork): PlanSignatories {
  const { signatories } = work.letter;
  const named = signatories.map((signatory) => nameSignatory(work, signatory));
  const layout = layoutFor(named.length);
  const sorted = layout === 'three-columns' || layout === 'annex';
  const organisations = named.filter((one) => one.organisation !== '');
  const individuals = named.filter((one) => one.organisation === '');
  return {
    layout,
    organisations: (sorted ? sortBy(organisations, (one) => `${one.organisation}\n${one.name}`) : organisations).map(
      settle,
    ),
    individuals: sorted ? sortBy(individuals, (one) => one.name) : individuals,
    count: named.length,
  };
}

/** An organisation for which nobody is named signs as itself. */
function settle(one: PlanSignatory): PlanSignatory {
  return one.name === '' ? { name: one.organisation, role: '', organisation: '' } : one;
}

/** The annex tables of a letter that too many sign for its last page. */
export function signatoryTables(signatories: PlanSignatories): PlanTable[] {
  if (signatories.layout !== 'annex') return [];
  const tables: PlanTable[] = [];
  const table = (title: string, headings: string[], rows: string[][]): void => {
    if (rows.length === 0) return;
    const aligned = headings.map((text) => ({ text, align: 'left' as const }));
    tables.push({ title, headings: aligned, rows, totals: [], rowHeadings: true, sourceLine: '', notes: [] });
  };
  table(
    'Signatories for organisations',
    ['Organisation', 'Signed by', 'Role'],
    signatories.organisations.map((one) =>
      one.organisation === '' ? [one.name, '', ''] : [one.organisation, one.name, one.role],
    ),
  );
  table(
    'Signatories for themselves',
    ['Name', 'Role'],
    signatories.individuals.map((one) => [one.name, one.role]),
  );
  return tables;
}

function nameSignatory(work: LetterWork, signatory: Signatory): PlanSignatory {
  const person = signatory.person === undefined ? undefined : work.find('person', signatory.person);
  if (signatory.person !== undefined && person === undefined) reportUnknown(work, 'person', signatory.person);
  const organisation = organisationName(work, signatory, person);
  const role = signatory.role ?? person?.role ?? '';
  const missing =
    signatory.person === undefined || person !== undefined ? '' : `[${signatory.person} is not in the briefing]`;
  const name = signatory.name ?? (person === undefined ? missing : signedName(person));
  // A placeholder signs by role: "Chief Executive, Example Charity".
  if (name === '' || name === role) return { name: role, role: '', organisation };
  return { name, role, organisation };
}

function organisationName(work: LetterWork, signatory: Signatory, person: Person | undefined): string {
  if (signatory.organisationName !== undefined) return signatory.organisationName;
  const id = signatory.organisation ?? person?.organisation;
  if (id === undefined) return '';
  const organisation = work.find('organisation', id);
  if (organisation !== undefined) return organisation.name;
  reportUnknown(work, 'organisation', id);
  return `[${id} is not in the briefing]`;
}

/** Ms and Mr do not stand before one's own signature. */
function signedName(person: Person): string {
  const { honorific, ...plain } = person;
  if (isPeer(person) || !/^(ms|mrs|miss|mr|mx)$/i.test(honorific ?? '')) return nameLine(person, undefined);
  return nameLine(plain, undefined);
}

function reportUnknown(work: LetterWork, kind: string, id: string): void {
  work.report({
    rule: 'signatory-unknown',
    severity: 'wrong',
    message: `A signatory is given as the ${kind} “${id}”, which is not in the briefing. Add it to people, or write the name out.`,
    where: { text: id },
  });
}

function sortBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: plain(key(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^the /, '');
}
