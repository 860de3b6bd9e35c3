import { type DiscoverOptions, type PageRef, ParseError, type Source, type Transport } from '../source.ts';
import { LEGALIS_HOSTS, LEGALIS_ORIGIN } from './address.ts';
import { LEGALIS } from './layout.ts';
import { parseFeed, parseListing } from './listing.ts';
import { parseLegalisPage } from './pages.ts';

const MAX_LISTING_PAGES = 2_000;

/** Decisions and news of legalis.net. */
export const legalis: Source = {
  name: LEGALIS,
  label: 'Legalis',
  hosts: LEGALIS_HOSTS,
  licence: 'Site éditorial : réutilisation soumise à l’accord de l’éditeur',
  schedule: '20 5 * * *',
  discover,
  parse: parseLegalisPage,
};

async function* discover(transport: Transport, options: DiscoverOptions): AsyncGenerator<PageRef> {
  const seen = new Set<string>();
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  for await (const ref of listEverything(transport, options.since)) {
    if (left <= 0) return;
    if (seen.has(ref.url) || isBefore(ref, options.since)) continue;
    seen.add(ref.url);
    left--;
    yield ref;
  }
}

/** The listing of decisions page by page, then the feed, which alone announces the news. */
async function* listEverything(transport: Transport, since: string | null): AsyncGenerator<PageRef> {
  const visited = new Set<string>();
  let url: string | null = `${LEGALIS_ORIGIN}/jurisprudences/`;
  while (url !== null && !visited.has(url)) {
    if (visited.size >= MAX_LISTING_PAGES)
      throw new ParseError(LEGALIS, url, `an end to the listing: ${visited.size} pages`);
    visited.add(url);
    const page = await transport.get(url);
    if (!page) throw new ParseError(LEGALIS, url, 'the listing page: the server sent nothing');
    const listing = parseListing(LEGALIS, page);
    yield* listing.entries;
    // A whole page, not its first old entry, decides: decisions are sometimes published with an earlier date.
    url = listing.entries.every((entry) => isBefore(entry, since)) ? null : listing.next;
  }
  const feed = await transport.get(`${LEGALIS_ORIGIN}/feed/`);
  if (feed) yield* parseFeed(LEGALIS, feed);
}

function isBefore(ref: PageRef, since: string | null): boolean {
  return since !== null && ref.publishedOn !== null && ref.publishedOn < since;
}
