/** Computed counts in the text: how many sign, how many organisations, how many asks. Proved like figures. */
import { Decimal } from '../figures/quantity.ts';
import { groupDigits } from '../figures/index.ts';
import type { EvaluatedFigure } from '../figures/evaluated.ts';
import { hashOf, type Letter } from '../model/index.ts';
import { numberToWords, provePhrase } from '../wording/index.ts';
import type { Bound } from './bind-figure.ts';
import type { Countable, InlineNode } from './inline-node.ts';
import type { LetterWork } from './work.ts';

/** What the letter itself counts. An organisation that signs twice is one organisation. */
export function countLetter(letter: Letter): Record<Countable, number> {
  const organised = letter.signatories.map((one) => one.organisation ?? one.organisationName);
  return {
    signatories: letter.signatories.length,
    organisations: new Set(organised.filter((name) => name !== undefined)).size,
    individuals: organised.filter((name) => name === undefined).length,
    asks: letter.blocks.reduce((sum, block) => sum + (block.type === 'asks' ? block.items.length : 0), 0),
  };
}

/** Binds one `:count` of a block. `auto` prints a word to nine and digits from 10 (ONS style guide, numbers). */
export function bindCount(work: LetterWork, node: InlineNode & { type: 'count' }, block: string): Bound {
  const count = work.counts[node.of];
  const exact = count < 10 ? numberToWords(new Decimal(count)) : groupDigits(String(count));
  const text = node.wording === 'auto' ? exact : node.wording;
  const fingerprint = hashOf({ count, of: node.of }).slice(0, 12);
  const verdict = provePhrase(text, countAsFigure(work.letter, node.of, count, fingerprint), work.wording);
  if (!verdict.holds) {
    work.report({
      rule: 'count-false',
      severity: 'wrong',
      message: `“${text}” does not hold: the letter has ${exact} ${node.of}. Write :count[auto]{of=${node.of}} and it is always right.`,
      sum: `${groupDigits(String(count))} ${node.of}`,
      where: { block, text },
      suggestion: exact,
    });
  }
  const claim = work.claim({
    kind: 'count',
    of: node.of,
    uid: work.letter.uid,
    block,
    text,
    written: node.wording,
    fingerprint,
    holds: verdict.holds,
  });
  return { text, claim, sources: [] };
}

function countAsFigure(letter: Letter, of: Countable, count: number, fingerprint: string): EvaluatedFigure {
  return {
    uid: letter.uid,
    id: of,
    label: `${of} of this letter`,
    measure: 'count',
    calculation: 'reported',
    quantity: { kind: 'value', value: new Decimal(count) },
    operands: [],
    sum: `${groupDigits(String(count))} ${of}`,
    cells: [],
    sources: [],
    tables: [],
    figures: [],
    breaks: [],
    repeated: [],
    fingerprint,
  };
}
