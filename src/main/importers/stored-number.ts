/**
 * A stored number as exact text. Spreadsheet programs hold numbers as binary floats and write up to 17 digits of them; what was typed or
 * published is the shortest decimal that means the same float: 0.49709999999999999 is 0.4971.
 */
import { Decimal } from '../../core/figures/quantity.ts';

/** The number that a file writes as `text`, without exponent and without float noise; undefined when it is none. */
export function readStoredNumber(text: string): string | undefined {
  if (/^-?[1-9]\d{0,14}$/.test(text)) return text;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i.test(text)) return undefined;
  return writeStoredNumber(Number(text));
}

/** The shortest decimal that is this float; undefined for infinities and what is no number. */
export function writeStoredNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (value === 0) return '0';
  const text = String(value);
  const short = text.length > 16 && maybeNoise.test(text) ? withoutNoise(value, text) : text;
  return short.includes('e') ? new Decimal(short).toFixed() : short;
}

/** Five zeros, or five nines that are rounded up, with a point in between or not. */
const maybeNoise = /000|999/;

/**
 * 0.1 + 0.2 is stored as 0.30000000000000004: where the 15 digits that a spreadsheet keeps end in five zeros or more, what
 * follows is noise. Chance does that to one number in 100,000, and then changes it by less than any table shows.
 */
function withoutNoise(value: number, text: string): string {
  if (Number.isSafeInteger(value)) return text;
  const kept = String(Number(value.toPrecision(15)));
  const digits = kept.replace(/e.*$/, '').replace(/^-?0*\.?0*|\./g, '');
  // Fifteen digits of the very largest float are rounded up to infinity.
  return digits.length <= 10 && kept !== 'Infinity' && kept !== '-Infinity' ? kept : text;
}

/** Does a displayed text say all that the stored number says? "1,234" and "12.50" do, "50%" of 0.4971 does not. */
export function showsAll(shown: string, stored: string): boolean {
  if (shown === stored) return true;
  const plain = shown.trim().replaceAll(',', '');
  return plain === stored || (plain.includes('.') && plain.replace(/\.?0+$/, '') === stored);
}
