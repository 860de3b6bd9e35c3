import { addOutcomeOnSelection, noteSelection } from './annotate.ts';
import { announce } from './announce.ts';

/** One-letter commands for people who review: on a decision they act on the outcome in focus, in the queue on the one shown. */
export function startReviewKeys(): void {
  showPassage();
  const press = commandsOfPage();
  if (!press) return;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && submitChoice(event.target)) event.preventDefault();
    if (isTyping(event.target)) return;
    if (event.key === '?' ? showKeys() : press(event.key)) event.preventDefault();
  });
}

function commandsOfPage(): ((key: string) => boolean) | null {
  if (document.querySelector('[data-review-queue]')) return pressQueueKey;
  if (document.querySelector('[data-outcome-actions], [data-bench]')) return pressDecisionKey;
  return document.querySelector('[data-sheet-add]') ? pressSheetKey : null;
}

/** Scrolls the text, not the page, to the words under review. */
function showPassage(): void {
  const text = document.querySelector<HTMLElement>('.queue-text, .excerpt-text');
  const mark = text?.querySelector<HTMLElement>('mark');
  if (text && mark) text.scrollTop = mark.offsetTop - text.clientHeight / 3;
}

/** Brings the list of keys into view and reads it out. */
function showKeys(): boolean {
  const keys = document.querySelector<HTMLElement>('[data-keys]');
  keys?.scrollIntoView({ block: 'nearest' });
  announce((keys?.textContent ?? '').replace(/\s+/g, ' ').trim());
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Enter in the list of reasons rejects, so that the keyboard suffices. */
function submitChoice(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLSelectElement) || target.name !== 'reason') return false;
  target.form?.requestSubmit();
  return true;
}

function pressQueueKey(key: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (control instanceof HTMLSelectElement) control.focus();
  else control?.click();
  return control !== null;
}

function pressSheetKey(key: string): boolean {
  return key === 'a' && addOutcomeOnSelection();
}

function pressDecisionKey(key: string): boolean {
  if (key === 'n') return noteSelection();
  if (key === 'a') return addOutcomeOnSelection();
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
