/** Names that the open briefing itself uses: people, offices, organisations, areas, sources. They are spelt as its authors spell them. */
import type { RecordMap } from '../../core/model/index.ts';
import { findWords } from './find-words.ts';

/** Fields that hold names; a title of a source or a table is written by its publisher. */
const fields = ['name', 'title', 'label', 'publisher', 'authority', 'organisation', 'role', 'area'];
const kinds = new Set(['person', 'organisation', 'office', 'source', 'table', 'figure', 'request']);

export function knownWords(records: RecordMap): Set<string> {
  const found = new Set<string>();
  for (const record of records.values()) {
    if (!kinds.has(record.kind)) continue;
    for (const field of fields) {
      for (const text of textsIn((record as unknown as Record<string, unknown>)[field])) {
        // Only names: an ordinary word in a label may be misspelt there too.
        for (const { word } of findWords(text)) if (/^\p{Lu}/u.test(word)) found.add(word.replace(/'s$/, ''));
      }
    }
  }
  return found;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  const { label, name } = value as { label?: unknown; name?: unknown };
  return [label, name].filter((text) => typeof text === 'string');
}
