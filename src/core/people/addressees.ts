/**
 * Address blocks: a letter addresses the office, and the block, salutation and close follow from who holds it on the
 * letter's date (DOMAIN 8). Joint letters keep the order given.
 */
import {
  findRecord,
  type Letter,
  type Office,
  type Organisation,
  type Person,
  type RecordMap,
} from '../model/index.ts';
import { nameLine } from './names.ts';
import { greet, type Greeted } from './salutations.ts';
import { holderOf, standingOf, type Standing } from './tenures.ts';

/** One addressee on a day: what the letter's `to` names, as the briefing knows it. */
export type Addressee =
  | { readonly kind: 'office'; readonly id: string; readonly office: Office; readonly standing: Standing }
  | { readonly kind: 'person'; readonly id: string; readonly person: Person }
  | { readonly kind: 'unknown'; readonly id: string };

export interface AddressedLetter {
  readonly addressees: readonly Addressee[];
  /** One a piece of `addressees`: the lines of its block. */
  readonly blocks: readonly { readonly id: string; readonly lines: readonly string[] }[];
  /** By the rule; the letter may override both. */
  readonly salutation: string;
  readonly close: string;
}

/** Who an id of `to` or `cc` is on a date: an office first, then a person. */
export function findAddressee(records: RecordMap, id: string, date: string): Addressee {
  const office = findRecord(records, 'office', id);
  if (office !== undefined) return { kind: 'office', id, office, standing: standingOf(records, id, date) };
  const person = findRecord(records, 'person', id);
  return person === undefined ? { kind: 'unknown', id } : { kind: 'person', id, person };
}

/** Blocks, salutation and close of a letter on a date (YYYY-MM-DD). What is unknown prints visibly. */
export function addressLetter(records: RecordMap, letter: Pick<Letter, 'to'>, date: string): AddressedLetter {
  const addressees = letter.to.map((id) => findAddressee(records, id, date));
  const blocks = addressees.map((one) => ({ id: one.id, lines: linesOf(records, one) }));
  return { addressees, blocks, ...greet(addressees.map(asGreeted)) };
}

/** One line for a copy list: "The Rt Hon Alex Example MP, Home Secretary"; "Chief Executive, Ofcom". */
export function copyLine(records: RecordMap, id: string, date: string): string | undefined {
  const one = findAddressee(records, id, date);
  if (one.kind === 'unknown') return undefined;
  if (one.kind === 'person') return [nameLine(one.person, undefined), one.person.role].filter(Boolean).join(', ');
  const organisation = organisationOf(records, one.office.organisation);
  const person = holderOf(one.standing);
  const parts = [person === undefined ? '' : nameLine(person, one.office.officeKind), one.office.title];
  if (organisation !== undefined && !explains(one.office)) parts.push(unlessSaid(organisation.name, parts));
  return compact(parts).join(', ');
}

function asGreeted(one: Addressee): Greeted {
  if (one.kind === 'person') return { person: one.person };
  if (one.kind === 'unknown') return {};
  const person = holderOf(one.standing);
  return { office: one.office, ...(person === undefined ? {} : { person }) };
}

function linesOf(records: RecordMap, one: Addressee): string[] {
  if (one.kind === 'unknown') return [`[${one.id} is not in the briefing]`];
  if (one.kind === 'person') {
    const organisation = organisationOf(records, one.person.organisation);
    const role = one.person.role ?? '';
    const address = organisation?.address ?? [];
    return compact([
      nameLine(one.person, undefined),
      role,
      unlessSaid(organisation?.name ?? '', [role, ...address]),
      ...address,
    ]);
  }
  const { office } = one;
  const person = holderOf(one.standing);
  const organisation = organisationOf(records, office.organisation);
  const address = office.address ?? organisation?.address ?? houseAddress(office);
  // An MP or a peer is addressed by name in their House; without a name the office must say who is meant.
  const title =
    person !== undefined && (office.officeKind === 'mp' || office.officeKind === 'peer') ? '' : office.title;
  return compact([
    person === undefined ? '' : nameLine(person, office.officeKind),
    title,
    unlessSaid(organisation?.name ?? '', [title, ...address]),
    ...address,
  ]);
}

function houseAddress(office: Office): string[] {
  if (office.officeKind === 'mp') return ['House of Commons', 'London SW1A 0AA'];
  if (office.officeKind === 'peer') return ['House of Lords', 'London SW1A 0PW'];
  return [];
}

/** Does the title of the office say by itself where it belongs? */
function explains(office: Office): boolean {
  return !['regulator', 'committee-chair', 'other'].includes(office.officeKind);
}

function organisationOf(records: RecordMap, id: string | undefined): Organisation | undefined {
  return id === undefined ? undefined : findRecord(records, 'organisation', id);
}

/** The organisation's name, unless another line already says it. */
function unlessSaid(name: string, others: readonly string[]): string {
  return others.some((other) => other.includes(name)) ? '' : name;
}

function compact(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line.trim() !== '' && lines.indexOf(line) === at);
}
