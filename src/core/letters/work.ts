/** The work on one letter: what its parts share while it is resolved. Built anew for every letter. */
import type { Evaluation } from '../figures/index.ts';
import type { Claim } from './letter-plan.ts';
import type { BriefingRecord, Finding, Letter, RecordKind, RecordMap, RecordOf, Where } from '../model/index.ts';
import type { WordingOptions } from '../wording/phrase.ts';
import { createNoteBook, type NoteBook } from './notes.ts';
import type { Countable } from './inline-node.ts';

export interface LetterWork {
  readonly records: RecordMap;
  readonly letter: Letter;
  /** The date on the letter, YYYY-MM-DD. */
  readonly date: string;
  readonly evaluation: Evaluation;
  readonly wording: WordingOptions;
  readonly counts: Readonly<Record<Countable, number>>;
  readonly claims: Claim[];
  readonly findings: Finding[];
  readonly notes: NoteBook;
  find<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined;
  /** Adds a finding, with the letter in its place. */
  report(finding: Finding): void;
  /** Adds a claim and gives it its occurrence number. */
  claim(claim: Omit<Claim, 'id' | 'occurrence'>): Claim;
}

export function beginWork(
  given: Pick<LetterWork, 'records' | 'letter' | 'date' | 'evaluation' | 'wording' | 'counts'>,
): LetterWork {
  const index = new Map<string, BriefingRecord>();
  for (const record of given.records.values()) {
    const key = `${record.kind}:${record.id}`;
    if (!index.has(key)) index.set(key, record);
  }
  const occurrences = new Map<string, number>();
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  return {
    ...given,
    claims,
    findings,
    notes: createNoteBook(),
    find<K extends RecordKind>(kind: K, id: string) {
      return index.get(`${kind}:${id}`) as RecordOf<K> | undefined;
    },
    report(finding) {
      const where: Where = { letter: given.letter.id, ...finding.where };
      findings.push({ ...finding, where });
    },
    claim(claim) {
      const occurrence = (occurrences.get(claim.of) ?? 0) + 1;
      occurrences.set(claim.of, occurrence);
      const numbered: Claim = { ...claim, id: `${claim.of}.${String(occurrence)}`, occurrence };
      claims.push(numbered);
      return numbered;
    },
  };
}
