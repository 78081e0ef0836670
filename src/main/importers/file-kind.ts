/** What a file is, by its first bytes and never by its name (DOMAIN 6). What is no table of cells is refused, with what to do instead. */
import { Refused } from './refused.ts';

export type FileKind = 'zip' | 'container' | 'text';

interface Other {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly remedy: string;
}

const asPicture = 'Numbers in a picture cannot be traced to a cell. Look for the table behind it, or type it in.';
const unpackFirst = 'Unpack it first, and choose the file inside.';

const others: readonly Other[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    what: 'a PDF',
    remedy: 'Look for the table as CSV, XLSX or ODS, or copy it from the PDF and paste it.',
  },
  { bytes: [0x1f, 0x8b], what: 'a packed file (gzip)', remedy: unpackFirst },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a packed file (7z)', remedy: unpackFirst },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a packed file (RAR)', remedy: unpackFirst },
  { bytes: [0x42, 0x5a, 0x68], what: 'a packed file (bzip2)', remedy: unpackFirst },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a packed file (zstd)', remedy: unpackFirst },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', remedy: asPicture },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture', remedy: asPicture },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture', remedy: asPicture },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: 'a text document (RTF)',
    remedy: 'Open it in a word processor, copy the table and paste it.',
  },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file', remedy: 'Save the table as CSV.' },
];

const zipMark = [0x50, 0x4b];
const containerMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** `head` are the first bytes, a few thousand of them. Refused: no bytes, and files of other kinds. */
export function findKind(head: Uint8Array): FileKind {
  if (head.length === 0) throw new Refused('empty', 'The file is empty.', 'Download or ask for the file again.');
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  if (begins(zipMark) && (head[2] ?? 0) < 9 && (head[3] ?? 0) < 9) return 'zip';
  if (begins(containerMark)) return 'container';
  const other = others.find(({ bytes }) => begins(bytes));
  if (other !== undefined) throw notATable(other.what, other.remedy);
  refuseMarkup(head);
  return 'text';
}

/** A web page saved as .csv or .xls, and workbooks written as one text. */
function refuseMarkup(head: Uint8Array): void {
  const encoding =
    head[0] === 0xff || head[1] === 0 ? 'utf-16le' : head[0] === 0xfe || head[0] === 0 ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(head).trimStart().toLowerCase();
  const start = text.replace(/^(?:<\?xml[^>]*>|<!--[^]*?-->|\s+)+/, '');
  if (/^<(?:!doctype html|html|head|meta|body|table|div|style|script)\b/.test(start)) {
    throw notATable(
      'a web page',
      'Open it in a browser or a spreadsheet program, copy the table and paste it, or save it as XLSX.',
    );
  }
  if (text.startsWith('<?xml') || /^<(?:workbook|ss:workbook|office:document)\b/.test(start)) {
    throw notATable('an XML file', 'If a spreadsheet program can open it, save it as XLSX, ODS or CSV.');
  }
}

/** A zip, by the names of its parts. */
export function findZipKind(
  has: (name: string) => boolean,
  names: readonly string[],
  mimetype: string,
): 'xlsx' | 'ods' {
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (mimetype === '' && has('content.xml') && has('META-INF/manifest.xml')) return 'ods';
  if (has('xl/workbook.bin'))
    throw notATable('a binary workbook (XLSB)', 'Open it in a spreadsheet program and save it as XLSX.');
  if (has('[Content_Types].xml') && names.some((name) => /^xl\/|(?:^|\/)workbook\d*\.xml$/i.test(name))) return 'xlsx';
  if (has('word/document.xml')) throw notATable('a Word document', 'Open it, copy the table and paste it.');
  if (has('ppt/presentation.xml')) throw notATable('a presentation', 'Open it, copy the table and paste it.');
  if (has('index.xml') || names.some((name) => /^index\/|index\.zip$/i.test(name)))
    throw notATable('a Numbers workbook', 'Open it in Numbers and export it as XLSX or CSV.');
  if (has('manifest.json') && has('records.json'))
    throw notATable('a briefing', 'Open it as a briefing, not as a table.');
  if (mimetype.startsWith('application/vnd.oasis'))
    throw notATable('an OpenDocument file, but no spreadsheet', 'Open it, copy the table and paste it.');
  throw notATable('a packed file (zip)', unpackFirst);
}

/** A container of Microsoft's older kind, by what it holds. */
export function findContainerKind(names: readonly string[]): 'xls' | 'encrypted' {
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('WordDocument'))
    throw notATable('an older Word document', 'Open it, copy the table and paste it.');
  if (names.includes('Workbook') || names.includes('Book')) return 'xls';
  throw notATable('no workbook', 'Choose a CSV, XLSX, XLS or ODS file.');
}

function notATable(what: string, remedy: string): Refused {
  return new Refused(
    'not-a-table',
    `This is ${what}, not a table of cells.`.replace('This is no workbook, not', 'This is no workbook and not'),
    remedy,
  );
}
