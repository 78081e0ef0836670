/** Every text of the People screen. */
import type { Office, Organisation } from '../../core/model/index.ts';
import type { Standing } from '../../core/people/index.ts';
import type { SignatoryLayout } from '../../core/letters/index.ts';
import { dayWords } from '../ui/read-day.ts';
import { plural } from './plural.ts';

export const officeKindNames: Readonly<Record<Office['officeKind'], string>> = {
  'prime-minister': 'Prime Minister',
  'great-office': 'Home or Foreign Secretary, Chancellor, Lord Chancellor',
  'secretary-of-state': 'Secretary of State',
  'junior-minister': 'Junior minister',
  mp: 'Member of Parliament',
  peer: 'Member of the House of Lords',
  'committee-chair': 'Committee chair',
  regulator: 'Regulator',
  'first-minister': 'First Minister',
  'devolved-secretary': 'Cabinet Secretary (Wales, Scotland)',
  'devolved-minister': 'Minister (Wales, Scotland, Northern Ireland)',
  other: 'Other',
};

export const organisationKindNames: Readonly<Record<Organisation['organisationKind'], string>> = {
  charity: 'Charity',
  department: 'Department',
  regulator: 'Regulator',
  committee: 'Committee',
  company: 'Company',
  other: 'Other',
};

export const peopleWords = {
  title: 'People',
  main: 'People in this briefing',
  side: 'Details',
  parts: 'Which people',
  find: 'Find by name',
  addresseesEmpty: 'No office yet. Add the office that the letter is to.',
  peopleEmpty: 'No people yet. Add one, or add a quote and its speaker.',
  organisationsEmpty: 'No organisation yet. Add your own first: its address prints at the head.',
  signatoriesEmpty: 'Nobody signs yet. Paste a list, or add people from the briefing.',
  noLetter: 'There is no letter yet to sign.',
  noneFound: 'Nobody has this name.',
  addOffice: 'Add office',
  addPerson: 'Add person',
  addOrganisation: 'Add organisation',
  more: 'More',
  remove: 'Delete',
  removed: (name: string): string => `“${name}” deleted`,
  undo: 'Undo',
  none: 'None',
  office: 'Office',
  organisation: 'Organisation',
  holder: 'Who holds it',
  confirmed: 'Confirmed',
  never: 'never',
  part: 'Part in this letter',
  name: 'Name',
  role: 'Role',
  addressee: 'Addressee',
  signatory: 'Signatory',
  quoted: 'Quoted',
  sender: 'Sender',
  letterhead: 'Letterhead',
  officeTitle: 'Title of the office',
  officeTitleNeeded: 'An office needs its title, such as Home Secretary.',
  kind: 'Kind',
  kindHint: 'Decides the block, the greeting and the close',
  address: 'Address',
  addressHint: 'One line each, without the title',
  email: 'Email',
  phone: 'Telephone',
  website: 'Website',
  addressed: 'The letter is to this office',
  addressedOnly: 'A letter is to one office at least.',
  preview: 'How the letter addresses it',
  greeting: 'Greeting',
  close: 'Close',
  joint: 'The letter begins',
  holders: 'Who holds it',
  holdersHint: 'Letters are addressed to the office. Check who holds it on the day you send.',
  confirmToday: 'Mark as checked today',
  confirmedToday: 'Marked as checked today',
  addTenure: 'Add who holds it',
  person: 'Person',
  officeAlone: 'Nobody named: the office alone',
  notNamed: 'Not named',
  from: 'From',
  to: 'Until',
  takeOut: 'Take out',
  nameNeeded: 'A person needs a name.',
  nameHint: 'As it prints, without a style or letters after it',
  honorific: 'Style',
  honorificHint: 'Ms, Mr, Dr, Dame, Sir, Lord, Lady, Baroness',
  forename: 'Forename',
  surname: 'Surname',
  letters: 'Letters after the name',
  privy: 'Privy Counsellor: The Rt Hon',
  presentRole: 'Present role',
  printed: 'How the name prints',
  inBlock: 'In an address block',
  afterDear: 'In a greeting',
  orgNameNeeded: 'An organisation needs its name.',
  charityNumbers: 'Charity numbers',
  charityNumbersHint: 'As they print, one a line: 1234567 (England and Wales)',
  logo: 'Logo',
  logoHint: 'PNG or JPEG, at most 10 MB. SVG can carry scripts and is not taken.',
  addLogo: 'Add a logo',
  replaceLogo: 'Replace',
  removeLogo: 'Take out',
  logoAlt: 'Alternative text of the logo',
  logoAltNeeded: 'A logo needs alternative text.',
  permission: 'Who allowed its use, and for what',
  template: 'House template',
  templateHint: 'A Word letterhead. Letters of this sender are put into it; macros are taken out.',
  addTemplate: 'Add a letterhead',
  templateRead: (placeholders: number, stripped: readonly string[]): string =>
    [
      placeholders === 0 ? 'Kept.' : `Kept, with ${plural(placeholders, 'placeholder')} to fill.`,
      ...(stripped.length === 0 ? [] : [`Taken out: ${stripped.join(', ')}.`]),
    ].join(' '),
  paste: 'Paste a list',
  addFromPeople: 'Add from people',
  everybodySigns: 'Everybody here signs already, or there is nobody yet.',
  capacity: 'Signs',
  forOrganisation: 'For an organisation',
  asIndividual: 'As an individual',
  signs: 'Signatory',
  order: 'Order',
  up: 'Move up',
  down: 'Move down',
  first: 'This is the first.',
  last: 'This is the last.',
  roleAsPrinted: 'Role as it prints',
  nameAsPrinted: 'Name as it prints',
  organisationAsPrinted: 'Organisation as it prints',
  linked: 'From people',
  writtenOut: 'Written out',
} as const;

export const pasteWords = {
  title: 'Who signs?',
  text: 'One signatory a line: name, role, organisation. Rows from a spreadsheet work too; a first row of headings says which is which.',
  list: 'The list',
  placeholder: 'A Person, Chief Executive, Example Charity\nB Person, Director of Policy, Example Trust',
  review: 'Review',
  back: 'Back to the list',
  reviewTitle: 'Is each in its place?',
  reviewText: 'Correct what was read wrongly. Nothing is added before you say so.',
  include: 'Add',
  again: { signed: 'Signs already', twice: 'Twice in the list' },
  known: 'In the briefing',
  addOrganisations: 'Add organisations that are new to the briefing, so that they can have a logo and sign off',
  empty: 'Paste or write the list first.',
  nothing: 'Nobody is chosen.',
  cancel: 'Cancel',
  add: (count: number): string => (count === 1 ? 'Add 1 signatory' : `Add ${String(count)} signatories`),
  added: (count: number): string => (count === 1 ? '1 signatory added' : `${String(count)} signatories added`),
} as const;

/** How so many sign on paper (DOMAIN 8). */
export const layoutWords: Readonly<Record<SignatoryLayout, string>> = {
  none: '',
  single: 'Printed one under the other, in this order.',
  'two-columns': 'Printed in two columns with room to sign, in this order.',
  'three-columns': 'Printed in three columns by organisation; individuals stand apart.',
  annex: 'Printed as a table in the annex, by organisation; individuals stand apart.',
};

/** Who holds an office on a day, as one sentence, and whether somebody should look. */
export function standingWords(standing: Standing, date: string): { readonly text: string; readonly look: boolean } {
  const on = `on ${dayWords(date)}`;
  switch (standing.kind) {
    case 'held':
      return { text: `${standing.person.name} holds it ${on}.`, look: false };
    case 'placeholder':
      return { text: `Nobody is named ${on}: the letter addresses the office alone.`, look: false };
    case 'ended':
      return {
        text: `The last tenure known ended ${dayWords(standing.tenure.to ?? '')}, before ${dayWords(date)}.`,
        look: true,
      };
    case 'gap':
      return { text: `Nobody held it ${on}; the next began ${dayWords(standing.next.from ?? '')}.`, look: true };
    case 'several':
      return { text: `${String(standing.tenures.length)} tenures run ${on}. End the one that is over.`, look: true };
    case 'unrecorded':
      return { text: 'Nothing is recorded about who holds it.', look: true };
    case 'unknown-person':
      return { text: 'The tenure names a person who is not in the briefing.', look: true };
  }
}

export const newNames = {
  office: 'New office',
  person: 'New person',
  organisation: 'New organisation',
} as const;
