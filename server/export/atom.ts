import { element, escapeXml } from './xml.ts';

/** A decision in a feed. */
export interface FeedEntry {
  /** Permanent identifier of the decision inside this product. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** ISO date-times. */
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
  readonly categories: readonly string[];
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly selfUrl: string;
  readonly pageUrl: string;
  readonly language: string;
  readonly rights: string;
  readonly entries: readonly FeedEntry[];
}

/** When a feed without entries says that it was updated: it must say something (RFC 4287, §4.1.1). */
const NEVER = '1970-01-01T00:00:00.000Z';

/** An Atom document (RFC 4287). An entry keeps its id when its decision changes, so that readers renew it instead of adding one. */
export function formatAtom(feed: Feed): string {
  const updated = feed.entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), NEVER);
  const document = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    text('id', feed.id),
    text('title', feed.title),
    text('updated', updated),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    element('author', {}, text('name', 'Dispositif')),
    text('generator', 'Dispositif'),
    text('rights', feed.rights),
    ...feed.entries.map(formatEntry),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function formatEntry(entry: FeedEntry): string {
  return element(
    'entry',
    {},
    text('id', `urn:dispositif:decision:${entry.id}`),
    text('title', entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    text('published', entry.published),
    text('updated', entry.updated),
    element('author', {}, text('name', entry.author)),
    ...entry.categories.map((term) => element('category', { term })),
    text('summary', entry.summary),
  );
}

function text(name: string, content: string): string {
  return `<${name}>${escapeXml(content)}</${name}>`;
}
