/**
 * Text into tokens: numbers, words and a few symbols. Curly quotes, unusual spaces and dashes, capitals and vulgar
 * fractions are brought to one form here, so that the grammar sees only one. Linear in the length of the text.
 */

export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly places: number; readonly commas: boolean }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string };

/** A phrase about one number is short; longer text is a passage, for `capture` to read. */
export const longestPhrase = 300;
const mostDigits = 30;

const vulgarFractions: Readonly<Record<string, string>> = {
  '½': 'half',
  '¼': 'one quarter',
  '¾': 'three quarters',
  '⅓': 'one third',
  '⅔': 'two thirds',
  '⅕': 'one fifth',
  '⅖': 'two fifths',
  '⅗': 'three fifths',
  '⅘': 'four fifths',
  '⅒': 'one tenth',
};

/** One space, one hyphen, one apostrophe, lower case; "2 194" with a hard or thin space is 2194 with a group mark. */
export function normaliseWording(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replace(/[\s\u200b\u2060\ufeff]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d"]/g, '')
    .replace(/(?<=\d)½/g, ' and a half')
    .replace(/[¼-¾⅓-⅘⅒]/g, (sign) => ` ${vulgarFractions[sign] ?? sign} `)
    .toLowerCase()
    .trim()
    .replace(/^c\. ?(?=\d)/, 'circa ');
}

const tokenPattern = /(\d[\d,]*(?:\.\d+)?)|([a-z]+(?:'[a-z]+)?)|([%£€$<>~+-])| /y;

/** The tokens of a text, or undefined where it holds something that no phrase holds, or is too long for one. */
export function tokenise(text: string): readonly Token[] | undefined {
  if (text.length > longestPhrase) return undefined;
  const normal = normaliseWording(text);
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < normal.length) {
    const match = tokenPattern.exec(normal);
    if (match === null) return undefined;
    const [, digits, word, symbol] = match;
    if (digits !== undefined) {
      const number = readDigits(digits);
      if (number === undefined) return undefined;
      tokens.push(number);
    } else if (word !== undefined) tokens.push(...splitFold(word));
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
  }
  return joinHyphens(tokens);
}

/** Digits whose group marks stand every three, as published numbers have them: "38,0001" is not a number. */
export function isDigitGroup(text: string): boolean {
  return /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(text);
}

function readDigits(text: string): Token | undefined {
  if (text.length > mostDigits || !isDigitGroup(text)) return undefined;
  const point = text.indexOf('.');
  return {
    kind: 'number',
    text: text.replaceAll(',', ''),
    places: point === -1 ? 0 : text.length - point - 1,
    commas: text.includes(','),
  };
}

/** "threefold" is the number three and the word fold. */
function splitFold(word: string): Token[] {
  if (!word.endsWith('fold') || word === 'fold') return [{ kind: 'word', text: word }];
  return [
    { kind: 'word', text: word.slice(0, -4) },
    { kind: 'word', text: 'fold' },
  ];
}

/** A hyphen joins words ("two-thirds", "3-fold") and says nothing; between numbers it is a range, before one a minus. */
function joinHyphens(tokens: readonly Token[]): readonly Token[] {
  const joinsNumbers = (at: number): boolean =>
    tokens[at + 1]?.kind !== 'word' && (at === 0 || tokens[at - 1]?.kind !== 'word');
  return tokens.filter((token, at) => token.kind !== 'symbol' || token.text !== '-' || joinsNumbers(at));
}
