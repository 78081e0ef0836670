/** Quotes, compared whole: one word put for another is enough. */
import type { PlanBlock } from '../letters/letter-plan.ts';
import { findRecord } from '../model/index.ts';
import { isExactExcerpt } from '../quotes/index.ts';
import { authorsBetween, authorsOfDeleted, type Comparing, type ReturnedLine } from './comparing.ts';
import type { Edit } from './edits.ts';
import type { DraftItem } from './items.ts';
import { describeWords, judgeQuote } from './judge.ts';
import { distinct } from './line-items.ts';
import { plainWords } from './plain-words.ts';

type QuoteBlock = PlanBlock & { readonly type: 'quote' };

export interface QuoteItems {
  readonly items: readonly DraftItem[];
  /** Quotes that stand, with how sure it is where no control says so. */
  readonly covered: ReadonlyMap<string, number | undefined>;
}

export function quoteItems(comparing: Comparing): QuoteItems {
  const covered = new Map<string, number | undefined>();
  const items = comparing.plan.blocks.flatMap((block) =>
    block.type === 'quote' ? itemsOfQuote(comparing, block, covered) : [],
  );
  return { items, covered };
}

function itemsOfQuote(comparing: Comparing, block: QuoteBlock, covered: Map<string, number | undefined>): DraftItem[] {
  const claim = comparing.claims.get(block.claim);
  if (claim === undefined) return [];
  const own = comparing.matches.flatMap((match) => {
    const line = match.left === undefined ? undefined : comparing.left[match.left];
    if (line?.owner.block !== block || line.owner.part !== 'quote') return [];
    return [{ line, match, partner: match.right === undefined ? undefined : comparing.right[match.right] }];
  });
  const partners = own.flatMap(({ partner }): ReturnedLine[] => (partner === undefined ? [] : [partner]));
  const controls = comparing.controls.get(claim.id) ?? [];
  const likeness = Math.min(...own.map(({ match }) => match.likeness));
  const where = { block: block.id, claim: claim.id, quote: claim.of };
  const was = plainWords(claim.text);
  if (partners.length === 0 && controls.length === 0) {
    if (comparing.notSent(own[0]?.line.text ?? '')) return [];
    const message = `The quote “${claim.of}” was taken out.`;
    const authors = distinct(own.flatMap(({ line }) => authorsOfDeleted(comparing, line.paragraph.text)));
    return [
      {
        kind: 'quote-deleted',
        where,
        was,
        now: '',
        message,
        authors,
        edits: [{ kind: 'remove-block', block: block.id }],
      },
    ];
  }
  covered.set(claim.id, controls.length > 0 ? undefined : Math.round(likeness * 100));
  if (
    own.every(
      ({ partner, line }) => partner !== undefined && (partner.text === line.text || comparing.untouched(partner.text)),
    )
  )
    return [];
  const words =
    partners.length > 0 ? partners.map(({ text }) => unquote(text)) : controls.map(({ text }) => plainWords(text));
  const now = words.join(' ');
  const verdict = judgeQuote(comparing, claim, now);
  const edits = editsOf(comparing, block, claim.of, words);
  return [
    {
      kind: 'quote-changed',
      ...{ where, was, now, verdict, edits },
      message: `The quote “${claim.of}” has other words: ${describeWords(was, now)}`,
      authors: distinct(partners.flatMap(({ place }) => authorsBetween(comparing, { paragraph: place }))),
      ...(controls.length === 0 && { sureness: Math.round(likeness * 100) }),
    },
  ];
}

/** The words between the quotation marks that the writer set. */
function unquote(text: string): string {
  return plainWords(text).replace(/^["“]/, '').replace(/["”]$/, '');
}

/** A cut stays a cut of the record; other words are a change of the record, and its approval lapses by itself. */
function editsOf({ letter, records }: Comparing, block: QuoteBlock, id: string, paragraphs: readonly string[]): Edit[] {
  const quote = findRecord(records, 'quote', id);
  const written = letter.blocks.find((one) => one.id === block.id);
  if (quote === undefined || written?.type !== 'quote') return [];
  const words = paragraphs.join('\n\n');
  if (written.cut !== undefined || isExactExcerpt(words, quote.words)) {
    const cut = { ...written, cut: words } as never;
    return [{ kind: 'patch', patch: { op: 'replace-block', letter: letter.uid, block: cut } }];
  }
  return [{ kind: 'patch', patch: { op: 'set', uid: quote.uid, path: ['words'], value: words } }];
}
