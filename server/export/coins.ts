import type { Citation } from './cited-link.ts';
import { distinctNumbers, formatReference } from './reference.ts';

/**
 * The `title` of a COinS span (OpenURL ContextObject in key/encoded-value form, Dublin Core profile), from which Zotero and other
 * reference managers read a decision in a page.
 */
export function formatCoins({ judgment, url }: Citation): string {
  const params = new URLSearchParams({ ctx_ver: 'Z39.88-2004', rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc' });
  params.append('rfr_id', 'info:sid/dispositif');
  params.append('rft.type', 'case');
  params.append('rft.title', judgment.parties ?? judgment.title);
  params.append('rft.description', formatReference(judgment));
  params.append('rft.publisher', judgment.courtLabel);
  params.append('rft.date', judgment.decidedOn);
  params.append('rft.language', 'fr');
  for (const number of distinctNumbers(judgment.numbers)) params.append('rft.identifier', number);
  if (judgment.ecli !== null) params.append('rft.identifier', judgment.ecli);
  params.append('rft.identifier', url);
  return params.toString();
}
