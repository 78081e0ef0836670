/** What fulfils a group of calls: one function a call, typed by the contract. */
import type { z } from 'zod';
import type { Call } from '../../../contract/call.ts';
import type { Result } from '../../../core/model/index.ts';
import type { AppDesk, CallContext } from './app-desk.ts';

export type HandlersOf<Group extends Readonly<Record<string, Call<z.ZodType, z.ZodType>>>> = {
  readonly [Name in keyof Group]: (
    app: AppDesk,
    request: z.output<Group[Name]['request']>,
    context: CallContext,
  ) => Result<z.input<Group[Name]['response']>> | Promise<Result<z.input<Group[Name]['response']>>>;
};
