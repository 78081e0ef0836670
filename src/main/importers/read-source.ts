/** Reads any file, in the thread it is called in: what it is, then the reader for it. A worker calls this; tests may, too. */
import { createHash } from 'node:crypto';
import { success, type Result } from '../../core/model/problem.ts';
import type { Workbook, WorkbookFormat } from '../../core/tables/sheet.ts';
import { openContainer } from './container.ts';
import { readDelimited } from './delimited.ts';
import { findContainerKind, findKind, findZipKind } from './file-kind.ts';
import type { Reading } from './reading.ts';
import { failureFrom } from './refused.ts';
import type { Source } from './source.ts';
import { encrypted, openZip } from './zip.ts';

/** Problems: `too-large`, `damaged`, `encrypted`, `not-a-table`, `empty`, and those of the file system; each names the file. */
export async function readSource(open: () => Source, name: string, reading: Reading): Promise<Result<Workbook>> {
  try {
    const source = open();
    const workbook = await readKind(source, reading);
    reading.progress(
      1,
      workbook.sheets.reduce((sum, { rows }) => sum + rows, 0),
    );
    return success({ ...workbook, remarks: [...remarkName(name, workbook.format), ...workbook.remarks] });
  } catch (error) {
    return failureFrom(error, name);
  }
}

async function readKind(source: Source, reading: Reading): Promise<Workbook> {
  const kind = findKind(source.head(4096));
  if (kind === 'text') return readDelimited(source, reading);
  const bytes = source.whole(kind === 'zip' ? reading.limits.workbookFile : reading.limits.xlsFile);
  const file = { name: source.name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  return kind === 'zip'
    ? { ...file, ...(await readZipped(bytes, reading)) }
    : { ...file, ...(await readContained(bytes, reading)) };
}

type Contents = Pick<Workbook, 'format' | 'sheets' | 'remarks'>;

// The readers of workbooks bring the library with them, which a CSV file need not wait for.
async function readZipped(bytes: Uint8Array, reading: Reading): Promise<Contents> {
  const zip = await openZip(bytes, reading.limits);
  const mimetype =
    zip.has('mimetype') && zip.sizeOf('mimetype') < 200
      ? new TextDecoder().decode(await zip.read('mimetype')).trim()
      : '';
  const format = findZipKind(zip.has, zip.names, mimetype);
  reading.progress(0.02, 0);
  if (format === 'ods') return { format, ...(await (await import('./ods.ts')).readOds(zip, reading)) };
  return { format, ...(await (await import('./xlsx.ts')).readXlsx(zip, reading)) };
}

async function readContained(bytes: Uint8Array, reading: Reading): Promise<Contents> {
  const container = openContainer(bytes);
  if (findContainerKind(container.names) === 'encrypted') throw encrypted();
  const { readXls } = await import('./xls.ts');
  return { format: 'xls', ...readXls(container, reading) };
}

const endings: Readonly<Record<WorkbookFormat, RegExp>> = {
  csv: /\.(?:csv|tsv|tab|txt|psv|dat|asc)$/i,
  xlsx: /\.(?:xlsx|xlsm|xltx|xltm)$/i,
  xls: /\.(?:xls|xlt)$/i,
  ods: /\.(?:ods|ots)$/i,
  pasted: /(?:)/,
};

function remarkName(name: string, format: WorkbookFormat): string[] {
  const ending = /\.[a-z\d]{1,5}$/i.exec(name)?.[0];
  if (ending === undefined || endings[format].test(name)) return [];
  const what =
    format === 'csv'
      ? 'a delimited text'
      : `${format === 'ods' || format.startsWith('x') ? 'an' : 'a'} ${format.toUpperCase()} workbook`;
  return [`The name ends in ${ending}, but the file is ${what}. It was read as what it is.`];
}
