import { noteSelection } from './annotate.ts';
import { announce } from './announce.ts';

const HELP = 'j mesure suivante, k précédente, c confirmer, e corriger, x rejeter, n noter la sélection';

/** One-letter commands for people who review: on a decision they act on the outcome in focus, in the queue on the one shown. */
export function startReviewKeys(): void {
  const inQueue = document.querySelector('[data-review-queue]') !== null;
  if (!inQueue && !document.querySelector('[data-outcome-actions]')) return;
  if (inQueue) showPassage();
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '?') announce(HELP);
    else if (inQueue ? pressQueueKey(event.key) : pressDecisionKey(event.key)) event.preventDefault();
  });
}

/** Scrolls the text, not the page, to the words under review. */
function showPassage(): void {
  const text = document.querySelector<HTMLElement>('.queue-text');
  const mark = text?.querySelector<HTMLElement>('mark');
  if (text && mark) text.scrollTop = mark.offsetTop - text.clientHeight / 3;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function pressQueueKey(key: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  control?.click();
  return control !== null;
}

function pressDecisionKey(key: string): boolean {
  if (key === 'n') return noteSelection();
  const outcomes = [...document.querySelectorAll<HTMLElement>('.outcome')];
  const current = outcomes.findIndex((outcome) => outcome.contains(document.activeElement));
  if (key === 'j' || key === 'k') {
    const next = outcomes[Math.min(outcomes.length - 1, Math.max(0, current + (key === 'j' ? 1 : -1)))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return next !== undefined;
  }
  const control = outcomes[current]?.querySelector<HTMLElement>(`[data-act="${CSS.escape(key)}"]`);
  if (control instanceof HTMLDetailsElement) {
    control.open = true;
    control.querySelector<HTMLElement>('select')?.focus();
  } else control?.click();
  return control !== null && control !== undefined;
}
