/**
 * References: every place where one record names another by its id. One walk finds them and rewrites them, so that what
 * a rename changes and what a check of dangling ids reads can never differ.
 */
import { parseInline } from '../letters/inline.ts';
import { walkInline } from '../letters/inline-text.ts';
import type {
  Block,
  BriefingRecord,
  ChartRecord,
  FigureArg,
  Figure,
  Letter,
  RecordKind,
  RecordMap,
} from '../model/index.ts';

/** A reference may be to the first of these kinds that has the id: a letter is addressed to an office or a person. */
export type ReferenceKinds = readonly RecordKind[];
/** Gives the id that is to stand in place of this one: the same, to change nothing. */
export type VisitReference = (id: string, kinds: ReferenceKinds) => string;

const addressee: ReferenceKinds = ['office', 'person'];
const copied: ReferenceKinds = ['office', 'person', 'organisation'];
const asked: ReferenceKinds = ['office', 'organisation'];

/** The kinds that may stand for one another in a reference; an id is safe to take when none of them has it. */
export function kindsThatShareIds(kind: RecordKind): ReferenceKinds {
  return copied.includes(kind) ? copied : [kind];
}

/**
 * The record with each reference in it as `visit` gives it. Plain text in `cc`, and what an acceptance is about, are
 * visited too: they name a record only where one has that id.
 */
export function mapReferences(record: BriefingRecord, visit: VisitReference): BriefingRecord {
  switch (record.kind) {
    case 'briefing':
    case 'organisation':
      return record;
    case 'request':
      return mapMembers(record, { source: ['source'] }, visit);
    case 'source':
      return mapMembers(record, { request: ['request'] }, visit);
    case 'table':
      return mapMembers(record, { source: ['source'] }, visit);
    case 'person':
    case 'office':
      return mapMembers(record, { organisation: ['organisation'] }, visit);
    case 'tenure':
      return mapMembers(record, { office: ['office'], person: ['person'] }, visit);
    case 'quote':
      return mapMembers(record, { speaker: ['person'], organisation: ['organisation'] }, visit);
    case 'figure':
      return mapFigure(record, visit);
    case 'chart':
      return mapChart(record, visit);
    case 'letter':
      return mapLetter(record, visit);
  }
}

/** Every reference in a record, in the order met. */
export function referencesIn(record: BriefingRecord): { readonly id: string; readonly kinds: ReferenceKinds }[] {
  const found: { id: string; kinds: ReferenceKinds }[] = [];
  mapReferences(record, (id, kinds) => {
    found.push({ id, kinds });
    return id;
  });
  return found;
}

/** The record that a reference means: of the first of its kinds that has the id. */
export function resolveReference(
  index: ReadonlyMap<string, BriefingRecord>,
  id: string,
  kinds: ReferenceKinds,
): BriefingRecord | undefined {
  for (const kind of kinds) {
    const record = index.get(`${kind}/${id}`);
    if (record !== undefined) return record;
  }
  return undefined;
}

/** Records by kind and id: `figure/wales-total`. */
export function indexByName(records: RecordMap): Map<string, BriefingRecord> {
  const index = new Map<string, BriefingRecord>();
  for (const record of records.values()) index.set(`${record.kind}/${record.id}`, record);
  return index;
}

function mapMembers<T extends object>(
  record: T,
  kindsOf: Readonly<Record<string, ReferenceKinds>>,
  visit: VisitReference,
): T {
  let next = record;
  for (const [name, kinds] of Object.entries(kindsOf)) {
    const id = (record as Readonly<Record<string, unknown>>)[name];
    if (typeof id !== 'string') continue;
    const now = visit(id, kinds);
    if (now !== id) next = { ...next, [name]: now };
  }
  return next;
}

/** The list itself where nothing in it changed, so that untouched records stay the same object. */
function mapList<T>(items: readonly T[], change: (item: T) => T): T[] {
  const next = items.map(change);
  return next.every((item, at) => item === items[at]) ? (items as T[]) : next;
}

function mapArg(arg: FigureArg, visit: VisitReference): FigureArg {
  return 'figure' in arg
    ? mapMembers(arg, { figure: ['figure'] }, visit)
    : mapMembers(arg, { table: ['table'] }, visit);
}

function mapFigure(figure: Figure, visit: VisitReference): Figure {
  let next: Figure = mapMembers(figure, figure.type === 'reported' ? { source: ['source'] } : {}, visit);
  const mapArgs = (args: FigureArg[]): FigureArg[] => mapList(args, (arg) => mapArg(arg, visit));
  if (next.type === 'derived') {
    const entries = Object.entries(next.args).map(([role, args]) => [role, args, mapArgs(args)] as const);
    if (entries.some(([, before, after]) => before !== after)) {
      next = { ...next, args: Object.fromEntries(entries.map(([role, , after]) => [role, after])) };
    }
  }
  if (next.known) {
    const known = { ...next.known, part: mapArgs(next.known.part), whole: mapArgs(next.known.whole) };
    if (known.part !== next.known.part || known.whole !== next.known.whole) next = { ...next, known };
  }
  return next;
}

function mapChart(chart: ChartRecord, visit: VisitReference): ChartRecord {
  const { data, reference } = chart;
  const nextData =
    'table' in data
      ? mapMembers(data, { table: ['table'] }, visit)
      : withChanged(
          data,
          'figures',
          mapList(data.figures, (item) => mapMembers(item, { figure: ['figure'] }, visit)),
        );
  let next = withChanged(chart, 'data', nextData);
  if (reference) next = withChanged(next, 'reference', mapMembers(reference, { figure: ['figure'] }, visit));
  return mapTexts(next, ['title', 'caption', 'source', 'base'], visit);
}

function mapLetter(letter: Letter, visit: VisitReference): Letter {
  let next = mapMembers(letter, { sender: ['organisation'] }, visit);
  const ids = (items: string[], kinds: ReferenceKinds): string[] => mapList(items, (id) => visit(id, kinds));
  next = withChanged(next, 'to', ids(letter.to, addressee));
  if (letter.letterhead) next = withChanged(next, 'letterhead', ids(letter.letterhead, ['organisation']));
  if (letter.cc) next = withChanged(next, 'cc', ids(letter.cc, copied));
  const signatories = mapList(letter.signatories, (one) =>
    mapMembers(one, { person: ['person'], organisation: ['organisation'] }, visit),
  );
  next = withChanged(next, 'signatories', signatories);
  if (letter.acceptances) {
    const about: ReferenceKinds = ['figure', 'quote', 'chart', 'table', 'letter'];
    next = withChanged(
      next,
      'acceptances',
      mapList(letter.acceptances, (one) => mapMembers(one, { where: about }, visit)),
    );
  }
  next = withChanged(
    next,
    'blocks',
    mapList(letter.blocks, (block) => mapBlock(block, visit)),
  );
  return mapTexts(next, ['title', 'subject'], visit);
}

function mapBlock(block: Block, visit: VisitReference): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return mapTexts(block, ['text'], visit);
    case 'list':
      return withChanged(
        block,
        'items',
        mapList(block.items, (item) => mapInline(item, visit)),
      );
    case 'quote':
      return mapMembers(block, { quote: ['quote'] }, visit);
    case 'chart':
      return mapMembers(block, { chart: ['chart'] }, visit);
    case 'table':
      return mapTexts(mapMembers(block, { table: ['table'] }, visit), ['caption'], visit);
    case 'asks': {
      const items = mapList(block.items, (item) =>
        mapTexts(mapMembers(item, { owner: asked }, visit), ['text'], visit),
      );
      return mapTexts(withChanged(block, 'items', items), ['lead'], visit);
    }
  }
}

function withChanged<T extends object, K extends keyof T>(record: T, name: K, value: T[K]): T {
  return record[name] === value ? record : { ...record, [name]: value };
}

function mapTexts<T extends object>(record: T, names: readonly string[], visit: VisitReference): T {
  let next = record;
  for (const name of names) {
    const text = (record as Readonly<Record<string, unknown>>)[name];
    if (typeof text !== 'string') continue;
    const now = mapInline(text, visit);
    if (now !== text) next = { ...next, [name]: now };
  }
  return next;
}

/** One line of inline Markdown with `:figure[...]{of=id}` and `:source[id]` as `visit` gives them; the rest to the letter. */
function mapInline(line: string, visit: VisitReference): string {
  if (!line.includes(':figure[') && !line.includes(':source[')) return line;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const node of walkInline(parseInline(line))) {
    if (node.type !== 'figure' && node.type !== 'source') continue;
    const [id, kind]: [string, RecordKind] = node.type === 'figure' ? [node.of, 'figure'] : [node.source, 'source'];
    const now = visit(id, [kind]);
    if (now === id) continue;
    const written = line.slice(node.start, node.end);
    // A figure's id stands in the braces that end it, a source's id in the brackets that open it.
    const at =
      node.type === 'figure'
        ? written.indexOf(id, written.lastIndexOf('{'))
        : written.indexOf(id, written.indexOf('['));
    if (at < 0) continue;
    edits.push({ start: node.start + at, end: node.start + at + id.length, text: now });
  }
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), line);
}
