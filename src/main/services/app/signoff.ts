/** Fulfils the calls of sign-off: freeze a letter, sign it, take replies in, say what changed since. */
import type { signoffCalls } from '../../../contract/calls/signoff.ts';
import { guardFormula } from '../../../core/charts/index.ts';
import { failure, findRecord, success, type Letter, type RecordMap, type Result } from '../../../core/model/index.ts';
import {
  addSignOff,
  addVersion,
  compareVersion,
  freezeLetter,
  listBoard,
  makeReply,
  readBoard,
  settleSignatories,
  writeReply,
} from '../../../core/signoff/index.ts';
import Papa from 'papaparse';
import type { Edited } from '../../library/index.ts';
import { readReplyFile } from '../sign-off.ts';
import type { AppDesk } from './app-desk.ts';
import { change } from './briefings.ts';
import type { HandlersOf } from './handler.ts';

export const signoffHandlers: HandlersOf<typeof signoffCalls> = {
  'signoff.freeze': (app, request, { window }) => {
    const found = findLetter(app, request);
    if (!found.ok) return found;
    const { records, letter } = found.value;
    const frozen = freezeLetter(records, letter.id, app.author(), app.today());
    if (!frozen.ok) return frozen;
    const { version, bytes } = frozen.value;
    const kept = app.open.addAssets(request.briefing, new Map([[version.hash, bytes]]));
    if (!kept.ok) return kept;
    const changed = putLetter(app, request.briefing, window, addVersion(letter, version));
    return changed.ok ? success({ version: version.hash, change: changed.value }) : changed;
  },
  'signoff.reply': (app, { briefing, letter: id, organisation, ...signer }) => {
    const found = findLetter(app, { briefing, letter: id });
    if (!found.ok) return found;
    const { records, letter } = found.value;
    const forWhom = organisation === undefined || organisation === '' ? {} : { organisation };
    const reply = makeReply(records, letter, { ...signer, ...forWhom }, app.today());
    if (!reply.ok) return reply;
    const name = `Sign-off ${forWhom.organisation ?? signer.person} ${reply.value.hash.slice(0, 8)}.json`;
    return app.files.make(name, new TextEncoder().encode(writeReply(reply.value)));
  },
  'signoff.take': async (app, { files, ...request }, { window }) => {
    const found = findLetter(app, request);
    if (!found.ok) return found;
    const { records } = found.value;
    let { letter } = found.value;
    const taken: string[] = [];
    for (const handle of files) {
      const file = app.files.find(handle);
      if (!file.ok) return file;
      const reply = await readReplyFile(file.value.path);
      const added = reply.ok ? addSignOff(records, letter, reply.value) : reply;
      if (!added.ok) return named(file.value.name, added);
      letter = added.value;
      if (reply.ok) taken.push(reply.value.organisation ?? reply.value.person);
    }
    const changed = putLetter(app, request.briefing, window, settleSignatories(records, letter));
    return changed.ok ? success({ taken, change: changed.value }) : changed;
  },
  'signoff.compare': (app, { hash, ...request }) => {
    const found = findLetter(app, request);
    if (!found.ok) return found;
    const frozen = app.open.readAsset(request.briefing, hash);
    if (!frozen.ok) return frozen;
    const { records, letter } = found.value;
    const changes = frozen.value && compareVersion(records, letter, frozen.value);
    if (changes === undefined) return failure(versionGone(hash));
    return success(changes.map(({ words, ...one }) => ({ ...one, words: words.map((run) => ({ ...run })) })));
  },
  'signoff.record': (app, request) => {
    const found = findLetter(app, request);
    if (!found.ok) return found;
    const { records, letter } = found.value;
    const rows = listBoard(readBoard(records, letter)).map((row) => row.map(guardFormula));
    const csv = `\ufeff${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
    return app.files.make(`Sign-off ${letter.id}.csv`, new TextEncoder().encode(csv));
  },
};

interface Named {
  readonly briefing: string;
  readonly letter: string;
}

function findLetter(app: AppDesk, { briefing, letter: id }: Named): Result<{ records: RecordMap; letter: Letter }> {
  const state = app.open.readState(briefing);
  if (!state.ok) return state;
  const { records } = state.value;
  const letter = findRecord(records, 'letter', id);
  if (letter !== undefined) return success({ records, letter });
  const message = `The briefing has no letter “${id}”.`;
  return failure({ code: 'letter-unknown', message, remedy: 'Choose a letter that is in the list.' });
}

function putLetter(app: AppDesk, briefing: string, window: string, letter: Letter): ReturnType<AppDesk['announce']> {
  return change(app, briefing, window, (who): Result<Edited> =>
    app.open.applyPatches(briefing, [{ op: 'put', record: letter }], who),
  );
}

function named(file: string, result: Result<unknown>): Result<never> {
  const problems = result.ok ? [] : result.problems;
  return {
    ok: false,
    problems: problems.map(({ file: _path, ...one }) => ({ ...one, message: `${file}: ${one.message}` })),
  };
}

function versionGone(hash: string): { code: string; message: string; remedy: string } {
  return {
    code: 'version-gone',
    message: `The words of the version ${hash.slice(0, 8)} are not in this briefing, so they cannot be compared.`,
    remedy: 'Open the file in which that version was shared.',
  };
}
