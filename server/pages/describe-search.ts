import { listActiveFilters } from './active-filters.ts';
import type { Language } from './language.ts';
import { messagesIn } from './messages/messages.ts';
import type { SearchState } from './search-params.ts';

/** A search in one line, for titles: "« harcèlement » · Mesure : Amende"; "" when it asks for everything. */
export function describeSearch(state: SearchState, language: Language): string {
  const filters = listActiveFilters(state, language, messagesIn(language)).map(({ name, label }) =>
    language === 'fr' ? `${name} : ${label}` : `${name}: ${label}`,
  );
  const quoted = language === 'fr' ? `« ${state.q} »` : `“${state.q}”`;
  return [...(state.q === '' ? [] : [quoted]), ...filters].join(' · ');
}
