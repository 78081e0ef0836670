/** What the parts of one letter share while it is written: its plan, its pictures, and the count of content controls. */
import type { Claim, LetterPlan } from '../../core/letters/letter-plan.ts';
import type { ChartFinish } from './chart-finish.ts';

/** The bytes of an asset by its SHA-256, where the briefing holds it. */
export type AssetReader = (sha256: string) => Uint8Array | undefined;

export interface Writing {
  readonly plan: LetterPlan;
  readonly assets: AssetReader;
  readonly claims: ReadonlyMap<string, Claim>;
  /** The next content control's number. */
  readonly nextControl: () => number;
  /** The next list's number, so that each list counts from 1. */
  readonly nextList: () => number;
  /** What each chart's XML still needs, in the order of the charts, which is the order of their parts. */
  readonly chartFinishes: ChartFinish[];
}

/** A fresh desk for one letter. */
export function beginWriting(plan: LetterPlan, assets: AssetReader): Writing {
  let controls = 0;
  let listCount = 0;
  return {
    plan,
    assets,
    claims: new Map(plan.claims.map((claim) => [claim.id, claim])),
    nextControl: () => (controls += 1),
    nextList: () => (listCount += 1),
    chartFinishes: [],
  };
}
