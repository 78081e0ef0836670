/** Attributes of a field: class and style dress the whole of it, everything else belongs to the control inside. */
import { computed, useAttrs, type ComputedRef } from 'vue';

export function useControlAttrs(): {
  readonly whole: ComputedRef<Record<string, unknown>>;
  readonly control: ComputedRef<Record<string, unknown>>;
} {
  const attrs = useAttrs();
  return {
    whole: computed(() => ({ class: attrs['class'], style: attrs['style'] })),
    control: computed(() => {
      const { class: _class, style: _style, ...rest } = attrs;
      return rest;
    }),
  };
}
