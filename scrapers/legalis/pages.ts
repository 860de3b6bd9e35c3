import type { ParsedRecord } from '../../server/domain/judgment.ts';
import { assertNotBlocked } from '../block-page.ts';
import { loadCompleteHtml } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { parseDecisionTitle } from '../title.ts';
import { isNewsPath } from './address.ts';
import { readDecision } from './decision-page.ts';
import { addressOf, isTitle, LEGALIS, readPageParagraphs, splitAt } from './layout.ts';
import { isNewsPage, readNews } from './news-page.ts';

/**
 * Reads a page of legalis.net by its title, the order of the document and words, since its class names are not known to us.
 * @throws ParseError
 */
export function parseLegalisPage(page: FetchedPage): readonly ParsedRecord[] {
  const $ = loadCompleteHtml(LEGALIS, page);
  assertNotBlocked($, LEGALIS, page.url);
  const paragraphs = readPageParagraphs($);
  const headings = paragraphs.filter(isTitle);
  const [first] = headings;
  if (!first) throw new ParseError(LEGALIS, page.url, 'h1: the page has no title');
  const address = addressOf($, page.url);
  const titled = headings.flatMap((heading) => {
    const title = parseDecisionTitle(heading.text);
    return title ? [{ heading, title }] : [];
  });
  const [decision, another] = isNewsPath(address) ? [] : titled;
  if (decision && !another) {
    return [readDecision($, splitAt(paragraphs, decision.heading), decision.title, address)];
  }
  if (!decision && isNewsPage(paragraphs, first, address)) return [readNews($, splitAt(paragraphs, first), address)];
  const shown = headings.map((heading) => `"${heading.text}"`).join(', ');
  throw new ParseError(LEGALIS, page.url, `one title with a court and a date; found ${shown}`);
}
