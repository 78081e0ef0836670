/** The board: who signed which version, whose signature lapsed and why, who has not answered; and the block that follows. */
import {
  failure,
  recordsOfKind,
  success,
  type Letter,
  type RecordMap,
  type Result,
  type Signatory,
} from '../model/index.ts';
import { signOffsOf, versionsOf, type SignOff, type SignOffReply } from './fields.ts';
import { standingOf } from './freeze.ts';

export interface BoardRow {
  readonly state: 'signed' | 'lapsed' | 'waiting';
  readonly who: string;
  readonly organisation?: string | undefined;
  readonly role: string;
  readonly capacity?: SignOff['capacity'] | undefined;
  readonly logo?: boolean | undefined;
  readonly date?: string | undefined;
  /** The version that was signed. */
  readonly hash?: string | undefined;
  /** Lapsed: what changed since. */
  readonly changed: readonly string[];
}

/** Signatures in the order in which they came, then whoever has not answered. */
export function readBoard(records: RecordMap, letter: Letter): BoardRow[] {
  const standing = new Map(
    versionsOf(letter).map((version) => [version.hash, standingOf(records, letter, version)] as const),
  );
  const signed = signOffsOf(letter).map(({ hash, person, role, organisation, capacity, logo, date }): BoardRow => {
    const now = standing.get(hash);
    const state = now?.current === true ? 'signed' : 'lapsed';
    const changed = now?.changed ?? ['the version, which is not in this briefing'];
    return { state, who: person, organisation, role, capacity, logo, date, hash, changed };
  });
  const waiting = invitedTo(letter)
    .map((one) => nameOf(records, one))
    .filter((one) => !signed.some((row) => isSame(row, one)))
    .map((one): BoardRow => ({ state: 'waiting', ...one, changed: [] }));
  return [...signed, ...waiting];
}

/**
 * The letter with a reply taken in: the newest signature of a signatory takes the place of an older one, and the block of
 * signatories, and with it the count, is what the board says.
 * @returns `sign-off-other` for another letter, `sign-off-version` for a version that this briefing never froze.
 */
export function addSignOff(records: RecordMap, letter: Letter, reply: SignOffReply): Result<Letter> {
  if (reply.letter.uid !== letter.uid) {
    const message = `This sign-off is for the letter “${reply.letter.id}” of “${reply.briefing.title}”, not for this one.`;
    return failure({ code: 'sign-off-other', message, remedy: 'Add it to the letter that it names.' });
  }
  if (!versionsOf(letter).some(({ hash }) => hash === reply.hash)) {
    const message = `This sign-off is for the version ${reply.hash.slice(0, 8)}, which was never frozen here.`;
    return failure({
      code: 'sign-off-version',
      message,
      remedy: 'Ask which file was signed, and send the frozen one again.',
    });
  }
  const { hash, organisation, person, role, capacity, logo, date } = reply;
  const signOff = { hash, ...(organisation !== undefined && { organisation }), person, role, capacity, logo, date };
  const row = { who: person, organisation };
  const others = signOffsOf(letter).filter((one) => !isSame({ who: one.person, organisation: one.organisation }, row));
  return success(settleSignatories(records, { ...letter, signOffs: [...others, signOff] }));
}

/** The letter whose signatories are those on the board whose signature holds. A letter that nobody was asked to sign stays. */
export function settleSignatories(records: RecordMap, letter: Letter): Letter {
  if (signOffsOf(letter).length === 0) return letter;
  const organisations = recordsOfKind(records, 'organisation');
  const signatories = readBoard(records, letter)
    .filter(({ state }) => state === 'signed')
    .map(({ who, role, organisation }): Signatory => {
      const known = organisations.find(({ name, id }) => name === organisation || id === organisation);
      const forWhom = known
        ? { organisation: known.id }
        : organisation === undefined
          ? {}
          : { organisationName: organisation };
      return { name: who, role, ...forWhom };
    });
  return { ...letter, signatories };
}

function invitedTo(letter: Letter): readonly Signatory[] {
  return letter.invited ?? letter.signatories;
}

interface Named {
  readonly who: string;
  readonly organisation?: string | undefined;
}

function nameOf(records: RecordMap, signatory: Signatory): Named & { readonly role: string } {
  const person = recordsOfKind(records, 'person').find(({ id }) => id === signatory.person);
  const id = signatory.organisation ?? person?.organisation;
  const organisation = recordsOfKind(records, 'organisation').find((one) => one.id === id)?.name;
  return {
    who: signatory.name ?? person?.name ?? signatory.role ?? signatory.person ?? '',
    role: signatory.role ?? person?.role ?? '',
    organisation: signatory.organisationName ?? organisation ?? id,
  };
}

/** One signature an organisation; whoever signs alone is known by name. */
function isSame(a: Named, b: Named): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  if (a.organisation !== undefined || b.organisation !== undefined) {
    return (
      a.organisation !== undefined && b.organisation !== undefined && plain(a.organisation) === plain(b.organisation)
    );
  }
  return plain(a.who) === plain(b.who);
}
