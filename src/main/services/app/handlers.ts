/** Every call of the contract with what fulfils it. */
import type { calls } from '../../../contract/calls.ts';
import { assetHandlers } from './assets.ts';
import { auditHandlers } from './audit.ts';
import { briefingHandlers } from './briefings.ts';
import { chartHandlers } from './charts.ts';
import { deskHandlers } from './desk.ts';
import type { HandlersOf } from './handler.ts';
import { importHandlers } from './imports.ts';
import { letterHandlers } from './letters.ts';
import { purgeHandlers } from './purge.ts';
import { readBackHandlers } from './readback.ts';
import { searchHandlers } from './search.ts';
import { sharingHandlers } from './sharing.ts';
import { signoffHandlers } from './signoff.ts';

export const handlers: HandlersOf<typeof calls> = {
  ...auditHandlers,
  ...sharingHandlers,
  ...readBackHandlers,
  ...signoffHandlers,
  ...deskHandlers,
  ...briefingHandlers,
  ...assetHandlers,
  ...chartHandlers,
  ...letterHandlers,
  ...purgeHandlers,
  ...importHandlers,
  ...searchHandlers,
};
