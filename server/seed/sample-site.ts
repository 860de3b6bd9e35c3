import { createHash } from 'node:crypto';
import type { FetchedPage, Transport } from '../../scrapers/source.ts';
import { readSampleDecisions, type SampleDecision } from './sample-files.ts';
import {
  decisionUrl,
  listingUrl,
  newsUrl,
  renderDecisionPage,
  renderFeed,
  renderListingPage,
  renderNewsPage,
} from './sample-pages.ts';

const PAGE_SIZE = 10;
const HOSTS = ['www.legalis.net', 'legalis.net'];
const HTML = 'text/html';

interface Resource {
  /** Address after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly text: string;
}

/**
 * Serves the fictitious decisions below `folder` (data/samples), in memory, as legalis.net would: listing pages, feed, decisions,
 * presentations, addresses of the old site (which redirect to the new ones) and short addresses.
 * Its `get` throws an Error that names the address when there is no such page.
 */
export function createSampleSite(folder: string): Transport {
  const resources = listResources(readSampleDecisions(folder));
  return {
    get: async (url) => {
      const resource = resources.get(resourceKey(url));
      if (!resource) throw new Error(`404: no page at ${url} on the sample site`);
      return toFetchedPage(resource);
    },
  };
}

function listResources(decisions: readonly SampleDecision[]): Map<string, Resource> {
  const resources = new Map<string, Resource>();
  const add = (address: string, resource: Resource) => resources.set(resourceKey(address), resource);
  const last = Math.ceil(decisions.length / PAGE_SIZE);
  for (let page = 1; page <= last; page++) {
    const shown = decisions.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const url = listingUrl(page);
    add(url, { url, contentType: HTML, text: renderListingPage(shown, page, last) });
  }
  const feed = 'https://www.legalis.net/feed/';
  const syndicated = decisions.filter((decision, index) => index < PAGE_SIZE || decision.news);
  add(feed, { url: feed, contentType: 'application/rss+xml', text: renderFeed(syndicated) });
  for (const decision of decisions) {
    const page = { url: decisionUrl(decision), contentType: HTML, text: renderDecisionPage(decision) };
    add(page.url, page);
    if (decision.spipId) {
      add(`https://www.legalis.net/spip.php?page=jurisprudence-decision&id_article=${decision.spipId}`, page);
    }
    if (decision.postId) {
      const url = `https://www.legalis.net/?p=${decision.postId}`;
      add(url, { ...page, url });
    }
    if (decision.news) {
      const url = newsUrl(decision);
      add(url, { url, contentType: HTML, text: renderNewsPage(decision, decision.news) });
    }
  }
  return resources;
}

/** The same key for http and https, with and without "www." and a last slash, and for any order of the parameters. */
function resourceKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!HOSTS.includes(url.host)) return address;
  url.searchParams.sort();
  return `${url.pathname.replace(/\/+$/, '')}?${url.searchParams}`;
}

function toFetchedPage(resource: Resource): FetchedPage {
  const body = Buffer.from(resource.text, 'utf8');
  const hash = createHash('sha256').update(body).digest('hex');
  return { ...resource, body, fetchedAt: new Date().toISOString(), hash };
}
