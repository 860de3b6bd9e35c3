import type { RequestHandler } from 'express';
import { centsOf } from '../../domain/money.ts';
import type { OutcomeFact } from '../../domain/outcome-fact.ts';
import { outcomeToJson } from '../../domain/outcome-json.ts';
import { findOutcomeType } from '../../domain/outcome-types.ts';
import { formatReference } from '../../export/reference.ts';
import type { JudgmentSummary } from '../../store/read-model.ts';
import { decisionUrl } from '../exports/decision-url.ts';
import type { PageDeps } from '../page-deps.ts';
import { readPageRequest } from '../page-request.ts';
import type { SearchState } from '../search-params.ts';
import { searchQuery } from '../search-url.ts';
import { loadFacts } from '../statistics/load-facts.ts';
import { selectSearchState } from './strict-params.ts';

/**
 * GET /api/v1/outcomes : the outcomes of the decisions that a search finds, newest decision first, in pages. `type`, `family`,
 * `sense`, `amount_*`, `suspended`, `against` and `data` also choose among the outcomes of each decision.
 */
export function listOutcomes(deps: PageDeps): RequestHandler {
  return async (request, response) => {
    const state = selectSearchState(readPageRequest(request).url.searchParams);
    const { outcomes } = await loadFacts(deps, state);
    const chosen = outcomes.filter((fact) => isChosen(fact, state));
    const page = chosen.slice((state.page - 1) * state.size, state.page * state.size);
    const judgments = await deps.store.listSummaries([...new Set(page.map((fact) => fact.judgmentId))]);
    const byId = new Map(judgments.map((judgment) => [judgment.id, judgment]));
    const more = state.page * state.size < chosen.length;
    const next = `${deps.config.publicUrl ?? ''}/api/v1/outcomes${searchQuery({ ...state, page: state.page + 1 })}`;
    response.setHeader('X-Robots-Tag', 'noindex');
    response.json({
      total: chosen.length,
      page: state.page,
      size: state.size,
      next: more ? next : null,
      outcomes: page.flatMap((fact) => outcomeOf(deps, byId.get(fact.judgmentId), fact.outcomeId)),
    });
  };
}

function outcomeOf(deps: PageDeps, judgment: JudgmentSummary | undefined, outcomeId: string) {
  const place = judgment?.outcomes.findIndex((entry) => entry.id === outcomeId) ?? -1;
  const resolved = judgment?.outcomes[place];
  if (!judgment || !resolved) return [];
  return [
    {
      id: resolved.id,
      ...outcomeToJson(resolved.outcome),
      origin: resolved.origin,
      review_state: resolved.reviewState,
      url: `${decisionUrl(deps, judgment.id)}#mesure-${place + 1}`,
      judgment: {
        id: judgment.id,
        url: decisionUrl(deps, judgment.id),
        reference: formatReference(judgment),
        court: judgment.court.code,
        decided_on: judgment.decidedOn,
        fictitious: judgment.fictitious,
      },
    },
  ];
}

/** Same meaning as the engines' same-outcome condition; a rate never meets a bound on a sum. */
function isChosen(fact: OutcomeFact, state: SearchState): boolean {
  const any = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || wanted.some((value) => values.includes(value));
  return (
    any(state.type, [fact.type]) &&
    any(state.family, [findOutcomeType(fact.type)?.family ?? '']) &&
    any(state.sense, [fact.sense]) &&
    any(state.against, fact.against) &&
    any(state.data, fact.dataCategories) &&
    isWithin(fact, state) &&
    isSuspendedAsAsked(fact, state.suspended)
  );
}

function isWithin(fact: OutcomeFact, { amount_min: min, amount_max: max }: SearchState): boolean {
  if (min === null && max === null) return true;
  if (fact.euroCents === null || fact.per !== null || fact.type === 'astreinte') return false;
  return (min === null || fact.euroCents >= centsOf(min)) && (max === null || fact.euroCents <= centsOf(max));
}

function isSuspendedAsAsked({ suspension }: OutcomeFact, asked: SearchState['suspended']): boolean {
  if (asked === null) return true;
  return asked === 'true' ? suspension === 'full' || suspension === 'partial' : suspension === 'none';
}
