/**
 * Where menus and lists open: inside the dialog that holds their button, else in the page's main part, so that they belong to
 * a landmark and stay readable while a dialog hides the rest. They have an element of their own there: beside a screen, what
 * they leave behind would be where Vue puts the next screen.
 */
import { inject, provide, type InjectionKey, type Ref } from 'vue';

const place: InjectionKey<Readonly<Ref<HTMLElement | undefined>>> = Symbol('portal');

export function providePortal(element: Readonly<Ref<HTMLElement | undefined>>): void {
  provide(place, element);
}

/** @returns what gives the element to open in, asked for when it opens. */
export function usePortal(): () => HTMLElement {
  const dialog = inject(place, undefined);
  return () => dialog?.value ?? document.getElementById('layers') ?? document.body;
}
