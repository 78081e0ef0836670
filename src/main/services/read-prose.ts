/** Reads the words of a file that a partner, a ministry or a newspaper wrote: .txt, .md, .html or .docx, as plain text. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { textOfHtml, textOfMarkdown, textOfTable } from '../../core/audit/index.ts';
import { failure, success, type Result } from '../../core/model/index.ts';
import { describeFileFault } from '../files/index.ts';

/** No letter, release or story is longer. */
const largest = 25 * 1024 * 1024;
const readable = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx'];

/** Does the name end as a file that can be read does? */
export function isProseFile(name: string): boolean {
  return readable.includes(extname(name).toLowerCase());
}

/** @returns the words as plain text; problems `not-found`, `too-large`, `unknown-kind` and those of a damaged Word file. */
export async function readProse(file: string): Promise<Result<string>> {
  if (file === '-') return success(await readStream(process.stdin));
  const kind = extname(file).toLowerCase();
  if (!readable.includes(kind)) {
    const message =
      kind === '' ? 'The file has no ending that says what it is.' : `A ${kind} file cannot be read as text.`;
    return failure({ code: 'unknown-kind', file, message, remedy: 'Save it as .docx, .txt, .md or .html.' });
  }
  const found = await stat(file).catch((error: unknown) => error);
  if (found instanceof Error) {
    const fault = describeFileFault(found, file);
    return failure(
      fault.code === 'not-found'
        ? { ...fault, message: 'There is no such file.', remedy: 'Check the name and the folder.' }
        : fault,
    );
  }
  const { size, isFolder } = {
    size: (found as { size: number }).size,
    isFolder: (found as { isDirectory: () => boolean }).isDirectory(),
  };
  if (isFolder)
    return failure({
      code: 'is-folder',
      file,
      message: 'This is a folder, not a file.',
      remedy: 'Give the name of a file.',
    });
  if (size > largest)
    return failure({
      code: 'too-large',
      file,
      message: 'The file is larger than 25 MB, which no text is.',
      remedy: 'Save the words alone as .txt.',
    });
  const bytes = await readFile(file).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) return failure(describeFileFault(bytes, file));
  if (kind === '.docx') return readWord(bytes, file);
  const text = decode(bytes);
  if (kind.startsWith('.htm')) return success(textOfHtml(text));
  return success(kind === '.txt' ? text : textOfMarkdown(text));
}

async function readWord(bytes: Uint8Array, file: string): Promise<Result<string>> {
  const { readLetter } = await import('../word/read.ts');
  const letter = readLetter(bytes);
  if (!letter.ok) return { ok: false, problems: letter.problems.map((problem) => ({ ...problem, file })) };
  const { readWordTables } = await import('../importers/index.ts');
  const tables = await readWordTables(bytes, file);
  if (!tables.ok) return tables;
  const { paragraphs, notes } = letter.value;
  const lines = tables.value.map(textOfTable);
  return success([...placeTables(paragraphs, lines), ...notes.map((note) => note.text)].join('\n\n'));
}

/** Each table's lines where its cells stand; at the end where the two readings do not count the same tables. */
function placeTables(
  paragraphs: readonly { readonly text: string; readonly inTable: boolean }[],
  tables: readonly (readonly string[])[],
): string[] {
  const starts = paragraphs.map(({ inTable }, at) => inTable && paragraphs[at - 1]?.inTable !== true);
  const inPlace = starts.filter(Boolean).length === tables.length;
  let next = 0;
  const placed = paragraphs.flatMap(({ text, inTable }, at) => {
    if (!inTable) return [text];
    return inPlace && starts[at] === true ? (tables[next++] ?? []) : [];
  });
  return inPlace ? placed : [...placed, ...tables.flat()];
}

/** UTF-8, UTF-16 by its mark, and Windows-1252 for what is neither. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
