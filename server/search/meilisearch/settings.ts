import type { Settings } from 'meilisearch';
import { FIELD_NAMES, INDEX_VERSION } from '../fields.ts';

/** Changes with the settings below; an index of another version is rebuilt. */
export const MEILISEARCH_VERSION = `${INDEX_VERSION}-m2`;

/** More than any corpus: totals and candidate sets must be exact. */
export const NO_LIMIT = 50_000_000;

/**
 * Stems and written words of each field are attributes of their own, the most telling first. Words come folded and stemmed by our
 * normaliser; Meilisearch must neither correct nor drop any.
 */
export const DECISION_SETTINGS: Settings = {
  searchableAttributes: FIELD_NAMES.flatMap((name) => [`s.${name}`, `e.${name}`]),
  filterableAttributes: [
    { attributePatterns: ['n'], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
    { attributePatterns: ['stamp'], features: { facetSearch: false, filter: { equality: false, comparison: true } } },
  ],
  sortableAttributes: ['stamp'],
  rankingRules: ['words', 'attributeRank', 'proximity', 'sort', 'wordPosition', 'exactness'],
  typoTolerance: { enabled: false },
  stopWords: [],
  synonyms: {},
  pagination: { maxTotalHits: NO_LIMIT },
  faceting: { maxValuesPerFacet: NO_LIMIT },
  searchCutoffMs: 20_000,
};

/** One document per word in use, with its stem: the words that a stem stands for, and the second, typo-tolerant query of suggestions. */
export const VOCABULARY_SETTINGS: Settings = {
  searchableAttributes: ['word'],
  filterableAttributes: [
    { attributePatterns: ['stem'], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
  ],
  pagination: { maxTotalHits: NO_LIMIT },
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 } },
  prefixSearch: 'disabled',
};
