/**
 * The cells of a table as lines that an audit can read: each number with the words of its row and its heading, a line for each, so that no
 * sum is tried across cells that only stand side by side.
 */
import { countedNouns } from '../checks/words.ts';

const number = /^[£$€]?[-\u2212(]?\d/;

/** "Gwent: 503 offences", "Gwent, 2023/24: 503"; the words of a table without numbers, cell by cell. */
export function textOfTable(rows: readonly (readonly string[])[]): string[] {
  const filled = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const body = filled.slice(1);
  const [headings = []] = filled;
  const isNumbers = body.some((row) => row.slice(1).some((cell) => number.test(cell)));
  if (!isNumbers) return filled.flatMap((row) => row.filter((cell) => cell !== ''));
  return body.flatMap((row) => {
    const [label = '', ...cells] = row;
    const lines = cells.flatMap((cell, at) => {
      if (cell === '') return [];
      return number.test(cell) && cell.length <= longest ? [lineOf(label, headings[at + 1] ?? '', cell)] : [cell];
    });
    return label.length > longest ? [label, ...lines] : lines;
  });
}

/** Longer cells are prose of their own. */
const longest = 40;

/** A heading that is the noun of its numbers stands behind them. */
function lineOf(label: string, heading: string, cell: string): string {
  const last = heading.toLowerCase().split(' ').at(-1) ?? '';
  if (
    number.test(cell) &&
    /\d$/.test(cell) &&
    countedNouns.get(last) === last &&
    !/\d/.test(heading) &&
    label.length <= longest
  )
    return `${label}: ${cell} ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
  const words = [label.length > longest ? '' : label, heading].filter((part) => part !== '');
  return words.length === 0 ? cell : `${words.join(', ')}: ${cell}`;
}
