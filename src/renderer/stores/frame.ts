/** What is open over the screens (palette, dialogs of the frame), and the counts that the rail shows. */
import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { You } from '../../contract/calls/desk.ts';
import { useDesk } from './desk.ts';
import type { Section } from './view.ts';

export type Panel = 'palette' | 'you' | 'about' | 'guide' | 'keys' | 'rename';

export const useFrame = defineStore('frame', () => {
  const desk = useDesk();
  const panel = ref<Panel>();
  const counts = shallowRef<Readonly<Partial<Record<Section, number>>>>({});
  let told: ((you: You | undefined) => void) | undefined;

  function open(what: Panel): void {
    panel.value = what;
  }

  function close(): void {
    const was = panel.value;
    panel.value = undefined;
    if (was !== 'you') return;
    told?.(desk.you);
    told = undefined;
  }

  /** Who works here; asks where nobody has said yet. @returns undefined where it is left unsaid. */
  function askYou(): Promise<You | undefined> {
    if (desk.you !== undefined) return Promise.resolve(desk.you);
    open('you');
    return new Promise((resolve) => {
      told = resolve;
    });
  }

  /** How much waits for somebody in a section; the rail shows it. Nothing, or 0, takes the count away. */
  function setCount(section: Section, count: number | undefined): void {
    counts.value = { ...counts.value, [section]: count };
  }

  return { panel, counts, open, close, askYou, setCount };
});
