/** Every call of the contract with what fulfils it. */
import type { calls } from '../../../contract/calls.ts';
import { assetHandlers } from './assets.ts';
import { briefingHandlers } from './briefings.ts';
import { chartHandlers } from './charts.ts';
import { deskHandlers } from './desk.ts';
import type { HandlersOf } from './handler.ts';
import { importHandlers } from './imports.ts';
import { purgeHandlers } from './purge.ts';
import { searchHandlers } from './search.ts';

export const handlers: HandlersOf<typeof calls> = {
  ...deskHandlers,
  ...briefingHandlers,
  ...assetHandlers,
  ...chartHandlers,
  ...purgeHandlers,
  ...importHandlers,
  ...searchHandlers,
};
