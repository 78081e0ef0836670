/** The ledger of freedom-of-information requests on a given day: how each stands, and what each source covers. */
import { recordsOfKind, type Coverage, type FoiRequest, type RecordMap } from '../model/index.ts';
import { nameAuthorities } from './authorities.ts';
import { coverageOfRequests, requestsOfSource, tallyRequests, type Tally } from './coverage.ts';
import { standingOn, type Standing } from './request-state.ts';

export interface LedgerEntry extends Standing {
  readonly request: FoiRequest;
}

export interface SurveyOfSource {
  /** Id of the source. */
  readonly source: string;
  readonly tally: Tally;
  /** Undefined where only one request was made. */
  readonly coverage: Coverage | undefined;
}

export interface Ledger {
  /** Overdue first, then by the day they are due, then by name. */
  readonly entries: readonly LedgerEntry[];
  /** Sources that rest on requests, in the order of their ids. */
  readonly surveys: readonly SurveyOfSource[];
}

/** @param today the day that is asked about, as ISO text. */
export function readLedger(records: RecordMap, today: string): Ledger {
  const requests = recordsOfKind(records, 'request');
  const entries = requests.map((request) => ({ request, ...standingOn(request, today) }));
  entries.sort(
    (a, b) =>
      Number(b.state === 'overdue') - Number(a.state === 'overdue') ||
      compare(a.due, b.due) ||
      compare(a.request.authority, b.request.authority),
  );
  const surveys = recordsOfKind(records, 'source').flatMap((source): SurveyOfSource[] => {
    const own = requestsOfSource(requests, source);
    if (own.length === 0) return [];
    const coverage = coverageOfRequests(own, nameAuthorities(source, own));
    return [{ source: source.id, tally: tallyRequests(own), coverage }];
  });
  return { entries, surveys };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
