/** Every command of the app, for the palette, the shortcuts and the menus of the system. A screen adds its own while it is shown. */
import { defineStore } from 'pinia';
import type { LucideIcon } from '@lucide/vue';
import { computed, getCurrentScope, onScopeDispose, shallowRef } from 'vue';

export interface Command {
  /** `letter.export`. */
  readonly id: string;
  readonly title: string;
  /** The heading it stands under in the palette. */
  readonly group: string;
  /** `Ctrl+E`, as UI 5 writes them; Ctrl is Command on a Mac. */
  readonly keys?: string | undefined;
  /** Other words by which it is found. */
  readonly also?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly run: () => unknown;
  /** Why it cannot be used now; undefined where it can. */
  readonly why?: (() => string | undefined) | undefined;
}

export const useCommands = defineStore('commands', () => {
  const groups = shallowRef<readonly (readonly Command[])[]>([]);
  const all = computed(() => groups.value.flat());

  /** Adds commands; inside a component's setup they go when it does. @returns how to take them away. */
  function register(commands: readonly Command[]): () => void {
    groups.value = [...groups.value, commands];
    const remove = (): void => {
      groups.value = groups.value.filter((group) => group !== commands);
    };
    if (getCurrentScope() !== undefined) onScopeDispose(remove);
    return remove;
  }

  /** Runs one by its id. @returns false where it is unknown or cannot be used now. */
  function run(id: string): boolean {
    const command = all.value.findLast((one) => one.id === id);
    if (command === undefined || command.why?.() !== undefined) return false;
    command.run();
    return true;
  }

  return { all, register, run };
});
