/** An id for a new record: readable, from its words, and free among the records that a reference could confuse it with. */
import { recordsOfKind, slugFrom, type RecordKind, type RecordMap } from '../model/index.ts';
import { kindsThatShareIds } from './references.ts';

/**
 * "South Wales, 2023/24" gives `south-wales-2023-24`; where that is taken, `south-wales-2023-24-2`. Offices, persons and
 * organisations share one set of ids, because letters address each of them by id alone.
 * @param taken ids given out already and not yet in the records.
 */
export function freeId(records: RecordMap, kind: RecordKind, words: string, taken: Iterable<string> = []): string {
  const used = new Set(taken);
  for (const shared of kindsThatShareIds(kind)) for (const { id } of recordsOfKind(records, shared)) used.add(id);
  const wanted = slugFrom(words);
  if (!used.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const next = `${wanted.slice(0, 60).replace(/-+$/, '')}-${String(number)}`;
    if (!used.has(next)) return next;
  }
}
