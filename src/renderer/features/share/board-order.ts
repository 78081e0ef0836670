/** The board as the screen shows it: who has not signed first, then whose signature lapsed, then who signed. */
import type { BoardRow } from '../../../core/signoff/index.ts';

const ranks: Readonly<Record<BoardRow['state'], number>> = { lapsed: 0, waiting: 1, signed: 2 };

export function orderBoard(board: readonly BoardRow[]): BoardRow[] {
  return [...board].sort((a, b) => ranks[a.state] - ranks[b.state]);
}

export function countSigned(board: readonly BoardRow[]): number {
  return board.filter(({ state }) => state === 'signed').length;
}
