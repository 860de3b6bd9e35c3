import { z } from 'zod';
import { OUTCOME_TYPES } from '../domain/outcome-types.ts';
import { formatReference } from '../export/reference.ts';
import { figuresToJson } from '../pages/api/figures-json.ts';
import { decisionUrl } from '../pages/exports/decision-url.ts';
import { findResults, type ResultRow } from '../pages/find-results.ts';
import { outcomeLine } from '../pages/format/outcome-words.ts';
import type { PageDeps } from '../pages/page-deps.ts';
import { DEFAULT_STATE, type SearchState, searchParamsSchema } from '../pages/search-params.ts';
import { searchUrl } from '../pages/search-url.ts';
import { loadFacts } from '../pages/statistics/load-facts.ts';
import type { JudgmentSummary, JudgmentView } from '../store/read-model.ts';

const { q, type, family, amount_min, amount_max, court, procedure, offence, from, to } = searchParamsSchema.shape;

/** The part of the search that assistants are offered: the parameters of the search page, under the same names. */
export const searchInput = {
  q,
  type: type.describe(`Outcome types, any of: ${OUTCOME_TYPES.map((info) => info.code).join(', ')}`),
  family,
  amount_min,
  amount_max,
  court,
  procedure,
  offence,
  from,
  to,
};
export const pageInput = { ...searchInput, page: z.number().int().min(1).max(1000).default(1) };
export const readInput = {
  id: z.string().min(1).max(200).describe('Id of a decision, as `search` gives it.'),
  section: z
    .enum(['all', 'header', 'facts', 'claims', 'reasons', 'dispositif', 'annexes'])
    .default('dispositif')
    .describe('Part of the text to read; the operative part by default.'),
  offset: z.number().int().min(0).default(0).describe('Where to go on in that part (`next_offset`).'),
};

const HITS = 10;
/** Characters of a decision's text in one answer. */
const TEXT_LENGTH = 12_000;

type SearchInput = z.output<z.ZodObject<typeof searchInput>>;

/**
 * Decisions with the passages that were found, their reference and address; apart, when few hold every word, those that hold the
 * most telling ones.
 */
export async function search(deps: PageDeps, input: z.output<z.ZodObject<typeof pageInput>>) {
  const state: SearchState = { ...DEFAULT_STATE, ...input, size: HITS };
  const { response, rows, nearby } = await findResults(deps, state, []);
  const describeFound = ({ hit, judgment }: ResultRow) => ({
    ...describe(deps, judgment),
    passages: hit.snippets.map((snippet) => ({ section: snippet.section, text: snippet.text })),
  });
  return {
    total: response.total,
    page: input.page,
    understood: response.query.understood,
    url: `${deps.config.publicUrl ?? ''}${searchUrl(state)}`,
    suggestion: response.query.suggestion,
    decisions: rows.map(describeFound),
    nearby: nearby.map(describeFound),
  };
}

/** One decision: its outcomes with the sentences they were read from, and a part of its text. Null when there is none. */
export async function read(deps: PageDeps, input: z.output<z.ZodObject<typeof readInput>>) {
  const id = await deps.store.findCurrentId(input.id);
  const judgment = id === null ? null : await deps.store.findJudgment(id);
  if (!judgment) return null;
  const text = selectPart(judgment, input.section);
  const end = Math.min(text.length, input.offset + TEXT_LENGTH);
  return {
    ...describe(deps, judgment),
    sources: judgment.sources.map((source) => ({
      source: source.source,
      url: source.url,
      licence: source.licence,
      retrieved_on: source.fetchedAt.slice(0, 10),
    })),
    evidence: judgment.outcomes.map((resolved, index) => ({
      outcome: outcomeLine(resolved.outcome, 'fr'),
      url: `${decisionUrl(deps, judgment.id)}#mesure-${index + 1}`,
      sentences: resolved.outcome.evidence.map((span) => span.text),
      review: resolved.reviewState,
      confidence: resolved.outcome.confidence,
    })),
    section: input.section,
    text: text.slice(input.offset, end),
    next_offset: end < text.length ? end : null,
  };
}

/** The figures of a search, as the page "Combien ?" shows them. */
export async function statistics(deps: PageDeps, input: SearchInput) {
  const state: SearchState = { ...DEFAULT_STATE, ...input };
  const facts = await loadFacts(deps, state);
  const { types, ...figures } = figuresToJson(facts, deps.analytics);
  const { search: query } = new URL(searchUrl(state), 'http://local');
  return { url: `${deps.config.publicUrl ?? ''}/statistiques${query}`, ...figures, types };
}

function describe(deps: PageDeps, judgment: JudgmentSummary) {
  return {
    id: judgment.id,
    reference: formatReference(judgment),
    url: decisionUrl(deps, judgment.id),
    court: judgment.courtLabel,
    decided_on: judgment.decidedOn,
    parties: judgment.parties,
    fictitious: judgment.fictitious,
    outcomes: judgment.outcomes.map(({ outcome }) => outcomeLine(outcome, 'fr')),
  };
}

/** The text of one section, or all of it but the names of judges. */
function selectPart({ text, sections }: JudgmentView, wanted: string): string {
  if (text === null) return '';
  const kept = sections.filter(({ kind }) => (wanted === 'all' ? kind !== 'composition' : kind === wanted));
  if (kept.length === 0) return wanted === 'all' ? text : '';
  return kept.map(({ start, end }) => text.slice(start, end)).join('\n');
}
