/**
 * The letter plan: the letter fully resolved. Plain data: every figure worded, notes numbered, blocks laid out. The Word
 * writer, the preview and the checks all read this and nothing else (DESIGN 3.2).
 */
import type { ResolvedChart } from '../charts/resolved-chart.ts';
import type { LetterKind, Profile } from '../model/index.ts';

export type Mark = 'bold' | 'italic';

export type PlanInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[]; readonly language?: 'cy-GB' }
  /** A bound figure or computed count: printed words that trace to a claim in `claims`. */
  | { readonly type: 'claim'; readonly claim: string; readonly text: string; readonly marks?: readonly Mark[] }
  /** A footnote mark; the note with this number stands in `notes`. A repeat of an earlier note has `repeat`. */
  | { readonly type: 'note'; readonly number: number; readonly repeat?: boolean }
  | { readonly type: 'link'; readonly href: string; readonly text: string; readonly marks?: readonly Mark[] };

export interface PlanTable {
  readonly title: string;
  readonly headings: readonly { readonly text: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that are totals, by index; set in bold. */
  readonly totals: readonly number[];
  /** The first column names its row. */
  readonly rowHeadings: boolean;
  readonly sourceLine: string;
  readonly notes: readonly string[];
}

export interface PlanAsk {
  readonly id: string;
  readonly inlines: readonly PlanInline[];
}

export type PlanBlock =
  | { readonly type: 'paragraph'; readonly id: string; readonly inlines: readonly PlanInline[] }
  | { readonly type: 'heading'; readonly id: string; readonly level: 2 | 3; readonly inlines: readonly PlanInline[] }
  | {
      readonly type: 'list';
      readonly id: string;
      readonly ordered: boolean;
      readonly items: readonly (readonly PlanInline[])[];
    }
  /** A quote set off; `claim` is its claim. Paragraphs carry no quotation marks: the writer sets them. */
  | {
      readonly type: 'quote';
      readonly id: string;
      readonly claim: string;
      readonly paragraphs: readonly string[];
      /** Of the words, where it is not the letter's. */
      readonly language?: 'en-GB' | 'cy-GB';
      readonly attribution: string;
      readonly note?: number;
    }
  | { readonly type: 'chart'; readonly id: string; readonly chart: ResolvedChart; readonly number: number }
  | { readonly type: 'table'; readonly id: string; readonly table: PlanTable; readonly number: number }
  | {
      readonly type: 'asks';
      readonly id: string;
      readonly lead: readonly PlanInline[];
      readonly items: readonly PlanAsk[];
    };

/** One printed phrase or quote, as the register in the Word file lists it. */
export interface Claim {
  /** Unique in the letter: figure or quote id, and its occurrence: `wales-total.1`. */
  readonly id: string;
  readonly kind: 'figure' | 'quote' | 'count';
  /** Slug of the figure or quote; for a computed count its name: `signatories`. */
  readonly of: string;
  readonly uid: string;
  readonly occurrence: number;
  readonly block: string;
  /** The words as printed. */
  readonly text: string;
  /** The wording as written: `auto`, or the bracket. */
  readonly written: string;
  /** Fingerprint of the value or words it was true of. */
  readonly fingerprint: string;
  readonly holds: boolean;
}

export interface PlanOrganisation {
  readonly id: string;
  readonly name: string;
  readonly logo?: { readonly asset: string; readonly alt: string };
}

export interface PlanAddressee {
  readonly id: string;
  /** First line is the person or, where nobody is named, the office. */
  readonly lines: readonly string[];
}

export interface PlanSignatory {
  readonly name: string;
  /** Empty where the name itself is a role. */
  readonly role: string;
  readonly organisation: string;
}

/** 1 to 4 single column; to 12 two columns with room for signatures; to 60 three columns; more in an annex table. */
export type SignatoryLayout = 'none' | 'single' | 'two-columns' | 'three-columns' | 'annex';

export interface PlanSignatories {
  readonly layout: SignatoryLayout;
  /** Organisations' signatories, by organisation. */
  readonly organisations: readonly PlanSignatory[];
  /** People who sign for themselves. */
  readonly individuals: readonly PlanSignatory[];
  readonly count: number;
}

/** One row of the annex "Figures in this letter". */
export interface AnnexFigure {
  readonly figure: string;
  readonly label: string;
  readonly wordings: readonly string[];
  /** Exact value, as text: "49.7138…%"; a range or a marker in words. */
  readonly exact: string;
  readonly sum: string;
  readonly base: string;
  readonly period: string;
  readonly area: string;
  readonly coverage: string;
  readonly source: string;
  readonly cells: string;
  readonly checker: string;
}

export interface AnnexNote {
  readonly rule: string;
  readonly about: string;
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

export interface LetterPlan {
  readonly format: 1;
  readonly briefing: { readonly id: string; readonly uid: string; readonly title: string };
  readonly letter: { readonly id: string; readonly uid: string; readonly kind: LetterKind };
  readonly title: string;
  readonly language: 'en-GB' | 'cy-GB';
  readonly profile: Profile;
  readonly draft: boolean;
  readonly embargo?: string;
  readonly letterhead: readonly PlanOrganisation[];
  readonly sender: {
    readonly name: string;
    readonly address: readonly string[];
    readonly contact: readonly string[];
    readonly charityNumbers: readonly string[];
  };
  /** Shown in full: "12 March 2025"; `iso` for the document's own dates. */
  readonly date: { readonly iso: string; readonly shown: string };
  readonly reference?: string;
  readonly delivery?: string;
  readonly addressees: readonly PlanAddressee[];
  readonly salutation: string;
  readonly subject?: string;
  readonly blocks: readonly PlanBlock[];
  readonly close: string;
  readonly signatories: PlanSignatories;
  readonly cc: readonly string[];
  /** Footnotes in order; `notes[0]` is number 1. */
  readonly notes: readonly (readonly PlanInline[])[];
  readonly annex?: {
    readonly figures: readonly AnnexFigure[];
    readonly tables: readonly PlanTable[];
    /** Every source in full, with its address written out for readers on paper where it has one. */
    readonly sources: readonly { readonly citation: string; readonly link?: string }[];
    readonly accepted: readonly AnnexNote[];
    readonly overrides: readonly AnnexNote[];
  };
  readonly claims: readonly Claim[];
  /** Words of the body, without letterhead, notes and annex. */
  readonly words: number;
}
