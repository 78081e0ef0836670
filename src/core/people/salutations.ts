/** Salutation and close for every row of DOMAIN 8's table, for one addressee or several. */
import type { Office, Person } from '../model/index.ts';
import { greetingName } from './names.ts';

/** One of those a letter is to: an office, who holds it, or a person alone. */
export interface Greeted {
  readonly office?: Office;
  readonly person?: Person;
}

export interface Greeting {
  readonly salutation: string;
  readonly close: string;
}

/** Great offices are greeted by their short name, whatever their full title. */
const shortTitles: readonly (readonly [RegExp, string])[] = [
  [/\bdeputy prime minister\b/i, 'Deputy Prime Minister'],
  [/\bchancellor of the exchequer\b/i, 'Chancellor'],
  [/\blord chancellor\b/i, 'Lord Chancellor'],
  [/\bhome (secretary|department)\b/i, 'Home Secretary'],
  [/\bforeign\b/i, 'Foreign Secretary'],
];

const NOBODY = 'Sir or Madam';

/** "Dear Home Secretary and Secretary of State", and the close that belongs to it. The order given is kept. */
export function greet(greeted: readonly Greeted[]): Greeting {
  const alone = greeted.length === 1;
  const terms = greeted.map((one) => termFor(one) ?? (alone ? NOBODY : (one.office?.title ?? NOBODY)));
  const unnamed = greeted.length === 0 || greeted.every((one) => termFor(one) === undefined);
  if (unnamed) return { salutation: `Dear ${NOBODY}`, close: closeFor(`Dear ${NOBODY}`) };
  const counted = new Map<string, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  const words = [...counted].map(([term, count]) => (count === 1 ? term : pluralise(term)));
  const salutation = `Dear ${listInWords(words)}`;
  return { salutation, close: closeFor(salutation) };
}

/** "Yours faithfully" only where nobody is named. */
export function closeFor(salutation: string): string {
  return /^dear (sirs?|madam|sirs? (or|and) mesdames|sirs? (or|and) madam),?$/i.test(salutation.trim())
    ? 'Yours faithfully'
    : 'Yours sincerely';
}

/** What follows "Dear" for one addressee; undefined where neither the office nor a name gives it. */
function termFor({ office, person }: Greeted): string | undefined {
  switch (office?.officeKind) {
    case 'prime-minister':
      return 'Prime Minister';
    case 'great-office':
      return shortTitles.find(([pattern]) => pattern.test(office.title))?.[1] ?? office.title;
    case 'secretary-of-state':
      return 'Secretary of State';
    case 'junior-minister':
    case 'devolved-minister':
      return 'Minister';
    case 'committee-chair':
      return 'Chair';
    case 'first-minister':
      return /^deputy\b/i.test(office.title) ? 'deputy First Minister' : 'First Minister';
    case 'devolved-secretary':
      return 'Cabinet Secretary';
    case 'mp':
    case 'peer':
    case 'regulator':
    case 'other':
    case undefined:
      return person === undefined ? undefined : greetingName(person);
  }
}

/** Offices in the plural: Secretaries of State, Chairs, Ministers. */
function pluralise(term: string): string {
  const [head = '', ...rest] = term.split(' of ');
  const many = head.endsWith('y') ? head.replace(/y$/, 'ies') : `${head}s`;
  return [many, ...rest].join(' of ');
}

/** "A", "A and B", "A, B and C". */
export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
