/** Who a quote is said to be by: "Chief Executive, Example Charity". */
import type { Organisation, Person, Quote } from '../model/index.ts';

/**
 * The attribution line: the name in the form that consent allows, the role at the date of the quote, the organisation.
 * A speaker whose name is the role itself, as in the shipped examples, prints once.
 */
export function attributeQuote(
  quote: Quote,
  speaker: Person | undefined,
  organisation: Organisation | undefined,
): string {
  const name = speaker === undefined ? '' : nameAllowed(speaker, quote.consent?.nameForm);
  const parts = [name, quote.role, organisation?.name ?? ''].filter((part) => part !== '');
  return parts.filter((part, at) => parts.indexOf(part) === at).join(', ');
}

function nameAllowed(speaker: Person, form: string | undefined): string {
  switch ((form ?? 'full').trim().toLowerCase()) {
    case 'none':
    case 'anonymous':
      return '';
    case 'first name':
      return speaker.forename ?? speaker.name.split(' ')[0] ?? '';
    case 'initials':
      return speaker.name
        .split(/[\s-]+/)
        .map((word) => word.charAt(0))
        .join('');
    default:
      return speaker.name;
  }
}
