/** On a phone the filters are a sheet shown by its address (#filtres): keep focus in it, and let Escape close it. */
export function startFilterSheet(): void {
  const sheet = document.getElementById('filtres');
  if (!sheet) return;
  addEventListener('hashchange', () => {
    if (location.hash === '#filtres') document.getElementById('filtres')?.focus();
    else document.querySelector<HTMLElement>('.filters-open')?.focus({ preventScroll: true });
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.filters-close') || !isSheetOpen()) return;
    event.preventDefault();
    closeSheet();
  });
  addEventListener('keydown', (event) => {
    if (!isSheetOpen()) return;
    if (event.key === 'Escape') closeSheet();
    if (event.key === 'Tab') keepFocus(event);
  });
}

/** Whether the filters now cover the page. */
export function isSheetOpen(): boolean {
  return location.hash === '#filtres' && matchMedia('(max-width: 61.99rem)').matches;
}

/** Uncovers the results. The sheet leaves no entry in the history: going back leads to the search before it. */
export function closeSheet(): void {
  location.replace('#resultats');
}

function keepFocus(event: KeyboardEvent): void {
  const sheet = document.getElementById('filtres');
  const stops = [
    ...(sheet?.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), summary') ?? []),
  ].filter((element) => element.checkVisibility());
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
