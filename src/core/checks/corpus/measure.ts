/** Runs the audit over the corpus: how often what it says is right (precision), and how much of what is wrong it finds (recall). */
import { auditText } from '../../audit/index.ts';
import type { Severity } from '../../model/index.ts';
import type { Case } from './case.ts';
import { right } from './right.ts';
import { wrong } from './wrong.ts';

export const corpus: readonly Case[] = [...wrong, ...right.map((text): Case => [text])];

export interface Score {
  readonly severity: Severity;
  readonly found: number;
  readonly missed: number;
  /** Raised where nothing is wrong. */
  readonly mistaken: number;
  readonly precision: number;
  readonly recall: number;
}

export interface Miss {
  readonly text: string;
  readonly rule: string;
  readonly kind: 'missed' | 'mistaken';
}

/** The score of each severity that the corpus labels, and every case that came out otherwise than labelled. */
export function measureCorpus(cases: readonly Case[] = corpus): { scores: readonly Score[]; misses: readonly Miss[] } {
  const misses: Miss[] = [];
  let found = 0;
  for (const [text, ...must] of cases) {
    const raised = new Set(auditText(text).findings.map(({ rule }) => rule));
    for (const rule of must) {
      if (raised.has(rule)) found += 1;
      else misses.push({ text, rule, kind: 'missed' });
    }
    for (const rule of raised) if (!must.includes(rule)) misses.push({ text, rule, kind: 'mistaken' });
  }
  const missed = misses.filter(({ kind }) => kind === 'missed').length;
  const mistaken = misses.length - missed;
  const rate = (others: number): number => (found + others === 0 ? 1 : found / (found + others));
  return {
    scores: [{ severity: 'wrong', found, missed, mistaken, precision: rate(mistaken), recall: rate(missed) }],
    misses,
  };
}
