/** Plots: a dot that is pointed at or focused tells its decision; arrow keys move between the dots of one plot. */
export function startPlots(): void {
  const plots = document.querySelectorAll<SVGSVGElement>('[data-plot]');
  if (plots.length === 0) return;
  for (const hint of document.querySelectorAll('[data-arrow-hint]')) hint.classList.remove('awaits-script');
  for (const plot of plots) {
    const section = plot.closest('section');
    const tip = section?.querySelector<HTMLElement>('[data-plot-tip]') ?? null;
    plot.addEventListener('pointerover', (event) => showTip(tip, markAt(event.target)));
    plot.addEventListener('pointerleave', () => showTip(tip, null));
    plot.addEventListener('focusin', (event) => showTip(tip, markAt(event.target)));
    plot.addEventListener('focusout', () => showTip(tip, null));
    plot.addEventListener('keydown', (event) => moveFocus(plot, event));
  }
}

function markAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.plot-dot, .plot-bar') : null;
}

function showTip(tip: HTMLElement | null, mark: Element | null): void {
  if (!tip) return;
  const words = mark?.querySelector('title')?.textContent ?? '';
  tip.textContent = words;
  tip.hidden = words === '';
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveFocus(plot: SVGSVGElement, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const dots: Element[] = [...plot.querySelectorAll('.plot-dot')];
  const current = document.activeElement === null ? -1 : dots.indexOf(document.activeElement);
  const next = dots[current + step];
  if (current < 0 || !(next instanceof SVGElement)) return;
  event.preventDefault();
  dots[current]?.setAttribute('tabindex', '-1');
  next.removeAttribute('tabindex');
  next.focus();
}
