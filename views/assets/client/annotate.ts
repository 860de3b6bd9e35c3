import { paintNotes } from './paint-notes.ts';
import { onSelection, type Passage, passageQuery, selectedPassage } from './selection.ts';

const LONGEST_QUOTE = 200;

/** Selecting words of the decision opens a panel to note them or to add an outcome that rests on them. */
export function startAnnotation(): void {
  const { panel, text } = bench();
  paintNotes();
  if (panel && text) {
    onSelection(text, (passage) => open(panel, passage));
    panel.querySelector('[data-selection-close]')?.addEventListener('click', () => close(panel, text));
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close(panel, text);
    });
  }
  startSheet(text);
}

/** Opens the panel on the current selection and puts the cursor into its note; false when nothing is selected. */
export function noteSelection(): boolean {
  const { panel, text } = bench();
  const passage = text && selectedPassage(text);
  if (!panel || !passage) return false;
  open(panel, passage);
  panel.querySelector<HTMLElement>('textarea')?.focus();
  return true;
}

/** Leads to the form of a new outcome on the selected words, or on none. */
export function addOutcomeOnSelection(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('[data-add-outcome], [data-sheet-add]');
  const { text } = bench();
  if (!link) return false;
  const passage = text && selectedPassage(text);
  if (passage) link.search = passageQuery(passage);
  link.click();
  return true;
}

/** On the sheet of a campaign, the link to a new outcome takes the selected words along. */
function startSheet(text: HTMLElement | null): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-sheet-add]');
  const quote = document.querySelector<HTMLElement>('.queue-outcome [data-selection-quote]');
  if (!link || !text) return;
  onSelection(text, (passage) => {
    link.search = passageQuery(passage);
    if (!quote) return;
    quote.hidden = false;
    quote.textContent = quoteOf(passage);
  });
}

function bench(): { readonly panel: HTMLFormElement | null; readonly text: HTMLElement | null } {
  return { panel: document.querySelector('form[data-selection-panel]'), text: document.querySelector('.text') };
}

function open(panel: HTMLFormElement, passage: Passage): void {
  const { start, end, words } = passage;
  setValue(panel, '[data-selection-words]', words);
  setValue(panel, '[data-selection-span]', `${start}-${end}`);
  const quote = panel.querySelector('[data-selection-quote]');
  if (quote) quote.textContent = quoteOf(passage);
  const link = panel.querySelector<HTMLAnchorElement>('[data-selection-outcome]');
  if (link) link.search = passageQuery(passage);
  panel.hidden = false;
}

function close(panel: HTMLFormElement, text: HTMLElement): void {
  panel.hidden = true;
  text.focus({ preventScroll: true });
}

function quoteOf({ quote }: Passage): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
}

function setValue(panel: HTMLElement, selector: string, value: string): void {
  const field = panel.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = value;
  // Words over several paragraphs go by their place alone: an empty field would mean "no passage".
  field.disabled = value === '';
}
