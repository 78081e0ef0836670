/** The ledger of requests in plain words, for people at a terminal. */
import type { RequestsResponse } from '../contract/requests.ts';
import { renderDate } from '../core/figures/index.ts';
import { count } from './print.ts';

type Standing = RequestsResponse['requests'][number];

export function printRequests({ on, requests, surveys, grid }: RequestsResponse): string {
  if (requests.length === 0) return 'The briefing has no requests.';
  const preview = grid === undefined || grid.added > 0 ? [] : [grid.yaml.trimEnd(), ''];
  return [
    ...(grid?.remarks ?? []),
    ...preview,
    `On ${renderDate(on)}:`,
    ...requests.map(printStanding),
    ...surveys.map(printSurvey),
    ...(grid === undefined ? [] : [printAdded(grid.added)]),
  ].join('\n');
}

function printStanding(request: Standing): string {
  const { authority, state, exemption } = request;
  const reason = exemption === undefined ? '' : ` (${exemption})`;
  return `  ${state.replaceAll('-', ' ')}${reason}: ${authority}${tellDays(request)}`;
}

function tellDays({ state, due, atTheLatest, daysLeft, daysLate }: Standing): string {
  if (state === 'overdue') {
    const late = `due ${renderDate(due)}, ${count(-(daysLeft ?? 0), 'working day', 'working days')} ago`;
    // Bank holidays of Scotland and Northern Ireland count for the legal limit everywhere (section 10(6)).
    return `, ${late}${atTheLatest > due ? `; late in law only after ${renderDate(atTheLatest)}` : ''}`;
  }
  if (daysLeft !== undefined) return `, due ${renderDate(due)}, in ${count(daysLeft, 'working day', 'working days')}`;
  return daysLate === undefined ? '' : `, ${count(daysLate, 'working day', 'working days')} late`;
}

function printSurvey({ source, coverage, ...tally }: RequestsResponse['surveys'][number]): string {
  const both = tally.bothYears === undefined ? '' : `, both years ${String(tally.bothYears)}`;
  const counts = `asked ${String(tally.asked)}, replied ${String(tally.replied)} (${String(tally.refused)} refused, ${String(tally.notHeld)} not held), usable ${String(tally.usable)}${both}`;
  return `${source}: ${counts}${coverage === undefined ? '' : `; coverage ${coverage}`}`;
}

function printAdded(added: number): string {
  return added === 0
    ? 'Nothing was written. Add --add to put these requests into the briefing.'
    : `${count(added, 'request was', 'requests were')} put into the briefing.`;
}
