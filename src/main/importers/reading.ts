/** What a reader is told: how far it may go, what the person has put right by hand, and where to report. */
import type { Delimiter } from './delimiter.ts';
import { limits, type ImportLimits } from './limits.ts';
import type { TextEncoding } from './text-encoding.ts';

export interface ImportProgress {
  /** From 0 to 1. */
  readonly share: number;
  /** Rows read so far, in all sheets. */
  readonly rows: number;
}

/** For text files: what the person chose instead of what was found. */
export interface TextChoices {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

export interface Reading extends TextChoices {
  readonly limits: ImportLimits;
  readonly progress: (share: number, rows: number) => void;
}

export function startReading(
  choices: TextChoices = {},
  onProgress?: (progress: ImportProgress) => void,
  most: ImportLimits = limits,
): Reading {
  return { ...choices, limits: most, progress: (share, rows) => onProgress?.({ share, rows }) };
}
