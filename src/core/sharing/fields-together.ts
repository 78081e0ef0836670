/**
 * Which fields of a record make one statement and are merged together or asked, and which lists are merged item by item.
 * A figure's value with another's unit or period would be a number that nobody vouched for; a quote's approval belongs to
 * its exact words. Any other field stands for itself.
 */
import type { Json, RecordKind } from '../model/index.ts';

export interface FieldGroup {
  /** Names the group in a question's path. */
  readonly name: string;
  readonly fields: readonly string[];
}

const groups: Partial<Readonly<Record<RecordKind, readonly FieldGroup[]>>> = {
  source: [{ name: 'edition', fields: ['released', 'edition', 'file'] }],
  table: [
    {
      name: 'data',
      fields: [
        'columns',
        'cells',
        'origin',
        'totals',
        'recipe',
        'threshold',
        'zerosHidden',
        'unit',
        'area',
        'period',
        'base',
      ],
    },
  ],
  figure: [
    {
      name: 'statistic',
      fields: [
        ...['type', 'measure', 'value', 'asPublished', 'source', 'place', 'calculation', 'args', 'per'],
        ...['unit', 'area', 'period', 'base', 'population'],
      ],
    },
  ],
  quote: [
    {
      name: 'words',
      fields: ['speaker', 'role', 'date', 'words', 'quoteKind', 'approval', 'cuts', 'consent', 'expires'],
    },
  ],
  tenure: [{ name: 'term', fields: ['office', 'person', 'from', 'to'] }],
  chart: [{ name: 'data', fields: ['chartKind', 'data', 'horizontal', 'order', 'reference', 'axis'] }],
  request: [{ name: 'reply', fields: ['replied', 'outcome', 'exemption', 'usable', 'bothYears'] }],
};

export function groupsOf(kind: RecordKind): readonly FieldGroup[] {
  return groups[kind] ?? [];
}

/** The keys of a list field's items, where the field is merged item by item. */
export function listKeyOf(kind: RecordKind, field: string): ((item: Json) => string | undefined) | undefined {
  if (field === 'topics' || (kind === 'letter' && field === 'cc')) return textKey;
  if (kind !== 'letter') return undefined;
  if (field === 'blocks') return memberKey('id');
  if (field === 'versions') return memberKey('hash');
  if (field === 'signOffs') return memberKey('organisation', 'person');
  if (field === 'signatories' || field === 'invited')
    return memberKey('person', 'name', 'organisation', 'organisationName');
  if (field === 'acceptances') return memberKey('rule', 'where');
  return undefined;
}

function textKey(item: Json): string | undefined {
  return typeof item === 'string' && item !== '' ? item : undefined;
}

function memberKey(...names: readonly string[]) {
  return (item: Json): string | undefined => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
    const members = item as Readonly<Record<string, Json | undefined>>;
    const parts = names.map((name) => members[name]).filter((part) => typeof part === 'string');
    return parts.length === 0 ? undefined : parts.join(' ');
  };
}
