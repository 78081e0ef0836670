/** A cell that is no plain value, in words: what its badge says to the eye that rests on it and to the ear. */
import { groupDigits, type Quantity } from '../../core/figures/index.ts';

/** What of a cell its badge needs. */
export interface BadgeCell {
  readonly kind: 'value' | 'interval' | 'marker';
  readonly shown: string;
  readonly quantity: Quantity;
  /** The end of a sentence about its row: "is not held". */
  readonly says?: string | undefined;
}

/** "1 to 4" for an interval; "Not held" for a marker; the text as it stands for a value. No full stop. */
export function markerWords(cell: BadgeCell): string {
  if (cell.quantity.kind === 'interval') {
    const { low, high } = cell.quantity;
    const range = `${groupDigits(low.toFixed())} to ${groupDigits(high.toFixed())}`;
    return cell.says === undefined ? range : `${sentence(cell.says)}: ${range}`;
  }
  if (cell.quantity.kind === 'missing') return sentence(cell.says ?? cell.quantity.why);
  return cell.shown;
}

/** The mark itself: an empty cell has none of its own. */
export function markerShown(cell: BadgeCell): string {
  return cell.shown.trim() === '' ? 'Empty' : cell.shown.trim();
}

/** Hatched: nobody holds the number. Anything else that is missing is outlined. */
export function isNotHeld(cell: BadgeCell): boolean {
  return cell.quantity.kind === 'missing' && /not held|does not hold/i.test(`${cell.says ?? ''} ${cell.shown}`);
}

function sentence(words: string): string {
  const bare = words.replace(/^(?:is|was|has|are) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
