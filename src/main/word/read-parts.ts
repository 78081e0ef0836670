/**
 * Takes the parts of a Word file that a letter is read from. The file may come from anybody: only named parts are unpacked,
 * within bounds, and no part may carry a document type, which is where entities would be defined.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';

const megabyte = 1024 * 1024;
const largestFile = 100 * megabyte;
const largestPart = 24 * megabyte;
const largestTotal = 48 * megabyte;
const mostEntries = 5000;

const wanted = /^(?:word\/(?:document|footnotes)|customXml\/item\d{1,4})\.xml$/;

/** Parts by path, as their root elements. */
export type Parts = ReadonlyMap<string, XmlElement>;

/** @returns problems `not-word`, `too-large`, `damaged`. */
export function readParts(bytes: Uint8Array): Result<Parts> {
  if (bytes.length > largestFile) return failure(tooLarge());
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = new Map<string, XmlElement>();
  for (const [path, part] of unpacked.value) {
    const root = readXml(part);
    if (root === undefined) return failure(damaged(path));
    parts.set(path, root);
  }
  return parts.has('word/document.xml') ? success(parts) : failure(notWord());
}

function unpack(bytes: Uint8Array): Result<[string, Uint8Array][]> {
  const count = { entries: 0, total: 0, over: false };
  const paths = new Set<string>();
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        count.entries += 1;
        if (count.entries > mostEntries) count.over = true;
        if (!wanted.test(name)) return false;
        count.total += originalSize;
        if (originalSize > largestPart || count.total > largestTotal || paths.has(name)) count.over = true;
        paths.add(name);
        return !count.over && (compression === 0 || compression === 8);
      },
    });
    return count.over ? failure(tooLarge()) : success(Object.entries(parts));
  } catch {
    return failure(notWord());
  }
}

function readXml(bytes: Uint8Array): XmlElement | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<!DOCTYPE/i.test(text)) return undefined;
    return parseXml(text).root ?? undefined;
  } catch {
    return undefined;
  }
}

const remedy = 'Open the letter in Word, save it as .docx, and try again.';

function notWord(): Problem {
  return { code: 'not-word', message: 'This is not a Word letter, or it is encrypted or cut short.', remedy };
}

export function tooLarge(): Problem {
  return { code: 'too-large', message: 'The Word file is larger than any letter.', remedy };
}

function damaged(path: string): Problem {
  return { code: 'damaged', message: `The part ${path} of the Word file cannot be read.`, remedy };
}
