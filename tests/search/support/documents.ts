import type { Section } from '../../../server/domain/section.ts';
import type { SearchDocument, SearchOutcome } from '../../../server/search/document.ts';
import { NO_FILTERS, type OutcomeCondition, type SearchRequest } from '../../../server/search/search-index.ts';

export const NO_CONDITION: OutcomeCondition = {
  types: [],
  families: [],
  senses: [],
  minCents: null,
  maxCents: null,
  suspended: null,
  against: [],
  data: [],
};

export function request(overrides: Partial<SearchRequest> = {}): SearchRequest {
  return {
    q: '',
    filters: NO_FILTERS,
    sort: 'relevance',
    page: 1,
    size: 50,
    facets: [],
    withoutExpansions: [],
    ...overrides,
  };
}

let outcomes = 0;

export function outcome(type: string, overrides: Partial<SearchOutcome> = {}): SearchOutcome {
  return {
    id: `o${++outcomes}`,
    type,
    family: 'civil_monetary',
    sense: 'granted',
    euroCents: null,
    converted: false,
    suspension: null,
    against: [],
    dataCategories: [],
    origin: 'rule',
    reviewState: 'unreviewed',
    confidence: 'high',
    isRate: false,
    ...overrides,
  };
}

export interface Parts {
  readonly body?: string;
  readonly reasons?: string;
  readonly dispositif?: string;
  readonly composition?: string;
}

/** A fictitious decision; its text is its parts one after the other. */
export function judgment(id: string, parts: Parts, overrides: Partial<SearchDocument> = {}): SearchDocument {
  let text = '';
  const sections: Section[] = [];
  const kinds = { composition: 'composition', body: 'facts', reasons: 'reasons', dispositif: 'dispositif' } as const;
  for (const name of ['composition', 'body', 'reasons', 'dispositif'] as const) {
    const part = parts[name];
    if (part === undefined) continue;
    const start = text.length;
    text += `${part}\n\n`;
    sections.push({ kind: kinds[name], start, end: text.length });
  }
  return {
    id,
    title: `Décision ${id}`,
    parties: null,
    keywords: [],
    court: { code: 'tj-paris', label: 'Tribunal judiciaire de Paris', kind: 'tj', city: 'Paris' },
    chamber: null,
    decidedOn: '2021-06-29',
    numbers: [],
    procedures: [],
    offences: [],
    legalBasis: [],
    sources: ['legalis'],
    text,
    sections,
    commentary: '',
    hasCommentary: false,
    hasText: true,
    fictitious: false,
    outcomes: [],
    ...overrides,
  };
}

export async function* stream(documents: readonly SearchDocument[]): AsyncIterable<SearchDocument> {
  yield* documents;
}
