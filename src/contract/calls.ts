/** Every call that a screen can make, by name. Main answers them, the bridge makes them; nothing else crosses. */
import type { z } from 'zod';
import { assetCalls } from './calls/assets.ts';
import { auditCalls } from './calls/audit.ts';
import { briefingCalls } from './calls/briefings.ts';
import { chartCalls } from './calls/charts.ts';
import { deskCalls } from './calls/desk.ts';
import { importCalls } from './calls/imports.ts';
import { letterCalls } from './calls/letters.ts';
import { purgeCalls } from './calls/purge.ts';
import { readBackCalls } from './calls/readback.ts';
import { searchCalls } from './calls/search.ts';
import { sharingCalls } from './calls/sharing.ts';
import { signoffCalls } from './calls/signoff.ts';

export const calls = {
  ...auditCalls,
  ...sharingCalls,
  ...readBackCalls,
  ...signoffCalls,
  ...deskCalls,
  ...briefingCalls,
  ...assetCalls,
  ...chartCalls,
  ...letterCalls,
  ...purgeCalls,
  ...importCalls,
  ...searchCalls,
} as const;

export type CallName = keyof typeof calls;
/** As the screen writes it: defaults may be left out. */
export type RequestOf<N extends CallName> = z.input<(typeof calls)[N]['request']>;
/** As main receives it: defaults filled in. */
export type ReadRequestOf<N extends CallName> = z.output<(typeof calls)[N]['request']>;
export type ResponseOf<N extends CallName> = z.output<(typeof calls)[N]['response']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
