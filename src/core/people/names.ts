/** How a person's name prints in an address block and after "Dear" (DOMAIN 8). */
import type { Office, Person } from '../model/index.ts';

/** Ranks of the peerage: how each prints in the block, and how each is greeted. A Baroness is greeted as Lady. */
const peerages: Readonly<Record<string, 'Lord' | 'Lady'>> = {
  lord: 'Lord',
  baron: 'Lord',
  viscount: 'Lord',
  earl: 'Lord',
  marquess: 'Lord',
  lady: 'Lady',
  baroness: 'Lady',
  viscountess: 'Lady',
  countess: 'Lady',
  marchioness: 'Lady',
};
/** Styles that stand before a name in the block of anybody; Ms and Mr do not stand before a politician's. */
const lasting = /^(dame|sir|dr|professor|prof|the revd?|rev|revd|canon|bishop|archbishop|general|admiral)\b/i;
/** These are always held by Privy Counsellors. */
const privyOffices: readonly Office['officeKind'][] = ['prime-minister', 'great-office', 'secretary-of-state'];
const politicians: readonly Office['officeKind'][] = [
  ...privyOffices,
  'junior-minister',
  'mp',
  'committee-chair',
  'first-minister',
  'devolved-secretary',
  'devolved-minister',
];

/** Is this a member of the House of Lords by style? */
export function isPeer(person: Person): boolean {
  return peerages[(person.honorific ?? '').toLowerCase()] !== undefined;
}

/** The first line of the block: "The Rt Hon Alex Example MP", "The Baroness Example", "Dame Alex Example". */
export function nameLine(person: Person, officeKind: Office['officeKind'] | undefined): string {
  const honourable = person.privyCounsellor === true || (officeKind !== undefined && privyOffices.includes(officeKind));
  const letters = lettersAfter(person, officeKind);
  if (isPeer(person)) {
    const rank = capitalise(person.honorific ?? '');
    return join(honourable ? 'The Rt Hon the' : 'The', rank, surnameOf(person), letters);
  }
  const style = person.honorific ?? '';
  const printed = lasting.test(style) || officeKind === undefined || !politicians.includes(officeKind) ? style : '';
  return join(honourable ? 'The Rt Hon' : '', startsWith(person.name, printed) ? '' : printed, person.name, letters);
}

/** What follows "Dear" for a person who is greeted by name: "Lady Example", "Dame Alex", "Dr Example". */
export function greetingName(person: Person): string {
  const style = person.honorific ?? '';
  const peerage = peerages[style.toLowerCase()];
  if (peerage !== undefined) return `${peerage} ${surnameOf(person)}`;
  if (/^(sir|dame)$/i.test(style)) return `${capitalise(style)} ${forenameOf(person)}`;
  return style === '' ? person.name : `${style} ${surnameOf(person)}`;
}

function lettersAfter(person: Person, officeKind: Office['officeKind'] | undefined): string {
  const letters = person.lettersAfter ?? '';
  if (officeKind !== 'mp' || /\bMP\b/.test(letters)) return letters;
  return join(letters, 'MP');
}

function surnameOf(person: Person): string {
  return person.surname ?? person.name.trim().split(/\s+/).at(-1) ?? person.name;
}

function forenameOf(person: Person): string {
  const words = person.name.trim().split(/\s+/);
  return person.forename ?? (/^(sir|dame)$/i.test(words[0] ?? '') ? words[1] : words[0]) ?? person.name;
}

function startsWith(name: string, style: string): boolean {
  return style !== '' && name.toLowerCase().startsWith(`${style.toLowerCase()} `);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
