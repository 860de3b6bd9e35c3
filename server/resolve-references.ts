import { type ChamberMarks, isOfChamber } from './domain/chamber.ts';
import { foldLabel } from './domain/text.ts';
import { type CourtOfReference, findReferences, joinNamed, type Reference } from './search/references.ts';
import type { JudgmentSummary } from './store/read-model.ts';
import type { Store } from './store/store.ts';

/**
 * Ids of the decisions that the references of a query name (RG, pourvoi, ECLI, court and day), those named by most of them first:
 * the store knows them exactly, so no engine is asked. What a court decided in a year is a search, not a reference to one decision.
 */
export async function resolveReferences(store: Store, query: string): Promise<readonly string[]> {
  return joinNamed(await Promise.all(findReferences(query).map((reference) => lookUp(store, reference))));
}

async function lookUp(store: Store, reference: Reference): Promise<readonly string[]> {
  const nothing = { numberKeys: [], ecli: null, courtCode: null, decidedOn: null };
  switch (reference.kind) {
    case 'number': {
      const ids = await store.findIdsByReference({ ...nothing, numberKeys: [reference.key] });
      if (reference.of === null || ids.length < 2) return ids;
      const ofCourt = await keepOfCourt(store, ids, reference.of);
      return ofCourt.length > 0 ? ofCourt : ids;
    }
    case 'ecli':
      return reference.part === 'start' ? store.findIdsByReference({ ...nothing, ecli: reference.ecli }) : [];
    case 'decision':
      return keepOfCourt(store, await store.listIdsOfDay(reference.decidedOn), reference);
    case 'period':
      return [];
  }
}

async function keepOfCourt(store: Store, ids: readonly string[], of: CourtOfReference): Promise<readonly string[]> {
  const summaries = (await store.listSummaries(ids)).filter(({ court }) =>
    of.court === null ? foldLabel(court.city ?? '') === of.city : court.code === of.court,
  );
  return keepOfChamber(summaries, of.chamber).map((summary) => summary.id);
}

/** Those of the chamber asked for; where none is said to be of it, those of which no chamber is told. */
function keepOfChamber(summaries: readonly JudgmentSummary[], wanted: ChamberMarks | null): readonly JudgmentSummary[] {
  if (wanted === null) return summaries;
  const told = summaries.filter(({ chamber }) => chamber !== null && isOfChamber(chamber, wanted));
  return told.length > 0 ? told : summaries.filter(({ chamber }) => chamber === null);
}
