/** How long the letter is, against what its kind allows. The limits are those of the check of length. */
import { groupDigits } from '../../../core/figures/index.ts';
import { lengthLimitIn, type LetterPlan } from '../../../core/letters/index.ts';
import type { RecordMap } from '../../../core/model/index.ts';
import { letterWords } from '../../words/letter.ts';

export interface Length {
  /** "517 of 900 words, about 3 pages". */
  readonly text: string;
  /** "517 of 900 words". */
  readonly words: string;
  /** "517". */
  readonly short: string;
  readonly state: 'within' | 'over';
}

export function lengthOf(plan: LetterPlan, records: RecordMap, pages: number): Length {
  const most = lengthLimitIn(records, plan.letter.kind)?.to;
  const words =
    most === undefined
      ? letterWords.words(plan.words, '')
      : `${groupDigits(String(plan.words))} of ${groupDigits(String(most))} words`;
  return {
    words,
    short: groupDigits(String(plan.words)),
    text: `${words}, ${letterWords.pages(pages)}`,
    state: most !== undefined && plan.words > most ? 'over' : 'within',
  };
}
