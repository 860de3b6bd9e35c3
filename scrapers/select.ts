import { type CheerioAPI, load } from 'cheerio';
import { type MarkupNode, type Paragraph, readParagraphs } from './paragraphs.ts';
import { type FetchedPage, ParseError } from './source.ts';

/** Elements open at once that a page may have: above it, the HTML parser's time grows with the square of the depth. */
const MAX_DEPTH = 12_000;
const VOID_OR_IMPLIED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th option optgroup thead tbody ' +
    'tfoot colgroup'
  ).split(' '),
);

/** @throws ParseError when the page is empty, binary or nested beyond reason. */
export function loadHtml(source: string, page: FetchedPage): CheerioAPI {
  assertText(source, page);
  if (estimateDepth(page.text) > MAX_DEPTH) {
    throw new ParseError(source, page.url, `a page of text: more than ${MAX_DEPTH} elements are nested in one another`);
  }
  return load(page.text);
}

/**
 * An HTML page that has its end.
 * @throws ParseError when the page is cut short: a truncated decision must not pass for a whole one.
 */
export function loadCompleteHtml(source: string, page: FetchedPage): CheerioAPI {
  const $ = loadHtml(source, page);
  if (!/<\/html\s*>/i.test(page.text.slice(-2_000))) {
    throw new ParseError(source, page.url, 'the end of the page (</html>): it was cut short, fetch it again');
  }
  return $;
}

/**
 * An XML file with its root element, read leniently: real files are not always well formed.
 * @throws ParseError when the file is not text, or does not end with the end tag of its root element.
 */
export function loadXml(source: string, page: FetchedPage): CheerioAPI {
  assertText(source, page);
  const root = /<([A-Za-z_][\w.-]*)[\s/>]/.exec(page.text.replace(/<\?[^>]*>|<!--[^>]*-->|<![^>]*>/g, ' '))?.[1];
  if (root === undefined) throw new ParseError(source, page.url, 'an XML root element');
  if (!page.text.trimEnd().endsWith(`</${root}>`)) {
    throw new ParseError(source, page.url, `the end tag </${root}>: the file is malformed or was cut short`);
  }
  if (estimateDepth(page.text) > MAX_DEPTH)
    throw new ParseError(source, page.url, `a document: more than ${MAX_DEPTH} elements are nested in one another`);
  return load(page.text, { xml: { xmlMode: true, decodeEntities: true } });
}

/** @throws ParseError for an empty or binary document. */
export function assertText(source: string, page: FetchedPage): void {
  if (page.text.trim() === '') throw new ParseError(source, page.url, 'any content: the document is empty');
  if (page.text.slice(0, 4_000).includes('\u0000')) {
    throw new ParseError(source, page.url, 'text: the document is binary');
  }
}

/**
 * The text of the only match, white space collapsed; null when there is none or it is empty.
 * @throws ParseError when several elements match.
 */
export function findText($: CheerioAPI, selector: string, source: string, url: string): string | null {
  const matches = $(selector);
  if (matches.length > 1) throw new ParseError(source, url, `one ${selector}: ${matches.length} were found`);
  const node = matches[0];
  return node ? textOf(node) || null : null;
}

/** As `findText`. @throws ParseError when nothing matches or the match is empty. */
export function selectText($: CheerioAPI, selector: string, source: string, url: string): string {
  const text = findText($, selector, source, url);
  if (text === null) throw new ParseError(source, url, selector);
  return text;
}

/** The texts of every match, in document order, empty ones left out. */
export function readTexts($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((node) => textOf(node))
    .filter((text) => text !== '');
}

/** The paragraphs of the body. */
export function readBody($: CheerioAPI, skip?: ReadonlySet<string>): Paragraph[] {
  const body = $('body')[0] ?? $.root()[0];
  return body ? readParagraphs(body, skip ? { skip } : {}) : [];
}

/** The text below a node on one line. */
export function textOf(node: MarkupNode): string {
  return readParagraphs(node)
    .map((paragraph) => paragraph.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The greatest number of elements open at once, without parsing; an upper bound where end tags are left out. */
function estimateDepth(markup: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of markup.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (VOID_OR_IMPLIED.has((match[2] ?? '').toLowerCase())) continue;
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
