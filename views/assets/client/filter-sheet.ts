/** On a phone the filters are a sheet shown by its address (#filtres): keep focus in it, and let Escape close it. */
export function startFilterSheet(): void {
  const sheet = document.getElementById('filtres');
  if (!sheet) return;
  addEventListener('hashchange', () => {
    if (location.hash === '#filtres') document.getElementById('filtres')?.focus();
    else document.querySelector<HTMLElement>('.filters-open')?.focus({ preventScroll: true });
  });
  addEventListener('keydown', (event) => {
    if (location.hash !== '#filtres' || !isSheet()) return;
    if (event.key === 'Escape') location.hash = '#resultats';
    if (event.key === 'Tab') keepFocus(event);
  });
}

function isSheet(): boolean {
  return matchMedia('(max-width: 61.99rem)').matches;
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
