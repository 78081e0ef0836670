/** Fulfils the calls about letters of an open briefing: one as a Word file, and its pages. */
import type { letterCalls } from '../../../contract/calls/letters.ts';
import { prepareLetter } from '../../../core/checks/index.ts';
import { success, type Result } from '../../../core/model/index.ts';
import type { LetterPlan } from '../../../core/letters/letter-plan.ts';
import { writeLetter } from '../../word/index.ts';
import { drawLetterPages } from '../letter-pages.ts';
import { refusalOf } from '../write-letter.ts';
import type { AppDesk } from './app-desk.ts';
import type { HandlersOf } from './handler.ts';

export const letterHandlers: HandlersOf<typeof letterCalls> = {
  'letter.export': async (app, { briefing, letter, draft, override }) => {
    const state = app.open.readState(briefing);
    if (!state.ok) return state;
    const date = app.today();
    const prepared = prepareLetter(state.value.records, letter, {
      draft,
      ...(override && { override: { ...override, date } }),
    });
    if (!prepared.ok) return prepared;
    const { plan, findings } = prepared.value;
    const refused = refusalOf(findings, { draft, ...(override && { override }) });
    const said = {
      refused,
      words: plan.words,
      traced: plan.claims.filter(({ kind }) => kind === 'figure').length,
      findings: [...findings],
    };
    if (refused !== 'no') return success(said);
    const bytes = await writeLetter(plan, assetsOf(app, briefing));
    const file = await app.files.make(`${plan.letter.id}${draft ? '-draft' : ''}.docx`, bytes);
    return file.ok ? success({ ...said, file: file.value }) : file;
  },
  'letter.pages': async (app, { briefing, letter }, { signal }) => {
    const plan = planOf(app, briefing, letter);
    if (!plan.ok) return plan;
    const bytes = await writeLetter(plan.value, assetsOf(app, briefing));
    return drawLetterPages(bytes, signal);
  },
};

/** The letter as it stands; with something wrong in it, as the draft that it is. */
function planOf(app: AppDesk, briefing: string, letter: string): Result<LetterPlan> {
  const state = app.open.readState(briefing);
  if (!state.ok) return state;
  const prepared = prepareLetter(state.value.records, letter);
  if (!prepared.ok) return prepared;
  if (refusalOf(prepared.value.findings, { draft: false }) === 'no') return success(prepared.value.plan);
  const draft = prepareLetter(state.value.records, letter, { draft: true });
  return draft.ok ? success(draft.value.plan) : draft;
}

function assetsOf(app: AppDesk, briefing: string): (sha256: string) => Uint8Array | undefined {
  return (sha256) => {
    const read = app.open.readAsset(briefing, sha256);
    return read.ok ? read.value : undefined;
  };
}
