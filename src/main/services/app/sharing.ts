/** Fulfils the calls of sharing: what would leave, and the file that leaves. */
import { createHash } from 'node:crypto';
import type { Preview, sharingCalls } from '../../../contract/calls/sharing.ts';
import { checkBriefing } from '../../../core/checks/index.ts';
import {
  failure,
  isOpen,
  success,
  type BriefingContent,
  type Problem,
  type Result,
} from '../../../core/model/index.ts';
import { describeShare, selectForSharing, writeSummary } from '../../../core/sharing/index.ts';
import { choosePassphrase, lockInPieces, packInPieces, ratePassphraseHere } from '../../briefing-file/index.ts';
import { listSharedBefore, profileOf, recordShared, type ProfileChoice } from '../shared-before.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';
import { reviewHandlers } from './review.ts';

/** A locked briefing is a little larger than what it holds; nothing that the desk reads is. */
const largestFile = 600 * 1024 * 1024;

export const sharingHandlers: HandlersOf<typeof sharingCalls> = {
  ...reviewHandlers,
  'share.preview': (app, { briefing, ...choice }) => {
    const leaving = select(app, briefing, choice);
    if (!leaving.ok) return leaving;
    return success(structuredClone(describeShare(leaving.value.content, leaving.value.leaving)) as unknown as Preview);
  },
  'share.passphrase': (_app, { typed }) => {
    const passphrase = typed ?? choosePassphrase();
    return success({ passphrase, strength: ratePassphraseHere(passphrase) });
  },
  'share.make': async (app, { briefing, name, passphrase, ...choice }, { signal, progress }) => {
    const selected = select(app, briefing, choice);
    if (!selected.ok) return selected;
    const { content, leaving } = selected.value;
    if (choice.profile === 'public') {
      const open = checkBriefing(content.briefing.records).filter(isOpen);
      if (open.length > 0) return failure(notYetPublic(open.length));
    }
    const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1);
    const pieces = packInPieces(leaving, {
      signal,
      onProgress: (done, total) => {
        progress({ done, total, what: `Packing ${megabytes(done)} of ${megabytes(total)} MB` });
      },
    });
    const hash = createHash('sha256');
    const locked = passphrase === undefined ? pieces : lockInPieces(pieces, passphrase);
    const file = await app.files.receive(fileName(name), hashing(locked, hash), largestFile);
    signal.throwIfAborted();
    if (!file.ok) return file;
    const kept = recordShared(app.open, content, briefing, choice, app.now());
    if (!kept.ok) return kept;
    return success({ file: file.value, sha256: hash.digest('hex'), locked: passphrase !== undefined });
  },
  'share.summary': (app, { briefing, ...choice }) => {
    const selected = select(app, briefing, choice);
    if (!selected.ok) return selected;
    const { records } = selected.value.leaving.briefing;
    return app.files.make('summary.html', new TextEncoder().encode(writeSummary(records, choice.profile)));
  },
  'share.list': (app, { briefing }) => {
    const kept = app.open.listShares(briefing);
    if (!kept.ok) return kept;
    return success(kept.value.map(({ revision, time, profile }) => ({ revision, time, profile })).reverse());
  },
};

interface Selected {
  readonly content: BriefingContent;
  readonly leaving: BriefingContent;
}

function select(app: AppDesk, briefing: string, choice: ProfileChoice): Result<Selected> {
  const profile = profileOf(choice);
  if (profile === undefined) return failure(unknownProfile(choice.profile));
  const content = app.open.exportBriefing(briefing);
  if (!content.ok) return content;
  const before = listSharedBefore(app.open, briefing);
  if (!before.ok) return before;
  return success({ content: content.value, leaving: selectForSharing(content.value, profile, before.value) });
}

async function* hashing(
  pieces: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

function fileName(name: string): string {
  return name.toLowerCase().endsWith('.briefing') ? name : `${name}.briefing`;
}

function notYetPublic(open: number): Problem {
  const what = open === 1 ? '1 finding is open' : `${String(open)} findings are open`;
  return {
    code: 'public-open-findings',
    message: `A public file waits until nothing wrong or misleading is open; ${what}.`,
    remedy: 'Fix what is wrong, and fix or accept what is misleading, under Checks.',
  };
}

function unknownProfile(profile: string): Problem {
  return { code: 'profile-unknown', message: `There is no share profile “${profile}”.`, remedy: 'Choose another.' };
}
