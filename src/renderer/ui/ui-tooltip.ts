/** Puts a tooltip on the one element that it holds: `<UiTooltip text="...">`. UiTooltips.vue shows it. */
import { cloneVNode, defineComponent } from 'vue';

export const UiTooltip = defineComponent({
  name: 'UiTooltip',
  props: { text: { type: String, default: undefined }, keys: { type: String, default: undefined } },
  setup(props, { slots }) {
    return () => {
      const [first] = slots['default']?.() ?? [];
      return first && cloneVNode(first, { 'data-tip': props.text, 'data-tip-keys': props.keys });
    };
  },
});
