/** Lights an outcome and its words together, whichever the reader points at, and leads from the words to the outcome. */
export function startEvidence(): void {
  const list = document.querySelector<HTMLElement>('.outcome-list');
  const text = document.querySelector<HTMLElement>('.text');
  if (!list || !text) return;
  for (const type of ['pointerover', 'focusin'] as const) {
    list.addEventListener(type, (event) => light(numbersAt(event.target)));
    text.addEventListener(type, (event) => light(numbersAt(event.target)));
  }
  for (const type of ['pointerleave', 'focusout'] as const) {
    list.addEventListener(type, () => light([]));
    text.addEventListener(type, () => light([]));
  }
  text.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark.evidence') : null;
    const number = mark?.dataset.outcomes?.split(' ')[0];
    if (number && getSelection()?.isCollapsed !== false) showOutcome(number);
  });
  addEventListener('hashchange', () => focusPassage(text));
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.outcome-link') : null;
    // The same passage asked for again changes no address, so no other event tells.
    if (link && link.hash === location.hash) setTimeout(() => focusPassage(text));
  });
  focusPassage(text);
}

/** Puts the focus on the passage that the address names, so that reading aloud goes on from its words. */
function focusPassage(text: HTMLElement): void {
  const anchor = document.getElementById(location.hash.slice(1));
  const words = anchor?.matches('.anchor') && text.contains(anchor) ? nextMark(anchor) : null;
  if (!words) return;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
}

/** Passages that begin together have their anchors side by side before the marked words. */
function nextMark(anchor: Element): HTMLElement | null {
  let next = anchor.nextElementSibling;
  while (next?.matches('.anchor')) next = next.nextElementSibling;
  return next instanceof HTMLElement && next.matches('mark.evidence') ? next : null;
}

function numbersAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return [];
  const element = target.closest<HTMLElement>('[data-outcomes], [data-outcome]');
  return (element?.dataset.outcomes ?? element?.dataset.outcome ?? '').split(' ').filter((number) => number !== '');
}

function light(numbers: readonly string[]): void {
  for (const element of document.querySelectorAll<HTMLElement>('.outcome, mark.evidence')) {
    const own = (element.dataset.outcomes ?? element.dataset.outcome ?? '').split(' ');
    element.classList.toggle(
      'is-active',
      own.some((number) => numbers.includes(number)),
    );
  }
}

/** Beside the text the outcome is brought into view; above it, its address is opened, so that going back leads to these words. */
function showOutcome(number: string): void {
  const outcome = document.getElementById(`mesure-${number}`);
  if (!matchMedia('(min-width: 62rem)').matches) location.hash = `mesure-${number}`;
  outcome?.scrollIntoView({ block: 'nearest' });
  outcome?.focus({ preventScroll: true });
  light([number]);
}
