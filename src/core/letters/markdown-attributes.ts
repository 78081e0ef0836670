/**
 * The list in braces that ends a block: `{#b-1a2b owner=ofcom caption="By platform, 2023/24"}`. An id, and fields as text.
 * Values with spaces stand in quotation marks; nothing is escaped, so a value holds one kind of quotation mark at most.
 */
import { blockIdPattern } from '../model/index.ts';

export interface Attributes {
  readonly id?: string;
  readonly fields: ReadonlyMap<string, string>;
}

export interface AttributeFault {
  /** Place in the text. */
  readonly at: number;
  readonly message: string;
  readonly remedy: string;
}

export type AttributesRead =
  | { readonly ok: true; readonly attributes: Attributes; readonly end: number }
  | { readonly ok: false; readonly fault: AttributeFault };

const like = 'Write it like {#b-1a2b owner=ofcom}, with a value of several words in quotation marks.';

/** Reads the list that opens with the brace at `start`. `end` is the place behind its closing brace. */
export function readAttributes(text: string, start: number): AttributesRead {
  const fields = new Map<string, string>();
  let id: string | undefined;
  let at = start + 1;
  const fail = (message: string, where = at): AttributesRead => ({
    ok: false,
    fault: { at: where, message, remedy: like },
  });
  for (;;) {
    at += /^ */.exec(text.slice(at))?.[0].length ?? 0;
    if (at >= text.length) return fail('The list in braces is opened here and not closed.', start);
    if (text[at] === '}') {
      const attributes = id === undefined ? { fields } : { id, fields };
      return { ok: true, attributes, end: at + 1 };
    }
    const rest = text.slice(at);
    const name = /^#([^\s{}"'=#]+)/.exec(rest);
    if (name !== null) {
      const given = name[1] ?? '';
      if (id !== undefined) return fail('The list in braces has two ids.');
      if (!blockIdPattern.test(given))
        return fail(`“${given}” is not an id of a block: b- and 4 to 16 small letters or digits.`);
      id = given;
      at += name[0].length;
      continue;
    }
    const field = /^([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"'=]+))/.exec(rest);
    if (field === null) {
      const open = /^[A-Za-z][\w-]*=["']/.test(rest);
      return open
        ? fail('A quotation mark in the list in braces is not closed.')
        : fail('The list in braces cannot be read from here on.');
    }
    const key = field[1] ?? '';
    if (fields.has(key) || key === '__proto__')
      return fail(`“${key}” cannot stand here${fields.has(key) ? ' twice' : ''}.`);
    fields.set(key, field[2] ?? field[3] ?? field[4] ?? '');
    at += field[0].length;
  }
}

export interface Split {
  readonly text: string;
  readonly attributes: Attributes;
  readonly fault?: AttributeFault;
}

const none: Attributes = { fields: new Map() };

/**
 * Takes the list in braces off the end of a text. It stands behind a space, and opens with an id; for an ask, which has an
 * owner, a field is enough.
 */
export function splitAttributes(text: string, fieldsAlone: boolean): Split {
  const starts = [...text.matchAll(/(?<=^| )\{#/g)].map(({ index }) => index);
  if (fieldsAlone) starts.push(...[...text.matchAll(/(?<=^| )\{(?=[A-Za-z][\w-]*=)/g)].map(({ index }) => index));
  let fault: AttributeFault | undefined;
  for (const start of starts) {
    const read = readAttributes(text, start);
    if (!read.ok) {
      if (!text.slice(start).includes('}') || text.endsWith('}')) fault = read.fault;
    } else if (/^ *$/.test(text.slice(read.end))) {
      return { text: text.slice(0, start).replace(/ +$/, ''), attributes: read.attributes };
    }
  }
  return fault === undefined ? { text, attributes: none } : { text, attributes: none, fault };
}

/** Can the value stand in braces? Others go to the front matter. */
export function fitsBraces(name: string, value: unknown): value is string {
  return (
    /^[A-Za-z][\w-]*$/.test(name) &&
    name !== '__proto__' &&
    typeof value === 'string' &&
    !/["\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value)
  );
}

/** `{#b-1a2b owner=ofcom}`; the fields must fit. */
export function writeAttributes(id: string, fields: ReadonlyMap<string, string>): string {
  const written = [...fields].map(([name, value]) => `${name}=${/^[\w-]+$/.test(value) ? value : `"${value}"`}`);
  return `{${[`#${id}`, ...written].join(' ')}}`;
}
