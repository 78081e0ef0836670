/** How a quote stands on a day, in one word: what the vault lists, and what is to be done next. */
import type { Quote } from '../model/index.ts';
import { fingerprintWords } from './words.ts';

export type QuoteState =
  /** Cleared: these exact words, on this day. */
  | 'approved'
  | 'waiting'
  /** Approved once; the words are other words now. */
  | 'changed'
  /** Approved, and nobody wrote down which words. */
  | 'unpinned'
  | 'refused'
  | 'expired'
  /** Lived experience without consent, or after it ended. */
  | 'no-consent'
  | 'withdrawn';

/** The gravest thing that stands against the quote on an ISO date, whatever the use (DOMAIN 27; DESIGN 5, Severity). */
export function stateOfQuote(quote: Quote, date: string): QuoteState {
  const { approval, consent } = quote;
  if (consent?.withdrawn !== undefined) return 'withdrawn';
  if (approval.status === 'refused') return 'refused';
  const pinned = approval.of;
  if (pinned !== undefined && pinned !== fingerprintWords(quote.words)) return 'changed';
  if (approval.status === 'waiting') return 'waiting';
  if (pinned === undefined) return 'unpinned';
  if (quote.expires !== undefined && quote.expires < date) return 'expired';
  if (consent === undefined) return quote.quoteKind === 'lived-experience' ? 'no-consent' : 'approved';
  return consent.ends !== undefined && consent.ends < date ? 'no-consent' : 'approved';
}
