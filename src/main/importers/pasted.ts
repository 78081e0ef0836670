/** Text pasted from a page, a spreadsheet or a Word table: cells between tabs, rows between line ends. */
import { sha256Hex, success, type Result } from '../../core/model/index.ts';
import type { Workbook } from '../../core/tables/sheet.ts';
import { readText } from './delimited.ts';
import { limits } from './limits.ts';
import { failureFrom, Refused, tooLarge } from './refused.ts';

/** As a text file of at most this many characters, pasted text is read at once, without a worker. */
const longest = 2_000_000;

/** Problems: `empty`, `too-large`. Where no tab stands in the text, its delimiter is found as in a file. */
export function readPasted(text: string): Result<Workbook> {
  const name = 'Pasted text';
  try {
    if (text.trim() === '')
      throw new Refused('empty', 'There is no text to read.', 'Copy the table first, then paste it here.');
    if (text.length > longest) throw tooLarge('The pasted text is longer than 2 million characters.');
    const delimiter = text.includes('\t') ? '\t' : undefined;
    const read = readText([text.replace(/^\uFEFF/, '')], { limits, delimiter });
    return success({
      name,
      format: 'pasted',
      sha256: sha256Hex(text),
      size: new TextEncoder().encode(text).length,
      delimiter: read.layout.delimiter,
      sheets: [{ ...read.sheet, name: 'Pasted' }],
      remarks: read.remarks,
    });
  } catch (error) {
    return failureFrom(error, name);
  }
}
