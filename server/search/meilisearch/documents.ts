import { createHash } from 'node:crypto';
import { type FacetRow, facetRow } from '../columns/facet-row.ts';
import type { SearchDocument } from '../document.ts';
import { analyseDocument, FIELD_NAMES, type FieldName } from '../fields.ts';

/** Below Meilisearch's 65 536 positions an attribute. */
const LONGEST_PART = 60_000;
/** Words that a part shares with the next, so that phrases over the cut are found. */
const OVERLAP = 100;
/** Marks stems, so that one index holds them beside the written words; survives Meilisearch's own folding. */
const STEM_MARK = 'ø';

/** A decision as Meilisearch keeps it. */
export interface StoredDecision {
  readonly key: string;
  /** Number of the decision in sets of candidates. */
  readonly n: number;
  /** When it was indexed, in milliseconds: what changed since is read again. */
  readonly stamp: number;
  /** FacetRow as JSON. */
  readonly row: string;
  /** SearchDocument as JSON. */
  readonly source: string;
  readonly s: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly e: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function storedDecision(document: SearchDocument, stamp: number): StoredDecision {
  const analysed = analyseDocument(document);
  const each = (words: (name: FieldName) => readonly string[]) =>
    Object.fromEntries(FIELD_NAMES.map((name) => [name, parts(words(name))]));
  return {
    key: decisionKey(document.id),
    n: decisionNumber(document.id),
    stamp,
    row: JSON.stringify(facetRow(document)),
    source: JSON.stringify(document),
    s: each((name) => [...analysed[name].stems, ...analysed[name].concepts].map(markStem)),
    e: each((name) => analysed[name].exact),
  };
}

export function parseRow(row: string): FacetRow {
  return JSON.parse(row) as FacetRow;
}

export function parseSource(source: string): SearchDocument {
  return JSON.parse(source) as SearchDocument;
}

export function markStem(stem: string): string {
  return `${STEM_MARK}${stem}`;
}

/** Keys may hold letters, digits, hyphens and underscores only. */
export function decisionKey(id: string): string {
  return /^[A-Za-z0-9-]{1,200}$/.test(id) ? id : `_${createHash('sha256').update(id).digest('hex')}`;
}

/** 48 bits of a hash of the id: the same wherever and whenever it is computed. */
export function decisionNumber(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, 6);
}

/** Words worth correcting to, each once. */
export function vocabularyWords(documents: readonly SearchDocument[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const document of documents) {
    const analysed = analyseDocument(document);
    for (const name of FIELD_NAMES) {
      for (const word of analysed[name].exact) if (/^[a-z]{4,24}$/.test(word)) words.add(word);
    }
  }
  return words;
}

function parts(words: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let at = 0, part = 0; at < words.length; at += LONGEST_PART, part++) {
    texts[`p${part}`] = words.slice(at, at + LONGEST_PART + OVERLAP).join(' ');
  }
  return texts;
}
