import { COURT_KIND_LABELS, type CourtKind, findCourt } from '../../domain/court.ts';
import { FAMILY_LABELS, type OutcomeFamily } from '../../domain/outcome-types.ts';
import type { FacetName } from '../../search/search-index.ts';
import type { Language } from '../language.ts';
import { TABLES } from './label-tables.ts';
import { formatEuros } from './money.ts';
import { outcomeLabel } from './outcome-labels.ts';

/** The words for a controlled value; the value itself, made readable, when the list does not know it. */
export function labelOf(table: keyof typeof TABLES, value: string, language: Language): string {
  const pair = TABLES[table][value];
  return pair ? pair[language === 'fr' ? 0 : 1] : value.replace(/_/g, ' ');
}

/** The words for one value of a search facet. */
export function facetValueLabel(facet: FacetName, value: string, language: Language): string {
  switch (facet) {
    case 'type':
      return outcomeLabel(value, language);
    case 'family':
      return FAMILY_LABELS[value as OutcomeFamily]?.[language] ?? value;
    case 'court':
      return courtLabel(value);
    case 'kind':
      return COURT_KIND_LABELS[value as CourtKind]?.[language] ?? value;
    case 'sense':
    case 'suspended':
    case 'against':
    case 'data':
    case 'procedure':
    case 'source':
    case 'review':
    case 'has_commentary':
      return labelOf(facet, value, language);
    case 'amount':
      return amountRangeLabel(value, language);
    default:
      return value;
  }
}

/** A step of sums in euros ("1000-2000", "100000-") in words. */
function amountRangeLabel(value: string, language: Language): string {
  const [least = '', most = ''] = value.split('-');
  const words = (euros: string) => formatEuros(Math.round(Number(euros) * 100), language);
  if (most === '') return language === 'fr' ? `${words(least)} et plus` : `${words(least)} and more`;
  return `${words(least)} – ${words(most)}`;
}

/** The name of a court by its code; an unlisted one is spelt from its code ("tj-foix" → "TJ Foix"). */
export function courtLabel(code: string): string {
  const known = findCourt(code);
  if (known) return known.label;
  const [prefix = '', ...city] = code.split('-');
  const place = city.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('-');
  return `${prefix.toUpperCase()} ${place}`.trim();
}
