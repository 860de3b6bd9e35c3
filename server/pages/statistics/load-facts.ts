import type { Analytics } from '../../analytics/analytics.ts';
import type { LiveFacts } from '../../analytics/live-facts.ts';
import type { Selection } from '../../analytics/selection.ts';
import type { ResultStatistics } from '../../analytics/statistics.ts';
import { formatReference } from '../../export/reference.ts';
import type { Store } from '../../store/store.ts';
import type { AppDeps } from '../app-deps.ts';
import { findResultSet, type ResultSetDeps } from '../result-set.ts';
import { dropPage, type SearchState } from '../search-params.ts';
import { searchQuery } from '../search-url.ts';

/** The facts of a result set, and its outcomes counted: once, when that is asked for. */
export interface LoadedFacts extends Selection {
  readonly statistics: ResultStatistics;
}

/** Outcomes kept in memory for the last searches, over all of them. */
const KEPT_OUTCOMES = 2_000_000;
const KEPT_SEARCHES = 50;

interface Memory {
  readonly live: LiveFacts;
  readonly searches: Map<string, LoadedFacts>;
}

const memories = new WeakMap<Store, Memory>();

/** Reads the facts of the whole store ahead of the first page that needs them. @throws what the store throws. */
export async function warmFacts(deps: Pick<AppDeps, 'store' | 'analytics'>): Promise<void> {
  await memoryOf(deps).live.current();
}

/** The facts of every decision that a search finds; remembered until anything in the store changes. @throws what the engine throws. */
export async function loadFacts(
  deps: ResultSetDeps & Pick<AppDeps, 'analytics'>,
  state: SearchState,
): Promise<LoadedFacts> {
  const { live, searches } = memoryOf(deps);
  const { analytics } = deps;
  const [found, { table, seq }] = await Promise.all([findResultSet(deps, state), live.current()]);
  const decisions = 'numbering' in found ? table.selectOrdinals(found) : table.findOrdinals(found);
  const key = `${seq} ${decisions.length} ${searchQuery(dropPage(state))}`;
  const known = searches.get(key);
  if (known) return known;
  const loaded = countOnce(analytics.selectDecisions(table, decisions), analytics);
  remember(searches, key, loaded);
  return loaded;
}

/** A selection with its figures, which are computed when they are first asked for. */
export function countOnce(
  selection: Selection,
  { summariseOutcomes }: Pick<Analytics, 'summariseOutcomes'>,
): LoadedFacts {
  let statistics: ResultStatistics | null = null;
  return {
    ...selection,
    get statistics() {
      statistics ??= summariseOutcomes(selection);
      return statistics;
    },
  };
}

function memoryOf({ store, analytics }: Pick<AppDeps, 'store' | 'analytics'>): Memory {
  const known = memories.get(store);
  if (known) return known;
  const memory: Memory = { live: analytics.openLiveFacts(store, formatReference), searches: new Map() };
  memories.set(store, memory);
  return memory;
}

function remember(searches: Map<string, LoadedFacts>, key: string, loaded: LoadedFacts): void {
  searches.set(key, loaded);
  let total = [...searches.values()].reduce((sum, facts) => sum + facts.outcomes, 0);
  for (const [oldest, facts] of searches) {
    if (total <= KEPT_OUTCOMES && searches.size <= KEPT_SEARCHES) return;
    searches.delete(oldest);
    total -= facts.outcomes;
  }
}
