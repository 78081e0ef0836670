/**
 * Typed text goes into the document at once, and not by way of the browser: a browser that types into emptied words
 * dresses them in styles of its own, which the policy of the page forbids, and a figure's edge is where we say it is.
 */
import { Plugin } from '@tiptap/pm/state';

export const typingPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const { data, inputType, isComposing } = event;
          if (inputType !== 'insertText' || data === null || isComposing || view.composing) return false;
          const { from, to } = view.state.selection;
          if (!view.state.selection.$from.parent.isTextblock) return false;
          event.preventDefault();
          const insert = () => view.state.tr.insertText(data, from, to).scrollIntoView();
          const handled = view.someProp('handleTextInput', (handle) => handle(view, from, to, data, insert));
          if (handled !== true) view.dispatch(insert());
          return true;
        },
      },
    },
  });
