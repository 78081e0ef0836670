/** Light, dark, or as the system: the page is told by data-theme on its root. */
import { computed, onScopeDispose, ref, watchEffect, type ComputedRef } from 'vue';
import { keepTheme } from '../../kept-theme.ts';
import { useDesk } from '../../stores/desk.ts';
import { useNotices } from '../../stores/notices.ts';

export type Theme = 'system' | 'light' | 'dark';

export function useTheme(): {
  readonly chosen: ComputedRef<Theme>;
  readonly shown: ComputedRef<'light' | 'dark'>;
  readonly choose: (theme: Theme) => Promise<void>;
} {
  const desk = useDesk();
  const notices = useNotices();
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const systemDark = ref(query.matches);
  const heed = (): void => {
    systemDark.value = query.matches;
  };
  query.addEventListener('change', heed);
  onScopeDispose(() => query.removeEventListener('change', heed));

  const chosen = computed<Theme>(() => desk.settings.theme);
  const shown = computed(() => {
    if (chosen.value !== 'system') return chosen.value;
    return systemDark.value ? 'dark' : 'light';
  });
  watchEffect(() => {
    if (!desk.ready) return;
    keepTheme(chosen.value);
    if (chosen.value === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen.value;
  });

  async function choose(theme: Theme): Promise<void> {
    const failed = await desk.saveSettings({ theme });
    if (failed) notices.fail(failed, { doing: 'Theme' });
  }
  return { chosen, shown, choose };
}
