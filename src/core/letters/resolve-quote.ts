/** A quote block: the words that the speaker cleared, set off with who said them, and its claim. */
import { recordsOfKind, type Block } from '../model/index.ts';
import { attributeQuote, fingerprintWords, objectionsTo, paragraphsOf, useOf } from '../quotes/index.ts';
import { nearestNames, suggestNames } from '../tables/index.ts';
import type { PlanBlock } from './letter-plan.ts';
import type { LetterWork } from './work.ts';

type QuoteBlock = Block & { type: 'quote' };

/** Resolves a quote block. A quote that is not in the briefing prints as a paragraph that says so. */
export function resolveQuote(work: LetterWork, block: QuoteBlock): PlanBlock {
  const quote = work.find('quote', block.quote);
  if (quote === undefined) return reportUnknown(work, block);
  const objections = objectionsTo(quote, { use: useOf(work.letter.letterKind), date: work.date, cut: block.cut });
  for (const { rule, message } of objections) {
    const severity = rule === 'quote-unpinned' ? 'style' : 'wrong';
    work.report({ rule, severity, message, where: { block: block.id, quote: quote.id } });
  }
  const words = block.cut ?? quote.words;
  const paragraphs = paragraphsOf(words);
  const claim = work.claim({
    kind: 'quote',
    of: quote.id,
    uid: quote.uid,
    block: block.id,
    text: paragraphs.join('\n\n'),
    written: words,
    fingerprint: fingerprintWords(quote.words),
    holds: !objections.some(({ rule }) => rule !== 'quote-unpinned'),
  });
  const speaker = work.find('person', quote.speaker);
  const organisation = quote.organisation === undefined ? undefined : work.find('organisation', quote.organisation);
  const attribution = attributeQuote(quote, speaker, organisation);
  const { language } = quote;
  const other = language === undefined || language === work.letter.language ? {} : { language };
  return { type: 'quote', id: block.id, claim: claim.id, paragraphs, ...other, attribution };
}

function reportUnknown(work: LetterWork, block: QuoteBlock): PlanBlock {
  const known = recordsOfKind(work.records, 'quote').map(({ id }) => id);
  const near = nearestNames(block.quote, known)[0];
  work.report({
    rule: 'quote-unknown',
    severity: 'wrong',
    message: `The letter uses a quote “${block.quote}”, which is not in the briefing. ${suggestNames(block.quote, known, 'quotes')}`,
    where: { block: block.id, quote: block.quote },
    ...(near === undefined ? {} : { suggestion: near }),
  });
  return {
    type: 'paragraph',
    id: block.id,
    inlines: [{ type: 'text', text: `[quote ${block.quote} is not in the briefing]` }],
  };
}
