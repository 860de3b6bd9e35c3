import { createHash } from 'node:crypto';
import { type FacetRow, facetRow } from '../columns/facet-row.ts';
import type { SearchDocument } from '../document.ts';
import { analyseDocument, FIELD_NAMES, type FieldName } from '../fields.ts';

/**
 * Meilisearch keeps every pair of words up to seven apart, which costs most of the time and room of its index, and full stops hold
 * words apart. Of the written words only neighbours are asked for (phrases): they go in groups of three that share their ends
 * ("a b c. c d e"). Of the stems no pair is asked for: each is written once.
 */
const GROUP = 3;
/** Groups of a part: with eight positions for each full stop, below Meilisearch's 65 536 an attribute. */
const MOST_GROUPS = 5_500;
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
  const each = (parts: (name: FieldName) => Readonly<Record<string, string>>) =>
    Object.fromEntries(FIELD_NAMES.map((name) => [name, parts(name)]));
  return {
    key: decisionKey(document.id),
    n: decisionNumber(document.id),
    stamp,
    row: JSON.stringify(facetRow(document)),
    source: JSON.stringify(document),
    s: each((name) => inParts([...new Set([...analysed[name].stems, ...analysed[name].concepts])].map(markStem))),
    e: each((name) => inParts(groupsOf(analysed[name].exact))),
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

/** The words in use that have other forms, each once: all that a stem may stand for, and what a misspelt word is corrected to. */
export function vocabularyWords(documents: readonly SearchDocument[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const document of documents) {
    const analysed = analyseDocument(document);
    for (const name of FIELD_NAMES) {
      for (const word of analysed[name].exact) if (hasForms(word)) words.add(word);
    }
  }
  return words;
}

/** Shorter words and words with digits are their own stem (see stemWord). */
export function hasForms(word: string): boolean {
  return /^[a-z]{4,}$/.test(word);
}

function groupsOf(words: readonly string[]): readonly string[] {
  const groups: string[] = [];
  for (let at = 0; at === 0 ? words.length > 0 : at < words.length - 1; at += GROUP - 1) {
    groups.push(words.slice(at, at + GROUP).join(' '));
  }
  return groups;
}

function inParts(groups: readonly string[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (let at = 0; at < groups.length; at += MOST_GROUPS) {
    texts[`p${at / MOST_GROUPS}`] = groups.slice(at, at + MOST_GROUPS).join('. ');
  }
  return texts;
}

/** The written words of a field in their order, from its parts. */
export function wordsOfParts(parts: Readonly<Record<string, string>>): readonly string[] {
  const words: string[] = [];
  for (let part = 0; parts[`p${part}`] !== undefined; part++) {
    for (const group of (parts[`p${part}`] ?? '').split('. ')) {
      const own = group.split(' ');
      for (let at = words.length === 0 ? 0 : 1; at < own.length; at++) words.push(own[at] ?? '');
    }
  }
  return words;
}
