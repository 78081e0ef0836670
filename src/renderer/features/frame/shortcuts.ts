/**
 * Shortcuts: the keys of the commands, heard by the window. Those that a browser tab or assistive technology owns are left
 * to them and not shown; keys that write are not taken while one writes; an open dialog keeps the keys to itself.
 */
import { onBeforeUnmount, onMounted } from 'vue';
import { bridge } from '../../bridge.ts';
import { useCommands, type Command } from '../../stores/commands.ts';
import { useNotices } from '../../stores/notices.ts';
import { isOwnedElsewhere, isTypingKey, meansKeys, showKeys } from '../../ui/keys.ts';

/** A window of the app has no tabs: Electron's, or a browser opened as an app. */
const where = bridge.shell === 'electron' || !window.matchMedia('(display-mode: browser)').matches ? 'window' : 'tab';

/** The keys as they are shown, where they can be used at all. */
export function keysHere(keys: string | undefined): string | undefined {
  return keys === undefined || isOwnedElsewhere(keys, where) ? undefined : showKeys(keys);
}

export const inTab = where === 'tab';

/** Undo of a plain field is the field's own. */
const fieldKeys = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);
/** Pasting without looks belongs to whatever one writes in. */
const writingKeys = new Set(['Ctrl+Shift+V']);

export function useShortcuts(): void {
  const commands = useCommands();
  const notices = useNotices();

  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const command = commands.all.findLast((one) => one.keys !== undefined && isMeant(event, one.keys));
    if (command === undefined) return;
    event.preventDefault();
    const why = command.why?.();
    if (why === undefined) command.run();
    else notices.say({ text: why });
  }

  onMounted(() => window.addEventListener('keydown', hear));
  onBeforeUnmount(() => window.removeEventListener('keydown', hear));
}

function isMeant(event: KeyboardEvent, keys: Command['keys'] & string): boolean {
  if (!meansKeys(event, keys) || isOwnedElsewhere(keys, where)) return false;
  if (document.querySelector('.ui-dialog') !== null) return false;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const field = target?.closest('input, textarea, select') !== null && target !== undefined;
  if (field && fieldKeys.has(keys)) return false;
  const writing = field || target?.isContentEditable === true;
  return !(writing && (isTypingKey(keys) || writingKeys.has(keys)));
}
