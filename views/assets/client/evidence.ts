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

function showOutcome(number: string): void {
  const outcome = document.getElementById(`mesure-${number}`);
  outcome?.scrollIntoView({ block: 'nearest' });
  outcome?.focus({ preventScroll: true });
  light([number]);
}
