/** F6: from region to region of the window (data-region), to where the focus was in each, or to its first control. */
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

const last = new WeakMap<Element, HTMLElement>();

/** Moves the focus to the next region, or back with -1. */
export function stepRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null && firstIn(region) !== undefined,
  );
  if (regions.length === 0) return;
  const active = document.activeElement;
  // The innermost: a region may hold another.
  const here = regions.findLastIndex((region) => region.contains(active));
  const from = regions[here];
  if (from && active instanceof HTMLElement) last.set(from, active);
  const start = here < 0 && step < 0 ? 0 : here;
  const to = regions[(start + step + regions.length) % regions.length];
  if (to) enter(to);
}

function enter(region: HTMLElement): void {
  const kept = last.get(region);
  const target = kept?.isConnected === true && region.contains(kept) ? kept : firstIn(region);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function firstIn(region: HTMLElement): HTMLElement | undefined {
  const current = region.querySelector<HTMLElement>('[aria-current], [aria-selected="true"][tabindex="0"]');
  if (current?.matches(FOCUSABLE)) return current;
  return [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => element.offsetParent !== null);
}
