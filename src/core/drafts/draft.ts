/** A draft: the figure that a choice of cells gives, or what is still needed and what would work instead. */
import type { Area, Coverage, DerivedFigure, Period, RowKey, Unit } from '../model/index.ts';

/** Kinds of figure that cells can give. `total` of one cell is its value. */
export const draftKinds = [
  'total',
  'share',
  'change',
  'per',
  'ratio',
  'points',
  'rate',
  'rank',
  'mean',
  'highest',
  'lowest',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** One cell that was chosen, in the order of choosing: the first of a share is its part. */
export interface PickedCell {
  readonly column: string;
  readonly row: RowKey;
}

export interface DraftChoices {
  /** For `per`: day, week or month; for a rate: 1000 or 100000. */
  readonly per?: DerivedFigure['per'];
  /** Which of the offered wholes; the first unless given. */
  readonly whole?: string | undefined;
  /** The id of the figure that is the population of a rate. */
  readonly population?: string | undefined;
}

/** What of a derived figure a draft decides; name, id and what else is said are a person's. */
export interface DraftFigure {
  readonly calculation: DerivedFigure['calculation'];
  readonly args: DerivedFigure['args'];
  readonly per?: DerivedFigure['per'];
  readonly area?: Area;
  readonly period?: Period;
  readonly unit?: Unit;
  readonly base?: string;
  readonly coverage?: Coverage;
}

/** Another choice that gives a figure. */
export interface Offer {
  /** A button: "Leave Gwent out". */
  readonly label: string;
  readonly kind: DraftKind;
  /** The id of the table. */
  readonly table: string;
  readonly picked: readonly PickedCell[];
}

export interface WholeOption {
  readonly id: string;
  readonly label: string;
}

export type Draft =
  | {
      readonly can: true;
      readonly figure: DraftFigure;
      /** A name to begin with. */
      readonly label: string;
      /** What was done, as a sentence. */
      readonly says: string;
      /** For a share: what it can be a share of. */
      readonly wholes?: readonly WholeOption[];
      readonly whole?: string;
    }
  | {
      readonly can: false;
      /** "Change needs one cell from each of two years." */
      readonly needs: string;
      /** What was chosen instead, and what to do. */
      readonly have: string;
      readonly offers: readonly Offer[];
    };
