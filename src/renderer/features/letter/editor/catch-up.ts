/**
 * The browser tells of a moved caret only with its next frame, which a busy machine delays. Until then the editor believes in the
 * old place, and whatever redraws it puts the caret back there: so it is told before.
 */
import type { EditorView } from '@tiptap/pm/view';

export function catchUpWithCaret(view: EditorView): void {
  if (view.hasFocus() && !view.composing) document.dispatchEvent(new Event('selectionchange'));
}
