/**
 * May this quote be used, for this, on this day, cut like this? An approval covers exact words, named uses and permitted
 * cuts, until it expires; a lived-experience quote also needs consent that has not ended (DOMAIN 27; DESIGN 5, Severity).
 */
import { renderDate } from '../figures/render-period.ts';
import type { LetterKind, Quote } from '../model/index.ts';
import { fingerprintWords, isExactExcerpt, singleSpaced } from './words.ts';

export interface QuoteObjection {
  readonly rule:
    'quote-not-approved' | 'quote-altered' | 'quote-expired' | 'quote-cut' | 'quote-consent' | 'quote-unpinned';
  /** What is wrong, why, and what to do next. */
  readonly message: string;
}

export interface QuoteUse {
  /** letter, press, social, as approvals list them. */
  readonly use: string;
  /** The day of use, YYYY-MM-DD. */
  readonly date: string;
  /** The excerpt to print; left out, the whole. */
  readonly cut?: string | undefined;
}

/** What an approval calls the use that a kind of letter makes of a quote. */
export function useOf(kind: LetterKind): string {
  return kind === 'press-release' || kind === 'newspaper-letter' || kind === 'op-ed' ? 'press' : 'letter';
}

/** Everything that stands against using the quote. Nothing: it is cleared. */
export function objectionsTo(quote: Quote, use: QuoteUse): QuoteObjection[] {
  return [
    ...approvalOf(quote, use),
    ...expiryOf(quote, use.date),
    ...consentOf(quote, use.date),
    ...cutOf(quote, use.cut),
  ];
}

function approvalOf(quote: Quote, use: QuoteUse): QuoteObjection[] {
  const { approval } = quote;
  const ask = `Ask ${quote.role} to approve it, or leave the quote out.`;
  if (approval.status === 'waiting')
    return [object('quote-not-approved', `The quote “${quote.id}” still waits for approval. ${ask}`)];
  if (approval.status === 'refused') {
    return [object('quote-not-approved', `The speaker refused the quote “${quote.id}”. Leave the quote out.`)];
  }
  const objections: QuoteObjection[] = [];
  if (approval.uses !== undefined && approval.uses.length > 0 && !approval.uses.includes(use.use)) {
    const uses = approval.uses.join(', ');
    objections.push(
      object('quote-not-approved', `The quote “${quote.id}” is approved for ${uses}, not for ${use.use}. ${ask}`),
    );
  }
  if (approval.date !== undefined && approval.date > use.date) {
    const message = `The quote “${quote.id}” was approved on ${renderDate(approval.date)}, after the letter's date ${renderDate(use.date)}. Date the letter later, or leave the quote out.`;
    objections.push(object('quote-not-approved', message));
  }
  const fingerprint = fingerprintWords(quote.words);
  if (approval.of === undefined) {
    const message = `The approval of “${quote.id}” does not say which words it covers. Add “of: ${fingerprint}” to it, so that a change of words is seen.`;
    objections.push(object('quote-unpinned', message));
  } else if (approval.of !== fingerprint) {
    const message = `The words of “${quote.id}” changed after they were approved: the approval is of ${approval.of}, these words are ${fingerprint}. Put the approved words back, or ask for approval again.`;
    objections.push(object('quote-altered', message));
  }
  return objections;
}

function expiryOf(quote: Quote, date: string): QuoteObjection[] {
  if (quote.expires === undefined || quote.expires >= date) return [];
  const message = `The quote “${quote.id}” was not to be used after ${renderDate(quote.expires)}, and the letter is dated ${renderDate(date)}. Ask the speaker for a new approval, or leave the quote out.`;
  return [object('quote-expired', message)];
}

function consentOf(quote: Quote, date: string): QuoteObjection[] {
  const { consent } = quote;
  if (consent === undefined) {
    if (quote.quoteKind !== 'lived-experience') return [];
    const message = `The quote “${quote.id}” is of lived experience and has no consent recorded. Record the consent, or leave the quote out.`;
    return [object('quote-consent', message)];
  }
  if (consent.withdrawn !== undefined) {
    return [
      object(
        'quote-consent',
        `Consent to “${quote.id}” was withdrawn on ${renderDate(consent.withdrawn)}. Leave the quote out.`,
      ),
    ];
  }
  if (consent.ends !== undefined && consent.ends < date) {
    const message = `Consent to “${quote.id}” ended on ${renderDate(consent.ends)}, and the letter is dated ${renderDate(date)}. Ask for consent again, or leave the quote out.`;
    return [object('quote-consent', message)];
  }
  return [];
}

function cutOf(quote: Quote, cut: string | undefined): QuoteObjection[] {
  if (cut === undefined || singleSpaced(cut) === singleSpaced(quote.words)) return [];
  const permitted = (quote.cuts ?? []).map(singleSpaced);
  if (!isExactExcerpt(cut, quote.words)) {
    const message = `The cut of “${quote.id}” is not word for word what was said. Use the exact words, with … where words are left out.`;
    return [object('quote-cut', message)];
  }
  if (permitted.includes(singleSpaced(cut))) return [];
  const may =
    permitted.length === 0
      ? 'No cut is agreed.'
      : `The cuts agreed are: ${permitted.map((one) => `“${one}”`).join('; ')}.`;
  return [
    object(
      'quote-cut',
      `The speaker of “${quote.id}” did not agree to this cut. ${may} Use the whole quote, or ask for the cut.`,
    ),
  ];
}

function object(rule: QuoteObjection['rule'], message: string): QuoteObjection {
  return { rule, message };
}
