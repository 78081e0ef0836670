/** Makes the frame of the chosen cells: the body's rows, without blank and section rows, in columns named by the headings. */
import { success, type Result } from '../../model/index.ts';
import type { DetectedColumn } from '../detect/index.ts';
import type { Sheet } from '../sheet.ts';
import type { CellPlaces, Chosen, Frame, FrameColumn } from './frame.ts';
import { listed, stopped } from './step-work.ts';

/** One frame of all chosen sheets. Those whose headings differ are a problem: their columns would shift. */
export function makeFrame(chosen: readonly Chosen[], place: string): Result<Frame> {
  const [first, ...others] = chosen;
  if (first === undefined) return stopped(place, 'no cells are chosen yet.', 'Put the step “choose” before it.');
  const names = first.table.columns.map(headingOf);
  for (const { sheet, table } of others) {
    const own = table.columns.map(headingOf);
    const differ = [...names.filter((name) => !own.includes(name)), ...own.filter((name) => !names.includes(name))];
    if (differ.length === 0) continue;
    const message = `the sheets “${first.sheet.name.trim()}” and “${sheet.name.trim()}” do not have the same headings: ${listed(differ)} stand on one only.`;
    return stopped(place, message, 'Choose sheets of the same layout, or read them by recipes of their own.');
  }
  const bodies = chosen.map(bodyRows);
  const rows = bodies.reduce((sum, body) => sum + body.length, 0);
  const rowOf = join(bodies, rows);
  const sheetOf =
    chosen.length === 1 ? undefined : Uint16Array.from(bodies.flatMap((body, at) => Array.from(body, () => at)));
  const columns = first.table.columns.map((column, at) => makeColumn(column, names[at] ?? column.name, chosen, bodies));
  return success({ rows, rowOf, sheetOf, columns });
}

/** The heading as printed; the name that detection gave where nothing is printed or two are alike. */
export function headingOf(column: DetectedColumn): string {
  const made = / \(\d+\)$/.exec(column.name)?.[0] ?? '';
  return column.printed === '' ? column.name : `${column.printed}${column.printed.endsWith(made) ? '' : made}`;
}

function makeColumn(
  column: DetectedColumn,
  name: string,
  chosen: readonly Chosen[],
  bodies: readonly Uint32Array[],
): FrameColumn {
  const ats = chosen.map(({ table }) => table.columns.find((one) => headingOf(one) === name)?.at ?? column.at);
  const { dictionary, codes } = joinTexts(
    chosen.map(({ sheet }) => sheet),
    ats,
    bodies,
  );
  const place: CellPlaces = ats.every((at) => at === ats[0])
    ? { column: ats[0] ?? column.at }
    : { column: Uint16Array.from(bodies.flatMap((body, sheet) => Array.from(body, () => ats[sheet] ?? 0))) };
  return { name, role: column.use, of: column.of, dictionary, codes, places: place };
}

/** Rows of the body; the whole stretch at once where nothing stands between. */
function bodyRows({ sheet, table }: Chosen): Uint32Array {
  const first = table.range.row + table.headerRows;
  const last = table.range.row + table.range.rows - 1;
  const skipped = new Set([...table.sections, ...table.blankRows]);
  const rows = new Uint32Array(Math.max(0, last - first + 1 - skippedBetween(skipped, first, last)));
  let at = 0;
  for (let row = first; row <= last && row < sheet.rows; row += 1) {
    if (skipped.has(row)) continue;
    rows[at] = row;
    at += 1;
  }
  return at === rows.length ? rows : rows.subarray(0, at);
}

function skippedBetween(skipped: ReadonlySet<number>, first: number, last: number): number {
  return [...skipped].filter((row) => row >= first && row <= last).length;
}

function join(parts: readonly Uint32Array[], length: number): Uint32Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The cells of one column over all sheets. One sheet keeps its own dictionary; several share a new one. */
function joinTexts(
  sheets: readonly Sheet[],
  ats: readonly number[],
  bodies: readonly Uint32Array[],
): Pick<FrameColumn, 'dictionary' | 'codes'> {
  const parts = sheets.map((sheet, at) => {
    const cells = sheet.columns[ats[at] ?? 0];
    const body = bodies[at] ?? new Uint32Array();
    const codes = new Uint32Array(body.length);
    for (let row = 0; row < body.length; row += 1) codes[row] = cells?.codes[body[row] ?? 0] ?? 0;
    return { dictionary: cells?.dictionary ?? [''], codes };
  });
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const known = new Map<string, number>([['', 0]]);
  const joined = parts.map(({ dictionary, codes }) => {
    const same = Uint32Array.from(dictionary, (text) => {
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    return codes.map((code) => same[code] ?? 0);
  });
  return {
    dictionary: [...known.keys()],
    codes: join(
      joined,
      joined.reduce((sum, part) => sum + part.length, 0),
    ),
  };
}
