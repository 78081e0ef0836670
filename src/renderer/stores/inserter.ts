/**
 * How something from elsewhere (the palette, a screen) is put into the letter at the cursor. The letter offers it while it
 * is on the screen; without an offer, what is chosen is shown in its own section instead.
 */
import { defineStore } from 'pinia';
import { getCurrentScope, onScopeDispose, shallowRef } from 'vue';

export interface Inserter {
  /** Puts the best phrase of a figure at the cursor. Ids are slugs. */
  readonly figure?: (id: string) => void;
  readonly quote?: (id: string) => void;
  readonly chart?: (id: string) => void;
  readonly table?: (id: string) => void;
}

export const useInserter = defineStore('inserter', () => {
  const current = shallowRef<Inserter>();

  /** Inside a component's setup the offer ends when it does. */
  function offer(inserter: Inserter): void {
    current.value = inserter;
    if (getCurrentScope() === undefined) return;
    onScopeDispose(() => {
      if (current.value === inserter) current.value = undefined;
    });
  }

  return { current, offer };
});
