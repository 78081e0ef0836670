/** Finds what separates the cells and the rows of a delimited text, from its beginning (DOMAIN 6: `,` `;` tab `|`). */
import Papa from 'papaparse';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

type Newline = '\n' | '\r\n' | '\r';

export interface Layout {
  readonly delimiter: Delimiter;
  readonly newline: Newline;
  /** Some rows end in a carriage return before the newline, others do not. */
  readonly mixed: boolean;
  /** Characters of a first line "sep=;", which tells Excel the delimiter and is no row. */
  readonly skip: number;
}

const longestSample = 200_000;
const enoughRows = 1000;

/** `complete` says that the sample is the whole text, so that its last row counts too. */
export function findLayout(sample: string, complete: boolean, told?: Delimiter): Layout {
  const hint = /^sep=([,;\t|])(?:\r\n|\n|\r|$)/i.exec(sample);
  const skip = hint?.[0].length ?? 0;
  const text = sample.slice(skip, skip + longestSample);
  const { newline, mixed } = findNewline(text);
  const whole = complete && sample.length - skip <= longestSample;
  const delimiter = told ?? (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text, newline, whole);
  return { delimiter, newline, mixed, skip };
}

/** Line ends inside quotation marks are no row ends, and may be of another kind. */
function findNewline(text: string): { newline: Newline; mixed: boolean } {
  const outside = text.replace(/"[^"]*"/g, '');
  const bare = /[\r\n]/.test(outside) ? outside : text;
  const pairs = bare.split('\r\n').length - 1;
  const feeds = bare.split('\n').length - 1;
  if (feeds === 0) return { newline: bare.includes('\r') ? '\r' : '\n', mixed: false };
  return pairs === feeds ? { newline: '\r\n', mixed: false } : { newline: '\n', mixed: pairs > 0 };
}

/**
 * The delimiter under which most rows have the same number of cells, and more than one. Title lines and notes above and
 * below a table do not count against it. Where two do equally well, a comma loses: it may be a decimal comma.
 */
function findDelimiter(text: string, newline: Newline, whole: boolean): Delimiter {
  let best: { delimiter: Delimiter; share: number; width: number } = { delimiter: ',', share: 0, width: 0 };
  for (const delimiter of ['\t', '|', ';', ','] as const) {
    if (!text.includes(delimiter)) continue;
    const { share, width } = measureRows(text, delimiter, newline, whole);
    if (share > best.share || (share === best.share && best.share > 0 && width > best.width * 2))
      best = { delimiter, share, width };
  }
  return best.delimiter;
}

function measureRows(
  text: string,
  delimiter: string,
  newline: Newline,
  whole: boolean,
): { share: number; width: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline, preview: enoughRows });
  const cut = whole || data.length >= enoughRows || data.length < 2 ? data : data.slice(0, -1);
  const rows = cut.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [cells, count] of counts)
    if (count > most || (count === most && cells > width)) [width, most] = [cells, count];
  return { share: rows.length === 0 ? 0 : most / rows.length, width };
}
