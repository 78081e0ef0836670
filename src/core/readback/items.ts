/** What read-back says: one item a change, each with what it was, what it is, whether it holds, who made it, and what taking it does. */
import type { RecordPatch } from '../model/index.ts';
import type { Edit } from './edits.ts';

export type ItemKind =
  /** A printed figure, or a computed count, has other words. */
  | 'figure-changed'
  | 'figure-deleted'
  /** Its content control was copied: its words stand more often than they were written. */
  | 'figure-repeated'
  /** A number that traces to no figure. */
  | 'number-added'
  | 'quote-changed'
  | 'quote-deleted'
  | 'attribution-changed'
  | 'ask-added'
  | 'ask-removed'
  | 'ask-reworded'
  | 'ask-moved'
  | 'signatory-added'
  | 'signatory-removed'
  | 'signatory-changed'
  | 'signatory-moved'
  /** Words of a paragraph, heading, list item, or the lead of the asks. */
  | 'words-changed'
  | 'words-added'
  | 'words-deleted'
  | 'block-moved'
  | 'chart-changed'
  | 'chart-deleted'
  | 'chart-added'
  | 'caption-changed'
  | 'table-changed'
  | 'note-changed'
  | 'note-added'
  | 'note-deleted'
  /** Letterhead, date, reference, addressees, salutation, subject. */
  | 'head-changed'
  /** The close, and who gets a copy. */
  | 'close-changed'
  | 'annex-changed'
  /** Headers and footers. */
  | 'running-changed'
  | 'picture-changed'
  | 'comment';

/** Does the new wording hold? */
export interface ItemVerdict {
  readonly holds: boolean;
  /** Why and by how much, in one sentence. */
  readonly message: string;
  readonly sum?: string;
  /** Wording that holds. */
  readonly suggestion?: string;
}

export interface ItemPlace {
  readonly block?: string;
  readonly ask?: string;
  readonly claim?: string;
  readonly figure?: string;
  readonly quote?: string;
  readonly chart?: string;
  readonly note?: number;
  /** What part of the letter, in words: "the date line", "the annex", "the footer". */
  readonly part?: string;
}

export interface ItemAuthor {
  readonly name: string;
  readonly date: string | undefined;
  readonly change: 'inserted' | 'deleted' | 'moved' | 'commented';
}

export interface ReadBackItem {
  /** The same for the same change of the same letter. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly where: ItemPlace;
  readonly was: string;
  readonly now: string;
  /** What happened, in one sentence. */
  readonly message: string;
  readonly verdict?: ItemVerdict;
  /** Who made it and when, where it was tracked; empty where it was not. */
  readonly authors: readonly ItemAuthor[];
  /** The content control was lost, and the place found by its words: how sure that is, in percent. */
  readonly sureness?: number;
  /** What taking it changes; `patchesFor` turns the edits of all that is taken into one revision. */
  readonly edits: readonly Edit[];
  /** What taking this item alone would apply. Empty where it cannot be taken. */
  readonly patches: readonly RecordPatch[];
  /** Why it cannot be taken by itself, and what to do instead. */
  readonly cannotTake?: string;
}

export type DraftItem = Omit<ReadBackItem, 'id' | 'patches'>;

export interface Bindings {
  /** Claims that were found through their content control. */
  readonly kept: number;
  /** Claims whose control was lost, found by their words; 100 is sure. */
  readonly lost: readonly { readonly claim: string; readonly block: string; readonly sureness: number }[];
}

export interface ReadBack {
  readonly items: readonly ReadBackItem[];
  readonly bindings: Bindings;
  /** How much of the letter that was sent stands in the letter that came back, in percent of its paragraphs. */
  readonly sureness: number;
  /** Whether the briefing is as it was when the letter was written. */
  readonly basis: 'same' | 'changed since' | 'not known';
}
