/** Fulfils the calls about files that records name by their hash. They are kept before a record names them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { assetCalls } from '../../../contract/calls/assets.ts';
import { failure, findRecord, success, type Problem, type Result } from '../../../core/model/index.ts';
import { describeFileFault } from '../../files/index.ts';
import { readPicture } from '../../images/index.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';

const mostBytes = 25_000_000;

export const assetHandlers: HandlersOf<typeof assetCalls> = {
  'asset.addPicture': async (app, { briefing, file }) => {
    const read = await readHandled(app, file);
    if (!read.ok) return read;
    const picture = readPicture(read.value.bytes, read.value.name);
    if (!picture.ok) return picture;
    const kept = keep(app, briefing, read.value.bytes);
    return kept.ok ? success({ sha256: kept.value, ...picture.value }) : kept;
  },
  'asset.addFile': async (app, { briefing, file }) => {
    const read = await readHandled(app, file);
    if (!read.ok) return read;
    const { bytes, name } = read.value;
    const kept = keep(app, briefing, bytes);
    return kept.ok ? success({ sha256: kept.value, name, bytes: bytes.length }) : kept;
  },
  'asset.addTemplate': async (app, { briefing, organisation: id, file }) => {
    const state = app.open.readState(briefing);
    if (!state.ok) return state;
    const organisation = findRecord(state.value.records, 'organisation', id);
    if (organisation === undefined) return failure(noOrganisation(id));
    const read = await readHandled(app, file);
    if (!read.ok) return read;
    // Word's room is loaded when a letterhead is first given.
    const { prepareTemplate } = await import('../templates.ts');
    const prepared = prepareTemplate(read.value.bytes, read.value.name, organisation);
    if (!prepared.ok) return prepared;
    const kept = keep(app, briefing, prepared.value.asset);
    return kept.ok ? success({ sha256: kept.value, name: read.value.name, read: prepared.value.response }) : kept;
  },
  'asset.takeOut': (app, { briefing, sha256, name }) => {
    const read = app.open.readAsset(briefing, sha256);
    if (!read.ok) return read;
    return read.value === undefined ? failure(notHeld(name)) : app.files.make(name, read.value);
  },
};

async function readHandled(app: AppDesk, handle: string): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const found = app.files.find(handle);
  if (!found.ok) return found;
  const { name, path, bytes: size } = found.value;
  if (size > mostBytes) return failure(tooLarge(name));
  try {
    return success({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    return failure(describeFileFault(error, name));
  }
}

function keep(app: AppDesk, briefing: string, bytes: Uint8Array): Result<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const added = app.open.addAssets(briefing, new Map([[sha256, bytes]]));
  return added.ok ? success(sha256) : added;
}

function tooLarge(name: string): Problem {
  return {
    code: 'too-large',
    message: `${name} is larger than ${String(mostBytes / 1_000_000)} MB, and it would travel with every copy of the briefing.`,
    remedy: 'Choose a smaller file, such as the one email as PDF.',
  };
}

function noOrganisation(id: string): Problem {
  return {
    code: 'organisation-unknown',
    message: `The briefing has no organisation “${id}”, because it was removed or renamed since.`,
    remedy: 'Choose the organisation again.',
  };
}

function notHeld(name: string): Problem {
  return {
    code: 'asset-missing',
    message: `${name} is not in this briefing: it was left out when the briefing was shared with you.`,
    remedy: 'Ask whoever sent the briefing for the file.',
  };
}
