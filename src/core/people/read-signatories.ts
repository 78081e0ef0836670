/**
 * Reads a pasted list of signatories: lines from an email, or rows from a spreadsheet. Each line becomes an entry for
 * review; who is in the briefing already is recognised by name, and nothing is added before a person has looked.
 */
import { recordsOfKind, type Organisation, type Person, type RecordMap, type Signatory } from '../model/index.ts';

export interface ReadSignatory {
  /** Its line in the text, from 1. */
  readonly line: number;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** The ids of those whom the briefing knows. */
  readonly person?: string;
  readonly organisationId?: string;
  /** `signed`: signs the letter already; `twice`: stands in the list before. */
  readonly again?: 'signed' | 'twice';
}

type Column = 'name' | 'role' | 'organisation';

const headings: Readonly<Record<Column, RegExp>> = {
  name: /^(full )?names?$|^signator(y|ies)$|^signed by$/i,
  role: /^(job )?(role|title|position)s?$|^job$|^capacity$/i,
  organisation: /^organi[sz]ations?( name)?$|^charity$|^employer$|^for$|^on behalf of$/i,
};
const organisationWords =
  /\b(trust|charity|foundation|fund|society|association|alliance|coalition|network|council|institute|centre|college|university|union|federation|forum|action|care|aid|ltd|limited|cic|plc|uk|cymru|wales|scotland|police|nhs|church|school|group|partnership|services?|commission|office)\b|(’s|'s)$/i;
const roleWords =
  /\b(chief|executive|ceo|director|head|chair|chairman|chairwoman|president|secretary|officer|manager|lead|founder|professor|minister|commissioner|adviser|advisor|treasurer|trustee|co-?ordinator|dean|principal|bishop|partner|spokesperson)\b/i;

/**
 * Entries in the order of the text. Parts of a line are parted by tabs, semicolons, commas or a dash between spaces; a first
 * line of headings says which part is which.
 */
export function readSignatories(
  text: string,
  records: RecordMap,
  signed: readonly Signatory[] = [],
): readonly ReadSignatory[] {
  const lines = text.split(/\r\n?|\n/).map((line, at) => ({ line: at + 1, parts: partsOf(line) }));
  const filled = lines.filter(({ parts }) => parts.some((part) => part !== ''));
  const columns = readHeadings(filled[0]?.parts ?? []);
  const rows = columns === undefined ? filled : filled.slice(1);
  const known = indexNames(records);
  const seen = new Set<string>();
  const present = new Set(signed.map((one) => keyOfSigned(one, known)));
  return rows.map(({ line, parts }) => {
    const named = columns === undefined ? sortParts(parts, known) : byColumn(parts, columns);
    const entry = { line, ...named, ...recognise(named, known) };
    const key = keyOf(entry.name === '' ? entry.role : entry.name, entry.organisation);
    const again = present.has(key) ? ('signed' as const) : seen.has(key) ? ('twice' as const) : undefined;
    seen.add(key);
    return { ...entry, ...(again !== undefined && { again }) };
  });
}

/** An entry as a letter keeps it: by id where the briefing knows it, else as it prints. */
export function signatoryOf(entry: ReadSignatory): Signatory {
  const { name, role, organisation, person, organisationId } = entry;
  return {
    ...(person === undefined ? name !== '' && { name } : { person }),
    ...(role !== '' && { role }),
    ...(organisationId === undefined
      ? organisation !== '' && { organisationName: organisation }
      : { organisation: organisationId }),
  };
}

function partsOf(line: string): string[] {
  const plain = line.replace(/^\s*(?:[-*•·]|\(?\d{1,3}[.)])\s+/, '');
  const by = plain.includes('\t') ? /\t/ : plain.includes(';') ? /;/ : / [-–—|] |,\s+/;
  return plain.split(by).map((part) =>
    part
      .replace(/\s+/g, ' ')
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

function readHeadings(parts: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = parts.map((part) =>
    (Object.keys(headings) as Column[]).find((column) => headings[column].test(part)),
  );
  return columns.some((column) => column !== undefined) && parts.length > 1 && columns[0] !== undefined
    ? columns
    : undefined;
}

type Parts = Pick<ReadSignatory, Column>;

function byColumn(parts: readonly string[], columns: readonly (Column | undefined)[]): Parts {
  const found = { name: '', role: '', organisation: '' };
  for (const [at, part] of parts.entries()) {
    const column = columns[at];
    if (column !== undefined && found[column] === '') found[column] = part;
  }
  return found;
}

/** Without headings: name, role, organisation; what is plainly one of the last two is put in its place. */
function sortParts(all: readonly string[], known: Known): Parts {
  const parts = all.filter((part) => part !== '');
  const [first = '', second = '', ...rest] = parts;
  const isOrganisation = (part: string): boolean =>
    known.organisations.has(plainName(part)) || (organisationWords.test(part) && !roleWords.test(part));
  if (parts.length === 1)
    return isOrganisation(first)
      ? { name: '', role: '', organisation: first }
      : { name: first, role: '', organisation: '' };
  if (parts.length === 2 && isOrganisation(second)) {
    return roleWords.test(first)
      ? { name: '', role: first, organisation: second }
      : { name: first, role: '', organisation: second };
  }
  if (isOrganisation(second) && roleWords.test(rest[0] ?? '')) {
    return { name: first, role: rest.join(', '), organisation: second };
  }
  return { name: first, role: second, organisation: rest.join(', ') };
}

interface Known {
  readonly people: ReadonlyMap<string, readonly Person[]>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly names: ReadonlyMap<string, string>;
}

function indexNames(records: RecordMap): Known {
  const people = new Map<string, Person[]>();
  for (const person of recordsOfKind(records, 'person')) {
    const key = plainName(person.name);
    people.set(key, [...(people.get(key) ?? []), person]);
  }
  const listed = recordsOfKind(records, 'organisation');
  const organisations = new Map(listed.map((one) => [plainName(one.name), one]));
  const names = new Map<string, string>();
  for (const { id, name } of listed) names.set(`organisation/${id}`, name);
  for (const { id, name } of recordsOfKind(records, 'person')) names.set(`person/${id}`, name);
  return { people, organisations, names };
}

/** A person is recognised where name and organisation agree, or where only one has the name and no other organisation is given. */
function recognise({ name, organisation }: Parts, known: Known): Pick<ReadSignatory, 'person' | 'organisationId'> {
  const organisationId = known.organisations.get(plainName(organisation))?.id;
  const called = name === '' ? [] : (known.people.get(plainName(name)) ?? []);
  const person = called.find(
    (one) => one.organisation === organisationId || (organisation === '' && called.length === 1),
  );
  return {
    ...(person !== undefined && { person: person.id }),
    ...(organisationId !== undefined && { organisationId }),
  };
}

function keyOfSigned(one: Signatory, { names }: Known): string {
  const name = one.name ?? names.get(`person/${one.person ?? ''}`) ?? one.role ?? '';
  return keyOf(name, one.organisationName ?? names.get(`organisation/${one.organisation ?? ''}`) ?? '');
}

function keyOf(name: string, organisation: string): string {
  return `${plainName(name)}\n${plainName(organisation)}`;
}

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[\s.]+/g, ' ')
    .trim();
}
