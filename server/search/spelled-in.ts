import type { SearchDocument } from './document.ts';
import { fieldTexts } from './fields.ts';
import { tokenise } from './normalise.ts';

/** The word as the document writes it, in lower case. */
export function spelledIn(document: SearchDocument | null, folded: string): string {
  const texts = document ? Object.values(fieldTexts(document)).flat() : [];
  for (const text of texts) {
    const tokens = tokenise(text);
    const at = tokens.folded.indexOf(folded);
    if (at >= 0) return text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
  }
  return folded;
}
