/** Who signs: each signatory is compared whole, name, role and organisation, so that two of one role are not taken for each other. */
import type { PlanSignatory } from '../letters/letter-plan.ts';
import type { Json, Signatory } from '../model/index.ts';
import { authorsBetween, authorsOfDeleted, type Comparing, type ReturnedLine } from './comparing.ts';
import type { Edit } from './edits.ts';
import type { DraftItem } from './items.ts';
import { distinct } from './line-items.ts';
import { matchLines } from './match-lines.ts';
import { key } from './sent-lines.ts';

interface Unit {
  readonly lines: readonly string[];
  readonly places: readonly number[];
}

export function signatoryItems(comparing: Comparing): DraftItem[] {
  const { plan } = comparing;
  if (plan.signatories.layout === 'none' || plan.signatories.layout === 'annex') return [];
  const people = [...plan.signatories.organisations, ...plan.signatories.individuals];
  const sent = people.map((person): Unit => ({ lines: linesOf(person), places: [] }));
  const now = unitsReturned(comparing, sent);
  const matches = matchLines(sent.map(asLine), now.map(asLine));
  return matches.flatMap(({ left, right, moved }): DraftItem[] => {
    const [was, is] = [left === undefined ? undefined : sent[left], right === undefined ? undefined : now[right]];
    const at = left === undefined ? -1 : placeInRecord(comparing, people[left]);
    if (was === undefined && is !== undefined)
      return comparing.untouched(is.lines[0] ?? '') ? [] : [added(comparing, is, matches, right ?? 0, people)];
    if (was !== undefined && is === undefined) return [removed(comparing, was, at)];
    if (was === undefined || is === undefined) return [];
    if (was.lines.join('\n') === is.lines.join('\n')) return moved ? [movedItem(comparing, was, is)] : [];
    return [changed(comparing, was, is, at)];
  });
}

function linesOf({ name, role, organisation }: PlanSignatory): string[] {
  return [name, role, organisation].filter((line) => line !== '');
}

function asLine({ lines }: Unit): { text: string } {
  return { text: lines.join(', ') };
}

/** The lines after the close, parted into people: at each name by its style, or at each line that is a known name. */
function unitsReturned({ left, right, matches, returned }: Comparing, sent: readonly Unit[]): Unit[] {
  const partOfRight = new Map(
    matches.flatMap(({ left: l, right: r }): [number, string][] =>
      l === undefined || r === undefined ? [] : [[r, left[l]?.owner.part ?? '']],
    ),
  );
  const closeAt = right.findLastIndex((_, at) => partOfRight.get(at) === 'close');
  const firstSigned = right.findIndex((_, at) => partOfRight.get(at) === 'signatory');
  const from = closeAt >= 0 ? closeAt + 1 : firstSigned;
  if (from < 0) return [];
  const end = right.findIndex(
    (_, at) => at >= from && (partOfRight.get(at) === 'copy' || partOfRight.get(at) === 'annex'),
  );
  const lines = right
    .slice(from, end < 0 ? undefined : end)
    .filter(
      ({ paragraph }) =>
        key(paragraph.style ?? '') !== 'signatorygroup' && paragraph.text.trim() !== 'Signing as individuals',
    );
  const styled = lines.some(({ paragraph }) => key(paragraph.style ?? '') === 'signatoryname');
  const names = new Set(sent.map((unit) => unit.lines[0]));
  const starts = (line: ReturnedLine, at: number): boolean => {
    if (at === 0) return true;
    const { style } = line.paragraph;
    if (styled && key(style ?? '') === 'signatoryname') return true;
    if (styled && key(style ?? '') === 'signatory') return false;
    const before = lines[at - 1];
    const gap = before === undefined ? 1 : returned.paragraphs.slice(before.place + 1, line.place).length;
    return names.has(line.text) || gap > 0;
  };
  const units: { lines: string[]; places: number[] }[] = [];
  for (const [at, line] of lines.entries()) {
    if (starts(line, at)) units.push({ lines: [], places: [] });
    units.at(-1)?.lines.push(line.text);
    units.at(-1)?.places.push(line.place);
  }
  return units;
}

/** Which signatory of the record printed these lines; -1 where several might have. */
function placeInRecord({ letter, plan }: Comparing, person: PlanSignatory | undefined): number {
  const people = [...plan.signatories.organisations, ...plan.signatories.individuals];
  if (person === undefined || people.length !== letter.signatories.length) return -1;
  const sorted = plan.signatories.layout === 'three-columns';
  if (!sorted && plan.signatories.individuals.length === 0) return people.indexOf(person);
  const fits = (one: Signatory): boolean =>
    (one.role ?? one.name ?? '') === (person.role === '' ? person.name : person.role) || one.name === person.name;
  const places = letter.signatories.flatMap((one, at) => (fits(one) ? [at] : []));
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

const remedy = 'Change the signatories of the letter at the desk.';

function item(
  kind: DraftItem['kind'],
  [was, now]: readonly [string, string],
  message: string,
  authors: DraftItem['authors'],
  edits: readonly Edit[],
): DraftItem {
  return {
    ...{ kind, was, now, message, authors, edits, where: { part: 'signatories' } },
    ...(edits.length === 0 && { cannotTake: remedy }),
  };
}

function added(
  comparing: Comparing,
  unit: Unit,
  matches: ReturnType<typeof matchLines>,
  right: number,
  people: readonly PlanSignatory[],
): DraftItem {
  const before = matches.findLast(({ left, right: r }) => left !== undefined && r !== undefined && r < right);
  const place = before?.left === undefined ? -1 : placeInRecord(comparing, people[before.left]);
  const now = unit.lines.join(', ');
  const edit: Edit = { kind: 'signatory', place, change: 'put', signatory: signatoryOf(comparing, unit) };
  return item('signatory-added', ['', now], `“${now}” signs too now.`, authorsOfUnit(comparing, unit), [edit]);
}

function removed(comparing: Comparing, unit: Unit, place: number): DraftItem {
  const was = unit.lines.join(', ');
  const authors = distinct(unit.lines.flatMap((line) => authorsOfDeleted(comparing, line)));
  const edits: Edit[] = place < 0 ? [] : [{ kind: 'signatory', place, change: 'remove' }];
  return item('signatory-removed', [was, ''], `“${was}” does not sign any more.`, authors, edits);
}

function changed(comparing: Comparing, unit: Unit, is: Unit, place: number): DraftItem {
  const [was, now] = [unit.lines.join(', '), is.lines.join(', ')];
  const edits: Edit[] =
    place < 0 ? [] : [{ kind: 'signatory', place, change: 'replace', signatory: signatoryOf(comparing, is) }];
  return item(
    'signatory-changed',
    [was, now],
    `The signatory “${was}” is “${now}” now.`,
    authorsOfUnit(comparing, is),
    edits,
  );
}

function movedItem(comparing: Comparing, unit: Unit, is: Unit): DraftItem {
  const words = unit.lines.join(', ');
  return item(
    'signatory-moved',
    [words, words],
    `“${words}” signs in another place.`,
    authorsOfUnit(comparing, is),
    [],
  );
}

function authorsOfUnit(comparing: Comparing, { places }: Unit): DraftItem['authors'] {
  return distinct(places.flatMap((paragraph) => authorsBetween(comparing, { paragraph })));
}

/** Lines as a signatory: the last names the organisation, by its record where the briefing has one of that name. */
function signatoryOf({ records }: Comparing, { lines }: Unit): Readonly<Record<string, Json>> {
  const [first = '', ...rest] = lines;
  const organisation = rest.pop();
  const role = rest.join(', ');
  if (organisation === undefined) return { name: first };
  const known = [...records.values()].find((record) => record.kind === 'organisation' && record.name === organisation);
  const who = role === '' ? { role: first } : { name: first, role };
  return known === undefined ? { ...who, organisationName: organisation } : { ...who, organisation: known.id };
}
