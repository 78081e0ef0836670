/** Where the user is: the section, and what in it is chosen. */
import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';

export const sections = ['letter', 'evidence', 'charts', 'quotes', 'people', 'checks', 'share'] as const;
export type Section = (typeof sections)[number];

/** Ids of what is shown or to be gone to; a block is its id within the letter. */
export interface Place {
  readonly letter?: string;
  readonly block?: string;
  readonly figure?: string;
  readonly table?: string;
  readonly source?: string;
  readonly request?: string;
  readonly chart?: string;
  readonly quote?: string;
  readonly person?: string;
  readonly finding?: string;
}

export const useView = defineStore('view', () => {
  const section = ref<Section>('letter');
  const place = shallowRef<Place>({});

  /** Goes to a section; what is not named stays chosen, a block is gone to once. */
  function go(to: Section, what: Place = {}): void {
    section.value = to;
    const { block: _block, finding: _finding, ...kept } = place.value;
    place.value = { ...kept, ...what };
  }

  function forget(): void {
    place.value = {};
    section.value = 'letter';
  }

  return { section, place, go, forget };
});
