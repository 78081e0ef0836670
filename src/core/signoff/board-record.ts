/** The board as a table to keep: who signed what, when, and whose signature lapsed. */
import { renderDate } from '../figures/index.ts';
import type { BoardRow } from './board.ts';

const states: Readonly<Record<BoardRow['state'], string>> = {
  signed: 'Signed',
  lapsed: 'Signed an earlier version',
  waiting: 'No reply yet',
};

/** Rows of text, headings first. What a spreadsheet would run is the writer's to guard. */
export function listBoard(board: readonly BoardRow[]): string[][] {
  const head = ['Organisation', 'Name', 'Signs as', 'State', 'Version', 'Date', 'Logo', 'Changed since'];
  const rows = board.map(({ organisation, who, role, state, hash, date, logo, changed }) => [
    organisation ?? 'As an individual',
    who,
    role,
    states[state],
    hash ?? '',
    date === undefined ? '' : renderDate(date),
    logo === undefined ? '' : logo ? 'may be printed' : 'not to be printed',
    changed.join('; '),
  ]);
  return [head, ...rows];
}
