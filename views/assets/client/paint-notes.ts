import { ADDED } from './selection.ts';

/** Colours the passages of notes where the browser can (CSS Custom Highlight API); elsewhere the list of notes serves. */
export function paintNotes(): void {
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
    if (!(node instanceof Text) || node.parentElement?.closest(ADDED)) continue;
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}
