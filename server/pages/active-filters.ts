import { LIST_FACETS } from '../domain/facets.ts';
import { formatDate } from './format/date.ts';
import { facetValueLabel, labelOf } from './format/labels.ts';
import { formatEuros } from './format/money.ts';
import { outcomeLabel } from './format/outcome-labels.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/fr.ts';
import { parseOutcomeCondition } from './outcome-condition.ts';
import type { ParameterName, SearchState } from './search-params.ts';
import { removeValue, searchUrl } from './search-url.ts';

/** A filter in force, with the address of the search without it. */
export interface ActiveFilter {
  readonly parameter: ParameterName;
  readonly name: string;
  readonly label: string;
  readonly href: string;
  readonly state: SearchState;
}

/** Every filter of a search state, in the order of the parameters. */
export function listActiveFilters(state: SearchState, language: Language, t: Messages): readonly ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (parameter: ParameterName, value: string, name: string, label: string) => {
    const without = removeValue(state, parameter, value);
    filters.push({ parameter, name, label, href: searchUrl(without), state: without });
  };
  for (const parameter of LIST_FACETS) {
    const value = state[parameter];
    const values = value === null ? [] : typeof value === 'string' ? [value] : value;
    for (const item of values) add(parameter, item, t.facets[parameter], facetValueLabel(parameter, item, language));
  }
  const euros = (value: number) => formatEuros(Math.round(value * 100), language);
  const words = t.parameters;
  if (state.amount_min !== null)
    add('amount_min', '', t.facets.amount, `${words.amount_min} ${euros(state.amount_min)}`);
  if (state.amount_max !== null)
    add('amount_max', '', t.facets.amount, `${words.amount_max} ${euros(state.amount_max)}`);
  for (const condition of state.outcome)
    add('outcome', condition, words.outcome, describeCondition(condition, language, t));
  if (state.year !== null) add('year', '', t.facets.year, String(state.year));
  if (state.from !== null) add('from', '', 'Date', `${words.from} ${formatDate(state.from, language)}`);
  if (state.to !== null) add('to', '', 'Date', `${words.to} ${formatDate(state.to, language)}`);
  if (state.fictitious !== null) {
    add('fictitious', '', words.fictitious, state.fictitious === 'true' ? words.fictitiousTrue : words.fictitiousFalse);
  }
  return filters;
}

/** An `outcome=` value in words: "Provision, au moins 5 000 €, plateforme". */
function describeCondition(text: string, language: Language, t: Messages): string {
  const reading = parseOutcomeCondition(text);
  if (!reading.ok) return text;
  const { types, families, senses, minCents, maxCents, suspended, against, data } = reading.condition;
  const parts = [
    types.map((code) => outcomeLabel(code, language)).join(language === 'fr' ? ' ou ' : ' or '),
    families.map((code) => facetValueLabel('family', code, language)).join(', '),
    senses.map((code) => labelOf('claim', code, language)).join(', '),
    minCents === null ? '' : `${t.parameters.amount_min} ${formatEuros(minCents, language)}`,
    maxCents === null ? '' : `${t.parameters.amount_max} ${formatEuros(maxCents, language)}`,
    suspended === null ? '' : labelOf('suspended', String(suspended), language),
    against.map((code) => labelOf('against', code, language)).join(', '),
    data.map((code) => labelOf('data', code, language)).join(', '),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
