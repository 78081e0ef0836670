/** The first sheet of the workbook in a chart: its cells by address, as stored. Nothing is calculated. */
import { unzipSync } from 'fflate';
import { readXml } from './read-parts.ts';
import { allNamed, childLocal } from './xml-walk.ts';

const largest = 4 * 1024 * 1024;
const wanted = /^xl\/(?:worksheets\/sheet1|sharedStrings)\.xml$/;

/** @returns undefined where the bytes are no workbook that can be read. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.test(name) && originalSize < largest });
    const sheet = parts['xl/worksheets/sheet1.xml'];
    const root = sheet === undefined ? undefined : readXml(sheet);
    if (root === undefined) return undefined;
    const strings = readStrings(parts['xl/sharedStrings.xml']);
    const cells = new Map<string, string>();
    for (const cell of allNamed(root, 'c')) {
      const { r: address, t: type } = cell.attributes;
      const inline = childLocal(cell, 'is')?.text;
      const stored = childLocal(cell, 'v')?.text ?? '';
      const value = inline ?? (type === 's' ? (strings[Number(stored)] ?? '') : stored);
      if (address !== undefined && value !== '') cells.set(address, value);
    }
    return cells;
  } catch {
    return undefined;
  }
}

function readStrings(bytes: Uint8Array | undefined): string[] {
  const root = bytes === undefined ? undefined : readXml(bytes);
  return root === undefined
    ? []
    : [...allNamed(root, 'si')].map((item) => [...allNamed(item, 't')].map(({ text }) => text).join(''));
}
