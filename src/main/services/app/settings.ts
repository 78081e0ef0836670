/** The settings of this computer and "you", in a small file beside the library; saved whole or not at all. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { settingsSchema, youSchema, type Settings, type You } from '../../../contract/calls/desk.ts';
import { success, type Result } from '../../../core/model/index.ts';
import { makeFolder, saveFileAtomically } from '../../files/index.ts';

const keptSchema = z.looseObject({ you: youSchema.optional(), settings: settingsSchema.optional() });

export interface KeptSettings {
  you(): You | undefined;
  settings(): Settings;
  saveYou(you: You): Promise<Result<undefined>>;
  saveSettings(changes: Partial<Settings>): Promise<Result<Settings>>;
}

/** A file that cannot be read counts as none: settings are never worth keeping an app shut for. */
export function openSettings(library: string): KeptSettings {
  const file = join(dirname(library), 'settings.json');
  let kept = read(file);
  const save = async (next: typeof kept): Promise<Result<undefined>> => {
    const made = await makeFolder(dirname(file));
    if (!made.ok) return made;
    const bytes = new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`);
    const saved = await saveFileAtomically(file, bytes, { replace: true });
    if (!saved.ok) return saved;
    kept = next;
    return success(undefined);
  };
  return {
    you: () => kept.you,
    settings: () => settingsSchema.parse(kept.settings ?? {}),
    saveYou: (you) => save({ ...kept, you }),
    saveSettings: async (changes) => {
      const settings = settingsSchema.parse({ ...kept.settings, ...changes });
      const saved = await save({ ...kept, settings });
      return saved.ok ? success(settings) : saved;
    },
  };
}

function read(file: string): z.infer<typeof keptSchema> {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
