/** A briefing with everything that travels with it: what a folder, a `.briefing` file and the library each hold. */
import type { Briefing } from './revision.ts';

export interface BriefingContent {
  readonly briefing: Briefing;
  /** Original files and pictures by their SHA-256. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Files that this version of the app does not know, by path inside the briefing; kept as they are. */
  readonly extra?: ReadonlyMap<string, Uint8Array> | undefined;
}
