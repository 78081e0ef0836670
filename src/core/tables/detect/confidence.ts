/**
 * How sure detection is that it has a table right, and why: reasons in words, for the person who decides.
 */
import type { DetectedColumn, DetectedTable, MalformedNumber } from './detected-table.ts';

export interface Evidence {
  readonly title: boolean;
  readonly headerRows: number;
  readonly columns: readonly DetectedColumn[];
  readonly bodyRows: number;
  readonly uniqueKeys: boolean;
  /** Of the filled cells in value columns, how many are numbers or markers: 0 to 1. */
  readonly readable: number;
  /** Headings that had to be made up, or were the same as another. */
  readonly madeUp: number;
  readonly malformed: readonly MalformedNumber[];
  /** What a person should look at before the table is taken as it was found, each a sentence. */
  readonly doubts: readonly string[];
}

/** Confidence from 0 to 1, with the reasons. */
export function judgeConfidence(evidence: Evidence): Pick<DetectedTable, 'confidence' | 'reasons'> {
  const { title, headerRows, columns, bodyRows, uniqueKeys, readable, madeUp, malformed, doubts } = evidence;
  const values = columns.filter(({ use }) => use === 'value').length;
  const keys = columns.filter(({ use }) => use === 'key').length;
  const findings: (readonly [number, string])[] = [
    title ? [0.1, 'A title stands above it.'] : [0, 'No title stands above it; its sheet gives the name.'],
    headerRows === 0 ? [-0.35, 'No headings were found: check the first row.'] : [0.15, headings(headerRows)],
    keys === 0
      ? [-0.2, 'No column names the rows.']
      : [0.1, `${counted(keys, 'column')} ${keys === 1 ? 'names' : 'name'} the rows.`],
    uniqueKeys
      ? [0.1, 'No two rows have the same name.']
      : [-0.15, 'Some rows have the same name: choose the columns that tell them apart.'],
    values === 0
      ? [-0.15, 'No column holds numbers: it is a table of words.']
      : [0.1, `${counted(values, 'column')} ${values === 1 ? 'holds' : 'hold'} numbers.`],
    bodyRows < 2 ? [-0.2, 'It has fewer than two rows.'] : [0, `It has ${counted(bodyRows, 'row')}.`],
  ];
  if (values > 0) {
    const share = Math.round(readable * 100);
    findings.push([
      (readable - 0.9) * 0.6,
      `${String(share)}% of the cells in columns of numbers are numbers or known markers.`,
    ]);
  }
  if (madeUp > 0)
    findings.push([
      -0.05,
      `${counted(madeUp, 'column')} had no heading of ${madeUp === 1 ? 'its' : 'their'} own and ${madeUp === 1 ? 'was' : 'were'} given a name.`,
    ]);
  if (malformed.length > 0)
    findings.push([
      -0.05,
      `${counted(malformed.length, 'number')} ${malformed.length === 1 ? 'breaks' : 'break'} the rule of three digits.`,
    ]);
  for (const doubt of doubts) findings.push([-0.3, doubt]);
  const sum = findings.reduce((total, [weight]) => total + weight, 0.45);
  return {
    confidence: Math.round(Math.min(1, Math.max(0.05, sum)) * 100) / 100,
    reasons: findings.map(([, words]) => words),
  };
}

function headings(rows: number): string {
  return rows === 1
    ? 'One row of headings stands above the cells.'
    : `${String(rows)} rows of headings stand above the cells and were joined.`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
