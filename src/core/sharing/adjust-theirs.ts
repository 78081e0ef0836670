/**
 * What a review changes about the other side before the merge: changes of theirs that are not taken, and asks of both
 * sides that both stand. The states themselves stay as they are, so that the history stays true.
 */
import type { BriefingRecord, Json, RecordMap } from '../model/index.ts';
import type { States } from './align-ids.ts';
import type { Answers } from './question.ts';

type Members = Readonly<Record<string, Json | undefined>>;

/**
 * Theirs as the merge is to see it.
 * @param kept keys of changes that are not taken (`listTaken`): a uid, `uid/field` or `uid/blocks/id` of a letter.
 * @param answers of which those that keep both asks make a second ask of theirs.
 */
export function adjustTheirs(states: States, kept: Iterable<string>, answers: Answers): States {
  let { theirs } = states;
  for (const key of kept) theirs = keepMine(theirs, states.mine, stepsOf(key));
  for (const [key, answer] of answers) {
    if (answer.take === 'both') theirs = standBeside(theirs, states.base, stepsOf(key), answer.id);
  }
  return theirs === states.theirs ? states : { ...states, theirs };
}

function keepMine(theirs: RecordMap, mine: RecordMap, [uid = '', field, item]: readonly string[]): RecordMap {
  const [ours, other] = [mine.get(uid), theirs.get(uid)];
  if (field === undefined) return ours === undefined ? without(theirs, uid) : new Map(theirs).set(uid, ours);
  if (ours === undefined || other === undefined) return theirs;
  const [held, changed] = [fieldOf(ours, field), fieldOf(other, field)];
  const value = item === undefined ? held : keepItem(list(held), list(changed), item);
  return new Map(theirs).set(uid, withField(other, field, value));
}

/** Their list with one item, by its id, as mine has it: the words, or that it is not there. */
function keepItem(mine: readonly Members[], theirs: readonly Members[], id: string): Json {
  const ours = mine.find((item) => item['id'] === id);
  if (theirs.some((item) => item['id'] === id)) {
    return theirs.flatMap((item) => (item['id'] !== id ? [item] : ours === undefined ? [] : [ours]));
  }
  if (ours === undefined) return theirs;
  const before = mine
    .slice(0, mine.indexOf(ours))
    .findLast((item) => theirs.some((other) => other['id'] === item['id']));
  const at = before === undefined ? 0 : theirs.findIndex((item) => item['id'] === before['id']) + 1;
  return [...theirs.slice(0, at), ours, ...theirs.slice(at)] as Json;
}

/** Their ask under an id of its own, behind the one that both sides changed; that one as it was before. */
function standBeside(theirs: RecordMap, base: RecordMap, steps: readonly string[], id: string): RecordMap {
  const [uid = '', field, block, ask] = steps;
  const other = theirs.get(uid);
  if (field !== 'blocks' || ask === undefined || other === undefined) return theirs;
  const before = asksOf(base.get(uid), block).find((item) => item['id'] === ask);
  const blocks = list(fieldOf(other, 'blocks')).map((one) => {
    if (one['id'] !== block) return one;
    const items = list(one['items']).flatMap((item) => {
      if (item['id'] !== ask) return [item];
      return [...(before === undefined ? [] : [before]), { ...item, id }];
    });
    return { ...one, items };
  });
  return new Map(theirs).set(uid, withField(other, 'blocks', blocks));
}

function asksOf(record: BriefingRecord | undefined, block: string | undefined): readonly Members[] {
  const found = record && list(fieldOf(record, 'blocks')).find((one) => one['id'] === block);
  return list(found?.['items']);
}

function stepsOf(key: string): string[] {
  return key.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function fieldOf(record: BriefingRecord, field: string): Json | undefined {
  return (record as unknown as Members)[field];
}

function withField(record: BriefingRecord, field: string, value: Json | undefined): BriefingRecord {
  const { [field]: _old, ...rest } = record as unknown as Members;
  return (value === undefined ? rest : { ...rest, [field]: value }) as unknown as BriefingRecord;
}

function without(records: RecordMap, uid: string): RecordMap {
  const next = new Map(records);
  next.delete(uid);
  return next;
}

function list(value: Json | undefined): readonly Members[] {
  return Array.isArray(value) ? (value as readonly Members[]) : [];
}
