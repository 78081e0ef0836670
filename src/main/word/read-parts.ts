/**
 * Takes the parts of a Word file that a letter is read from. The file may come from anybody: only named parts are unpacked,
 * within bounds, parts are found through the file's own relationships but only inside the file, and no part may carry a
 * document type, which is where entities would be defined.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { failure, success, type Problem, type Result } from '../../core/model/index.ts';
import { refuseNonWord } from './refuse-non-word.ts';
import { childrenOf } from './xml-walk.ts';

const megabyte = 1024 * 1024;
const largestFile = 100 * megabyte;
const largestPart = 24 * megabyte;
const largestTotal = 64 * megabyte;
const mostEntries = 5000;

const wanted =
  /^(?:_rels\/\.rels|word\/(?:[^/]{1,80}|_rels\/[^/]{1,80}|charts\/[^/]{1,80}|charts\/_rels\/[^/]{1,80}|embeddings\/[^/]{1,80})|customXml\/item\d{1,4}\.xml)$/;
const unwanted = /\.(?:bin|png|jpe?g|gif|emf|wmf|svg|odttf|ttf)$/i;

/** The parts of one file, parsed when they are asked for. */
export interface Parts {
  readonly paths: readonly string[];
  bytes(path: string): Uint8Array | undefined;
  /** The root element; undefined where there is no such part or it is damaged, which `damaged` then names. */
  xml(path: string): XmlElement | undefined;
  /** Parts that a part leads to, by relationship id. */
  related(path: string): ReadonlyMap<string, Related>;
  /** The first part of a kind that a part leads to: `footnotes`, `comments`. */
  find(path: string, kind: string): string | undefined;
  readonly damaged: readonly string[];
  /** Where the body is: word/document.xml as a rule. */
  readonly document: string;
}

export interface Related {
  /** The last word of the relationship's type: `footnotes`. */
  readonly kind: string;
  /** Path in the file; for what lies outside, its address. */
  readonly target: string;
  readonly external: boolean;
}

/** @returns problems `not-word`, `empty`, `locked`, `cut-short`, `too-large`, `damaged`. */
export function readParts(bytes: Uint8Array): Result<Parts> {
  if (bytes.length > largestFile) return failure(tooLarge());
  const refused = refuseNonWord(bytes);
  if (refused !== undefined) return failure(refused);
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = openParts(unpacked.value);
  if (!parts.paths.includes(parts.document)) return failure(notWord(parts.paths));
  return parts.xml(parts.document) === undefined ? failure(damaged(parts.document)) : success(parts);
}

function unpack(bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>> {
  const count = { entries: 0, total: 0, over: false };
  const first = firstName(bytes);
  const seen = { first: false };
  const paths = new Set<string>();
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        count.entries += 1;
        if (name === first) seen.first = true;
        if (count.entries > mostEntries) count.over = true;
        if (!wanted.test(name) || unwanted.test(name)) return false;
        count.total += originalSize;
        if (originalSize > largestPart || count.total > largestTotal || paths.has(name)) count.over = true;
        paths.add(name);
        return !count.over && (compression === 0 || compression === 8);
      },
    });
    if (count.over) return failure(tooLarge());
    return seen.first ? success(parts) : failure(cutShort());
  } catch {
    return failure(cutShort());
  }
}

/** What the first entry says it is: the directory of a file that was cut short is that of a workbook inside it. */
function firstName(bytes: Uint8Array): string {
  const length = (bytes[26] ?? 0) | ((bytes[27] ?? 0) << 8);
  return new TextDecoder().decode(bytes.subarray(30, 30 + length));
}

function openParts(files: Readonly<Record<string, Uint8Array>>): Parts {
  const parsed = new Map<string, XmlElement | undefined>();
  const links = new Map<string, ReadonlyMap<string, Related>>();
  const damagedParts: string[] = [];
  const xml = (path: string): XmlElement | undefined => {
    const bytes = Object.hasOwn(files, path) ? files[path] : undefined;
    if (bytes === undefined) return undefined;
    if (!parsed.has(path)) {
      const root = readXml(bytes);
      if (root === undefined) damagedParts.push(path);
      parsed.set(path, root);
    }
    return parsed.get(path);
  };
  const related = (path: string): ReadonlyMap<string, Related> => {
    const known = links.get(path);
    if (known !== undefined) return known;
    const made = readRelated(path, xml(relationshipsOf(path)));
    links.set(path, made);
    return made;
  };
  const find = (path: string, kind: string): string | undefined =>
    [...related(path).values()].find((one) => one.kind === kind && !one.external && Object.hasOwn(files, one.target))
      ?.target;
  return {
    paths: Object.keys(files),
    bytes: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    ...{ xml, related, find },
    damaged: damagedParts,
    document: find('', 'officeDocument') ?? 'word/document.xml',
  };
}

function relationshipsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function readRelated(path: string, root: XmlElement | undefined): ReadonlyMap<string, Related> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const entries = (root === undefined ? [] : childrenOf(root)).map((link): [string, Related] => {
    const { Id = '', Type = '', Target = '', TargetMode } = link.attributes;
    const external = TargetMode === 'External';
    const kind = Type.slice(Type.lastIndexOf('/') + 1);
    return [Id, { kind, external, target: external ? Target : resolvePath(folder, Target) }];
  });
  return new Map(entries);
}

/** A path inside the file; steps that lead out of it lead nowhere. */
function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1).split('/') : `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The root element of a part; undefined where it is no XML, no UTF-8, or carries a document type. */
export function readXml(bytes: Uint8Array): XmlElement | undefined {
  try {
    const text = decode(bytes);
    if (/<!DOCTYPE/i.test(text)) return undefined;
    return parseXml(text).root ?? undefined;
  } catch {
    return undefined;
  }
}

/** XML is UTF-8, or UTF-16 by its mark. */
function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  return new TextDecoder(utf16 === '' ? 'utf-8' : utf16, { fatal: true }).decode(bytes);
}

const remedy = 'Open the letter in Word, save it as .docx, and try again.';

function notWord(paths: readonly string[]): Problem {
  const has = (start: string): boolean => paths.some((path) => path.startsWith(start));
  const what = has('word/') ? 'a Word file without its text' : 'a zip file of something else';
  return { code: 'not-word', message: `This is not a Word letter: it is ${what}.`, remedy };
}

function cutShort(): Problem {
  return { code: 'cut-short', message: 'The Word file is damaged or cut short, so it cannot be unpacked.', remedy };
}

export function tooLarge(): Problem {
  return { code: 'too-large', message: 'The Word file is larger than any letter.', remedy };
}

export function damaged(path: string): Problem {
  // LibreOffice 7.4 mixes up the ends of a content control and of a tracked change in it; Word cannot open these either.
  const other = 'If LibreOffice saved it with tracked changes inside a figure, accept those there and save again.';
  return {
    code: 'damaged',
    message: `The part ${path} of the Word file cannot be read.`,
    remedy: `${remedy} ${other}`,
  };
}
