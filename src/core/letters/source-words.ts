/** A source in words: the note at the foot, the line under a table, the row of the annex (DOMAIN 20a: with its edition). */
import { renderDate } from '../figures/index.ts';
import type { CellTrace, EvaluatedFigure } from '../figures/evaluated.ts';
import type { Source, Table } from '../model/index.ts';
import type { PlanInline } from './letter-plan.ts';
import type { NoteEntry } from './notes.ts';
import type { LetterWork } from './work.ts';

/** "Home Office, Police recorded crime open data tables, year ending March 2024, released 30 January 2025". */
export function citeSource(source: Source): string {
  return [source.publisher, source.title, ...editionOf(source)].join(', ');
}

/**
 * The note of a source: publisher, title, edition, release date, place and caveat. The title is the link, which stands alone
 * for a screen reader (DOMAIN 9); the address itself is in the annex.
 */
export function writeSourceNote(work: LetterWork, entry: NoteEntry & { kind: 'source' }): PlanInline[] {
  const source = work.find('source', entry.source);
  if (source === undefined) return [{ type: 'text', text: `[source ${entry.source} is not in the briefing]` }];
  const places = placesOf(work, entry);
  const opening = editionOf(source)
    .map((part) => `, ${part}`)
    .join('');
  const inlines: PlanInline[] = [
    { type: 'text', text: `${source.publisher}, ` },
    linkOf(source) === undefined
      ? { type: 'text', text: source.title, marks: ['italic'] }
      : { type: 'link', href: linkOf(source) ?? '', text: source.title, marks: ['italic'] },
    { type: 'text', text: `${opening}${places.length === 0 ? '' : `: ${places.join('; ')}`}.` },
  ];
  if (source.caveat !== undefined) inlines.push({ type: 'text', text: ` ${source.caveat}` });
  return inlines;
}

/** The address of a source, where it is one of the web. */
export function linkOf(source: Source): string | undefined {
  return source.link !== undefined && /^https?:\/\//i.test(source.link) ? source.link : undefined;
}

/** "Source: ..." under a table. */
export function sourceLineOf(source: Source | undefined, id: string): string {
  return source === undefined ? `[source ${id} is not in the briefing]` : `Source: ${citeSource(source)}.`;
}

/** Cells in short, sheet by sheet: "Table A4, cells D14 to D17 and D20". */
export function citeCells(cells: readonly CellTrace[]): string[] {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, cell } of cells) sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(cell));
  return [...sheets].map(([sheet, addresses]) => {
    const runs = runsOf([...addresses]);
    const many = addresses.size === 1 ? 'cell' : 'cells';
    const shown = runs.length > 4 ? `${String(addresses.size)} cells` : `${many} ${listRuns(runs)}`;
    return sheet === '' ? shown : `${sheet}, ${shown}`;
  });
}

function editionOf(source: Source): string[] {
  return [...(source.edition === undefined ? [] : [source.edition]), `released ${renderDate(source.released)}`];
}

/** Places in the publisher's own file; a cell of a table typed in by hand is no place a reader can look up. */
function placesOf(work: LetterWork, entry: NoteEntry & { kind: 'source' }): string[] {
  const figures = [...entry.figures].flatMap((id) => work.evaluation.figures.get(id) ?? []);
  const cells = figures.flatMap((figure) => figure.cells).filter((cell) => cell.source === entry.source);
  const published = cells.filter((cell) => hasOrigin(work.find('table', cell.table)));
  const reported = figures.flatMap((figure) => reportedPlace(figure));
  return [...new Set([...entry.places, ...reported, ...citeCells(published)])];
}

function hasOrigin(table: Table | undefined): boolean {
  const origin = table?.origin;
  return (
    origin !== undefined && (origin.asset !== undefined || origin.file !== undefined || origin.sheet !== undefined)
  );
}

function reportedPlace(figure: EvaluatedFigure): string[] {
  return figure.calculation === 'reported' && figure.place !== undefined ? [figure.place] : [];
}

interface Run {
  readonly column: string;
  readonly from: number;
  to: number;
}

/** Addresses as runs down a column; an address that is no A1 stands alone. */
function runsOf(addresses: readonly string[]): (Run | string)[] {
  const runs: (Run | string)[] = [];
  const parsed = addresses.map((address) => ({ address, match: /^([A-Z]{1,3})(\d{1,7})$/.exec(address) }));
  parsed.sort((a, b) => compare(a.match?.[1], b.match?.[1]) || Number(a.match?.[2] ?? 0) - Number(b.match?.[2] ?? 0));
  for (const { address, match } of parsed) {
    const last = runs.at(-1);
    const row = Number(match?.[2] ?? 0);
    if (match === null) runs.push(address);
    else if (typeof last === 'object' && last.column === match[1] && last.to === row - 1) last.to = row;
    else runs.push({ column: match[1] ?? '', from: row, to: row });
  }
  return runs;
}

function listRuns(runs: readonly (Run | string)[]): string {
  const words = runs.map((run) => {
    if (typeof run === 'string') return run;
    const from = `${run.column}${String(run.from)}`;
    return run.from === run.to ? from : `${from} to ${run.column}${String(run.to)}`;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function compare(a = '', b = ''): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
