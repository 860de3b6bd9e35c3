import { foldLabel } from './domain/text.ts';
import { findReferences, type Reference } from './search/references.ts';
import type { Store } from './store/store.ts';

/**
 * Ids of the decisions that the references of a query name (RG, pourvoi, ECLI, court and day), in the order of the query: the
 * store knows them exactly, so no engine is asked.
 */
export async function resolveReferences(store: Store, query: string): Promise<readonly string[]> {
  const found = await Promise.all(findReferences(query).map((reference) => lookUp(store, reference)));
  return [...new Set(found.flat())];
}

async function lookUp(store: Store, reference: Reference): Promise<readonly string[]> {
  const nothing = { numberKeys: [], ecli: null, courtCode: null, decidedOn: null };
  switch (reference.kind) {
    case 'number':
      return store.findIdsByReference({ ...nothing, numberKeys: [reference.key] });
    case 'ecli':
      return store.findIdsByReference({ ...nothing, ecli: reference.ecli });
    case 'decision': {
      const { court, city, decidedOn } = reference;
      if (court !== null) return store.findIdsByReference({ ...nothing, courtCode: court, decidedOn });
      const ids = await store.listIdsOfDay(decidedOn);
      const summaries = await store.listSummaries(ids);
      return summaries.filter((summary) => foldLabel(summary.court.city ?? '') === city).map((summary) => summary.id);
    }
  }
}
