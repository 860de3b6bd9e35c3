/** Words of the decision that are selected, by their UTF-16 offsets on the canonical text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** As the canonical text has them; "" when they run over several paragraphs: their place alone then counts. */
  readonly words: string;
  /** As somebody reads them. */
  readonly quote: string;
}

/** What the page adds among the words: the numbers of outcomes, hints for screen readers. */
export const ADDED = '.evidence-note, .visually-hidden';

/** The selected words of `text`; null for nothing or words outside it. */
export function selectedPassage(text: HTMLElement): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const oneParagraph = paragraphOf(range.startContainer) === paragraphOf(range.endContainer);
  return { start, end, words: oneParagraph ? wordsOf(range) : '', quote: selection.toString().trim() };
}

/** How long a finger's selection must rest before it counts. */
const REST_MS = 400;

/** Calls back with the passage whenever somebody has selected words of `text`, by pointer, keyboard or finger. */
export function onSelection(text: HTMLElement, chosen: (passage: Passage) => void): void {
  const look = (): void => {
    const passage = selectedPassage(text);
    if (passage) chosen(passage);
  };
  text.addEventListener('pointerup', () => setTimeout(look));
  text.addEventListener('keyup', (event) => {
    if (event.shiftKey) look();
  });
  // A finger moves the handles of a selection without any event of its own on the text.
  if (!matchMedia('(pointer: coarse)').matches) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, REST_MS);
  });
}

/** A passage as the query of an address. */
export function passageQuery({ start, end }: Passage): string {
  return `?${new URLSearchParams({ debut: String(start), fin: String(end) })}`;
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-start]') ?? null;
}

/** Counts the characters of the decision before a point, leaving out what the page adds. */
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
  for (const added of copy.querySelectorAll(ADDED)) added.remove();
  return (copy.textContent ?? '').replaceAll('\u00a0', ' ');
}
