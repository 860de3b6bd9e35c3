import type { CheerioAPI } from 'cheerio';
import { canonicalText } from '../../server/domain/text.ts';
import { FURNITURE, type Paragraph, readParagraphs } from '../paragraphs.ts';
import { readBody } from '../select.ts';
import { normaliseLegalisUrl } from './address.ts';
import { findDateLine, findTheme, isShareBar, type PageHeader } from './header.ts';

export const LEGALIS = 'legalis';

/** A page of legalis.net cut at one of its titles. */
export interface PageParts {
  readonly heading: Paragraph;
  /** Theme and date as given above the title. */
  readonly header: PageHeader;
  readonly after: readonly Paragraph[];
}

/** The paragraphs of the page; after the title only those of `<main>`, when the page has one around it. */
export function readPageParagraphs($: CheerioAPI): readonly Paragraph[] {
  const whole = readBody($, FURNITURE);
  const main = $('main').length === 1 ? $('main')[0] : undefined;
  const inMain = main ? readParagraphs(main, { skip: FURNITURE }) : [];
  const atMain = inMain.findIndex(isTitle);
  return atMain < 0 ? whole : [...whole.slice(0, whole.findIndex(isTitle)), ...inMain.slice(atMain)];
}

export function isTitle(paragraph: Paragraph): boolean {
  return paragraph.tag === 'h1';
}

/** The closest theme and date above the title, and what follows it without the share bars. */
export function splitAt(paragraphs: readonly Paragraph[], heading: Paragraph): PageParts {
  const at = paragraphs.indexOf(heading);
  const before = paragraphs.slice(0, at).map((paragraph) => toOneLine(paragraph.text));
  const header: PageHeader = {
    theme: before.map(findTheme).findLast((theme) => theme !== null) ?? null,
    publishedOn: before.map(findDateLine).findLast((date) => date !== null) ?? null,
    parties: null,
    keywords: [],
  };
  return { heading, header, after: paragraphs.slice(at + 1).filter((paragraph) => !isShareBar(paragraph.text)) };
}

/** The canonical address that the page states (short and old addresses have one), else the one it was fetched from. */
export function addressOf($: CheerioAPI, url: string): string {
  const stated = $('link[rel="canonical"]').attr('href');
  return (stated ? normaliseLegalisUrl(stated) : null) ?? (URL.canParse(url) ? normaliseLegalisUrl(url) : null) ?? url;
}

/** Null for a file that states no address. */
export function urlOf(address: string): string | null {
  return /^https?:/.test(address) ? address : null;
}

export function keyOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return `${url.pathname}${url.search}`;
}

/** Whether the page says of itself that it was written for demonstration. */
export function isFictitious($: CheerioAPI): boolean {
  return $('meta[name="dispositif:fictive"]').attr('content') === 'oui';
}

/** Canonical, line breaks and all. */
export function toOneLine(text: string): string {
  return canonicalText(text).replace(/\s+/g, ' ');
}
