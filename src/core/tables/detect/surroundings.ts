/**
 * What stands round a table: the title and lines above it, the notes and the source below it (DOMAIN 6).
 */
import type { SheetView } from './cell-class.ts';
import type { TableNote } from './detected-table.ts';
import type { Block } from './find-blocks.ts';
import { splitTitle } from './glued-notes.ts';
import { isNoteLine, isTitleLine, isUnitsLine, readNote, sourceIn } from './lines.ts';

export interface Above {
  readonly title?: string;
  readonly marks: readonly string[];
  readonly lines: readonly string[];
  readonly units?: string;
}

export interface Below {
  readonly notes: readonly TableNote[];
  readonly source?: string;
}

const mostLines = 200;

/** Reads the lines between the table above and the headings. */
export function readAbove(view: SheetView, block: Block): Above {
  const found = linesBetween(view, block, Math.max(block.after + 1, block.firstRow - 30), block.firstRow)
    // What follows another table may be its notes: the title begins at the last line that opens one.
    .filter((line) => !/^back to contents$|^return to contents$/i.test(line));
  const opens = found.findLastIndex(isTitleLine);
  const own =
    block.after >= 0 && opens > 0 ? found.slice(opens) : found.filter((line) => block.after < 0 || !isNoteLine(line));
  const breadcrumb = own.find((line) => / > .* > /.test(line));
  const lines = own.filter((line) => line !== breadcrumb);
  const bare = isTitleLine(lines[0] ?? '') && /^\S+ ?\S+$/.test(lines[0] ?? '');
  const first = bare && lines[1] !== undefined ? `${lines[0] ?? ''}: ${lines[1]}` : lines[0];
  const rest = lines.slice(bare ? 2 : 1);
  const units = rest.find(isUnitsLine);
  const context = [...(breadcrumb === undefined ? [] : [breadcrumb]), ...rest.filter((line) => line !== units)];
  if (first === undefined) return { marks: [], lines: context };
  return { ...splitTitle(first), lines: context, ...(units === undefined ? {} : { units }) };
}

/** Reads the notes below the table, as far as the next one's title. */
export function readBelow(view: SheetView, block: Block): Below {
  const lines = linesBetween(view, block, block.lastRow + 1, block.before);
  // The lines of the table below are its own, from its title on.
  const next = block.before < view.rows ? lines.findIndex((line, at) => at > 0 && isTitleLine(line)) : -1;
  const own = next === -1 ? (block.before < view.rows ? lines.filter(isNoteLine) : lines) : lines.slice(0, next);
  const source = own.map(sourceIn).find((one) => one !== undefined);
  const notes = own
    .filter((line) => sourceIn(line) === undefined && !/^(?:foot)?notes? *:?$/i.test(line))
    .map((line) => readNote(line.replace(/^notes? *: */i, '')));
  return { notes, ...(source === undefined ? {} : { source }) };
}

/** The filled rows as lines: their cells joined, "Geographical coverage: Local authorities" where there are two. */
function linesBetween(view: SheetView, block: Block, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let row = from; row < Math.min(to, from + mostLines); row += 1) {
    const texts: string[] = [];
    for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
      const text = view.text(row, column);
      if (text !== '' && !/^back to contents$/i.test(text)) texts.push(text);
    }
    if (texts.length > 0) lines.push(texts.length === 2 ? texts.join(': ') : texts.join(' '));
  }
  return lines;
}
