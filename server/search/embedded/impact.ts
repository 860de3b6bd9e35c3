import { WEIGHT_SCALE } from './postings.ts';
import type { Postings } from './postings-codec.ts';

/** The constants of FTS5's bm25, so that a word weighs the same here and there. */
const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;

/** Number of words of each document, and what follows from it for scores. */
export class DocumentLengths {
  #words = new Int32Array(0);
  #norms: Float64Array | null = null;

  put(ordinal: number, words: number): void {
    if (ordinal >= this.#words.length) {
      const larger = new Int32Array(Math.max(ordinal + 1, this.#words.length * 2, 1024));
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[ordinal] = words;
    this.#norms = null;
  }

  delete(ordinal: number): void {
    this.#words[ordinal] = 0;
    this.#norms = null;
  }

  /** What the weight of a word in a document is compared with: greater for documents longer than the mean. */
  norms(documents: number): Float64Array {
    if (this.#norms === null) {
      const mean = this.#words.reduce((sum, words) => sum + words, 0) / Math.max(documents, 1);
      this.#norms = Float64Array.from(this.#words, (words) => K1 * (1 - B + (B * words) / Math.max(mean, 1)));
    }
    return this.#norms;
  }
}

/** Adds the bm25 of one word to the scores of its documents; `found`: how many of them are still there. */
export function addImpact(
  scores: Float64Array,
  { ordinals, weights }: Postings,
  found: number,
  documents: number,
  norms: Float64Array,
): void {
  const rarity = Math.log((documents - found + 0.5) / (found + 0.5));
  const factor = (rarity > 0 ? rarity : LEAST_IDF) * (K1 + 1);
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] ?? 0;
    const weight = (weights[i] ?? 0) / WEIGHT_SCALE;
    scores[ordinal] = (scores[ordinal] ?? 0) + (factor * weight) / (weight + (norms[ordinal] ?? 1));
  }
}
