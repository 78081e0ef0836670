/** How long each kind of letter may be, in words of its body (DOMAIN 8). The check of length and the screen share it. */
import type { LetterKind, RecordMap } from '../model/index.ts';
import { thresholdsOf, type Thresholds } from './settings.ts';

export interface LengthLimit {
  readonly from: number;
  readonly to: number;
}

/** Kinds with limits of their own; a letter's are settings. */
const limits: Partial<Record<LetterKind, LengthLimit>> = {
  'newspaper-letter': { from: 150, to: 200 },
  'commons-evidence': { from: 0, to: 3000 },
  // Two sides.
  'mp-briefing': { from: 0, to: 900 },
};

/** @returns undefined for a kind that has no limit. */
export function lengthLimit(kind: LetterKind, thresholds: Thresholds): LengthLimit | undefined {
  if (kind === 'minister' || kind === 'regulator') return { from: thresholds.wordsFrom, to: thresholds.wordsTo };
  return limits[kind];
}

/** The limit of a kind by the settings of the briefing. */
export function lengthLimitIn(records: RecordMap, kind: LetterKind): LengthLimit | undefined {
  return lengthLimit(kind, thresholdsOf(records));
}
