/** The head of the letter: letterhead, sender, addressees, salutation and close, copies. */
import { renderDate } from '../figures/index.ts';
import type { Organisation } from '../model/index.ts';
import { addressLetter, closeFor, copyLine } from '../people/index.ts';
import type { LetterPlan, PlanOrganisation } from './letter-plan.ts';
import type { LetterWork } from './work.ts';

type Head = Pick<
  LetterPlan,
  'letterhead' | 'sender' | 'date' | 'addressees' | 'salutation' | 'close' | 'cc' | 'reference' | 'delivery' | 'subject'
>;

/** Everything before the first block and after the last, but the signatories. */
export function resolveHead(work: LetterWork): Head {
  const { letter, date } = work;
  const addressed = addressLetter(work.records, letter, date);
  for (const one of addressed.addressees) {
    if (one.kind === 'unknown') reportUnknown(work, 'addressee-unknown', 'is addressed to', one.id);
  }
  const salutation = letter.salutation ?? addressed.salutation;
  const close = letter.close ?? (letter.salutation === undefined ? addressed.close : closeFor(salutation));
  return {
    letterhead: (letter.letterhead ?? [letter.sender]).flatMap((id) => letterheadOf(work, id)),
    sender: senderOf(work),
    date: { iso: date, shown: renderDate(date) },
    addressees: addressed.blocks,
    salutation,
    close,
    cc: (letter.cc ?? []).map((id) => copyLine(work.records, id, date) ?? work.find('organisation', id)?.name ?? id),
    ...(letter.reference === undefined ? {} : { reference: letter.reference }),
    ...(letter.delivery === undefined ? {} : { delivery: letter.delivery }),
    ...(letter.subject === undefined ? {} : { subject: letter.subject }),
  };
}

function senderOf(work: LetterWork): Head['sender'] {
  const { sender } = work.letter;
  const organisation = work.find('organisation', sender);
  if (organisation === undefined) {
    reportUnknown(work, 'sender-unknown', 'is sent by', sender);
    return { name: `[${sender} is not in the briefing]`, address: [], contact: [], charityNumbers: [] };
  }
  const contact = [organisation.phone, organisation.email, organisation.website];
  return {
    name: organisation.name,
    address: organisation.address ?? [],
    contact: contact.flatMap((line) => line ?? []).filter((line) => line !== ''),
    charityNumbers: (organisation.charityNumbers ?? []).map(nameCharityNumber),
  };
}

/** "Registered charity 1234567 (England and Wales)"; words that say so already are left alone. */
function nameCharityNumber(number: string): string {
  return /^(SC|NIC)?\d/.test(number) ? `Registered charity ${number}` : number;
}

function letterheadOf(work: LetterWork, id: string): PlanOrganisation[] {
  const organisation: Organisation | undefined = work.find('organisation', id);
  if (organisation === undefined) {
    if (id !== work.letter.sender) reportUnknown(work, 'letterhead-unknown', 'has in its letterhead', id);
    return [];
  }
  const { name, logo } = organisation;
  return [{ id, name, ...(logo === undefined ? {} : { logo: { asset: logo.asset, alt: logo.alt } }) }];
}

function reportUnknown(work: LetterWork, rule: string, what: string, id: string): void {
  work.report({
    rule,
    severity: 'wrong',
    message: `The letter ${what} “${id}”, which is not in the briefing. Add it to people, or correct the id.`,
    where: { text: id },
  });
}
