/** The key of a content control: how a claim in a Word letter is known again when the letter comes back. */
import type { Claim } from '../letters/letter-plan.ts';
import { sha256Hex } from '../model/index.ts';

const controlNames = { figure: 'Figure', quote: 'Quote', count: 'Count' } as const;
/** Word takes at most 64 characters in `w:alias` and `w:tag`. */
const controlLimit = 64;

/**
 * "Figure wales-total.1". It stands in both `w:alias` and `w:tag`, because LibreOffice keeps only the alias, and in the
 * register. A long id is cut and told apart by eight digits of its hash. A quote of several paragraphs has one control a
 * paragraph, all with this key.
 */
export function controlKey(claim: Pick<Claim, 'kind' | 'id'>): string {
  const key = `${controlNames[claim.kind]} ${claim.id}`;
  return key.length <= controlLimit ? key : `${key.slice(0, controlLimit - 9)}~${sha256Hex(key).slice(0, 8)}`;
}
