/**
 * Looks into a zod schema: which fields an object of that place may hold, in which order, and what lies below each. The
 * YAML codec uses it to order fields, to leave defaults out, to type text and to notice a misspelt name.
 */
import type { z } from 'zod';

export type Schema = z.core.$ZodType;

/** What a place may hold. A union holds what any of its branches holds. */
export interface Outline {
  /** Fields of an object, in the order of the schema. Undefined: no object with named fields may stand here. */
  readonly fields: ReadonlyMap<string, readonly Schema[]> | undefined;
  /** Schemas of an array's items. */
  readonly items: readonly Schema[];
  /** Schemas of a record's values: an object whose keys are the author's own. */
  readonly values: readonly Schema[];
}

interface Draft {
  fields: Map<string, Schema[]> | undefined;
  items: Schema[];
  values: Schema[];
}

/** The outline of a place that any of these schemas describes. */
export function outlineOf(schemas: readonly Schema[]): Outline {
  const draft: Draft = { fields: undefined, items: [], values: [] };
  for (const schema of schemas) addTo(draft, schema);
  return draft;
}

/** Schemas of the place below, by field name or by index. None: the place is unknown to this version. */
export function schemasBelow(outline: Outline, key: string | number): readonly Schema[] {
  if (typeof key === 'number') return outline.items;
  return outline.fields?.get(key) ?? outline.values;
}

/** What a field is filled with when it is left out; undefined for none. */
export function defaultOf(schema: Schema): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'default' ? def.defaultValue : undefined;
}

/** May the field be left out? */
export function mayBeLeftOut(schema: Schema): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return type === 'optional' || type === 'default';
}

function addTo(draft: Draft, schema: Schema): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      draft.fields ??= new Map<string, Schema[]>();
      for (const [name, field] of Object.entries(def.shape)) {
        const known = draft.fields.get(name);
        if (known === undefined) draft.fields.set(name, [field]);
        else known.push(field);
      }
      return;
    }
    case 'array':
      draft.items.push(def.element);
      return;
    case 'record':
      draft.values.push(def.valueType);
      return;
    case 'union':
      for (const option of def.options) addTo(draft, option);
      return;
    case 'optional':
    case 'default':
    case 'nullable':
      addTo(draft, def.innerType);
      return;
    case 'pipe':
      addTo(draft, def.in);
      return;
    case 'lazy':
      addTo(draft, def.getter());
      return;
    default:
  }
}
