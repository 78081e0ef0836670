/** Gives the focus to the text once a menu or a dialog has given it back to its button. */
export function focusSoon(view: { readonly isDestroyed: boolean; focus(): void } | undefined): void {
  setTimeout(() => {
    if (view?.isDestroyed === false) view.focus();
  }, 80);
}
