/**
 * What editing a quote does to its approval. An approval covers exact words: other words wait to be approved again, and
 * the words that were approved are approved still when they are put back (DESIGN 5, Severity).
 */
import type { Json, Quote, RecordPatch } from '../model/index.ts';
import { fingerprintWords } from './words.ts';

/** Would these words take the approval away? */
export function losesApproval(quote: Quote, words: string): boolean {
  if (quote.approval.status !== 'approved' || words === quote.words) return false;
  return quote.approval.of !== fingerprintWords(words);
}

/** The patches that change the words. Who approved which words, and when, is kept for whoever asks again. */
export function changeWords(quote: Quote, words: string): RecordPatch[] {
  if (words === quote.words || words.trim() === '') return [];
  const { uid, approval } = quote;
  const patches: RecordPatch[] = [{ op: 'set', uid, path: ['words'], value: words }];
  const set = (name: string, value: Json): void =>
    void patches.push({ op: 'set', uid, path: ['approval', name], value });
  if (losesApproval(quote, words)) {
    if (approval.of === undefined) set('of', fingerprintWords(quote.words));
    set('status', 'waiting');
  } else if (approval.status === 'waiting' && approval.of === fingerprintWords(words) && approval.by !== undefined) {
    set('status', 'approved');
  }
  return patches;
}

export interface Approving {
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Where it can be seen: "email of 4 March 2025". */
  readonly evidence?: string | undefined;
  /** letter, press, social; none means any. */
  readonly uses?: readonly string[] | undefined;
}

/** The patch that records an approval of the words as they now stand. A file that shows it stays where it is given anew or kept. */
export function approveWords(quote: Quote, { by, date, evidence, uses = [] }: Approving): RecordPatch[] {
  const { evidence: _evidence, uses: _uses, ...kept } = quote.approval;
  const value = {
    ...kept,
    status: 'approved',
    by,
    date,
    of: fingerprintWords(quote.words),
    ...(evidence !== undefined && evidence !== '' && { evidence }),
    ...(uses.length > 0 && { uses: [...uses] }),
  };
  return [{ op: 'set', uid: quote.uid, path: ['approval'], value: value as unknown as Json }];
}
