/** Runs the audit over the corpus: how often what it says is right (precision), and how much of what is wrong it finds (recall). */
import { auditRules, auditText } from '../../audit/index.ts';
import type { Severity } from '../../model/index.ts';
import type { Case } from './case.ts';
import { right } from './right.ts';
import { misleading } from './misleading.ts';
import { style } from './style.ts';
import { wrong } from './wrong.ts';

export const corpus: readonly Case[] = [...wrong, ...misleading, ...style, ...right.map((text): Case => [text])];

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
  const found: string[] = [];
  for (const [text, ...must] of cases) {
    const raised = new Set(auditText(text).findings.map(({ rule }) => rule));
    for (const rule of must) {
      if (raised.has(rule)) found.push(rule);
      else misses.push({ text, rule, kind: 'missed' });
    }
    for (const rule of raised) if (!must.includes(rule)) misses.push({ text, rule, kind: 'mistaken' });
  }
  return { scores: severities.map((severity) => scoreOf(severity, found, misses)), misses };
}

const severities: readonly Severity[] = ['wrong', 'misleading', 'style'];
const severityOf = new Map(auditRules.map(({ id, severity }) => [id, severity]));

function scoreOf(severity: Severity, allFound: readonly string[], misses: readonly Miss[]): Score {
  const own = (rule: string): boolean => severityOf.get(rule) === severity;
  const found = allFound.filter(own).length;
  const missed = misses.filter(({ kind, rule }) => kind === 'missed' && own(rule)).length;
  const mistaken = misses.filter(({ kind, rule }) => kind === 'mistaken' && own(rule)).length;
  const rate = (others: number): number => (found + others === 0 ? 1 : found / (found + others));
  return { severity, found, missed, mistaken, precision: rate(mistaken), recall: rate(missed) };
}
