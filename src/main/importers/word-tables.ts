/** Reads the tables of a Word document as rows of texts, outermost tables only. Nothing else of the document is looked at. */
import { success, type Result } from '../../core/model/problem.ts';
import { limits } from './limits.ts';
import { failureFrom, tooLarge } from './refused.ts';
import { decodeXml, scanXml } from './xml.ts';
import { openZip } from './zip.ts';

export type WordTable = readonly (readonly string[])[];

/** No letter has more; a document that has is no letter. */
const mostCells = 100_000;

/** The tables in their order. Problems as those of workbooks: `damaged`, `too-large`, `encrypted`. */
export async function readWordTables(bytes: Uint8Array, name: string): Promise<Result<readonly WordTable[]>> {
  try {
    const zip = await openZip(bytes, limits);
    const part = zip.names.find((one) => /^word\/document\d*\.xml$/i.test(one));
    return success(part === undefined ? [] : collectTables(await zip.read(part, 64 * 1024 * 1024)));
  } catch (error) {
    return failureFrom(error, name);
  }
}

/** A second picture of the same words for older programs, and what was deleted or is an instruction, is no text. */
const silent = new Set(['Fallback', 'delText', 'instrText']);

function collectTables(xml: Uint8Array): WordTable[] {
  const tables: string[][][] = [];
  let depth = 0;
  let muted = 0;
  let inText = false;
  let cells = 0;
  const say = (text: string): void => {
    const row = tables.at(-1)?.at(-1);
    const before = row?.at(-1);
    if (depth > 0 && muted === 0 && row !== undefined && before !== undefined) row[row.length - 1] = before + text;
  };
  scanXml(xml, {
    open: (name) => {
      if (silent.has(name)) muted += 1;
      else if (name === 'tbl') {
        depth += 1;
        if (depth === 1) tables.push([]);
      } else if (name === 'tr' && depth === 1) tables.at(-1)?.push([]);
      else if (name === 'tc' && depth === 1) {
        cells += 1;
        if (cells > mostCells) throw tooLarge('The tables of the document have more than 100,000 cells.');
        tables.at(-1)?.at(-1)?.push('');
      } else if (name === 't') inText = true;
      else if (name === 'tab' || name === 'br' || name === 'cr') say(' ');
    },
    close: (name) => {
      if (silent.has(name)) muted -= 1;
      else if (name === 'tbl') depth -= 1;
      else if (name === 't') inText = false;
      else if (name === 'p') say(' ');
    },
    text: (raw) => {
      if (inText) say(decodeXml(raw));
    },
  });
  return tables;
}
