/** Every call of the contract with what fulfils it. */
import type { calls } from '../../../contract/calls.ts';
import { briefingHandlers } from './briefings.ts';
import { deskHandlers } from './desk.ts';
import type { HandlersOf } from './handler.ts';

export const handlers: HandlersOf<typeof calls> = { ...deskHandlers, ...briefingHandlers };
