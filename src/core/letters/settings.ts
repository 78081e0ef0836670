/** Settings of the briefing that letters and checks read: thresholds and bands that differ from the defaults of DOMAIN. */
import { recordsOfKind, type RecordMap } from '../model/index.ts';
import { defaultBands, type Bands } from '../wording/phrase.ts';

/** Thresholds of the checks, as whole numbers. DOMAIN 8, 11, 21 and 24 give the defaults. */
export interface Thresholds {
  /** Under this percentage known: caution. */
  readonly knownRate: number;
  /** Under this percentage known: strong caution. */
  readonly knownRateStrong: number;
  /** A base under this: prefer counts. */
  readonly smallBase: number;
  /** A base under this: a percentage change misleads. */
  readonly tinyBase: number;
  /** Days after which a holder is to be confirmed again. */
  readonly confirmedDays: number;
  readonly wordsFrom: number;
  readonly wordsTo: number;
  readonly figuresInSentence: number;
  readonly tableRows: number;
  readonly titleWords: number;
  /** A count of people or cases under this may point to one of them. */
  readonly smallNumber: number;
  /** Words of a sentence. */
  readonly sentenceWords: number;
  /** In years, by the Flesch-Kincaid formula. */
  readonly readingAge: number;
}

export const defaultThresholds: Thresholds = {
  knownRate: 50,
  knownRateStrong: 20,
  smallBase: 50,
  tinyBase: 20,
  confirmedDays: 180,
  wordsFrom: 500,
  wordsTo: 900,
  figuresInSentence: 2,
  tableRows: 8,
  titleWords: 10,
  smallNumber: 5,
  sentenceWords: 40,
  readingAge: 18,
};

/** The briefing's thresholds: its own where `settings` gives a whole number, else the default. */
export function thresholdsOf(records: RecordMap): Thresholds {
  const own = settingsOf(records);
  const read = Object.entries(defaultThresholds).map(([name, standard]: [string, number]) => {
    const value = own[name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return [name, /^\d{1,6}$/.test(text) ? Number(text) : standard] as const;
  });
  return Object.fromEntries(read) as unknown as Thresholds;
}

/** The briefing's own bands of DOMAIN 2.5, where `settings.bands` gives a decimal. */
export function bandsOf(records: RecordMap): Partial<Bands> {
  const own: unknown = settingsOf(records)['bands'];
  if (typeof own !== 'object' || own === null) return {};
  const known = Object.entries(own).filter(
    ([name, band]) => name in defaultBands && /^\d+(\.\d+)?$/.test(String(band)),
  );
  return Object.fromEntries(known.map(([name, band]) => [name, String(band)]));
}

function settingsOf(records: RecordMap): Readonly<Record<string, unknown>> {
  return recordsOfKind(records, 'briefing')[0]?.settings ?? {};
}
