/** What the drag of a phrase carries: its figure and its words. */
import { z } from 'zod';

export const DRAGGED_PHRASE = 'application/x-briefing-phrase';

const draggedPhrase = z.object({ of: z.string(), phrase: z.string() });
export type DraggedPhrase = z.infer<typeof draggedPhrase>;

export function packPhrase(phrase: DraggedPhrase): string {
  return JSON.stringify(phrase);
}

/** @returns undefined where the drag carries something else, or was made up by another page. */
export function unpackPhrase(transfer: Pick<DataTransfer, 'getData'> | null): DraggedPhrase | undefined {
  try {
    return draggedPhrase.safeParse(JSON.parse(transfer?.getData(DRAGGED_PHRASE) ?? '')).data;
  } catch {
    return undefined;
  }
}
