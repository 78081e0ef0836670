/** Texts to copy: the desk sends nothing itself. Asking a speaker to approve words, and calling words back. */
import { renderDate } from '../figures/render-period.ts';
import type { Organisation, Person, Quote } from '../model/index.ts';
import { attributeQuote } from './attribution.ts';
import { paragraphsOf } from './words.ts';

export interface Asking {
  readonly speaker?: Person | undefined;
  readonly organisation?: Organisation | undefined;
  /** What the words are for: the title of the briefing. */
  readonly title: string;
  /** Who asks: name, role, organisation. */
  readonly you?:
    { readonly name: string; readonly role: string; readonly organisation?: string | undefined } | undefined;
}

/** Asks the speaker to approve the exact words, each agreed cut, the uses and the end date. */
export function askForApproval(quote: Quote, asking: Asking): string {
  const uses = quote.approval.uses ?? [];
  const lines = [
    `Subject: Your words in “${asking.title}”: can you approve them?`,
    '',
    greet(asking.speaker, quote.role),
    '',
    `We would like to print these words of yours in “${asking.title}”:`,
    '',
    ...quoted(quote.words),
    '',
    `They would be printed as said by: ${attributeQuote(quote, asking.speaker, asking.organisation)}.`,
    ...(uses.length > 0 ? [`We would use them in: ${uses.join(', ')}.`] : []),
    ...((quote.cuts ?? []).length > 0
      ? ['', 'Where room is short, we would print only:', ...(quote.cuts ?? []).map((cut) => `- “${cut}”`)]
      : []),
    ...(quote.expires === undefined ? [] : ['', `We would not use them after ${renderDate(quote.expires)}.`]),
    '',
    'If you agree, reply with “I approve these words”. If you would change anything, send us the words as they should be.',
    'We print nothing before you answer, and you can take your approval back at any time.',
    ...sign(asking.you),
  ];
  return `${lines.join('\n')}\n`;
}

/** Tells whoever holds a copy that the speaker withdrew consent, and where the words stood (DOMAIN 27). */
export function callBack(quote: Quote, places: readonly string[], asking: Asking): string {
  const lines = [
    'Subject: A quotation was withdrawn',
    '',
    'Hello,',
    '',
    `The speaker of a quotation in “${asking.title}” has withdrawn consent to its use. It is attributed to: ${attributeQuote(quote, asking.speaker, asking.organisation)}.`,
    '',
    places.length === 0 ? 'It was not yet used in a letter.' : 'It stood in:',
    ...places.map((place) => `- ${place}`),
    '',
    'Take it out of every copy that you hold: drafts, letters, posts and files. Then tell us that it is done.',
    ...sign(asking.you),
  ];
  return `${lines.join('\n')}\n`;
}

function greet(speaker: Person | undefined, role: string): string {
  if (speaker === undefined || speaker.name === role) return 'Hello,';
  return `Dear ${speaker.forename ?? speaker.name},`;
}

function quoted(words: string): string[] {
  return paragraphsOf(words).map((paragraph, at, all) => `“${paragraph}${at === all.length - 1 ? '”' : ''}`);
}

function sign(you: Asking['you']): string[] {
  if (you === undefined) return [];
  return [
    '',
    you.name,
    [you.role, you.organisation ?? ''].filter((part) => part !== '' && part !== you.name).join(', '),
  ];
}
