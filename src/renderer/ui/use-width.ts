/** How wide the window is, in the three steps of the layout (design/UI.md 3). At 200% zoom a common screen is small. */
import { onScopeDispose, readonly, ref, type Ref } from 'vue';

export type Width = 'wide' | 'narrow' | 'small';

export function useWidth(): Readonly<Ref<Width>> {
  const small = window.matchMedia('(max-width: 860px)');
  const narrow = window.matchMedia('(max-width: 1240px)');
  const read = (): Width => (small.matches ? 'small' : narrow.matches ? 'narrow' : 'wide');
  const width = ref(read());
  const update = (): void => {
    width.value = read();
  };
  for (const query of [small, narrow]) query.addEventListener('change', update);
  onScopeDispose(() => {
    for (const query of [small, narrow]) query.removeEventListener('change', update);
  });
  return readonly(width);
}
