/** What the desk says to the user: toasts that pass, and failures that stay until they are dealt with. */
import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Failure } from '../../contract/call.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

export interface StandingFailure {
  readonly id: number;
  readonly failure: Failure;
  /** What was being done: "Export to Word". */
  readonly doing?: string | undefined;
  readonly retry?: (() => void) | undefined;
}

const stay = 6_000;

export const useNotices = defineStore('notices', () => {
  const toasts = shallowRef<readonly Toast[]>([]);
  const failures = shallowRef<readonly StandingFailure[]>([]);
  let next = 1;

  /** One line for six seconds. Never for a failure. */
  function say(toast: Omit<Toast, 'id'>): void {
    const id = next++;
    toasts.value = [...toasts.value.slice(-2), { ...toast, id }];
    setTimeout(() => {
      endToast(id);
    }, stay);
  }

  function endToast(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  }

  /** Stays until it is dismissed or tried again. What the user stopped is no failure. */
  function fail(failure: Failure, options: Omit<StandingFailure, 'id' | 'failure'> = {}): void {
    if (failure.code === 'stopped') return;
    const same = failures.value.find((one) => one.failure.message === failure.message && one.doing === options.doing);
    if (same === undefined) failures.value = [...failures.value, { id: next++, failure, ...options }];
  }

  function dismiss(id: number): void {
    failures.value = failures.value.filter((failure) => failure.id !== id);
  }

  return { toasts, failures, say, endToast, fail, dismiss };
});
