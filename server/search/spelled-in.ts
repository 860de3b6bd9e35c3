import type { SearchDocument } from './document.ts';
import { fieldTexts } from './fields.ts';
import { WordScanner } from './normalise.ts';

/**
 * The word as the document writes it, with its accents: without a capital if it is so anywhere, else with the fewest; the folded word
 * when it is not there.
 */
function spelledIn(document: SearchDocument, folded: string): string {
  const texts = Object.values(fieldTexts(document)).flat();
  let best: string | null = null;
  for (const text of texts) {
    const scanner = new WordScanner(text);
    while (scanner.next()) {
      if (scanner.folded() !== folded) continue;
      const written = text.slice(scanner.start, scanner.end);
      if (!/\p{Lu}/u.test(written)) return written;
      if (best === null || written.slice(1) === written.slice(1).toLowerCase()) best = written;
    }
  }
  return best ?? folded;
}

/** The word as most of the documents write it, with accents rather than without. */
export function spelledInMost(documents: readonly SearchDocument[], folded: string): string {
  const votes = new Map<string, number>();
  for (const document of documents) {
    const written = spelledIn(document, folded);
    votes.set(written, (votes.get(written) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1));
  return most?.[0] ?? folded;
}
