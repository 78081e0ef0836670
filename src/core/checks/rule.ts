/**
 * What a rule is: one file a rule, with its source and with examples that fire it and that do not. The examples are plain
 * changes to the example briefing; rules.test.ts runs every one of them.
 */
import type { Finding, RecordKind, Severity } from '../model/index.ts';
import type { CheckContext } from './context.ts';

export interface Rule {
  /** The id in findings and acceptances. */
  readonly id: string;
  /** The gravest that it gives. */
  readonly severity: Severity;
  /** What it looks for, in one line. */
  readonly about: string;
  /** Where it comes from: "DOMAIN 11". */
  readonly source: string;
  readonly find: (context: CheckContext) => readonly Finding[];
  readonly examples: { readonly fires: readonly RuleExample[]; readonly quiet: readonly RuleExample[] };
}

type Fields = Readonly<Record<string, unknown>>;

/** A change to the example briefing. Nothing given: the example as it is. */
export interface RuleExample {
  /** One paragraph as the letter's whole body. */
  readonly paragraph?: string;
  /** Other blocks as its whole body, without ids. */
  readonly blocks?: readonly Fields[];
  /** Fields of the letter. */
  readonly letter?: Fields;
  /** Records put in, or fields of records changed. */
  readonly records?: readonly { readonly kind: RecordKind; readonly id: string; readonly set: Fields }[];
}
