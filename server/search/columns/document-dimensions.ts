import { DOCUMENT_FACETS } from '../../domain/facets.ts';
import type { FacetRow } from './facet-row.ts';

/** What documents are filtered and counted by, their outcomes aside. */
export const DOCUMENT_DIMENSIONS = [...DOCUMENT_FACETS, 'fictitious'] as const;
export type DocumentDimension = (typeof DOCUMENT_DIMENSIONS)[number];

export function documentValues(row: FacetRow): Record<DocumentDimension, readonly string[]> {
  return {
    court: [row.court],
    kind: [row.kind],
    city: row.city ? [row.city] : [],
    chamber: row.chamber ? [row.chamber] : [],
    procedure: row.procedures,
    offence: row.offences,
    keyword: row.keywords,
    legal_basis: row.legalBasis,
    source: row.sources,
    has_commentary: [String(row.hasCommentary)],
    fictitious: [String(row.fictitious)],
  };
}
