import type { RequestHandler } from 'express';
import { FAMILY_LABELS, OUTCOME_FAMILIES, OUTCOME_TYPES } from '../../domain/outcome-types.ts';

const TAXONOMY = {
  families: OUTCOME_FAMILIES.map((code) => ({ code, labels: FAMILY_LABELS[code] })),
  types: OUTCOME_TYPES.map(({ code, family, labels, short, definition }) => ({
    code,
    family,
    labels,
    short,
    definition,
  })),
};

/** GET /api/v1/taxonomy : families and types of outcomes. */
export function showTaxonomy(): RequestHandler {
  return (_request, response) => {
    response.json(TAXONOMY);
  };
}
