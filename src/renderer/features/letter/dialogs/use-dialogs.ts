/** Which dialog of the letter is open. */
import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue';

export type PickKind = 'chart' | 'quote' | 'table';
export type LetterDialog =
  | { readonly name: 'settings' | 'export' | 'preview' | 'new' | 'remove' | 'link' }
  | { readonly name: 'pick'; readonly kind: PickKind }
  /** A new note, or the note at a place of the document. */
  | { readonly name: 'note'; readonly at?: number };

export interface Dialogs {
  readonly open: ShallowRef<LetterDialog | undefined>;
  show(name: 'settings' | 'export' | 'preview' | 'new' | 'remove' | 'link'): void;
  pick(kind: PickKind): void;
  note(at?: number): void;
  close(): void;
}

const key: InjectionKey<Dialogs> = Symbol('letterDialogs');

export function provideDialogs(): Dialogs {
  const open = shallowRef<LetterDialog>();
  const dialogs: Dialogs = {
    open,
    show: (name) => {
      open.value = { name };
    },
    pick: (kind) => {
      open.value = { name: 'pick', kind };
    },
    note: (at) => {
      open.value = at === undefined ? { name: 'note' } : { name: 'note', at };
    },
    close: () => {
      open.value = undefined;
    },
  };
  provide(key, dialogs);
  return dialogs;
}

export function useDialogs(): Dialogs {
  const dialogs = inject(key);
  if (dialogs === undefined) throw new Error('The dialogs of the letter are only known inside its screen.');
  return dialogs;
}
