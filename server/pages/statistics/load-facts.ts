import type { Analytics } from '../../analytics/analytics.ts';
import type { ResultStatistics } from '../../analytics/statistics.ts';
import type { DecisionFact, OutcomeFact, ResultFacts } from '../../domain/outcome-fact.ts';
import type { AppDeps } from '../app-deps.ts';
import { findResultIds, type ResultSetDeps } from '../result-set.ts';
import type { SearchState } from '../search-params.ts';
import { searchQuery } from '../search-url.ts';

/** The facts of a result set with quick access to each decision and to each outcome's place on its page. */
export interface LoadedFacts extends ResultFacts {
  readonly decisionOf: ReadonlyMap<string, DecisionFact>;
  readonly statistics: ResultStatistics;
  /** From 1: the order of the outcomes on the decision's page. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Outcomes kept in memory for the last searches, over all of them. */
const KEPT_OUTCOMES = 500_000;

const kept = new WeakMap<object, Map<string, LoadedFacts>>();

/** The facts of every decision that a search finds; remembered until anything in the store changes. @throws what the engine throws. */
export async function loadFacts(
  deps: ResultSetDeps & Pick<AppDeps, 'analytics'>,
  state: SearchState,
): Promise<LoadedFacts> {
  const memory = kept.get(deps.store) ?? new Map<string, LoadedFacts>();
  kept.set(deps.store, memory);
  const ids = await findResultIds(deps, state);
  const key = `${await deps.store.findStoreRevision()} ${ids.length} ${searchQuery({ ...state, page: 1 })}`;
  const known = memory.get(key);
  if (known) return known;
  const loaded = index(await deps.store.listResultFacts(ids), deps.analytics);
  remember(memory, key, loaded);
  return loaded;
}

function index({ decisions, outcomes }: ResultFacts, analytics: Analytics): LoadedFacts {
  return {
    statistics: analytics.summariseOutcomes({ decisions, outcomes }),
    decisions,
    outcomes,
    decisionOf: new Map(decisions.map((decision) => [decision.id, decision])),
    placeOf: new Map(numberOutcomes(outcomes)),
  };
}

function numberOutcomes(outcomes: readonly OutcomeFact[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  return outcomes.map(({ outcomeId, judgmentId }) => {
    const place = (counts.get(judgmentId) ?? 0) + 1;
    counts.set(judgmentId, place);
    return [outcomeId, place] as const;
  });
}

function remember(memory: Map<string, LoadedFacts>, key: string, loaded: LoadedFacts): void {
  memory.set(key, loaded);
  let total = [...memory.values()].reduce((sum, facts) => sum + facts.outcomes.length, 0);
  for (const [oldest, facts] of memory) {
    if (total <= KEPT_OUTCOMES && memory.size <= 50) return;
    memory.delete(oldest);
    total -= facts.outcomes.length;
  }
}
