/**
 * Text into tokens that know where they stand. The tokens are those of the wording grammar, so that its readers read prose
 * too; punctuation, line ends and what no number holds are symbols that stop them. Linear in the length of the text.
 */
import { isDigitGroup, normaliseWording, type Token } from '../wording/grammar/tokens.ts';

/** A token of the wording grammar with its place in the text. */
export type PlacedToken = Token & {
  readonly start: number;
  readonly end: number;
  /** White space or the text's edge before it. */
  readonly spaced: boolean;
  /** As written. */
  readonly raw: string;
};

/** Symbols that carry a meaning of their own: a line end, digits in a shape of their own, digits that break their groups. */
export const lineEnd = '\n';
export const shaped = '#';
export const malformed = '#,';

const mostDigits = 30;

const pattern =
  /(?<link>(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}.-]{1,64})|(?<digits>\d+(?:[.,:/]\d+)*(?:[\u00a0\u2009\u202f]\d{3}(?!\d))*)|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:['\u2019\u02bc]\p{L}+)*)|(?<fraction>[¼-¾⅓-⅘⅒])|(?<line>[\n\r\u2028\u2029])|(?<space>[\s\p{Cc}\u200b\u2060\ufeff])|(?<other>[^])/uy;

/** Every token of the text, in order. */
export function scanTokens(text: string): PlacedToken[] {
  const found: PlacedToken[] = [];
  let spaced = true;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const groups = match.groups ?? {};
    const raw = match[0];
    const place = { start: match.index, end: match.index + raw.length, spaced, raw };
    spaced = groups['space'] !== undefined || groups['line'] !== undefined;
    if (groups['line'] !== undefined) found.push({ kind: 'symbol', text: lineEnd, ...place });
    else if (groups['digits'] !== undefined) found.push({ ...readDigits(raw), ...place });
    else if (groups['word'] !== undefined) found.push(...readWord(raw, place));
    else if (groups['fraction'] !== undefined) found.push(...readFractionSign(raw, place));
    else if (groups['space'] === undefined) {
      found.push({ kind: 'symbol', text: groups['link'] === undefined ? plainSymbol(raw) : shaped, ...place });
    }
    if (pattern.lastIndex >= text.length) break;
  }
  return found.filter((token, at) => !joinsWords(found, token, at));
}

function readDigits(raw: string): Token {
  const plain = raw.replace(/[\u00a0\u2009\u202f]/g, ',');
  if (plain.length > mostDigits || /[:/]/.test(plain)) return { kind: 'symbol', text: shaped };
  if (!isDigitGroup(plain)) return { kind: 'symbol', text: breaksGroups(plain) ? malformed : shaped };
  const point = plain.indexOf('.');
  return {
    kind: 'number',
    text: plain.replaceAll(',', ''),
    places: point === -1 ? 0 : plain.length - point - 1,
    commas: plain.includes(','),
  };
}

/** "38,0001" and "2,19" break the rule of three digits; "7,8,9" is a list. */
function breaksGroups(plain: string): boolean {
  const [whole = ''] = plain.split('.');
  const [first = '', ...groups] = whole.split(',');
  const full = groups.some((group) => group.length === 3);
  const uneven = full && (first.length > 3 || groups.some((group) => group.length !== 3));
  return uneven || groups.some((group) => group.length > 3) || (groups.length === 1 && groups[0]?.length === 2);
}

type Place = Pick<PlacedToken, 'start' | 'end' | 'spaced' | 'raw'>;

/** "threefold" is the number three and the word fold. */
function readWord(raw: string, place: Place): PlacedToken[] {
  const text = raw.toLowerCase().replace(/[\u2019\u02bc]/g, "'");
  if (!text.endsWith('fold') || text.length < 7) return [{ kind: 'word', text, ...place }];
  const cut = place.end - 4;
  return [
    { kind: 'word', text: text.slice(0, -4), ...place, end: cut, raw: raw.slice(0, -4) },
    { kind: 'word', text: 'fold', start: cut, end: place.end, spaced: false, raw: raw.slice(-4) },
  ];
}

function readFractionSign(raw: string, place: Place): PlacedToken[] {
  const words = normaliseWording(raw).split(' ');
  return words.map((text) => ({ kind: 'word', text, ...place }));
}

function plainSymbol(raw: string): string {
  if (/[\u2010-\u2015\u2212]/.test(raw)) return '-';
  return /[\u2018\u2019]/.test(raw) ? "'" : raw;
}

/** A hyphen inside "two-thirds" or "15-year-old" says nothing; between numbers it is a range. */
function joinsWords(tokens: readonly PlacedToken[], token: PlacedToken, at: number): boolean {
  if (token.text !== '-' || token.kind !== 'symbol' || token.spaced) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined || after === undefined || after.spaced) return false;
  return before.kind === 'word' || after.kind === 'word' ? before.kind !== 'symbol' && after.kind !== 'symbol' : false;
}
