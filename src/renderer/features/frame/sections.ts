/** The sections in their fixed order: icon, keys, and the screen, which is loaded when it is first gone to. */
import { defineAsyncComponent, type Component } from 'vue';
import {
  ChartBar,
  FileText,
  ListChecks,
  MessageSquareQuote,
  Send,
  Table2,
  UsersRound,
  type LucideIcon,
} from '@lucide/vue';
import { sections, type Section } from '../../stores/view.ts';
import ScreenFailed from './ScreenFailed.vue';
import ScreenLoading from './ScreenLoading.vue';

export const sectionIcons: Readonly<Record<Section, LucideIcon>> = {
  letter: FileText,
  evidence: Table2,
  charts: ChartBar,
  quotes: MessageSquareQuote,
  people: UsersRound,
  checks: ListChecks,
  share: Send,
};

/** `Ctrl+1` to `Ctrl+7`. */
export function sectionKeys(section: Section): string {
  return `Ctrl+${String(sections.indexOf(section) + 1)}`;
}

const files = import.meta.glob<{ default: Component }>(
  '../{letter,evidence,charts,quotes,people,checks,share}/*Screen.vue',
);

export const screens = Object.fromEntries(
  sections.map((section) => {
    const name = `${section.charAt(0).toUpperCase()}${section.slice(1)}Screen`;
    const load = files[`../${section}/${name}.vue`];
    return [
      section,
      load &&
        defineAsyncComponent({
          loader: load,
          loadingComponent: ScreenLoading,
          delay: 400,
          errorComponent: ScreenFailed,
        }),
    ] as const;
  }),
) as Readonly<Record<Section, Component | undefined>>;
