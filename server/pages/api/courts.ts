import type { RequestHandler } from 'express';
import { COURT_KIND_LABELS, findCourt } from '../../domain/court.ts';
import { courtLabel } from '../format/labels.ts';
import type { PageDeps } from '../page-deps.ts';
import { DEFAULT_STATE } from '../search-params.ts';
import { toSearchRequest } from '../search-request.ts';

/** GET /api/v1/courts : courts with at least one decision, most decisions first. */
export function listCourts(deps: PageDeps): RequestHandler {
  return async (_request, response) => {
    const includeFictitious = !(await deps.store.hasIngested());
    const request = { ...toSearchRequest(DEFAULT_STATE, { includeFictitious, facets: ['court'] }), size: 1 };
    const { facets } = await deps.search.search(request);
    const courts = (facets.court ?? []).map(({ value: code, count }) => {
      const court = findCourt(code);
      return { code, label: courtLabel(code), kind: court?.kind ?? null, city: court?.city ?? null, judgments: count };
    });
    const kinds = Object.entries(COURT_KIND_LABELS).map(([code, labels]) => ({ code, labels }));
    response.json({ courts, kinds });
  };
}
