/**
 * Puts the results and filters of another state of the search in place of those on the page; what the reader has in hand stays.
 * Words that are being written stay too, unless the reader went to another search by its address.
 */
export function redraw(next: Document, keepWords: boolean): void {
  const putBack = rememberPlace();
  replaceContent('resultats', next);
  replaceFilters(next);
  document.title = next.title;
  putBack();
  document.getElementById('resultats')?.removeAttribute('aria-busy');
  const input = document.getElementById('q');
  const asked = next.getElementById('q');
  const typing = keepWords && document.activeElement === input;
  if (!typing && input instanceof HTMLInputElement && asked instanceof HTMLInputElement) input.value = asked.value;
  relabelSubmit();
}

/** Whether the person writes into the element, so that it changes letter by letter. */
export function isWritten(element: EventTarget | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type !== 'checkbox';
}

/** In the sheet, the button says how many decisions it leads to. */
export function relabelSubmit(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-submit-label]');
  if (button?.dataset.submitLabel) button.textContent = button.dataset.submitLabel;
}

function replaceContent(id: string, next: Document): void {
  const fresh = next.getElementById(id);
  if (fresh) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
}

/** The field that is being written in stays: a new one would lose the letters and the cursor of the last moment. */
function replaceFilters(next: Document): void {
  const written = isWritten(document.activeElement) ? document.activeElement : null;
  const held = written?.closest<HTMLElement>('.filters-body > [data-group]');
  const body = held?.parentElement;
  const fresh = next.querySelector(`.filters-body > [data-group="${held?.dataset.group}"]`);
  if (!held || !body || !fresh?.parentElement) {
    replaceContent('filtres', next);
    return;
  }
  while (held.previousSibling) held.previousSibling.remove();
  while (held.nextSibling) held.nextSibling.remove();
  const siblings = [...fresh.parentElement.childNodes];
  const at = siblings.indexOf(fresh);
  held.before(...siblings.slice(0, at));
  held.after(...siblings.slice(at + 1));
  const [bars, newBars] = [held.querySelector('.histogram'), fresh.querySelector('.histogram')];
  if (bars && newBars) bars.replaceWith(newBars);
  for (const part of document.querySelectorAll('#filtres > :not(.filters-body)')) part.remove();
  const frame = [...next.querySelectorAll('#filtres > *')];
  const middle = frame.findIndex((part) => part.matches('.filters-body'));
  body.before(...frame.slice(0, middle));
  body.after(...frame.slice(middle + 1));
}

/** Keeps open groups, scroll and focus; the answer puts them back on the elements that now stand for the same thing. */
function rememberPlace(): () => void {
  const scroll = document.querySelector('.filters-body')?.scrollTop ?? 0;
  const groups = new Map(groupsOnPage().map((group) => [group.dataset.group, group.open]));
  const active = document.activeElement;
  const findAgain = active instanceof HTMLElement || active instanceof SVGElement ? counterpartOf(active) : null;
  return () => {
    for (const group of groupsOnPage()) group.open = groups.get(group.dataset.group) ?? group.open;
    const body = document.querySelector('.filters-body');
    if (body) body.scrollTop = scroll;
    if (active?.isConnected === false) findAgain?.()?.focus({ preventScroll: true });
  };
}

function groupsOnPage(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('#filtres details[data-group]')];
}

type Finder = () => HTMLElement | SVGElement | null;

/** How to find, once the page is drawn anew, what stands for the element that has the focus; what is gone gives it to its neighbour. */
function counterpartOf(element: HTMLElement | SVGElement): Finder {
  const fallback = element.closest<HTMLElement>('#filtres, #resultats')?.id ?? '';
  const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  const place: Finder = () => (fallback === '' ? null : document.getElementById(fallback));
  if (element instanceof HTMLInputElement && element.type === 'checkbox') {
    const { name, value } = element;
    return () => find(`#filtres input[type="checkbox"][name="${name}"][value="${CSS.escape(value)}"]`) ?? place();
  }
  if (element.id !== '') return () => document.getElementById(element.id) ?? place();
  const list = ['.active-filters', '.reading-list', '.histogram'].find((selector) => element.closest(selector));
  if (list === undefined) return place;
  const at = linksOf(element.closest(list)).indexOf(element);
  const group = element.closest<HTMLElement>('[data-group]')?.dataset.group;
  return () => {
    const links = linksOf(find(group === undefined ? list : `[data-group="${group}"] ${list}`));
    return links[Math.min(at, links.length - 1)] ?? place();
  };
}

function linksOf(list: Element | null): (HTMLElement | SVGElement)[] {
  return [...(list?.querySelectorAll<HTMLElement | SVGElement>('a') ?? [])];
}
