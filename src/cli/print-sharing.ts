/** Sharing in plain words, for people at a terminal. */
import type {
  DiffResponse,
  MergeResponse,
  OpenResponse,
  QuestionResult,
  ShareResponse,
  SignoffsResponse,
} from '../contract/sharing.ts';
import type { Finding } from '../core/model/index.ts';
import { count, printFinding } from './print.ts';

export function printShare(response: ShareResponse): string {
  const { file, bytes, locked, passphrase, strength, leaves, stays, files, revisions, embargo } = response;
  const head =
    file === ''
      ? ['Nothing was written: this is what would leave.']
      : [`Shared    ${file} (${String(Math.ceil(bytes / 1024))} kB, ${locked ? 'locked' : 'not locked'})`];
  const lock =
    passphrase === undefined
      ? []
      : [`Passphrase  ${passphrase}`, 'It is kept nowhere. Tell it to your partners by another way than the file.'];
  const strong = strength === undefined ? [] : [`Strength  ${strength.rating}: ${strength.sum}`];
  return [
    ...head,
    ...lock,
    ...strong,
    ...(embargo === undefined ? [] : [`EMBARGO   not to be published before ${embargo}`]),
    `Leaves    ${count(leaves.length, 'record', 'records')}, ${count(files.leave.length, 'file', 'files')}`,
    ...leaves.map(({ kind, id, title, without, changed }) => {
      const less = without.length === 0 ? '' : `, without ${without.join(', ')}`;
      return `  ${kind} ${id}: ${title}${less}${changed ? ', changed' : ''}`;
    }),
    `Stays     ${count(stays.length, 'record', 'records')}, ${count(files.stay.length, 'file', 'files')}`,
    ...stays.map(({ kind, id, title }) => `  ${kind} ${id}: ${title}`),
    `History   ${count(revisions.named, 'revision is', 'revisions are')} named with author and time; the content of ${String(revisions.withContent)} leaves`,
  ].join('\n');
}

export function printDiff({ changes, findings }: DiffResponse): string {
  return [
    count(changes.length, 'record differs', 'records differ'),
    ...changes.map(printChange),
    ...printEffect(findings),
  ].join('\n');
}

export function printMerge({ file, changes, questions, findings }: MergeResponse): string {
  const head = questions.length > 0 ? askedHead(questions, 'Nothing was written.') : `Merged    ${file}`;
  return [head, ...questions.map(printQuestion), ...changes.map(printChange), ...printEffect(findings)].join('\n');
}

export function printOpened({ id, title, records, how, changes, questions, findings }: OpenResponse): string {
  if (how === 'imported') return `In the library as library:${id}: ${title} (${count(records, 'record', 'records')})`;
  const head =
    how === 'asked' ? askedHead(questions, 'The library is as it was.') : `Merged into library:${id}: ${title}`;
  return [head, ...questions.map(printQuestion), ...changes.map(printChange), ...printEffect(findings)].join('\n');
}

/** The board, one line a signatory. */
export function printBoard({ letter, version, signed, board }: SignoffsResponse): string {
  return [
    version === undefined
      ? `${letter} is not frozen.`
      : `${letter}, version ${version.slice(0, 8)}: ${String(signed)} signed`,
    ...board.map(({ state, who, organisation, role, date, hash, logo, changed }) => {
      const name = [who, role, organisation].filter((part) => part !== undefined && part !== '' && part !== who);
      const signature =
        hash === undefined ? '' : ` (version ${hash.slice(0, 8)}, ${date ?? ''}${logo === true ? ', logo' : ''})`;
      const why = changed.length === 0 ? '' : `; changed since: ${changed.join(', ')}`;
      return `${state.padEnd(9)} ${[who, ...name].join(', ')}${signature}${why}`;
    }),
  ].join('\n');
}

function askedHead(questions: readonly QuestionResult[], then: string): string {
  return `${count(questions.length, 'question remains', 'questions remain')}. ${then} Answer all with --take mine or --take theirs.`;
}

function printQuestion({ why, kind, id, path, mine, theirs, base }: QuestionResult): string {
  const side = (name: string, value: unknown): string =>
    `  ${name}: ${value === undefined ? 'not there' : show(value)}`;
  return [
    `? ${kind} ${id}${path.length === 0 ? '' : `, ${path.join(', ')}`} (${why.replaceAll('-', ' ')})`,
    side('mine', mine),
    side('theirs', theirs),
    side('before', base),
  ].join('\n');
}

function printChange({ what, kind, id, title, fields }: DiffResponse['changes'][number]): string {
  const lines = fields.map(({ path, before, after, words }) => {
    const runs = words?.map(({ what: run, text }) =>
      run === 'same' ? text : run === 'gone' ? `[-${text}-]` : `{+${text}+}`,
    );
    return `  ${path}: ${runs === undefined ? `${show(before)} -> ${show(after)}` : runs.join('')}`;
  });
  return [`${what} ${kind} ${id}: ${title}`, ...lines].join('\n');
}

function printEffect(findings: readonly unknown[]): string[] {
  const all = findings as readonly Finding[];
  const wrong = all.filter(({ severity }) => severity === 'wrong').length;
  const effect = wrong === 0 ? 'Nothing becomes false.' : `${count(wrong, 'thing becomes', 'things become')} false.`;
  return [effect, ...all.filter(({ severity }) => severity !== 'style').map(printFinding)];
}

/** A value on one line, cut where it is long. */
function show(value: unknown): string {
  const text = value === undefined ? 'not there' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
