/**
 * What a record is found by: the words of its title and text, and the areas, periods and topics that filters ask for. A
 * letter and a chart have the areas and periods of the figures they print.
 */
import { renderDate, renderPeriod, showQuantity, type EvaluatedFigure, type Evaluation } from '../figures/index.ts';
import { readPeriod } from '../figures/index.ts';
import type { Area, BriefingRecord, Letter, Period, RecordKind, RecordOf, Table } from '../model/index.ts';
import { referencesIn } from '../patches/index.ts';
import { nameOf } from './name-of.ts';
import { placesOf } from './places.ts';
import { plainLine } from './plain-line.ts';

/** The kinds of record that a search finds. */
export const searchableKinds = ['figure', 'quote', 'source', 'letter', 'table', 'chart', 'request'] as const;
export type SearchableKind = (typeof searchableKinds)[number];

export type Span = Pick<Period, 'start' | 'end'>;

export interface SearchEntry {
  readonly title: string;
  /** Words beside the title, as a reader would see them. */
  readonly text: string;
  /** Names of areas and periods, and topics, as a person would type them. */
  readonly labels: string;
  /** Codes and names of areas in small letters, those that hold them included. */
  readonly places: readonly string[];
  readonly periods: readonly Span[];
  /** In small letters. */
  readonly topics: readonly string[];
}

/** The records that an entry takes words from. */
export interface SearchContext {
  readonly evaluation: Evaluation;
  readonly find: <K extends RecordKind>(kind: K, id: string) => RecordOf<K> | undefined;
}

interface Found {
  readonly text: readonly (string | undefined)[];
  readonly areas: readonly (Area | undefined)[];
  readonly periods: readonly (Period | undefined)[];
}

export function isSearchable(kind: string): kind is SearchableKind {
  return (searchableKinds as readonly string[]).includes(kind);
}

/** The entry of a record; undefined for kinds that a search does not find. */
export function describeForSearch(record: BriefingRecord, context: SearchContext): SearchEntry | undefined {
  if (!isSearchable(record.kind)) return undefined;
  const { text, areas, periods } = findIn(record, context);
  const spans = distinctSpans(periods.filter((period) => period !== undefined));
  const known = areas.filter((area) => area !== undefined);
  const topics = record.topics ?? [];
  const labels = [...topics, ...known.map(({ label }) => label), ...spans.flatMap(periodWords)];
  return {
    title: nameOf(record),
    text: joinWords([...text, record.note]),
    labels: joinWords(labels),
    places: [...new Set(known.flatMap(placesOf))],
    periods: spans.map(({ start, end }) => ({ start, end })),
    topics: [...new Set(topics.map((topic) => topic.trim().toLowerCase()))],
  };
}

function findIn(record: BriefingRecord, context: SearchContext): Found {
  switch (record.kind) {
    case 'figure':
      return findInFigure(record, context.evaluation.figures.get(record.id));
    case 'quote': {
      const speaker = context.find('person', record.speaker)?.name;
      const organisation = context.find('organisation', record.organisation ?? '')?.name;
      const text = [record.words, speaker, organisation, record.consent?.scope];
      return { text, areas: [], periods: [dayOf(record.date)] };
    }
    case 'source': {
      const { publisher, edition, link, licence, caveat, authority, outcome, exemption, file } = record;
      const text = [publisher, edition, link, licence, caveat, authority, outcome, exemption, file?.name];
      return { text, areas: [], periods: [readPeriod(edition ?? '')] };
    }
    case 'letter':
      return { text: wordsOfLetter(record), ...figuresOf(record, context, [dayOf(record.date)]) };
    case 'chart':
      return { text: [record.caption, record.alt?.text].map(plainly), ...figuresOf(record, context) };
    case 'table':
      return findInTable(record);
    case 'request': {
      const { reference, exemption, outcome } = record;
      return { text: [reference, exemption, outcome], areas: [], periods: [dayOf(record.asked)] };
    }
    default:
      return { text: [], areas: [], periods: [] };
  }
}

/** A figure is found by its number too, with and without commas. */
function findInFigure(figure: RecordOf<'figure'>, evaluated: EvaluatedFigure | undefined): Found {
  const { quantity } = evaluated ?? {};
  const shown =
    evaluated && showQuantity(evaluated.quantity, evaluated.measure, { per: evaluated.per, unit: evaluated.unit });
  const plain = quantity?.kind === 'value' && quantity.value.abs().gte(1000) ? quantity.value.toFixed(0) : undefined;
  const published = figure.type === 'reported' ? [figure.asPublished, figure.place] : [];
  return {
    text: [shown, plain, ...published, evaluated?.base ?? figure.base, figure.population],
    areas: [evaluated?.area ?? figure.area],
    periods: [evaluated?.period ?? figure.period],
  };
}

function findInTable(table: Table): Found {
  const columns = table.columns.filter(({ role }) => role === 'value');
  return {
    text: [...table.columns.map(({ name }) => name), table.unit?.many, table.base, ...notesOf(table)],
    areas: [table.area, ...table.columns.map(({ area }) => area), ...Object.values(table.areas ?? {})],
    periods: [
      table.period,
      ...columns.map(({ name, period }) => period ?? readPeriod(name)),
      ...Object.values(table.periods ?? {}),
    ],
  };
}

function notesOf(table: Table): string[] {
  return (table.notes ?? []).map(({ text }) => text);
}

function wordsOfLetter(letter: Letter): (string | undefined)[] {
  const { subject, reference } = letter;
  const lines = letter.blocks.flatMap((block): (string | undefined)[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.text];
      case 'list':
        return block.items;
      case 'quote':
        return [block.cut];
      case 'table':
        return [block.caption];
      case 'asks':
        return [block.lead, ...block.items.map(({ text }) => text)];
      case 'chart':
        return [];
    }
  });
  return [subject, reference, ...lines].map(plainly);
}

/** The areas and periods of the figures that a letter or a chart prints. */
function figuresOf(
  record: BriefingRecord,
  { evaluation }: SearchContext,
  periods: readonly (Period | undefined)[] = [],
): Pick<Found, 'areas' | 'periods'> {
  const ids = referencesIn(record).flatMap(({ id, kinds }) => (kinds[0] === 'figure' ? [id] : []));
  const figures = [...new Set(ids)].map((id) => evaluation.figures.get(id));
  return {
    areas: figures.map((figure) => figure?.area),
    periods: [...periods, ...figures.map((figure) => figure?.period)],
  };
}

function plainly(line: string | undefined): string | undefined {
  return line === undefined ? undefined : plainLine(line);
}

function dayOf(date: string): Period {
  return { start: date, end: date, kind: 'day' };
}

function distinctSpans(periods: readonly Period[]): Period[] {
  const byDays = new Map(periods.map((period) => [`${period.start} ${period.end}`, period]));
  return [...byDays.values()];
}

/** "2023/24" and "year ending March 2024": both are typed. */
function periodWords(period: Period): string[] {
  if (period.kind === 'day') return [renderDate(period.start)];
  return [...new Set([renderPeriod(period, 'slash'), renderPeriod(period, 'year-ending')])];
}

function joinWords(parts: readonly (string | undefined)[]): string {
  return [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join(' · ');
}
