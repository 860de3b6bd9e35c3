import type { Language } from '../../domain/language.ts';
import { describeSearch } from '../describe-search.ts';
import { fillIn, messagesIn } from '../messages/messages.ts';
import { parseSearchParams } from '../search-params.ts';

/** The parameters of an address of the search page, as a campaign keeps them: "q=…&type=…". */
export function searchParamsOf(address: string): string {
  const trimmed = address.trim();
  return trimmed.slice(trimmed.indexOf('?') + 1);
}

/** What a campaign's search asks, in words; an address or its parameters are understood. */
export function searchWords(search: string, language: Language): string {
  const w = messagesIn(language).work.campaign;
  const words = describeSearch(parseSearchParams(new URLSearchParams(searchParamsOf(search))).state, language);
  return words === '' ? w.wholeCorpus : fillIn(w.searchOf, { query: words });
}
