/**
 * Reads a YAML file of the text form. A file with a fault is read again region by region (a record of a list, a field of a
 * map), so that each broken region gives one problem and every sound one is still read.
 */
import { LineCounter, parseDocument } from 'yaml';
import type { Json, Problem } from '../model/index.ts';
import { splitRegions, type Layout, type Region } from './yaml-regions.ts';
import { explainYamlFault } from './yaml-faults.ts';
import { isRefusal, partOf, type Path, type Place, type YamlPart } from './yaml-parts.ts';
import { yamlOptions } from './yaml-tags.ts';

export interface YamlFile {
  /** Records of a list, or the one map; of `lists`, the records with the name of their list. */
  readonly parts: readonly (YamlPart & { readonly list?: string })[];
  readonly problems: readonly Problem[];
  /** Fields of a map that could not be read: they are broken, not missing. */
  readonly broken: ReadonlySet<string>;
}

const largest = 16 * 1024 * 1024;

/**
 * @param layout `list`: a list of records; `map`: one record; `lists`: named lists of records.
 * @param firstLine the line of the file on which `text` begins.
 */
export function readYaml(text: string, file: string, layout: Layout, firstLine = 1): YamlFile {
  if (text.length > largest) {
    return broken({
      code: 'too-large',
      file,
      message: 'This file has more than 16 million characters.',
      remedy: 'Divide the briefing, or keep long texts outside it.',
    });
  }
  const whole = parseRegion({ text, firstLine }, file);
  if ('code' in whole) return readByRegion(text, file, layout, firstLine, whole);
  if (whole.value === '' && !/[^\s#]/.test(text.replace(/#.*$/gm, '')))
    return { parts: [], problems: [], broken: new Set() };
  return layout === 'map'
    ? oneMap(whole, file)
    : layout === 'list'
      ? itemsOf(whole, file, [])
      : namedLists(whole, file);
}

/** One region as a part, or the first problem in it. */
function parseRegion(region: Region, file: string): YamlPart | Problem {
  const counter = new LineCounter();
  const at = (offset: number, message: string, remedy: string): Problem => {
    const { line, col } = counter.linePos(offset);
    return { code: 'yaml-syntax', file, line: line + region.firstLine - 1, column: col, message, remedy };
  };
  try {
    const document = parseDocument(region.text, { ...yamlOptions, lineCounter: counter, prettyErrors: false });
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault !== undefined) {
      const { offset, message, remedy } = explainYamlFault(fault, region.text);
      return at(offset, message, remedy);
    }
    const part = partOf(document, counter, region.firstLine);
    return isRefusal(part) ? at(part.offset, part.message, part.remedy) : part;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return at(0, 'Lists and fields stand in one another too deep to be read.', 'Write them less deep.');
  }
}

function readByRegion(text: string, file: string, layout: Layout, firstLine: number, first: Problem): YamlFile {
  const parts: (YamlPart & { list?: string })[] = [];
  const problems: Problem[] = [];
  const brokenFields = new Set<string>();
  const fields = new Map<string, YamlPart>();
  for (const region of splitRegions(text, layout, firstLine)) {
    const part = parseRegion(region, file);
    if ('code' in part) {
      problems.push(part);
      if (region.field !== undefined) brokenFields.add(region.field);
    } else if (layout === 'map') {
      for (const name of Object.keys(fieldsOf(part.value))) {
        if (fields.has(name)) problems.push(writtenTwice(name, file, part.place([name], 'name')));
        fields.set(name, part);
      }
    } else {
      const items = itemsOf(part, file, []);
      problems.push(...items.problems);
      for (const item of items.parts) parts.push(region.list === undefined ? item : { ...item, list: region.list });
    }
  }
  if (problems.length === 0) problems.push(first);
  if (layout === 'map') parts.push(joinFields(fields));
  return { parts, problems, broken: brokenFields };
}

function joinFields(fields: ReadonlyMap<string, YamlPart>): YamlPart {
  const value = Object.fromEntries([...fields].map(([name, part]) => [name, fieldsOf(part.value)[name] ?? '']));
  const place = (path: Path, of?: 'name' | 'value'): Place =>
    fields.get(String(path[0]))?.place(path, of) ?? [...fields.values()][0]?.place([], of) ?? { line: 1, column: 1 };
  return { value, place };
}

function oneMap(part: YamlPart, file: string): YamlFile {
  if (!isObject(part.value)) {
    return broken(notAs(file, part, 'fields', 'Write one field a line, such as “title: Image offences in Wales”.'));
  }
  return { parts: [part], problems: [], broken: new Set() };
}

function itemsOf(part: YamlPart, file: string, path: Path): YamlFile {
  const list = path.reduce<Json>((value, key) => fieldsOf(value)[String(key)] ?? '', part.value);
  const remedy = 'Begin each record with “- id: ” and its id, and put its other fields below, two spaces in.';
  if (!Array.isArray(list)) return broken(notAs(file, part, 'a list of records', remedy, path));
  const parts: YamlPart[] = [];
  const problems: Problem[] = [];
  (list as readonly Json[]).forEach((value, index) => {
    const place: YamlPart['place'] = (below, of) => part.place([...path, index, ...below], of);
    if (isObject(value)) parts.push({ value, place });
    else problems.push(notAs(file, part, 'a record', remedy, [...path, index]));
  });
  return { parts, problems, broken: new Set() };
}

function namedLists(part: YamlPart, file: string): YamlFile {
  if (!isObject(part.value)) {
    return broken(notAs(file, part, 'named lists', 'Write the name of a list and a colon, and the records below it.'));
  }
  const read = Object.keys(part.value).map((list) => ({ list, file: itemsOf(part, file, [list]) }));
  return {
    parts: read.flatMap(({ list, file: { parts } }) => parts.map((item) => ({ ...item, list }))),
    problems: read.flatMap((item) => item.file.problems),
    broken: new Set(),
  };
}

function notAs(file: string, part: YamlPart, wanted: string, remedy: string, path: Path = []): Problem {
  return { code: 'yaml-shape', file, ...part.place(path), message: `This should be ${wanted}.`, remedy };
}

function writtenTwice(name: string, file: string, place: Place): Problem {
  return {
    code: 'yaml-syntax',
    file,
    ...place,
    message: `“${name}” is written twice.`,
    remedy: 'Keep one of the two.',
  };
}

function broken(problem: Problem): YamlFile {
  return { parts: [], problems: [problem], broken: new Set() };
}

function isObject(value: Json): value is Readonly<Record<string, Json | undefined>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: Json): Readonly<Record<string, Json | undefined>> {
  return isObject(value) ? value : {};
}
