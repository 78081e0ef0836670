/** A question of a review for people: what it is about, what each side says, whether both can stand. */
import { inlineToPlainText, parseInline } from '../../../core/letters/index.ts';
import type { BriefingRecord, Json, RecordKind, RecordMap } from '../../../core/model/index.ts';
import {
  compareWords,
  type Answer,
  type MergeResult,
  type Question,
  type WordRun,
} from '../../../core/sharing/index.ts';
import { fingerprintWords } from '../../../core/quotes/index.ts';
import { placeWords } from '../../words/checks.ts';
import { kindNames, reviewWords } from '../../words/share.ts';
import { placeOfBlock } from '../checks/finding-place.ts';

export type Side = 'mine' | 'theirs' | 'both';

export interface ShownQuestion {
  readonly key: string;
  readonly uid: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly why: string;
  /** Undefined where that side has nothing there. */
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
  readonly base: string | undefined;
  /** Against what was before, or against the other side where nothing was. */
  readonly mineRuns: readonly WordRun[];
  readonly theirRuns: readonly WordRun[];
  /** The answer that keeps both; undefined where only one can stand. */
  readonly both: Answer | undefined;
  /** Their words would need their speaker's approval. */
  readonly sendsQuoteBack: boolean;
  /** Of a quote: are the words of this side approved? */
  readonly mineTag: 'approved' | 'not-approved' | undefined;
  readonly theirTag: 'approved' | 'not-approved' | undefined;
}

/** @param makeBlockId for the ask that stands behind. */
export function showQuestion(
  question: Question,
  { states }: Pick<MergeResult, 'states'>,
  makeBlockId: () => string,
): ShownQuestion {
  const { key, uid, recordKind: kind, mine, theirs, base } = question;
  const [own, other, before] = onlyDifferent(mine, theirs, base).map((value) =>
    value === undefined ? undefined : sayValue(value),
  );
  return {
    ...{
      key,
      uid,
      kind,
      title: titleOf(question, states.mine, states.theirs),
      why: reviewWords.why[question.kind] ?? '',
    },
    ...{ mine: own, theirs: other, base: before },
    // Mine shows what theirs does not keep; theirs what is new in it.
    mineRuns: compareWords(own ?? '', other ?? '').filter(({ what, text }) => what !== 'new' && text !== ''),
    theirRuns: compareWords(own ?? '', other ?? '').filter(({ what, text }) => what !== 'gone' && text !== ''),
    both: bothOf(question, states.theirs, makeBlockId),
    sendsQuoteBack: kind === 'quote' && question.path[0] === 'words' && standingOfQuote(mine, base) !== undefined,
    mineTag: kind === 'quote' ? standingOfQuote(mine, base) : undefined,
    theirTag: kind === 'quote' ? standingOfQuote(theirs, base) : undefined,
  };
}

/**
 * Of fields that are asked about together only those that differ are read out; where it is one text alone, its words.
 * A record or a side that is not there stays as it is.
 */
function onlyDifferent(...sides: readonly (Json | undefined)[]): (Json | undefined)[] {
  const members = sides.filter((side) => side !== undefined);
  if (!members.every(isMembers) || members.length < 2) return [...sides];
  const names = [...new Set(members.flatMap((one) => Object.keys(one)))];
  const said = (value: Json | undefined): string => (value === undefined ? '' : sayValue(value));
  const differ = names.filter((name) => new Set(members.map((one) => said(one[name]))).size > 1);
  const [only] = differ;
  if (only !== undefined && differ.length === 1 && members.every((one) => typeof one[only] === 'string')) {
    return sides.map((side) => (isMembers(side) ? side[only] : undefined));
  }
  return sides.map((side) =>
    isMembers(side)
      ? Object.fromEntries(differ.flatMap((name) => (side[name] === undefined ? [] : [[name, side[name]]])))
      : undefined,
  );
}

function isMembers(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An approval that was given for other words is none; one whose words are as they were stands. */
function standingOfQuote(side: Json | undefined, base: Json | undefined): ShownQuestion['mineTag'] {
  if (!isMembers(side) || typeof side['words'] !== 'string') return undefined;
  const approval = side['approval'];
  const approved = isMembers(approval) && approval['status'] === 'approved';
  const same = isMembers(base) && base['words'] === side['words'];
  const pinned = isMembers(approval) && approval['of'] === fingerprintWords(side['words']);
  return approved && (same || pinned) ? 'approved' : 'not-approved';
}

/** Asks stand side by side, notes one after the other, records under two ids. */
function bothOf(
  { kind, uid, path, mine, theirs }: Question,
  others: RecordMap,
  makeBlockId: () => string,
): Answer | undefined {
  if (mine === undefined || theirs === undefined) return undefined;
  if (kind === 'same-id') {
    const second = theirs as { readonly uid?: string; readonly id?: string };
    if (second.uid === undefined || second.id === undefined) return undefined;
    return { take: 'both', uid: second.uid, id: `${second.id.slice(0, 60)}-2` };
  }
  const [field, , ask] = path;
  if (field === 'blocks' && ask !== undefined && typeof (theirs as { text?: unknown }).text === 'string') {
    return others.get(uid)?.kind === 'letter' ? { take: 'both', uid, id: makeBlockId() } : undefined;
  }
  if (path.length === 1 && field === 'note' && typeof mine === 'string' && typeof theirs === 'string') {
    return { take: 'value', value: `${mine}\n${theirs}` };
  }
  return undefined;
}

function titleOf({ uid, recordKind, id, path }: Question, mine: RecordMap, theirs: RecordMap): string {
  const record = mine.get(uid) ?? theirs.get(uid);
  const [field, item, part] = path;
  if (record?.kind === 'letter' && field === 'blocks' && item !== undefined) {
    const place = placeIn(record, part ?? item) ?? placeIn(theirs.get(uid), part ?? item) ?? placeIn(record, item);
    return sentence([place ?? placeWords.letter]);
  }
  const name = record === undefined ? id : nameOf(record);
  return sentence([kindNames[recordKind][0], name, field === undefined ? undefined : fieldWords(field)]);
}

function placeIn(record: BriefingRecord | undefined, id: string): string | undefined {
  return record?.kind === 'letter' ? placeOfBlock(record.blocks, id) : undefined;
}

function sentence(parts: readonly (string | undefined)[]): string {
  const text = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function nameOf(record: BriefingRecord): string {
  const { label, title, name } = record as unknown as Readonly<Record<string, unknown>>;
  const said = record.kind === 'quote' ? record.role : (label ?? title ?? name);
  return typeof said === 'string' ? said : record.id;
}

const spoken: Readonly<Record<string, string>> = {
  statistic: 'value',
  data: 'data',
  words: 'words',
  edition: 'edition',
  term: 'dates',
  reply: 'reply',
  replyBy: 'reply by',
  signatories: 'signatories',
};

/** "quoteKind" as one reads it: "quote kind". */
export function fieldWords(field: string): string {
  return spoken[field] ?? field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

type Members = Readonly<Record<string, Json | undefined>>;
const silent = new Set(['uid', 'id', 'kind', 'type', 'of']);

/** A value as one would read it out: the text of a block, else its fields, one a line. */
export function sayValue(value: Json): string {
  if (typeof value === 'string') return inlineToPlainText(parseInline(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((item: Json) => sayValue(item)).join('\n');
  const members = value as Members;
  if (typeof members['text'] === 'string') return sayValue(members['text']);
  const lines = Object.entries(members).flatMap(([name, member]) => {
    if (silent.has(name) || member === undefined || name === 'cells') return [];
    const said = sayValue(member).replaceAll('\n', '; ');
    return said === '' ? [] : [`${sentence([fieldWords(name)])}: ${said}`];
  });
  return lines.join('\n');
}
