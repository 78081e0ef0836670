/** Coverage from the requests of a source: asked, replied, usable, both years (DOMAIN 16). Counted, never typed. */
import type { Coverage, FoiRequest, Source } from '../model/index.ts';
import { isAnswered, isUsable } from './request-state.ts';

/** How the requests of one source came out. Counts of authorities. */
export interface Tally {
  readonly asked: number;
  /** An answer of any kind came; refusals are answers. */
  readonly replied: number;
  readonly refused: number;
  readonly notHeld: number;
  /** No answer yet. */
  readonly waiting: number;
  readonly usable: number;
  /** Gave both years of a change; undefined where no request says whether it did. */
  readonly bothYears: number | undefined;
}

export function tallyRequests(requests: readonly FoiRequest[]): Tally {
  const count = (holds: (request: FoiRequest) => boolean): number => requests.filter(holds).length;
  const replied = count(isAnswered);
  return {
    asked: requests.length,
    replied,
    refused: count(({ outcome }) => outcome === 'refused'),
    notHeld: count(({ outcome }) => outcome === 'not-held'),
    waiting: requests.length - replied,
    usable: count(isUsable),
    bothYears: requests.some(({ bothYears }) => bothYears !== undefined)
      ? count((request) => isUsable(request) && request.bothYears === true)
      : undefined,
  };
}

/** The requests whose answers went into a source: they name it, or it names them. */
export function requestsOfSource(requests: readonly FoiRequest[], source: Source): FoiRequest[] {
  return requests.filter(({ id, source: into }) => into === source.id || id === source.request);
}

/** "44 of 45 forces". One request is no survey, whomever it went to: then there is no coverage to count. */
export function coverageOfRequests(requests: readonly FoiRequest[], what: string): Coverage | undefined {
  if (requests.length < 2) return undefined;
  const { usable, asked, bothYears } = tallyRequests(requests);
  return { usable, of: asked, what, ...(bothYears !== undefined && { bothYears }) };
}
