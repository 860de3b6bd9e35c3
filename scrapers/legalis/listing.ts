import { foldLabel } from '../../server/domain/text.ts';
import { assertNotBlocked } from '../block-page.ts';
import type { Paragraph } from '../paragraphs.ts';
import { loadCompleteHtml, loadXml, readBody, textOf } from '../select.ts';
import { type FetchedPage, type PageRef, ParseError } from '../source.ts';
import { parseDecisionTitle } from '../title.ts';
import { isDecisionPath, isNewsPath, normaliseLegalisUrl } from './address.ts';
import { findDateLine } from './header.ts';

export interface Listing {
  /** In the order of the page. */
  readonly entries: readonly PageRef[];
  /** Address of the following listing page, or null on the last one. */
  readonly next: string | null;
}

/** Reads one listing page. @throws ParseError when it lists nothing: an empty list is a broken page, not an empty site. */
export function parseListing(source: string, page: FetchedPage): Listing {
  const $ = loadCompleteHtml(source, page);
  assertNotBlocked($, source, page.url);
  const paragraphs = readBody($, new Set(['aside', 'form']));
  const entries = readEntries(paragraphs);
  if (entries.length === 0) throw new ParseError(source, page.url, 'links to decisions: the listing is empty');
  const stated = $('a[rel~="next"], link[rel~="next"]').first().attr('href');
  return { entries, next: normaliseNext(stated ?? findNextLink(paragraphs, page.url)) };
}

function readEntries(paragraphs: readonly Paragraph[]): PageRef[] {
  const entries = new Map<string, string | null>();
  let last: string | null = null;
  for (const paragraph of paragraphs) {
    for (const link of paragraph.links) {
      const url = normaliseLegalisUrl(link.href);
      if (!url || !(isDecisionPath(url) || (/\/jurisprudences\//.test(url) && parseDecisionTitle(link.text)))) continue;
      if (!entries.has(url)) entries.set(url, null);
      last = url;
    }
    const date = paragraph.text
      .split('\n')
      .map(findDateLine)
      .find((found) => found !== null);
    if (date && last && entries.get(last) === null) entries.set(last, date);
  }
  return [...entries].map(([url, publishedOn]) => ({ url, publishedOn }));
}

function findNextLink(paragraphs: readonly Paragraph[], url: string): string | null {
  const current = Number(/\/page\/(\d+)\/?$/.exec(url)?.[1] ?? 1);
  const links = paragraphs.flatMap((paragraph) => paragraph.links);
  const numbered = links.find((link) => new RegExp(`/page/${current + 1}/?$`).test(link.href));
  const worded = links.find((link) => /^(?:page )?suivante?s?\b/.test(foldLabel(link.text)));
  return (numbered ?? worded)?.href ?? null;
}

function normaliseNext(href: string | null): string | null {
  return href === null ? null : normaliseLegalisUrl(href);
}

/** Reads an RSS feed: decisions and news, in its order. @throws ParseError when it holds no item or an item without address. */
export function parseFeed(source: string, page: FetchedPage): readonly PageRef[] {
  const $ = loadXml(source, page);
  const items = $('item').toArray();
  if (items.length === 0) throw new ParseError(source, page.url, 'items: the feed is empty');
  return items.flatMap((item) => {
    const find = (name: string) =>
      $(item)
        .children(name)
        .toArray()
        .map(textOf)
        .find((text) => text !== '') ?? '';
    const url = normaliseLegalisUrl(find('link') || find('guid'));
    if (!url) throw new ParseError(source, page.url, 'the address of an item of the feed');
    return isDecisionPath(url) || isNewsPath(url) ? [{ url, publishedOn: toParisDate(find('pubDate')) }] : [];
  });
}

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

function toParisDate(stamp: string): string | null {
  const at = Date.parse(stamp);
  return Number.isNaN(at) ? null : PARIS_DAY.format(at);
}
