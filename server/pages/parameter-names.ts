import type { FacetName } from '../search/search-index.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import type { ParameterName } from './search-params.ts';

/** Parameters that the screen calls otherwise than by the name of a list of values: [French, English]. */
const NAMES: Readonly<Record<Exclude<ParameterName, FacetName>, readonly [string, string]>> = {
  q: ['mots cherchés', 'words searched'],
  amount_min: ['montant minimum', 'least sum'],
  amount_max: ['montant maximum', 'greatest sum'],
  outcome: ['autre mesure', 'further outcome'],
  from: ['date de début', 'first date'],
  to: ['date de fin', 'last date'],
  fictitious: ['décisions fictives', 'fictitious decisions'],
  without: ['élargissement annulé', 'widening undone'],
  sort: ['tri', 'order'],
  page: ['page', 'page'],
  size: ['décisions par page', 'decisions per page'],
};

/** What the screen calls a parameter of a search: "montant minimum" for `amount_min`. */
export function parameterName(parameter: ParameterName, language: Language, t: Messages): string {
  const facets: Readonly<Record<string, string>> = t.facets;
  const facet = facets[parameter];
  if (facet !== undefined) return facet.toLocaleLowerCase(language);
  const names: Readonly<Record<string, readonly [string, string]>> = NAMES;
  return names[parameter]?.[language === 'fr' ? 0 : 1] ?? parameter;
}
