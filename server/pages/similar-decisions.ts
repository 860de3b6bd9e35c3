import { referenceLine } from './format/reference.ts';
import { buildChips, type OutcomeChip, pickChips } from './outcome-chip.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageRequest } from './page-request.ts';

export interface SimilarDecision {
  readonly href: string;
  readonly reference: string;
  readonly parties: string;
  readonly chips: readonly OutcomeChip[];
}

const SIMILAR = 4;
const SIMILAR_CHIPS = 3;

/** Decisions most alike, best first; null, with the cause in the log, when the engine does not answer. */
export async function findSimilar(
  deps: PageDeps,
  id: string,
  { language, url }: PageRequest,
): Promise<readonly SimilarDecision[] | null> {
  try {
    const summaries = await deps.store.listSummaries(await deps.search.similar(id, SIMILAR));
    return summaries.map((summary) => {
      const href = `/decisions/${summary.id}`;
      const chips = buildChips(href, summary.outcomes, language, deps.assetUrls.icons);
      return {
        href,
        reference: referenceLine(summary, language),
        parties: summary.parties ?? '',
        chips: pickChips(chips, SIMILAR_CHIPS),
      };
    });
  } catch (error) {
    deps.log({ method: 'GET', path: url.pathname, status: 200, milliseconds: 0, incident: null, error });
    return null;
  }
}
