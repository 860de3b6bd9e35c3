import type { CheerioAPI } from 'cheerio';
import type {
  DecisionReference,
  ParsedCommentary,
  ParsedJudgment,
  ParsedRecord,
} from '../../server/domain/judgment.ts';
import { findOwnNumber } from '../../server/domain/reference.ts';
import { canonicalText, foldLabel } from '../../server/domain/text.ts';
import { assertNotBlocked } from '../block-page.ts';
import { findDecisionReferences } from '../citation.ts';
import { FURNITURE, joinParagraphs, type Paragraph } from '../paragraphs.ts';
import { loadCompleteHtml, readBody } from '../select.ts';
import { type FetchedPage, ParseError } from '../source.ts';
import { type DecisionTitle, parseDecisionTitle } from '../title.ts';
import { isDecisionPath, isNewsPath, normaliseLegalisUrl } from './address.ts';
import { findDateLine, findTheme, isShareBar, type PageHeader, readHeaderLine } from './header.ts';

export const LEGALIS = 'legalis';
const SHORTEST_DECISION = 200;
const END_OF_DECISION =
  /^(?:notre presentation de la decision|(?:lire|voir) (?:aussi|egalement|notre|l'actualite)\b.{0,80}|en complement|.{3,120} est egalement intervenue?(?:\(e\))? dans.{0,60})$/;

/**
 * Reads a page of legalis.net by its title, the order of the document and words, since its class names are not known to us.
 * @throws ParseError
 */
export function parseLegalisPage(page: FetchedPage): readonly ParsedRecord[] {
  const $ = loadCompleteHtml(LEGALIS, page);
  assertNotBlocked($, LEGALIS, page.url);
  const paragraphs = readBody($, FURNITURE);
  const headings = paragraphs.filter((paragraph) => paragraph.tag === 'h1');
  if (headings.length === 0) throw new ParseError(LEGALIS, page.url, 'h1: the page has no title');
  const address = addressOf($, page.url);
  const titled = headings.flatMap((heading) => {
    const title = parseDecisionTitle(heading.text);
    return title ? [{ heading, title }] : [];
  });
  const [first] = headings;
  const [decision] = titled;
  if (first && isNews(paragraphs, first, address)) return [readNews($, paragraphs, first, address)];
  if (!decision || titled.length > 1) {
    const shown = headings.map((heading) => `"${heading.text}"`).join(', ');
    throw new ParseError(LEGALIS, page.url, `one title with a court and a date; found ${shown}`);
  }
  return [readDecision($, paragraphs, decision.heading, decision.title, address)];
}

function readDecision(
  $: CheerioAPI,
  paragraphs: readonly Paragraph[],
  heading: Paragraph,
  title: DecisionTitle,
  address: string,
): ParsedJudgment {
  const { header, body } = readAround(paragraphs, heading);
  const text = canonicalText(joinParagraphs(body));
  if (text.length < SHORTEST_DECISION) {
    throw new ParseError(LEGALIS, address, `the text of the decision: ${text.length} characters after the title`);
  }
  const own = findOwnNumber(text);
  return {
    record: 'judgment',
    sourceKey: keyOf(address),
    url: urlOf(address),
    title: oneLine(heading.text),
    court: title.court,
    chamber: title.chamber,
    decidedOn: title.decidedOn,
    decisionType: title.decisionType,
    numbers: title.numbers.length > 0 ? title.numbers : own ? [own] : [],
    ecli: title.ecli,
    parties: header.parties === null ? null : oneLine(header.parties),
    keywords: header.keywords.map(oneLine),
    theme: header.theme === null ? null : oneLine(header.theme),
    solution: null,
    publishedOn: header.publishedOn,
    text,
    zones: null,
    dispositifStart: null,
    visa: [],
    fictitious: isFictitious($),
  };
}

function readNews(
  $: CheerioAPI,
  paragraphs: readonly Paragraph[],
  heading: Paragraph,
  address: string,
): ParsedCommentary {
  const { header, body } = readAround(paragraphs, heading, false);
  const text = canonicalText(joinParagraphs(body));
  if (text === '') throw new ParseError(LEGALIS, address, 'the text of the article after the title');
  return {
    record: 'commentary',
    sourceKey: keyOf(address),
    url: urlOf(address),
    title: oneLine(heading.text),
    author: null,
    publishedOn: header.publishedOn,
    text,
    refersTo: referencesOf(body, text),
    fictitious: isFictitious($),
    editorial: true,
  };
}

/** The titles of the decisions that the article links to; else those that its sentences name. */
function referencesOf(body: readonly Paragraph[], text: string): readonly DecisionReference[] {
  const linked = body
    .flatMap((paragraph) => paragraph.links)
    .flatMap(({ href, text: title }) => {
      const target = normaliseLegalisUrl(href);
      const named = target !== null && isDecisionPath(target) ? parseDecisionTitle(title) : null;
      if (target === null || named === null) return [];
      const { court, decidedOn, numbers, chamber } = named;
      return [{ court, decidedOn, numbers, chamber, recordKey: keyOf(target) }];
    });
  return linked.length > 0 ? linked : findDecisionReferences(text);
}

function readAround(
  paragraphs: readonly Paragraph[],
  heading: Paragraph,
  isDecision = true,
): { header: PageHeader; body: readonly Paragraph[] } {
  const at = paragraphs.indexOf(heading);
  const before = paragraphs.slice(0, at).map((paragraph) => oneLine(paragraph.text));
  const header: PageHeader = {
    theme: before.map(findTheme).findLast((theme) => theme !== null) ?? null,
    publishedOn: before.map(findDateLine).findLast((date) => date !== null) ?? null,
    parties: null,
    keywords: [],
  };
  const rest = paragraphs.slice(at + 1).filter((paragraph) => !isShareBar(paragraph.text));
  const body = isDecision ? dropHeaderLines(rest, header) : rest;
  const end = body.findIndex((paragraph) => END_OF_DECISION.test(foldLabel(paragraph.text)));
  return { header, body: isDecision && end >= 0 ? body.slice(0, end) : body };
}

function dropHeaderLines(paragraphs: readonly Paragraph[], header: PageHeader): readonly Paragraph[] {
  for (const [index, paragraph] of paragraphs.entries()) {
    const lines = paragraph.text.split('\n');
    const kept = lines.findIndex((line) => line.trim() !== '' && !readHeaderLine(line.trim(), header));
    if (kept >= 0) return [{ ...paragraph, text: lines.slice(kept).join('\n') }, ...paragraphs.slice(index + 1)];
  }
  return [];
}

function isNews(paragraphs: readonly Paragraph[], heading: Paragraph, address: string): boolean {
  const before = paragraphs.slice(0, paragraphs.indexOf(heading));
  if (before.some((paragraph) => findTheme(paragraph.text) !== null)) return false;
  return before.some((paragraph) => /^actualites?$/.test(foldLabel(paragraph.text))) || isNewsPath(address);
}

/** The canonical address that the page states (short and old addresses have one), else the one it was fetched from. */
function addressOf($: CheerioAPI, url: string): string {
  const stated = $('link[rel="canonical"]').attr('href');
  return (stated ? normaliseLegalisUrl(stated) : null) ?? (URL.canParse(url) ? normaliseLegalisUrl(url) : null) ?? url;
}

/** Null for a file that states no address. */
function urlOf(address: string): string | null {
  return /^https?:/.test(address) ? address : null;
}

function keyOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return `${url.pathname}${url.search}`;
}

function isFictitious($: CheerioAPI): boolean {
  return $('meta[name="dispositif:fictive"]').attr('content') === 'oui';
}

function oneLine(text: string): string {
  return canonicalText(text).replace(/\s+/g, ' ');
}
