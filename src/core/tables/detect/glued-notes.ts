/**
 * Footnote digits glued to labels: "Kent2", "North West9", "Total recorded crime1,2". They are split off only on evidence,
 * so that "Zone 1", "Quintile 5" and "Area 51" keep their ends (DOMAIN 5).
 */
import { isAreaName } from '../../areas/index.ts';
import type { GluedNote } from './detected-table.ts';

/** Words whose number belongs to them. */
const numbered =
  /(?:^|[^a-z])(?:zone|area|district|ward|quintile|quartile|quarter|decile|type|types|class|category|group|phase|stage|level|part|section|year|years|week|month|day|grade|band|table|figure|q|key stage|ks|tier|covid|sars|route|division|team|unit|block|house|site|aged?|ages|under|over|to|and|of|number|no|step|wave|round|question|schedule|article|chapter|version|form|band|pm|co|h|m|a|b)$/i;

const gluedDigits = /^(?<base>.*[\p{L})%”".])(?<space> ?)(?<marks>\d{1,2}(?:, ?\d{1,2})*)$/u;
const bracketed =
  /^(?<base>.*\S) ?(?:\[(?:notes? ?)?(?<square>\w{1,3}(?:, ?(?:notes? ?)?\w{1,3})*)\]|\((?<round>\d{1,2})\))$/iu;
/** "Total recorded crime (excluding fraud3)", "Population (mid-2018)3 rounded to 100": digits glued on before the end. */
const inside = /^(?<before>.*(?:[a-z]{3}|\)))(?<marks>\d{1,2}(?:,\d{1,2})*)(?<after>\)| .+)$/u;
const signed = /^(?<base>.*[^\s*†‡]) ?(?<signs>[*†‡]+|[⁰¹²³⁴-⁹]+)$/u;
const glued20th = /^(?<base>.*\b(?:19|20)\d\d)(?<marks>\d(?:,\d{1,2})*|\d{1,2}(?:,\d{1,2})+)$/;

interface Split {
  readonly base: string;
  readonly marks: readonly string[];
  readonly how: 'inside' | 'glued' | 'spaced' | 'square' | 'round' | 'sign';
}

/**
 * The labels that have footnote marks on their ends, with what tells so.
 * @param labels every label of one column, or every heading
 * @param marks the marks that the notes of the table and of the workbook explain
 */
export function findGluedNotes(labels: readonly string[], marks: ReadonlySet<string>): GluedNote[] {
  const distinct = [...new Set(labels)];
  const splits = new Map(
    distinct.flatMap((label) => {
      const split = splitEnd(label);
      return split === undefined ? [] : [[label, split] as const];
    }),
  );
  const endings = countEndings([...splits.values()]);
  const plain = new Set(distinct.filter((label) => !splits.has(label)));
  return [...splits].flatMap(([printed, split]): GluedNote[] => {
    const because = whySplit(split, { marks, endings, plain, many: splits.size });
    return because === undefined ? [] : [{ printed, label: split.base, marks: split.marks, because }];
  });
}

const glued18 =
  /^(?<base>.*\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d\d)(?<marks>\d(?:,\d{1,2})*)$/i;

/** A title's year with note digits glued on: "December 20191,2" is "December 2019" with notes 1 and 2. */
export function splitTitle(title: string): { readonly title: string; readonly marks: readonly string[] } {
  const year = glued20th.exec(title)?.groups ?? glued18.exec(title)?.groups;
  if (year !== undefined) return { title: year['base'] ?? title, marks: (year['marks'] ?? '').split(',') };
  const square = /^(?<base>.*\S) ?\[(?:notes? ?)?(?<mark>\w{1,3})\]$/i.exec(title)?.groups;
  return square === undefined
    ? { title, marks: [] }
    : { title: square['base'] ?? title, marks: [square['mark'] ?? ''] };
}

/** No label is longer; a hostile file's cell is not searched. */
const longestLabel = 300;

function splitEnd(label: string): Split | undefined {
  if (label.length > longestLabel) return undefined;
  const square = bracketed.exec(label)?.groups;
  if (square !== undefined) {
    const marks = (square['square'] ?? square['round'] ?? '')
      .split(/, ?/)
      .map((mark) => mark.replace(/^notes? ?/i, ''));
    return { base: square['base'] ?? label, marks, how: square['square'] === undefined ? 'round' : 'square' };
  }
  const sign = signed.exec(label)?.groups;
  if (sign !== undefined) return { base: sign['base'] ?? label, marks: [lowered(sign['signs'] ?? '')], how: 'sign' };
  const within = inside.exec(label)?.groups;
  if (within !== undefined) {
    const base = `${within['before'] ?? ''}${within['after'] ?? ''}`;
    return { base, marks: (within['marks'] ?? '').split(','), how: 'inside' };
  }
  const digits = gluedDigits.exec(label)?.groups;
  if (digits === undefined) return undefined;
  const marks = (digits['marks'] ?? '').split(/, ?/);
  return { base: digits['base'] ?? label, marks, how: digits['space'] === '' ? 'glued' : 'spaced' };
}

interface Evidence {
  readonly marks: ReadonlySet<string>;
  /** How many different endings a base has: "Zone 1", "Zone 2" is a series. */
  readonly endings: ReadonlyMap<string, number>;
  /** Labels that carry no mark. */
  readonly plain: ReadonlySet<string>;
  /** How many labels look as if they carried one. */
  readonly many: number;
}

function whySplit(split: Split, { marks, endings, plain, many }: Evidence): string | undefined {
  const { base, how } = split;
  const explained = split.marks.every((mark) => marks.has(mark));
  if (how === 'square') return explained ? 'the notes explain it' : 'it stands in square brackets';
  if (how === 'sign') return explained ? 'the notes explain it' : 'it is a note sign';
  if (how === 'inside') return explained ? 'the notes explain the digits' : undefined;
  const area = isAreaName(base);
  if (!area && (numbered.test(base) || (endings.get(base) ?? 0) > 1)) return undefined;
  if (how === 'round') {
    if (explained) return 'the notes explain it';
    return many > 1 ? 'several labels end in a number in brackets' : undefined;
  }
  if (area && (how === 'glued' || explained)) {
    return explained ? `“${base}” is an area and the notes explain the digits` : `“${base}” is an area`;
  }
  if (plain.has(base) && how === 'glued') return `“${base}” stands elsewhere without the digits`;
  // "CO2" and "PM10": short capitals with a number are a name.
  if (/(?:^|[^A-Za-z])[A-Z]{1,4}$/.test(base)) return undefined;
  if (explained && how === 'glued') return 'the notes explain the digits';
  if (explained && many > 2) return 'the notes explain the digits, and other labels carry them too';
  return undefined;
}

function countEndings(splits: readonly Split[]): Map<string, number> {
  const endings = new Map<string, Set<string>>();
  for (const { base, marks } of splits) {
    const seen = endings.get(base) ?? new Set();
    seen.add(marks.join(','));
    endings.set(base, seen);
  }
  return new Map([...endings].map(([base, seen]) => [base, seen.size]));
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function lowered(mark: string): string {
  return Array.from(mark, (sign) => (superscripts.includes(sign) ? String(superscripts.indexOf(sign)) : sign)).join('');
}
