import type { SearchDocument } from './document.ts';
import { fieldTexts } from './fields.ts';
import { WordScanner } from './normalise.ts';

/** Folded words that stand side by side as most of the documents write them, with accents rather than without. */
export function spelledInMost(documents: readonly SearchDocument[], words: readonly string[]): string {
  const votes = new Map<string, number>();
  for (const document of documents) {
    const written = spelledIn(document, words);
    if (written !== null) votes.set(written, (votes.get(written) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1));
  return most?.[0] ?? words.join(' ');
}

/** The words as the document writes them: without a capital if it is so anywhere, else with the fewest; null when they are not there. */
function spelledIn(document: SearchDocument, words: readonly string[]): string | null {
  let best: string | null = null;
  for (const text of Object.values(fieldTexts(document)).flat()) {
    for (const written of occurrences(text, words)) {
      if (!/\p{Lu}/u.test(written)) return written;
      if (best === null || written.slice(1) === written.slice(1).toLowerCase()) best = written;
    }
  }
  return best;
}

function* occurrences(text: string, words: readonly string[]): Iterable<string> {
  const scanner = new WordScanner(text);
  const last: { readonly folded: string; readonly start: number }[] = [];
  while (scanner.next()) {
    last.push({ folded: scanner.folded(), start: scanner.start });
    if (last.length > words.length) last.shift();
    if (last.length < words.length || last.some(({ folded }, at) => folded !== words[at])) continue;
    yield text.slice(last[0]?.start, scanner.end).replace(/\s+/g, ' ');
  }
}
