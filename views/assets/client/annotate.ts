/** Selecting words of the decision opens a panel to note them or to add an outcome that rests on them. */
export function startAnnotation(): void {
  const panel = document.querySelector<HTMLFormElement>('[data-selection-panel]');
  const text = document.querySelector<HTMLElement>('.text');
  paintNotes();
  if (!panel || !text) return;
  const open = (): void => {
    const passage = selectedPassage(text);
    if (!passage) return;
    fill(panel, passage);
    panel.hidden = false;
  };
  text.addEventListener('pointerup', () => setTimeout(open));
  text.addEventListener('keyup', (event) => {
    if (event.shiftKey) open();
  });
  panel.querySelector('[data-selection-close]')?.addEventListener('click', () => {
    panel.hidden = true;
  });
}

/** Opens the panel on the current selection and puts the cursor into its note; false when nothing is selected. */
export function noteSelection(): boolean {
  const panel = document.querySelector<HTMLFormElement>('[data-selection-panel]');
  const text = document.querySelector<HTMLElement>('.text');
  const passage = text && selectedPassage(text);
  if (!panel || !passage) return false;
  fill(panel, passage);
  panel.hidden = false;
  panel.querySelector<HTMLElement>('textarea')?.focus();
  return true;
}

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function fill(panel: HTMLFormElement, { start, end, words }: Passage): void {
  setValue(panel, '[data-selection-words]', words);
  setValue(panel, '[data-selection-span]', `${start}-${end}`);
  const quote = panel.querySelector('[data-selection-quote]');
  if (quote) quote.textContent = words.length > 200 ? `${words.slice(0, 200)}…` : words;
  const link = panel.querySelector<HTMLAnchorElement>('[data-selection-outcome]');
  if (link) link.search = `?${new URLSearchParams({ debut: String(start), fin: String(end) })}`;
}

function setValue(panel: HTMLElement, selector: string, value: string): void {
  const field = panel.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = value;
  // Words over several paragraphs go by their place alone: an empty field would mean "no passage".
  field.disabled = value === '';
}

/** The selected words by their offsets on the canonical text (UTF-16); null for nothing or words outside the text. */
function selectedPassage(text: HTMLElement): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const oneParagraph = paragraphOf(range.startContainer) === paragraphOf(range.endContainer);
  return { start, end, words: oneParagraph ? wordsOf(range) : '' };
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-start]') ?? null;
}

/** Counts the characters of the decision before a point, leaving out what the page adds (the numbers of outcomes). */
function offsetAt(node: Node, offset: number): number | null {
  const paragraph = paragraphOf(node);
  if (!paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + wordsOf(range).length;
}

/** The words of the decision in a range, as its canonical text has them: the page alone keeps sums together. */
function wordsOf(range: Range): string {
  const copy = range.cloneContents();
  for (const added of copy.querySelectorAll('.evidence-note, .visually-hidden')) added.remove();
  return (copy.textContent ?? '').replaceAll('\u00a0', ' ');
}

/** Colours the passages of notes where the browser can (CSS Custom Highlight API); elsewhere the list of notes serves. */
function paintNotes(): void {
  if (!('highlights' in CSS)) return;
  const ranges = [...document.querySelectorAll<HTMLElement>('[data-note-start]')].flatMap((note) => {
    const start = pointAt(Number(note.dataset.noteStart));
    const end = pointAt(Number(note.dataset.noteEnd));
    if (!start || !end) return [];
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [range];
  });
  if (ranges.length > 0) CSS.highlights.set('note', new Highlight(...ranges));
}

function pointAt(offset: number): { readonly node: Text; readonly offset: number } | null {
  if (offset < 0) return null;
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.text [data-start]')];
  const paragraph = paragraphs.filter((candidate) => Number(candidate.dataset.start) <= offset).at(-1);
  if (!paragraph) return null;
  let left = offset - Number(paragraph.dataset.start);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('.evidence-note, .visually-hidden')) continue;
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}
