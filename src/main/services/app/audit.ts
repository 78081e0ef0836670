/** Fulfils the call of the audit. */
import type { auditCalls } from '../../../contract/calls/audit.ts';
import { success } from '../../../core/model/index.ts';
import { readProse } from '../read-prose.ts';
import type { HandlersOf } from './handler.ts';

export const auditHandlers: HandlersOf<typeof auditCalls> = {
  'audit.readFile': async (app, { file }) => {
    const found = app.files.find(file);
    if (!found.ok) return found;
    const text = await readProse(found.value.path);
    if (text.ok) return success({ name: found.value.name, text: text.value });
    return { ok: false, problems: text.problems.map(({ file: _path, ...problem }) => problem) };
  },
};
