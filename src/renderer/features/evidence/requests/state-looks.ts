/** How the state of a request looks. */
import type { RequestState } from '../../../../core/requests/index.ts';

export const stateLooks: Readonly<
  Record<RequestState, { readonly state: 'ok' | 'warn' | 'plain' | 'accent'; readonly waits?: boolean }>
> = {
  asked: { state: 'plain', waits: true },
  acknowledged: { state: 'plain', waits: true },
  overdue: { state: 'warn' },
  replied: { state: 'ok' },
  partly: { state: 'accent' },
  refused: { state: 'warn' },
  'not-held': { state: 'plain' },
};
