/** A briefing with everything that travels with it: what a folder, a `.briefing` file and the library each hold. */
import type { Json } from './canonical.ts';
import type { Briefing } from './revision.ts';

export interface BriefingContent {
  readonly briefing: Briefing;
  /** Original files and pictures by their SHA-256. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The share profile that the file was made with; left out for the author's own. */
  readonly profile?: string | undefined;
  /** What a newer app wrote and this one does not know; it survives a re-save. */
  readonly extra?: Extra | undefined;
}

export interface Extra {
  /** Parts of the zip, by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Fields of the manifest. */
  readonly manifest: Readonly<Record<string, Json>>;
}
