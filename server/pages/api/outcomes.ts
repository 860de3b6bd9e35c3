import type { RequestHandler } from 'express';
import type { FactTable } from '../../analytics/fact-table.ts';
import type { OutcomeColumns } from '../../analytics/outcome-columns.ts';
import { centsOf } from '../../domain/money.ts';
import type { SuspensionKind } from '../../domain/outcome.ts';
import { outcomeToJson } from '../../domain/outcome-json.ts';
import { OUTCOME_TYPES } from '../../domain/outcome-types.ts';
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
    const { table, listRows } = await loadFacts(deps, state);
    const rows = listRows();
    const chosen = asksOfOutcomes(state) ? rows.filter(chooseOutcomes(table, state)) : rows;
    const page = [...chosen.subarray((state.page - 1) * state.size, state.page * state.size)];
    const judgments = await deps.store.listSummaries([...new Set(page.map((row) => table.decisionOf(row).id))]);
    const byId = new Map(judgments.map((judgment) => [judgment.id, judgment]));
    const more = state.page * state.size < chosen.length;
    const next = `${deps.config.publicUrl ?? ''}/api/v1/outcomes${searchQuery({ ...state, page: state.page + 1 })}`;
    response.setHeader('X-Robots-Tag', 'noindex');
    response.json({
      total: chosen.length,
      page: state.page,
      size: state.size,
      next: more ? next : null,
      outcomes: page.flatMap((row) => outcomeOf(deps, byId.get(table.decisionOf(row).id), table.outcomes.idOf(row))),
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

/** True when the parameters choose among the outcomes of a decision. */
function asksOfOutcomes(state: SearchState): boolean {
  const { type, family, sense, against, data, amount_min: min, amount_max: max, suspended } = state;
  return [type, family, sense, against, data].some((list) => list.length > 0) || (min ?? max ?? suspended) !== null;
}

/** Same meaning as the engines' same-outcome condition; a rate never meets a bound on a sum. */
function chooseOutcomes({ outcomes }: FactTable, state: SearchState): (row: number) => boolean {
  const isWanted = OUTCOME_TYPES.map(
    ({ code, family }) => isAmong(state.type, [code]) && isAmong(state.family, [family]),
  );
  return (row) =>
    isWanted[outcomes.typeOf(row)] === true &&
    isAmong(state.sense, [outcomes.senseOf(row)]) &&
    isAmong(state.against, outcomes.disclosedOf(row).against) &&
    isAmong(state.data, outcomes.disclosedOf(row).data) &&
    isWithin(outcomes, row, state) &&
    isSuspendedAsAsked(outcomes.suspensionOf(row), state.suspended);
}

/** True when nothing is wanted, or one of the values is. */
function isAmong(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((value) => values.includes(value));
}

function isWithin(outcomes: OutcomeColumns, row: number, { amount_min: min, amount_max: max }: SearchState): boolean {
  if (min === null && max === null) return true;
  const cents = outcomes.centsOf(row);
  if (Number.isNaN(cents) || outcomes.unitOf(row) !== null) return false;
  return (min === null || cents >= centsOf(min)) && (max === null || cents <= centsOf(max));
}

function isSuspendedAsAsked(suspension: SuspensionKind | null, asked: SearchState['suspended']): boolean {
  if (asked === null) return true;
  return asked === 'true' ? suspension === 'full' || suspension === 'partial' : suspension === 'none';
}
