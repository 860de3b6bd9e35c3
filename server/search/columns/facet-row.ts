import { chamberLabel } from '../../domain/chamber.ts';
import { readProvisions } from '../../domain/provision.ts';
import { numberKey } from '../../domain/reference.ts';
import type { SearchDocument, SearchOutcome } from '../document.ts';

/** What filters, facets and sorts need of one document: small, JSON-safe, the same for every engine. */
export interface FacetRow {
  readonly id: string;
  readonly decidedOn: string;
  readonly court: string;
  readonly courtLabel: string;
  readonly kind: string;
  readonly city: string | null;
  readonly chamber: string | null;
  readonly procedures: readonly string[];
  readonly offences: readonly string[];
  readonly keywords: readonly string[];
  readonly legalBasis: readonly string[];
  readonly sources: readonly string[];
  readonly numberKeys: readonly string[];
  readonly ecli: string | null;
  readonly hasCommentary: boolean;
  readonly fictitious: boolean;
  readonly outcomes: readonly FacetOutcome[];
}

export type FacetOutcome = Omit<SearchOutcome, 'id' | 'converted' | 'origin' | 'confidence'>;

export function facetRow(document: SearchDocument): FacetRow {
  return {
    id: document.id,
    decidedOn: document.decidedOn,
    court: document.court.code,
    courtLabel: document.court.label,
    kind: document.court.kind,
    city: document.court.city,
    chamber: document.chamber === null ? null : chamberLabel(document.chamber),
    procedures: document.procedures,
    offences: distinct(document.offences.map(plainLabel)),
    keywords: distinct(document.keywords.map(plainLabel)),
    legalBasis: distinct(document.legalBasis.flatMap(readProvisions)),
    sources: document.sources,
    numberKeys: document.numbers.map(numberKey).filter((key) => key !== null),
    ecli: document.ecli?.toUpperCase() ?? null,
    hasCommentary: document.hasCommentary,
    fictitious: document.fictitious,
    outcomes: document.outcomes.map(facetOutcome),
  };
}

/** Labels that differ by their apostrophes or spaces alone are one value. */
export function plainLabel(label: string): string {
  return label.replace(/['‘`]/g, '’').replace(/\s+/g, ' ').trim();
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function facetOutcome(outcome: SearchOutcome): FacetOutcome {
  const { type, family, sense, euroCents, suspension, against, dataCategories, reviewState, isRate } = outcome;
  return { type, family, sense, euroCents, suspension, against, dataCategories, reviewState, isRate };
}
