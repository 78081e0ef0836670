/** Who holds an office on a day (DOMAIN 8: office-holders change; hold tenures with dates). */
import { findRecord, recordsOfKind, type Person, type RecordMap, type Tenure } from '../model/index.ts';

export type Standing =
  | { readonly kind: 'held'; readonly tenure: Tenure; readonly person: Person }
  /** A tenure without a person: the office is addressed alone. */
  | { readonly kind: 'placeholder'; readonly tenure: Tenure }
  /** The last tenure known ended before the day. */
  | { readonly kind: 'ended'; readonly tenure: Tenure; readonly person?: Person }
  /** Nobody held it that day, though tenures before or after are known. */
  | { readonly kind: 'gap'; readonly next: Tenure }
  /** Two or more at once. The first is the one that began last. */
  | { readonly kind: 'several'; readonly tenures: readonly Tenure[]; readonly people: readonly Person[] }
  /** No tenure is recorded at all. */
  | { readonly kind: 'unrecorded' }
  /** A tenure names a person that the briefing does not hold. */
  | { readonly kind: 'unknown-person'; readonly tenure: Tenure };

/** The standing of an office on an ISO date. A tenure without `from` has always run; without `to` it still runs. */
export function standingOf(records: RecordMap, office: string, date: string): Standing {
  const tenures = recordsOfKind(records, 'tenure').filter((tenure) => tenure.office === office);
  const current = tenures.filter(
    (tenure) => (tenure.from ?? '') <= date && (tenure.to === undefined || tenure.to >= date),
  );
  const [only] = current;
  if (only === undefined) return standingWithout(records, tenures, date);
  if (current.length > 1) {
    const latest = [...current].sort((a, b) => compareText(b.from ?? '', a.from ?? ''));
    return { kind: 'several', tenures: latest, people: latest.flatMap((tenure) => personIn(records, tenure) ?? []) };
  }
  if (only.person === undefined) return { kind: 'placeholder', tenure: only };
  const person = personIn(records, only);
  return person === undefined ? { kind: 'unknown-person', tenure: only } : { kind: 'held', tenure: only, person };
}

/** The person to name for a standing: one who holds the office that day, else nobody. */
export function holderOf(standing: Standing): Person | undefined {
  return standing.kind === 'held' ? standing.person : undefined;
}

function standingWithout(records: RecordMap, tenures: readonly Tenure[], date: string): Standing {
  if (tenures.length === 0) return { kind: 'unrecorded' };
  const next = tenures
    .filter((tenure) => (tenure.from ?? '') > date)
    .sort((a, b) => compareText(a.from ?? '', b.from ?? ''))[0];
  if (next !== undefined) return { kind: 'gap', next };
  const last = [...tenures].sort((a, b) => compareText(b.to ?? '', a.to ?? ''))[0];
  if (last === undefined) return { kind: 'unrecorded' };
  const person = personIn(records, last);
  return { kind: 'ended', tenure: last, ...(person === undefined ? {} : { person }) };
}

function personIn(records: RecordMap, tenure: Tenure): Person | undefined {
  return tenure.person === undefined ? undefined : findRecord(records, 'person', tenure.person);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
