/**
 * What changed between the letter that was sent and the Word letter that came back: every change as one item, nothing else.
 * Start here. Lines are matched (match-lines), claims found in them (find-claims), and each difference told once.
 */
import { sha256Hex } from '../model/index.ts';
import { addedItems, movedItems } from './added-items.ts';
import { bodyItems, strayItems } from './body-items.ts';
import { controlKey } from './control-key.ts';
import { beginComparing, type Basis, type Comparing } from './comparing.ts';
import { patchesFor } from './edits.ts';
import type { Bindings, DraftItem, ReadBack, ReadBackItem } from './items.ts';
import type { Judging } from './judge.ts';
import { noteItems } from './note-items.ts';
import { otherItems } from './other-items.ts';
import { plainWords } from './plain-words.ts';
import { quoteItems } from './quote-items.ts';
import type { ReadLetter } from './read-letter.ts';
import { signatoryItems } from './signatory-items.ts';

/**
 * @param sent the letter as the desk writes it from the briefing, read as any letter is: what nobody touched is equal.
 * @param dressed the same letter in its sender's letterhead, where it has one.
 * @param basis whether the briefing is as it was when the letter was written; where it has changed since, only what
 * somebody touched in Word is told.
 * @returns every change once, in the order of the letter, comments last. A letter that nobody touched has none.
 */
export function compareLetters(
  sent: ReadLetter,
  returned: ReadLetter,
  basis: Basis,
  judging: Judging,
  dressed?: ReadLetter,
): ReadBack {
  const comparing = beginComparing(sent, dressed, returned, basis, judging);
  const body = bodyItems(comparing);
  const quotes = quoteItems(comparing);
  const notes = noteItems(comparing);
  const covered = new Map([...body.covered, ...quotes.covered, ...claimsOfKeys(comparing, notes.covered)]);
  const drafts = [
    ...body.items,
    ...quotes.items,
    ...strayItems(comparing, covered),
    ...repeatedItems(comparing),
    ...addedItems(comparing),
    ...movedItems(comparing),
    ...signatoryItems(comparing),
    ...notes.items,
    ...otherItems(comparing),
  ];
  return {
    items: settle(comparing, drafts),
    bindings: bindingsOf(comparing, covered),
    sureness: surenessOf(comparing),
    basis,
  };
}

/** Controls of one claim in several places: the words were copied. */
function repeatedItems(comparing: Comparing): DraftItem[] {
  return [...comparing.controls].flatMap(([id, controls]): DraftItem[] => {
    const claim = comparing.claims.get(id);
    if (claim === undefined || claim.kind === 'quote' || controls.length < 2) return [];
    const now = controls.map(({ text }) => plainWords(text)).join(' … ');
    return [
      {
        kind: 'figure-repeated',
        where: { block: claim.block, claim: id, ...(claim.kind === 'figure' && { figure: claim.of }) },
        ...{ was: claim.text, now, authors: [], edits: [] },
        message: `“${claim.text}” stands ${String(controls.length)} times now. It was copied.`,
        cannotTake: 'Take the words that it was copied into.',
      },
    ];
  });
}

/** Order of the letter, an id for each, and what each would apply alone. */
function settle(comparing: Comparing, drafts: readonly DraftItem[]): ReadBackItem[] {
  const { letter, plan } = comparing;
  const order = new Map(plan.blocks.map(({ id }, at) => [id, at]));
  const placeOf = ({ where, kind }: DraftItem): number => {
    if (kind === 'comment') return 1e6;
    if (kind === 'head-changed') return -1;
    return order.get(where.block ?? '') ?? 1e5;
  };
  const seen = new Map<string, number>();
  return drafts
    .map((draft, at) => ({ draft, at }))
    .sort((a, b) => placeOf(a.draft) - placeOf(b.draft) || a.at - b.at)
    .map(({ draft }) => {
      const words = JSON.stringify([draft.kind, draft.where, draft.was, draft.now]);
      const count = seen.get(words) ?? 0;
      seen.set(words, count + 1);
      const id = sha256Hex(`${words}\n${String(count)}`).slice(0, 12);
      return { id, ...draft, patches: patchesFor(letter, draft.edits) };
    });
}

function bindingsOf(comparing: Comparing, covered: ReadonlyMap<string, number | undefined>): Bindings {
  const kept = [...comparing.claims.keys()].filter((id) => comparing.controls.has(id)).length;
  const lost = [...covered].flatMap(([id, sureness]) => {
    const claim = comparing.claims.get(id);
    if (claim === undefined || sureness === undefined || comparing.controls.has(id)) return [];
    return [{ claim: id, block: claim.block, sureness }];
  });
  return { kept, lost };
}

function claimsOfKeys(
  comparing: Comparing,
  covered: ReadonlyMap<string, number | undefined>,
): [string, number | undefined][] {
  const byKey = new Map([...comparing.claims.values()].map((claim) => [controlKey(claim), claim.id]));
  return [...covered].flatMap(([key, sureness]): [string, number | undefined][] => {
    const id = byKey.get(key);
    return id === undefined ? [] : [[id, sureness]];
  });
}

/** How many of the words of the letter's own lines were found again, in percent. */
function surenessOf({ left, matches }: Comparing): number {
  let [found, all] = [0, 0];
  for (const { left: at, likeness } of matches) {
    const line = at === undefined ? undefined : left[at];
    if (line === undefined || line.owner.part === 'annex' || line.owner.part === 'head') continue;
    all += line.text.length;
    found += line.text.length * likeness;
  }
  return all === 0 ? 0 : Math.round((found / all) * 100);
}
