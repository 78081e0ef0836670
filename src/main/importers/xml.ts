/**
 * Goes through XML from its beginning, tag by tag, a megabyte at a time: a part of 300 MB never becomes one string, nothing is built,
 * no entity is ever expanded, and the time it takes grows with the bytes and nothing else. Prefixes are taken off.
 */
import { damaged, tooLarge } from './refused.ts';

export interface XmlHandler {
  /** `attributes` as written, for `attributeOf` or `attributesOf`. An element without content is closed at once, too. */
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Text as written, for `decodeXml`. One text may come in several calls. */
  readonly text: (raw: string) => void;
  /**
   * Asked first where a tag begins: takes in whole elements from there and returns where they end, or -1 to be told of them tag by tag. For
   * the elements that come by the million, always written in the same way.
   */
  readonly shortcut?: (text: string, start: number) => number;
  /** After each window, with the share of the bytes that are done. */
  readonly progress?: (share: number) => void;
}

const windowSize = 1024 * 1024;
const longestToken = 4 * windowSize;

/** Refused when the part is not XML, ends within a tag, or brings definitions of its own. */
export function scanXml(bytes: Uint8Array, handler: XmlHandler): void {
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  let rest = '';
  for (let at = 0; at < bytes.length; at += windowSize) {
    const final = at + windowSize >= bytes.length;
    const text = rest + decoder.decode(bytes.subarray(at, at + windowSize), { stream: !final });
    rest = text.slice(scanWindow(text, handler));
    if (rest.length > longestToken) throw tooLarge('One cell of the workbook holds more than 4 million characters.');
    handler.progress?.(Math.min(1, (at + windowSize) / bytes.length));
  }
  if (rest.trim() !== '') throw damaged('A part of the workbook ends in the middle.');
}

/** Handles all whole tokens and returns where the first that is not whole begins. */
function scanWindow(text: string, handler: XmlHandler): number {
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start === -1) return at;
    const past = handler.shortcut === undefined ? -1 : handler.shortcut(text, start);
    const end = past === -1 ? tokenEnd(text, start) : past;
    if (end === -1) return at;
    if (start > at) handler.text(text.slice(at, start));
    if (past === -1) handleToken(text, start, end, handler);
    at = end;
  }
}

const slash = 47;
const bang = 33;
const question = 63;
const more = 62;
const quote = 34;
const apostrophe = 39;

/** Where the tag, comment, CDATA or instruction that begins at `start` is over; -1 when it goes on. */
function tokenEnd(text: string, start: number): number {
  const kind = text.charCodeAt(start + 1);
  if (kind === bang || kind === question || Number.isNaN(kind)) return specialEnd(text, start);
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === more) return at + 1;
    if (code === quote || code === apostrophe) {
      at = text.indexOf(code === quote ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

function specialEnd(text: string, start: number): number {
  const head = text.slice(start, start + 9);
  const forms = [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const;
  for (const [open, close] of forms) {
    if (head.startsWith(open)) return after(text.indexOf(close, start + open.length), close.length);
    if (open.startsWith(head)) return -1;
  }
  const end = text.indexOf('>', start);
  if (text.slice(start, end === -1 ? undefined : end).includes('[')) {
    throw damaged('A part of the workbook brings definitions of its own, which no spreadsheet program writes.');
  }
  return after(end, 1);
}

function after(at: number, length: number): number {
  return at === -1 ? -1 : at + length;
}

function handleToken(text: string, start: number, end: number, handler: XmlHandler): void {
  const kind = text.charCodeAt(start + 1);
  if (kind === bang || kind === question) {
    if (text.startsWith('<![CDATA[', start)) handler.text(text.slice(start + 9, end - 3).replaceAll('&', '&amp;'));
    return;
  }
  if (kind === slash) {
    handler.close(localName(text.slice(start + 2, end - 1).trimEnd()));
    return;
  }
  const empty = text.charCodeAt(end - 2) === slash;
  const last = empty ? end - 2 : end - 1;
  let nameEnd = start + 1;
  while (nameEnd < last && text.charCodeAt(nameEnd) > 32) nameEnd += 1;
  const name = localName(text.slice(start + 1, nameEnd));
  handler.open(name, text.slice(nameEnd, last));
  if (empty) handler.close(name);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const attributePattern = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All attributes by name without prefix; a later one of the same name wins. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern)) {
    found.set(localName(name), decodeXml(double ?? single ?? ''));
  }
  return found;
}

/** One attribute by its name as programs write it, prefix included: quick, for the elements that come by the million. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const from = attributes.indexOf(` ${name}="`);
  if (from !== -1) {
    const start = from + name.length + 3;
    return decodeXml(attributes.slice(start, attributes.indexOf('"', start)));
  }
  return isOdd(attributes) ? attributesOf(attributes).get(localName(name)) : undefined;
}

let lastAsked = '';
let lastOdd = false;

/** Written in another way than one space before each name and double quotes after it. An element is asked for several in a row. */
function isOdd(attributes: string): boolean {
  if (attributes !== lastAsked) [lastAsked, lastOdd] = [attributes, /['\t\r\n]| =|= /.test(attributes)];
  return lastOdd;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five named entities and numbered characters; anything else stays as it is written. */
export function decodeXml(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
