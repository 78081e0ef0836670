/** What a menu holds: things to do, headings, and lines between groups. */
import type { LucideIcon } from '@lucide/vue';

export interface MenuItem {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  /** Its keys: "Ctrl E". */
  readonly keys?: string | undefined;
  readonly run: () => unknown;
  /** Why it cannot be done now; it stays in the menu and says so. */
  readonly unavailable?: string | undefined;
  /** For one of several: is it the chosen one? */
  readonly checked?: boolean | undefined;
  readonly danger?: boolean | undefined;
}
export type MenuEntry = MenuItem | 'line' | { readonly heading: string };

export function isMenuItem(entry: MenuEntry): entry is MenuItem {
  return entry !== 'line' && 'run' in entry;
}
