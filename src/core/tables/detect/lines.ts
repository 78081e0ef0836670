/**
 * Lines of prose round a table: titles above it, notes and sources below it, and what they state of the whole table.
 */
import { readLabelPeriod } from '../label-period.ts';
import { matchArea } from '../../areas/index.ts';
import type { Area, Period } from '../../model/index.ts';
import type { TableNote } from './detected-table.ts';

/** "Table P1: Police recorded crime": the opening of a table. */
export function isTitleLine(line: string): boolean {
  return /^(?:table|figure|chart|tabl)\s*[A-Z]{0,3}\.?\d+[a-z]?\b/i.test(line);
}

const noteOpening =
  /^(?:sources?\b|notes?\b *:?|footnotes?\b|caveats?\b|key *:|\[(?:notes? ?)?\w{1,3}\]|\(?\d{1,2}[.)] ?\D|\d{1,2} ['‘"\[]|[*†‡] ?\S|['‘] ?\S{1,3} ?['’] )/i;

/** "Source: Home Office", "1. Includes British Transport Police", "[note 1] …", "'..' indicates data not available". */
export function isNoteLine(line: string): boolean {
  return noteOpening.test(line);
}

/** "Numbers", "Percentage change", "Rate per 1,000 population", "£ million": what the cells under it are given in. */
export function isUnitsLine(line: string): boolean {
  return (
    line.length <= 60 &&
    /^(?:numbers?(?: of .+)?|counts?|thousands?|millions?|%|per ?cent(?:age)?s?(?: change| points?)?|rates? per .+|£ ?(?:s|thousands?|millions?|bn|m|k)?|£'?000s?|pounds?|days?|hours?|index .+|number and (?:rate|percentage) .*)[\d,]*$/i.test(
      line,
    )
  );
}

/** The source that the line names; undefined where it names none. */
export function sourceIn(line: string): string | undefined {
  return /^sources?\s*:\s*(.+)$/i.exec(line)?.[1]?.trim();
}

const noteMark =
  /^(?:\[(?:notes? ?)?(?<square>\w{1,3})\]|\((?<round>\d{1,2}|[a-z])\)|(?<digit>\d{1,2})(?:[.):]| (?=['‘"A-Z]))|(?<sign>[*†‡]+|\[\w+\])|['‘] ?(?<quoted>[^'’ ]{1,3}) ?['’])\s*[:.]?\s*(?<text>\S.*)$/iu;

/** The note's mark and its text: "3. Currently, …" is 3; "[note 3]" too; a line without a mark is all text. */
export function readNote(line: string): TableNote {
  const groups = noteMark.exec(line)?.groups;
  const mark = groups?.['square'] ?? groups?.['round'] ?? groups?.['digit'] ?? groups?.['sign'] ?? groups?.['quoted'];
  if (groups === undefined || mark === undefined) return { text: line };
  const text = groups['quoted'] === undefined ? (groups['text'] ?? '') : line;
  return { mark, text };
}

const periodWords = [
  /\b(?:year|12 months|twelve months|quarter|three months|3 months|financial year|academic year) (?:ending|ended|to) (?:\d{1,2} )?[a-z]+ (?:\d{4}|\d{2}$)/gi,
  /\b[a-z]+ \d{4} (?:to|-|–) [a-z]+ \d{4}/gi,
  /\b(?:19|20)\d{2} ?(?:\/|-|–) ?(?:(?:19|20)\d{2}|\d{2})\b/g,
  /\b(?:19|20)\d{2} to (?:19|20)\d{2}\b/g,
];

/** The period that a title or a line above a table states, where it states only one. */
export function periodIn(lines: readonly string[]): Period | undefined {
  for (const line of lines) {
    for (const pattern of periodWords) {
      const found = [...line.matchAll(pattern)].flatMap(([words]) => readLabelPeriod(words) ?? []);
      const [first] = found;
      if (first === undefined) continue;
      return found.every(({ start, end }) => start === first.start && end === first.end) ? first : undefined;
    }
  }
  return undefined;
}

/** The area that a line above a table names by itself: "England and Wales". */
export function areaIn(lines: readonly string[]): Area | undefined {
  for (const line of lines) {
    const match = matchArea(line.replace(/[\d,]+$/, ''), { nearest: false });
    if (match.kind === 'area') return match.area;
  }
  return undefined;
}
