import { COURT_KIND_LABELS, findCourt } from '../domain/court.ts';
import { TABLES } from './format/label-tables.ts';

/** Values of each controlled list that a search filters on. */
export const KINDS = Object.keys(COURT_KIND_LABELS);
export const PROCEDURES = Object.keys(TABLES.procedure);
export const SENSES = Object.keys(TABLES.sense);
export const SOURCES = Object.keys(TABLES.source);
export const AGAINST = Object.keys(TABLES.against);
export const DATA = Object.keys(TABLES.data);

/** How resolveCourt() writes the code of a court with a town that data/courts.json does not list. */
const UNLISTED_COURT = /^(?:tj|ca|tcom|cph|ti|tpol|assises|caa|ta)-[a-z0-9-]{2,70}$/;

/** True for a listed court, and for a code of the form that an unlisted one gets. */
export function isCourtCode(code: string): boolean {
  return findCourt(code) !== null || UNLISTED_COURT.test(code);
}
