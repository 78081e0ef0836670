/** Fulfils the calls about a letter that came back from Word. */
import type { readBackCalls } from '../../../contract/calls/readback.ts';
import { success, type RecordMap, type Result } from '../../../core/model/index.ts';
import { readBack, takeChanges } from '../read-back.ts';
import { readFileWhole } from '../read-file-whole.ts';
import type { AppDesk } from './app-desk.ts';
import { change } from './briefings.ts';
import type { HandlersOf } from './handler.ts';

export const readBackHandlers: HandlersOf<typeof readBackCalls> = {
  'readback.open': async (app, { briefing, file, letter }) => {
    const opened = await open(app, briefing, file);
    if (!opened.ok) return opened;
    const { bytes, records, assets } = opened.value;
    return readBack(bytes, records, letter, assets);
  },
  'readback.take': async (app, { briefing, file, letter, items }, { window }) => {
    const opened = await open(app, briefing, file);
    if (!opened.ok) return opened;
    const { bytes, records, assets } = opened.value;
    const patches = await takeChanges(bytes, records, letter, new Set(items), assets);
    if (!patches.ok) return patches;
    return change(app, briefing, window, (who) => app.open.applyPatches(briefing, patches.value, who));
  },
};

interface Opened {
  readonly bytes: Uint8Array;
  readonly records: RecordMap;
  readonly assets: (sha256: string) => Uint8Array | undefined;
}

async function open(app: AppDesk, briefing: string, handle: string): Promise<Result<Opened>> {
  const found = app.files.find(handle);
  if (!found.ok) return found;
  const state = app.open.readState(briefing);
  if (!state.ok) return state;
  const bytes = await readFileWhole(found.value.path);
  if (!bytes.ok) return { ok: false, problems: bytes.problems.map(({ file: _path, ...problem }) => problem) };
  const assets = (sha256: string): Uint8Array | undefined => {
    const read = app.open.readAsset(briefing, sha256);
    return read.ok ? read.value : undefined;
  };
  return success({ bytes: bytes.value, records: state.value.records, assets });
}
