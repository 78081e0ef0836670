/**
 * Reads a Word letter that came back against its briefing: what changed, whether it is still true, who changed it, and what
 * taking it would do. Nothing is changed here; what is taken is applied as patches, one revision that can be undone.
 */
import type { ReadBackResponse } from '../../contract/readback.ts';
import { prepareLetter } from '../../core/checks/index.ts';
import { evaluateFigures, renderDate } from '../../core/figures/index.ts';
import { bandsOf } from '../../core/letters/index.ts';
import {
  failure,
  findRecord,
  recordsOfKind,
  success,
  type Letter,
  type RecordMap,
  type RecordPatch,
  type Result,
} from '../../core/model/index.ts';
import { compareLetters, patchesFor, type ReadBack, type ReadLetter } from '../../core/readback/index.ts';
import { applyTemplate, readLetter, writeLetter, type AssetReader } from '../word/index.ts';
import type { Desk } from './desk.ts';
import { openBriefing } from './open-briefing.ts';
import { houseTemplateOf } from './house-template.ts';
import { readFileWhole } from './read-file-whole.ts';

/** With less of the letter than this in a file, in percent, and no register, it is another text. */
const leastSureness = 20;

/** One letter compared, with the edits that `takeChanges` needs. */
export interface ComparedLetter extends ReadBack {
  readonly letter: Letter;
}

/**
 * Every change between the letter that the briefing prints and the Word letter that came back.
 * @param letterId may be left out where the file's register, or the briefing's only letter, says which it is.
 * @param assets the briefing's pictures; without them logos are compared as names.
 * @returns the problems of a file that cannot be read; `unknown-letter`, `other-letter`.
 */
export async function compareReturned(
  bytes: Uint8Array,
  records: RecordMap,
  letterId?: string,
  assets: AssetReader = () => undefined,
): Promise<Result<ComparedLetter>> {
  const read = readLetter(bytes);
  if (!read.ok) return read;
  const chosen = chooseLetter(records, letterId, read.value);
  if (!chosen.ok) return chosen;
  const letter = chosen.value;
  const { register } = read.value;
  const evaluation = evaluateFigures(records);
  const prepared = prepareLetter(records, letter.id, {
    ...(register !== undefined && { date: dateOf(letter, read.value), draft: register.draft }),
    evaluation,
  });
  if (!prepared.ok) return prepared;
  const { plan } = prepared.value;
  const written = await writeLetter(plan, assets);
  const sent = readLetter(written);
  if (!sent.ok) return sent;
  const template = houseTemplateOf(records, letter, assets);
  const dressed = template === undefined ? undefined : readLetter(applyTemplate(written, plan, template));
  if (dressed?.ok === false) return dressed;
  const same = register !== undefined && sent.value.register?.plan === register.plan;
  const basis = register === undefined ? 'not known' : same ? 'same' : 'changed since';
  const wording = { profile: letter.profile, bands: bandsOf(records) };
  const judging = { records, letter, plan, evaluation, wording };
  const compared = compareLetters(sent.value, read.value, basis, judging, dressed?.value);
  if (register === undefined && compared.sureness < leastSureness) return failure(notThisLetter(letter));
  return success({ ...compared, letter });
}

/** As `compareReturned`, for the screen and for `--json`. */
export async function readBack(
  bytes: Uint8Array,
  records: RecordMap,
  letterId?: string,
  assets?: AssetReader,
): Promise<Result<ReadBackResponse>> {
  const compared = await compareReturned(bytes, records, letterId, assets);
  return compared.ok ? success(tell(compared.value)) : compared;
}

/**
 * The patches of all chosen changes together: changes of one paragraph become one patch of its block. Apply them as one
 * revision, in the name of who made them (`authors`) or of who takes them.
 */
export async function takeChanges(
  bytes: Uint8Array,
  records: RecordMap,
  letterId: string,
  items: ReadonlySet<string>,
  assets?: AssetReader,
): Promise<Result<readonly RecordPatch[]>> {
  const compared = await compareReturned(bytes, records, letterId, assets);
  if (!compared.ok) return compared;
  const { letter, items: all } = compared.value;
  const chosen = all.filter(({ id }) => items.has(id));
  if (chosen.length < items.size) {
    return failure({
      code: 'stale-change',
      message: 'A change that was chosen is not there any more, because the briefing was changed meanwhile.',
      remedy: 'Read the letter again and choose anew.',
    });
  }
  return success(
    patchesFor(
      letter,
      chosen.flatMap(({ edits }) => edits),
    ),
  );
}

/** `briefing readback`: the file by its name, the briefing wherever it is. */
export async function readBackFile(
  file: string,
  against: string,
  options: { readonly letter?: string },
  desk: Desk,
): Promise<Result<ReadBackResponse>> {
  const opened = await openBriefing(against, desk);
  if (!opened.ok) return opened;
  const bytes = await readFileWhole(file);
  if (!bytes.ok) return bytes;
  const { briefing, assets } = opened.value;
  const told = await readBack(bytes.value, briefing.records, options.letter, (sha256) => assets.get(sha256));
  return told.ok ? told : failure(...told.problems.map((problem) => ({ file, ...problem })));
}

function tell({ letter, items, bindings, sureness, basis }: ComparedLetter): ReadBackResponse {
  return {
    letter: letter.id,
    ...{ basis, sureness },
    bindings: { kept: bindings.kept, lost: [...bindings.lost] },
    items: items.map(({ edits: _edits, authors, patches, ...item }) => ({
      ...item,
      authors: authors.map(({ name, date, change }) => ({ name, change, ...(date !== undefined && { date }) })),
      patches: [...patches] as ReadBackResponse['items'][number]['patches'],
    })),
    doNotHold: items.filter(({ verdict }) => verdict?.holds === false).length,
  };
}

function chooseLetter(records: RecordMap, id: string | undefined, { register }: ReadLetter): Result<Letter> {
  const letters = recordsOfKind(records, 'letter');
  const registered = letters.find(({ uid }) => uid === register?.letter);
  const chosen =
    id === undefined
      ? (registered ?? (letters.length === 1 ? letters[0] : undefined))
      : findRecord(records, 'letter', id);
  if (chosen === undefined) {
    const names = letters.map((letter) => letter.id).join(', ');
    return failure({
      code: 'unknown-letter',
      message: id === undefined ? 'The file does not say which letter it is.' : `The briefing has no letter “${id}”.`,
      remedy: names === '' ? 'Choose a briefing that has the letter.' : `Give the id of one of its letters: ${names}.`,
    });
  }
  return register !== undefined && register.letter !== chosen.uid ? failure(notThisLetter(chosen)) : success(chosen);
}

/** The day that it was written for, unless the letter prints its record's day: a date that was taken is no change. */
function dateOf({ date }: Letter, { register, paragraphs }: ReadLetter): string {
  const own = renderDate(date);
  return paragraphs.slice(0, 40).some(({ text }) => text.startsWith(own)) ? date : (register?.date ?? date);
}

function notThisLetter({ id }: Letter) {
  return {
    code: 'other-letter',
    message: `This Word file is not the letter “${id}”: it was written from another letter, or has hardly any of its words.`,
    remedy: 'Choose the letter that it was written from, or run briefing audit on it to check its numbers as text.',
  };
}
