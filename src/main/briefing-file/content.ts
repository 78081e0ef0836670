/** A briefing with everything that travels with it: what the folder and the `.briefing` file both hold. */
import type { Briefing, Json } from '../../core/model/index.ts';

export interface BriefingContent {
  readonly briefing: Briefing;
  /** SHA-256 -> bytes. */
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

/** Names that an unknown part may have: no path of it is ever used to write. */
export const partName = /^[A-Za-z][A-Za-z0-9._-]{0,63}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){0,3}$/;
